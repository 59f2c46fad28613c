"""The days to come: the very same `step` run forward in simulated time, with somebody there who answers."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec
from msgspec.structs import replace

from postureapp.core import plan, planner
from postureapp.core.effects import AnyEffect, Record, ShowReminder
from postureapp.core.events import Acted, Tick
from postureapp.core.model import Act, Kind, Outcome, Reason
from postureapp.core.moment import instant
from postureapp.core.rows import DecisionRow
from postureapp.core.state import Attention, Presence, State
from postureapp.core.wakes import wakes

_MOST = 200_000
"""More steps than a year of one reminder every five minutes: a plan that cannot end is a mistake."""


class Expected(msgspec.Struct, frozen=True, kw_only=True):
    """One occurrence to come. `expected` is the reason the gate will give, as far as can be known now."""

    at: datetime
    reminder: str
    kind: Kind
    expected: Reason


def forecast(state: State, days: float) -> list[Expected]:
    """What comes in the next days if somebody is there, answers everything and starts no feed; by time."""
    end = state.utc + timedelta(days=days)
    quiet = replace(state, presence=_there(state), attention=Attention())
    coming = [
        Expected(at=row.due, reminder=row.reminder, kind=row.kind, expected=row.reason)
        for row in _decisions(replace(quiet, dues={}), end)
        if row.outcome is not Outcome.HELD
    ]
    return sorted(coming, key=lambda one: instant(one.at))  # a held one is decided later than it was due


def _there(state: State) -> Presence:
    here_since = state.life if state.presence.away_since is not None else state.presence.here_since
    return Presence(here_since=here_since, active=state.life)


def _decisions(state: State, end: datetime) -> Iterator[DecisionRow]:
    state, effects = planner.step(state, Tick(at=state.now))
    for _ in range(_MOST):
        yield from _rows(effects)
        shown = [effect.prompt for effect in effects if isinstance(effect, ShowReminder)]
        if shown:
            event = Acted(at=state.now, occurrence=shown[-1].occurrence, act=Act.DONE)
            state, effects = planner.step(state, event)
            continue
        coming = [moment for _, moment in wakes(plan.compute(state), state)]
        following = min(coming, key=lambda moment: moment.mono, default=None)
        if following is None or instant(following.wall) > end:
            return
        at = max(following, state.now.later(0.1), key=lambda moment: moment.mono)
        state, effects = planner.step(state, Tick(at=at))


def _rows(effects: tuple[AnyEffect, ...]) -> Iterator[DecisionRow]:
    for effect in effects:
        if isinstance(effect, Record) and isinstance(effect.row, DecisionRow):
            yield effect.row
