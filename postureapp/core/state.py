"""Everything the planner knows, as one frozen value.

Two kinds of time live in it. *Instants* are UTC datetimes: rules of the wall clock, what the journal says.
*Life* is a float, the seconds this run has lived (the monotonic clock plus machine sleep): spans and spacing,
which no set clock can bend. Dicts in it are never changed, always replaced.
"""

from datetime import UTC, date, datetime, timedelta, tzinfo

import msgspec

from postureapp.core.checkin import CheckIn
from postureapp.core.effects import Prompt
from postureapp.core.library import Catalogue, Level
from postureapp.core.model import Act, BreakRun, Feed, Kind, Reason, Reminder
from postureapp.core.moment import Moment, instant
from postureapp.core.settings import Settings


class Value(msgspec.Struct, frozen=True, kw_only=True):
    pass


class Anchor(Value, frozen=True, kw_only=True):
    """What a reminder's next due moment is counted from: its last decision, or when the rule began."""

    life: float
    after: datetime
    last: str = ""
    """The occurrence decided last: a clock that goes back and forth does not bring it up again."""
    over: datetime | None = None
    """Its moment (UTC): a clock that is set back makes `after` no earlier than this."""


class Stamp(Value, frozen=True, kw_only=True):
    """One prompt that reached the person. `day` is the local date then: caps are counted by it."""

    occurrence: str
    reminder: str
    kind: Kind
    life: float
    day: date
    extra: bool = False
    """Not counted against the caps of the day: the release after a feed, or what was asked to come again."""


class Held(Value, frozen=True, kw_only=True):
    """An occurrence that waits: `until` a life at which the gate is asked again, or (None) for an event."""

    occurrence: str
    reminder: str
    kind: Kind
    due: datetime
    since: float
    reason: Reason
    waiting_for: str = ""
    until: float | None = None
    first: float = 0.0
    """When this reason began to hold it (life)."""
    asked: bool = False
    """The person asked for it (Later): its own earlier showing does not count as too soon."""


class Showing(Value, frozen=True, kw_only=True):
    """The newest prompt. It can still be answered after it `faded` from the screen."""

    prompt: Prompt
    life: float
    act: Act | None = None
    """What the person did with it; after START one more act may follow from the opened card."""
    faded: bool = False
    test: bool = False

    @property
    def on_screen(self) -> bool:
        """Still waiting for an answer in sight."""
        return self.act is None and not self.faded


class Backoff(Value, frozen=True, kw_only=True):
    """Unanswered prompts of a kind in a row on one day; from two on the kind is halved for that day."""

    day: date
    unanswered: int = 0
    halved: bool = False


class Safety(Value, frozen=True, kw_only=True):
    """The last safety answer. It holds for its day; an urgent or emergency one until it is closed."""

    level: Level
    items: tuple[str, ...] = ()
    day: date
    open: bool = False
    asked: bool = True
    """False: it came from a check-in that left the safety question out, so a break still asks it."""


class Presence(Value, frozen=True, kw_only=True):
    """Who is there, in life seconds. `away_since` None means here, since `here_since`.

    Somebody whom the system cannot see counts as here.
    """

    here_since: float = 0.0
    away_since: float | None = None
    locked: bool = False
    asleep: bool = False
    active: float = 0.0
    """Last sign of life."""


class Attention(Value, frozen=True, kw_only=True):
    """The newest reading of what claims the person's attention, and when it was taken (life)."""

    claims: tuple[str, ...] = ()
    typing: bool = False
    read: float = 0.0


class Timed(Value, frozen=True, kw_only=True):
    """A mode with an end: by the wall clock, or after its length of real time, whichever comes first.

    So a clock that was set back cannot stretch it. Both None: until the person says so.
    """

    until: datetime | None = None
    over: float | None = None


class FeedWatch(Value, frozen=True, kw_only=True):
    """What was already said about the running feed."""

    cued: bool = False
    asked: float | None = None
    confirmed: bool = False
    sign: datetime
    """Last known sign of life (UTC)."""


class State(Value, frozen=True, kw_only=True):
    now: Moment
    settings: Settings
    catalogue: Catalogue = Catalogue(language="")
    slept: float = 0.0
    """Machine sleep in this run, in seconds."""
    resumed: float | None = None
    """Life at the last resume."""
    presence: Presence = Presence()
    attention: Attention = Attention()
    anchors: dict[str, Anchor] = {}
    resets: dict[Kind, float] = {}
    """Life at the last reset of a kind."""
    dues: dict[str, datetime | None] = {}
    """Next due moment of each enabled reminder, from `plan`: kept until something it rests on changes."""
    held: dict[str, Held] = {}
    """By reminder id: at most one occurrence of a reminder waits."""
    showing: Showing | None = None
    badge: Prompt | None = None
    stamps: tuple[Stamp, ...] = ()
    """Prompts of the last two days, oldest first."""
    backoff: dict[Kind, Backoff] = {}
    rested: frozenset[str] = frozenset()
    """Reminders at clock times whose next occurrence is left out while their kind is halved."""
    shown: dict[str, datetime] = {}
    """Tips and routines by when they were last shown (UTC)."""
    paused: Timed | None = None
    asleep: Timed | None = None
    safety: Safety | None = None
    check_ins: tuple[CheckIn, ...] = ()
    """Of the last weeks, oldest first."""
    feed: Feed | None = None
    watch: FeedWatch | None = None
    feeds: tuple[Feed, ...] = ()
    """Ended feeds of the last days, oldest first."""
    feed_over: float | None = None
    """Life at the end of the last feed."""
    release: float | None = None
    """Life at which the neck and shoulder release is to be offered."""
    release_for_massage: bool = False
    """A massage came due in the feed: the release stands for it."""
    cue: Prompt | None = None
    run: BreakRun | None = None
    run_seen: float = 0.0
    """Life of the last word from the player."""
    run_over: float | None = None
    """Life at which the last break ended."""
    interrupted: BreakRun | None = None
    offered: bool = False
    """Going on with the interrupted break was offered."""
    sorer: dict[str, int] = {}
    resting: dict[str, datetime] = {}
    """Routines that rest, until when (UTC)."""
    done: dict[Kind, date] = {}
    """Local day of the last finished break of a kind."""
    rung: str = ""
    """How the last prompt reached the person."""
    phase_asked: tuple[Reminder, ...] = ()
    """Edited reminders for which a new phase asks."""
    unsaved: bool = False
    """The settings were filled in with a phase's defaults and are not written yet."""
    count: int = 0
    """Numbers what the planner itself names (runs, feeds, tests)."""

    @property
    def life(self) -> float:
        """Seconds this run has lived, sleep counted."""
        return self.now.mono + self.slept

    @property
    def utc(self) -> datetime:
        """Now, as an instant."""
        return instant(self.now.wall)

    @property
    def zone(self) -> tzinfo:
        """The person's zone."""
        return self.now.wall.tzinfo or UTC

    @property
    def today(self) -> date:
        """The local date."""
        return self.now.wall.date()

    def wall_at(self, life: float) -> datetime:
        """The instant (UTC) that a point of life is, was or will be, by the clock as it goes now."""
        return self.utc + timedelta(seconds=life - self.life)

    def local(self, moment: datetime) -> datetime:
        """An instant on the person's wall clock."""
        return moment.astimezone(self.zone)
