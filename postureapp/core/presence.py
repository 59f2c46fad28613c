"""Readings of the machine -> here, away or back; how long an absence counts as rest."""

from datetime import timedelta
from enum import StrEnum

from msgspec.structs import replace

from postureapp.core.model import Kind
from postureapp.core.state import Presence

AWAY_AFTER = 5 * 60.0
"""Seconds without input until the person counts as away; also the shortest natural rest."""
WATCHING = frozenset({"full_screen", "camera", "screen_share"})
"""Claims on attention that need no input: somebody watches a video or is in a call."""
REST_LENGTH = {Kind.POSTURE: timedelta(minutes=5), Kind.REST: timedelta(minutes=8)}
"""An absence this long counts as the break itself: getting up, or the longest resting routine.

A feeding reminder, a massage, a check-in or one's own reminder is not done by being away.
"""


class Change(StrEnum):
    NONE = "none"
    LEFT = "left"
    BACK = "back"


def read(
    old: Presence, life: float, idle: float | None, *, locked: bool, claims: tuple[str, ...]
) -> tuple[Presence, Change]:
    """The presence after a reading at `life` (seconds), and whether somebody left or came back.

    Leaving is dated back to the last input, or to now when the session was locked.
    """
    watching = bool(WATCHING.intersection(claims))
    idle_away = idle is not None and idle >= AWAY_AFTER and not watching
    if not locked and not idle_away:
        return _here(old, life, idle)
    left = life - idle if idle_away and idle is not None else life
    seen = replace(old, locked=locked, asleep=False, active=max(old.active, left))
    if old.away_since is not None:
        return seen, Change.NONE
    return replace(seen, away_since=left), Change.LEFT


def _here(old: Presence, life: float, idle: float | None) -> tuple[Presence, Change]:
    active = life if idle is None else life - idle
    back = old.away_since is not None
    return replace(
        old,
        here_since=life if back else old.here_since,
        away_since=None,
        locked=False,
        asleep=False,
        active=max(old.active, active),
    ), Change.BACK if back else Change.NONE


def sleep(old: Presence, life: float) -> Presence:
    """The machine goes to sleep."""
    return replace(old, asleep=True, away_since=life if old.away_since is None else old.away_since)


def wake(old: Presence, life: float) -> Presence:
    """The machine woke up: here, unless the session is locked; the count of presence starts anew."""
    if old.locked:
        return replace(old, asleep=False)
    return replace(old, asleep=False, away_since=None, here_since=life, active=max(old.active, life))


def counts_as_break(kind: Kind, absence: float) -> bool:
    """Was an absence of so many seconds as good as the break the kind asks for?"""
    length = REST_LENGTH.get(kind)
    return length is not None and absence >= length.total_seconds()
