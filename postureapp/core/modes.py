"""The mode the app is in: one of seven, the first that holds, in the order of the gate."""

from datetime import datetime, timedelta
from enum import StrEnum

from postureapp.core import gate, hours
from postureapp.core.state import State, Timed

_TWO_DAYS = timedelta(days=2)


class Mode(StrEnum):
    PAUSED = "paused"
    FEEDING = "feeding"
    BREAK = "break"
    ASLEEP = "asleep"
    QUIET = "quiet"
    AWAY = "away"
    ACTIVE = "active"


def mode_of(state: State) -> tuple[Mode, datetime | None]:
    """The mode, and its end (UTC) where it has one that is known."""
    if state.paused is not None:
        return Mode.PAUSED, state.paused.until
    if state.feed is not None:
        return Mode.FEEDING, None
    if state.run is not None:
        return Mode.BREAK, None
    if state.asleep is not None:
        return Mode.ASLEEP, state.asleep.until
    if gate.is_quiet(state):
        return Mode.QUIET, quiet_end(state)
    if state.presence.away_since is not None:
        return Mode.AWAY, None
    return Mode.ACTIVE, None


def quiet_end(state: State) -> datetime | None:
    """When the quiet hours that run now are over (UTC); None: they go round the clock, or are not on."""
    week = hours.daily(state.settings.hours.quiet)
    end = None
    for opens, closes in hours.windows(week, state.zone, state.utc):
        if opens > (end or state.utc):
            return end
        if closes - state.utc > _TWO_DAYS:
            return None
        end = closes
    return end


def is_silent(state: State) -> bool:
    """No sound and no voice now: the baby sleeps, or these are quiet hours."""
    return state.asleep is not None or gate.is_quiet(state)


def is_over(mode: Timed, state: State) -> bool:
    """Has a timed mode reached its end?"""
    by_clock = mode.until is not None and state.utc >= mode.until
    return by_clock or (mode.over is not None and state.life >= mode.over)
