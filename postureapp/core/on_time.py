"""Time passes, the machine sleeps and wakes, people leave and come back."""

from datetime import datetime

from msgspec.structs import replace

from postureapp.core import on_acts, on_breaks, on_due, on_feeds, on_modes, presence
from postureapp.core.effects import AnyEffect
from postureapp.core.events import AttentionRead, PresenceRead, Resumed
from postureapp.core.model import Every, Outcome, Reason
from postureapp.core.moment import Moment, elapsed
from postureapp.core.on_due import Turn, reset
from postureapp.core.presence import Change
from postureapp.core.state import Anchor, Attention, State

JUMP = 2.0
"""Seconds by which the two clocks may drift apart between two events before the wall clock counts as set."""
SHORT_SLEEP = 5 * 60.0
"""A machine sleep shorter than this does not make a waiting reminder stale, in seconds."""


def advanced(state: State, now: Moment) -> State:
    """The state at a later moment, before anything else is looked at. A set clock voids the due moments."""
    old = state.now
    drift = elapsed(old.wall, now.wall).total_seconds() - (now.mono - old.mono)
    if abs(drift) < JUMP and old.wall.tzinfo is now.wall.tzinfo:
        return replace(state, now=now)
    state = replace(state, now=now, dues={})
    return replace(state, anchors={id_: _in_time(one, state.utc) for id_, one in state.anchors.items()})


def _in_time(anchor: Anchor, utc: datetime) -> Anchor:
    """A clock that was ahead and is set back does not silence the hours between, but for what was decided."""
    return anchor if anchor.after <= utc else replace(anchor, after=max(utc, anchor.over or utc))


def passed(state: State) -> Turn:
    """What time alone brings, besides due moments."""
    effects: tuple[AnyEffect, ...] = ()
    showing = state.showing
    if showing is not None and showing.on_screen and state.life >= showing.life + on_acts.SHOWN_FOR:
        state, effects = on_acts.faded(state)
    state, feed = on_feeds.watched(state)
    state, run = on_breaks.watched(state)
    return state, effects + feed + run


def slept(state: State) -> Turn:
    """The machine is about to sleep."""
    return _moved(state, replace(state, presence=presence.sleep(state.presence, state.life)))


def resumed(state: State, event: Resumed) -> Turn:
    """The machine woke: its sleep was an absence, and what waited through a long one is stale."""
    before = state
    state = replace(state, slept=state.slept + max(0.0, event.seconds))
    state = replace(state, resumed=state.life, dues={}, attention=Attention())
    away_since = before.presence.away_since
    absence = state.life - (before.life if away_since is None else away_since)
    state = replace(state, presence=presence.wake(state.presence, state.life))
    state, effects = _natural_rest(state, absence)
    if event.seconds >= SHORT_SLEEP:
        for held in tuple(state.held.values()):
            state, more = on_due.closed(state, held, Outcome.DROPPED, Reason.MISSED)
            effects += more
    if away_since is not None and state.presence.away_since is None:
        effects += (on_modes.mode_row(state, "away", on=False),)
    return state, effects


def presence_read(state: State, event: PresenceRead) -> Turn:
    """Somebody is there, or not, or is back."""
    new, change = presence.read(
        state.presence, state.life, event.idle, locked=event.locked, claims=state.attention.claims
    )
    before, state = state, replace(state, presence=new)
    if change is not Change.BACK:
        return _moved(before, state)
    since = before.presence.away_since
    state, effects = _natural_rest(state, 0.0 if since is None else state.life - since)
    return state, (on_modes.mode_row(state, "away", on=False), *effects)


def attention_read(state: State, event: AttentionRead) -> Turn:
    """What claims the person's attention now."""
    reading = Attention(claims=event.claims, typing=event.typing, read=state.life)
    state = replace(state, attention=reading)
    return (state if event.claims else _to_look_at(state, Reason.DO_NOT_DISTURB)), ()


def _moved(before: State, after: State) -> Turn:
    left = before.presence.away_since is None and after.presence.away_since is not None
    return after, ((on_modes.mode_row(after, "away", on=True),) if left else ())


def _natural_rest(state: State, absence: float) -> Turn:
    """Back from a rest: counted kinds start anew; a waiting reminder that asks for such a rest is done."""
    effects: tuple[AnyEffect, ...] = ()
    rules = state.settings.reminders
    counted = {one.kind for one in rules if isinstance(one.schedule, Every) and one.enabled}
    for kind in sorted(counted):
        state, row = reset(state, kind, "natural_rest")
        effects += (row,)
    for held in tuple(state.held.values()):
        if held.reason is Reason.AWAY and presence.counts_as_break(held.kind, absence):
            state, more = on_due.closed(state, held, Outcome.MERGED, Reason.AWAY, "rest")
            effects += more
    return _to_look_at(state, Reason.AWAY), effects


def _to_look_at(state: State, reason: Reason) -> State:
    """What held them is gone: they ask to be looked at now."""
    held = {
        id_: replace(one, until=state.life) if one.reason is reason else one
        for id_, one in state.held.items()
    }
    return replace(state, held=held)


def day_turned(before: State, state: State) -> Turn:
    """A new local day may bring a new phase."""
    return on_modes.phase_watched(state) if before.today != state.today else (state, ())
