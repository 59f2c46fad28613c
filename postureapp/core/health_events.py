"""Events of the safety question and of the check-in."""

from postureapp.core.checkin import CheckIn
from postureapp.core.event import Event


class SafetyAnswered(Event, frozen=True, kw_only=True):
    """The safety question: `level` is "none", "book", "urgent" or "emergency"; `items` are the chosen ids."""

    level: str
    items: tuple[str, ...] = ()


class SafetyCleared(Event, frozen=True, kw_only=True):
    """The person closed an open urgent or emergency card: "I have called", or "pressed by mistake"."""

    called: bool


class SafetyCardAsked(Event, frozen=True, kw_only=True):
    """The person wants to see the open card again, which they had put aside."""


class CheckedIn(Event, frozen=True, kw_only=True):
    """A check-in was saved; what was skipped in it stays unsaid."""

    entry: CheckIn
