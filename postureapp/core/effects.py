"""What is to be done: the planner only names it, the engine has it performed."""

from datetime import datetime

import msgspec

from postureapp.core.model import BreakRun, Delivery, Kind, Reason, Reminder
from postureapp.core.problem import Problem
from postureapp.core.rows import AnyRow
from postureapp.core.settings import Settings


class Prompt(msgspec.Struct, frozen=True, kw_only=True):
    """One occurrence as it goes to the person. Words and picture are found by id."""

    occurrence: str
    reminder: str
    kind: Kind
    due: datetime
    tip: str = ""
    routine: str = ""
    message: str = ""
    """Own words of a custom reminder, or empty."""
    delivery: Delivery = Delivery.NOTIFICATION
    sound: bool = True
    """False in "baby asleep", quiet hours, or when the reminder or the settings say so."""
    cue: str = ""
    """A feed cue ("feed_start", "feed_10", "feed_switch"), "release" for the neck and shoulder release that
    is offered after a feed, or empty."""


class Effect(msgspec.Struct, frozen=True, kw_only=True):
    pass


class Record(Effect, frozen=True, kw_only=True):
    """Write a row, before anything is performed."""

    row: AnyRow


class ShowReminder(Effect, frozen=True, kw_only=True):
    """Replaces whatever reminder is on screen."""

    prompt: Prompt


class CloseReminder(Effect, frozen=True, kw_only=True):
    """Take the reminder off the screen, wherever it is shown."""

    occurrence: str


class OpenTip(Effect, frozen=True, kw_only=True):
    tip: str
    occurrence: str = ""


class OpenBreak(Effect, frozen=True, kw_only=True):
    """Open the player. `ask_safety` is false when today's answer is known. A resumed run carries its time."""

    routine: str
    run: str
    occurrence: str = ""
    ask_safety: bool = True
    elapsed: float = 0.0
    silent: bool = False


class OfferResume(Effect, frozen=True, kw_only=True):
    """Offer: go on from the step reached, count it as done, later."""

    run: BreakRun


class OpenSafetyCard(Effect, frozen=True, kw_only=True):
    """The fixed advice card of a level ("book", "urgent", "emergency")."""

    level: str
    items: tuple[str, ...]


class OpenFeed(Effect, frozen=True, kw_only=True):
    """Show the running feed with the suggested side and position."""

    feed: str


class OpenCheckIn(Effect, frozen=True, kw_only=True):
    occurrence: str = ""


class SaveSettings(Effect, frozen=True, kw_only=True):
    """The planner itself changed the settings (a phase's defaults): write them."""

    settings: Settings


class AskPhase(Effect, frozen=True, kw_only=True):
    """A new phase began. Unedited reminders follow it already; may these edited ones follow too?"""

    old: str
    new: str
    reminders: tuple[Reminder, ...]
    """The phase's own version of each."""


class Explain(Effect, frozen=True, kw_only=True):
    """Say why something that was asked for is not offered now."""

    reason: Reason
    subject: str = ""
    detail: str = ""


class Tell(Effect, frozen=True, kw_only=True):
    """Tell the person about a problem, once."""

    problem: Problem


AnyEffect = (
    Record | ShowReminder | CloseReminder | OpenTip | OpenBreak | OfferResume | OpenSafetyCard
    | OpenFeed | OpenCheckIn | SaveSettings | AskPhase | Explain | Tell
)  # fmt: skip
