"""Short names of acts (menu entries, shortcuts, launcher actions) and the events they mean."""

from datetime import datetime, time, timedelta

from postureapp.core import events as ev
from postureapp.core.model import Kind, TimeRange
from postureapp.core.moment import Moment
from postureapp.core.state import State

MORNING = time(8, 0)
"""Used when there are no quiet hours whose end says when the morning begins."""


def event_of(act: str, state: State, now: Moment) -> ev.AnyEvent | None:
    """The event an act stands for, or None when it opens a window instead (or means nothing)."""
    name, _, number = act.rpartition("_")
    if number.isdigit() and name == "pause":
        return ev.PauseAsked(at=now, until=now.later(int(number) * 60).wall)
    if number.isdigit() and name == "asleep":
        return ev.AsleepAsked(at=now, until=now.later(int(number) * 60).wall)
    match act:
        case "pause_open":
            return ev.PauseAsked(at=now, until=None)
        case "pause_morning":
            return ev.PauseAsked(at=now, until=morning(now.wall, state.settings.hours.quiet))
        case "pause_toggle":
            return ev.Unpaused(at=now) if state.paused else ev.PauseAsked(at=now, until=now.later(3600).wall)
        case "unpause":
            return ev.Unpaused(at=now)
        case "asleep_off":
            return ev.AsleepAsked(at=now, until=None)
        case "safety":
            return ev.SafetyCardAsked(at=now)
        case _:
            return _break_event(act, state, now) or _feed_event(act, state, now)


def _break_event(act: str, state: State, now: Moment) -> ev.AnyEvent | None:
    match act:
        case "break":
            return ev.BreakAsked(at=now)
        case "break_massage":
            return ev.BreakAsked(at=now, kind=Kind.MASSAGE)
        case "break_rest":
            return ev.BreakAsked(at=now, kind=Kind.REST)
        case "resume" if state.interrupted is not None:
            return ev.BreakResumed(at=now, run=state.interrupted.id)
        case _:
            return None


def _feed_event(act: str, state: State, now: Moment) -> ev.AnyEvent | None:
    match act:
        case "feed_start":
            return ev.FeedStarted(at=now)
        case "feed_end":
            return ev.FeedEnded(at=now)
        case "feed_toggle":
            return ev.FeedEnded(at=now) if state.feed else ev.FeedStarted(at=now)
        case "feed_switch":
            return ev.FeedSwitched(at=now)
        case "feed_pause":
            return ev.FeedPaused(at=now)
        case "feed_continue":
            return ev.FeedContinued(at=now)
        case _:
            return None


def morning(now: datetime, quiet: tuple[TimeRange, ...]) -> datetime:
    """The next end of the quiet hours on the person's wall clock, tomorrow if today's has passed."""
    at = quiet[0].end if quiet else MORNING
    day = now.date() if now.time() < at and now.time() < time(5, 0) else now.date() + timedelta(days=1)
    return datetime.combine(day, at, tzinfo=now.tzinfo)
