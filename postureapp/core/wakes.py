"""Which moments the planner must be woken for: one per reminder, and a few named ones. Nothing else polls."""

from collections.abc import Iterator

from postureapp.core import on_acts, on_breaks, on_feeds
from postureapp.core.model import Reason
from postureapp.core.moment import Moment, instant
from postureapp.core.plan import Plan
from postureapp.core.state import State, Timed

SOONEST = 0.05
"""Seconds until a wake whose time has come all but a rounding error: no timer runs hot on it."""

Wake = tuple[str, Moment]
"""A name and its moment. A reminder's id asks for `Due`; a name that begins with ":" asks for `Tick`."""


def wakes(plan: Plan, state: State) -> tuple[Wake, ...]:
    """All wakes there are; the ids of reminders and the names are unique."""
    reminders = (
        (row.reminder, (instant(row.due) - state.utc).total_seconds())
        for row in plan.rows
        if row.due is not None and not row.held
    )
    named = ((name, life - state.life) for name, life in _named(state))
    return tuple((name, state.now.later(max(seconds, SOONEST))) for name, seconds in (*reminders, *named))


def is_busy_check(state: State) -> bool:
    """Does a held reminder wait for a pause in typing, so that attention is to be read at the next wake?"""
    return any(held.reason is Reason.BUSY for held in state.held.values())


def _named(state: State) -> Iterator[tuple[str, float]]:
    if state.paused is not None:
        yield from _end(":pause", state.paused, state)
    if state.asleep is not None:
        yield from _end(":asleep", state.asleep, state)
    again = [held.until for held in state.held.values() if held.until is not None]
    if again:
        yield ":held", min(again)
    if state.showing is not None and state.showing.on_screen:
        yield ":fade", state.showing.life + on_acts.SHOWN_FOR
    yield from _of_feed(state)
    if state.run is not None:
        yield ":run", on_breaks.lost_at(state)
    elif state.interrupted is not None and not state.offered and state.feed is None:
        yield from _after(":resume", on_breaks.return_at(state), state)


def _of_feed(state: State) -> Iterator[tuple[str, float]]:
    watch = state.watch
    if watch is None:
        if state.release is not None:
            yield ":release", state.release
        return
    if not watch.cued and state.settings.feeding.cue_minutes:
        yield ":feed_cue", on_feeds.cue_due(state)
    yield ":feed_ask", on_feeds.ask_due(state) if watch.asked is None else on_feeds.close_due(state)


def _end(name: str, mode: Timed, state: State) -> Iterator[tuple[str, float]]:
    ends = [] if mode.over is None else [mode.over]
    if mode.until is not None:
        ends.append(state.life + (mode.until - state.utc).total_seconds())
    if ends:
        yield name, min(ends)


def _after(name: str, life: float, state: State) -> Iterator[tuple[str, float]]:
    """Only while it is still to come: past that it waits for something to happen, not for time."""
    if life > state.life:
        yield name, life
