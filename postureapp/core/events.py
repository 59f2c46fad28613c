"""What can happen: every event carries the moment at which it happened."""

from datetime import datetime

from postureapp.core.event import Event
from postureapp.core.health_events import CheckedIn as CheckedIn  # noqa: PLC0414 - one of ours
from postureapp.core.health_events import SafetyAnswered as SafetyAnswered  # noqa: PLC0414 - one of ours
from postureapp.core.health_events import SafetyCardAsked as SafetyCardAsked  # noqa: PLC0414 - one of ours
from postureapp.core.health_events import SafetyCleared as SafetyCleared  # noqa: PLC0414 - one of ours
from postureapp.core.library import Catalogue
from postureapp.core.model import Act, Feeling, Kind, Side
from postureapp.core.settings import Settings


class Started(Event, frozen=True, kw_only=True):
    """The program is up; state was restored from the journal."""


class Due(Event, frozen=True, kw_only=True):
    """The timer of one reminder went off. Whether it is really due is the planner's decision."""

    reminder: str


class Tick(Event, frozen=True, kw_only=True):
    """The coarse tick, at most once a minute, or a time the planner itself asked for."""


class ClockJumped(Event, frozen=True, kw_only=True):
    """The wall clock or the zone was changed."""


class Slept(Event, frozen=True, kw_only=True):
    """The machine is about to sleep."""


class Resumed(Event, frozen=True, kw_only=True):
    """The machine woke up after `seconds` of sleep."""

    seconds: float = 0.0


class PresenceRead(Event, frozen=True, kw_only=True):
    """`idle`: seconds since the last input; None: the system cannot tell. `locked`: the session is."""

    idle: float | None
    locked: bool = False


class AttentionRead(Event, frozen=True, kw_only=True):
    """`claims`: "dnd", "full_screen", "camera", "screen_share". `typing`: or dragging, in the last 4 s."""

    claims: tuple[str, ...] = ()
    typing: bool = False


class Delivered(Event, frozen=True, kw_only=True):
    """A rung of the ladder really showed the occurrence."""

    occurrence: str
    rung: str


class Undeliverable(Event, frozen=True, kw_only=True):
    """Every rung failed."""

    occurrence: str
    why: str


class Acted(Event, frozen=True, kw_only=True):
    """The person did something with a reminder. Stale and double acts are ignored by the planner."""

    occurrence: str
    act: Act


class RemindAsked(Event, frozen=True, kw_only=True):
    """Show one now, as a test; the gate is not asked. `reminder` names one rule, else `kind` chooses."""

    kind: Kind | None = None
    reminder: str = ""


class PauseAsked(Event, frozen=True, kw_only=True):
    """Pause until `until`; None means until the person says so."""

    until: datetime | None


class Unpaused(Event, frozen=True, kw_only=True): ...


class AsleepAsked(Event, frozen=True, kw_only=True):
    """Baby asleep until `until`; None ends the mode."""

    until: datetime | None


class FeedStarted(Event, frozen=True, kw_only=True):
    """Only the start is needed. `started` back-dates it."""

    side: Side | None = None
    position: str = ""
    started: datetime | None = None
    bottle: bool = False


class FeedPaused(Event, frozen=True, kw_only=True): ...


class FeedContinued(Event, frozen=True, kw_only=True): ...


class FeedSwitched(Event, frozen=True, kw_only=True):
    """Change sides; None means the other one."""

    side: Side | None = None


class FeedCorrected(Event, frozen=True, kw_only=True):
    """Mend a slip in the running or last feed; None leaves a field as it is."""

    start: datetime | None = None
    side: Side | None = None
    position: str | None = None


class FeedEnded(Event, frozen=True, kw_only=True):
    """`ended` back-dates the end."""

    ended: datetime | None = None


class BreakAsked(Event, frozen=True, kw_only=True):
    """Open the break player: a named routine, or the best one of a kind, or the best one at all."""

    routine: str = ""
    kind: Kind | None = None


class BreakStarted(Event, frozen=True, kw_only=True):
    """The first step began (the safety question was answered with none)."""

    run: str
    routine: str
    occurrence: str = ""


class BreakProgressed(Event, frozen=True, kw_only=True):
    """Where the run is now; sent at each step, each pause and every second in between."""

    run: str
    step: int
    elapsed: float
    paused: bool = False


class BreakInterrupted(Event, frozen=True, kw_only=True):
    """Baby needs me: everything vanishes, the time done is credited."""

    run: str
    elapsed: float


class BreakEnded(Event, frozen=True, kw_only=True):
    """`finished` is false when the person left before the end."""

    run: str
    elapsed: float
    finished: bool = True


class BreakResumed(Event, frozen=True, kw_only=True):
    """The person chose to go on with an interrupted run."""

    run: str


class BreakDiscarded(Event, frozen=True, kw_only=True):
    """An interrupted run is closed: `done` counts it as done, else it is left as it is."""

    run: str
    done: bool


class FeelingGiven(Event, frozen=True, kw_only=True):
    """The one-press answer after a break."""

    run: str
    routine: str
    feeling: Feeling


class TipShown(Event, frozen=True, kw_only=True):
    """A tip was opened by the person (gallery, Another)."""

    tip: str


class AnotherTipAsked(Event, frozen=True, kw_only=True):
    """Another on the tip card."""

    occurrence: str = ""
    kind: Kind | None = None


class SettingsChanged(Event, frozen=True, kw_only=True):
    settings: Settings


class PhaseAnswered(Event, frozen=True, kw_only=True):
    """The answer to AskPhase: shall the edited reminders follow the new phase?"""

    follow: bool


class ContentChanged(Event, frozen=True, kw_only=True):
    """Another language was chosen, or the packs changed."""

    catalogue: Catalogue


class UpkeepDue(Event, frozen=True, kw_only=True):
    """Nightly: backup, compaction, pruning."""


AnyEvent = (
    Started | Due | Tick | ClockJumped | Slept | Resumed | PresenceRead | AttentionRead | Delivered
    | Undeliverable | Acted | RemindAsked | PauseAsked | Unpaused | AsleepAsked | FeedStarted | FeedPaused
    | FeedContinued | FeedSwitched | FeedCorrected | FeedEnded | BreakAsked | BreakStarted | BreakProgressed
    | BreakInterrupted | BreakEnded | BreakResumed | BreakDiscarded | FeelingGiven | SafetyAnswered
    | SafetyCardAsked | SafetyCleared | CheckedIn | TipShown | AnotherTipAsked | SettingsChanged
    | PhaseAnswered | ContentChanged | UpkeepDue
)  # fmt: skip
