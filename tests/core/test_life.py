"""Whatever happens in whatever order, the promises hold."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import settings

from postureapp.core import events as ev
from postureapp.core import gate, phases
from postureapp.core.effects import Record, ShowReminder
from postureapp.core.model import Delivery, Kind, Outcome, Reason
from postureapp.core.moment import instant
from postureapp.core.on_due import AWAY_LIMIT, STALE
from postureapp.core.rows import DecisionRow, FeedRow
from tests.core.life import START, Life

LIVES = settings().max_examples // 8
"""Twelve by default, more in the deep profile."""
FINAL = {Outcome.DELIVERED, Outcome.MERGED, Outcome.DROPPED}
EXPECTED = {
    Reason.DUE: {Outcome.DELIVERED}, Reason.TEST: {Outcome.DELIVERED}, Reason.SAFETY_FIRST: {Outcome.DROPPED},
    Reason.PAUSED: {Outcome.DROPPED}, Reason.QUIET_HOURS: {Outcome.DROPPED}, Reason.CAP: {Outcome.DROPPED},
    Reason.MISSED: {Outcome.DROPPED}, Reason.NO_CONTENT: {Outcome.DROPPED}, Reason.IN_BREAK: {Outcome.MERGED},
    Reason.BUSY: {Outcome.HELD, Outcome.MERGED}, Reason.SNOOZED: {Outcome.HELD, Outcome.MERGED},
}  # fmt: skip


def decided(effects):
    return [e.row for e in effects if isinstance(e, Record) and isinstance(e.row, DecisionRow)]


def prompts(life):
    """(true time, moment, state before, effects, prompt) of what really came up by itself."""
    return [
        (true, now, before, effects, effect.prompt)
        for true, now, before, _, effects in life.log
        for effect in effects
        if isinstance(effect, ShowReminder)
        and not effect.prompt.cue.startswith("feed")
        and effect.prompt.delivery is not Delivery.BADGE
        and not effect.prompt.occurrence.startswith("test")
    ]


def check(life):
    shown = prompts(life)
    check_spacing(shown)
    check_caps(shown)
    check_moments(life, shown)
    check_reasons(life)
    return shown


def check_spacing(shown):
    asked = {prompt.occurrence for *_, prompt in shown if prompt.occurrence.endswith("+")}
    for (before, *_, first), (after, *_, second) in pairwise(shown):
        own = second.occurrence in asked and first.reminder == second.reminder
        assert own or after - before >= gate.SPACING - 1
    times = [true for true, *_, prompt in shown if prompt.occurrence not in asked]
    for index, true in enumerate(times):
        assert sum(true - 3600 < earlier <= true for earlier in times[: index + 1]) <= gate.IN_AN_HOUR


def check_caps(shown):
    days = Counter(
        (prompt.kind, now.wall.date())
        for _, now, _, _, prompt in shown
        if not prompt.cue and not prompt.occurrence.endswith("+")
    )
    phase = phases.Phase.SECOND
    for (kind, _), count in days.items():
        limit = phases.cap(phase, kind)
        assert limit is None or count <= limit


def check_moments(life, shown):
    woke = [(true, event) for true, *_, event, _ in life.log if isinstance(event, ev.Resumed | ev.Started)]
    for true, now, before, effects, prompt in shown:
        last = [one for one in woke if one[0] <= true][-1]
        assert isinstance(last[1], ev.Started) or true - last[0] >= gate.SETTLE - 1
        closed = {e.row.feed.id for e in effects if isinstance(e, Record) and isinstance(e.row, FeedRow)}
        assert before.feed is None or before.feed.id in closed  # left running, closed in this very step
        assert before.run is None
        assert 8 <= now.wall.hour < 21
        late = instant(now.wall) - instant(prompt.due)
        waited = before.held.get(prompt.reminder)
        assert waited is not None or late <= STALE
        if waited is not None and waited.reason is Reason.AWAY:
            assert before.life - waited.since <= AWAY_LIMIT


def check_reasons(life):
    ends, prompted, epoch = Counter(), Counter(), 0
    for _, now, before, _, effects in life.log:
        rows = decided(effects)
        epoch += instant(now.wall) < instant(before.now.wall)  # the clock was set back: its hours come again
        for row in rows:
            ends[row.occurrence, epoch] += row.outcome in FINAL
            assert row.outcome in EXPECTED.get(row.reason, set(Outcome))
        for effect in effects:
            if isinstance(effect, ShowReminder) and not effect.prompt.cue.startswith("feed"):
                prompt = effect.prompt
                prompted[prompt.occurrence] += 1
                told = {(row.occurrence, row.outcome, row.shows) for row in rows}
                assert (prompt.occurrence, Outcome.DELIVERED, prompt.tip or prompt.routine) in told
    waiting = {held.occurrence for held in life.state.held.values()}
    assert {name: count for name, count in (ends + prompted).items() if count > 1} == {}
    assert all(ends[name, epoch] == 0 for name in waiting)


@pytest.mark.parametrize("seed", range(LIVES))
def test_three_weeks_of_anything(seed):
    life = Life(seed, START)
    life.live(days=21, per_day=60)
    assert check(life)


def test_a_whole_year():
    life = Life(2026, START)
    life.live(days=365, per_day=25)
    shown = check(life)
    kinds = Counter(prompt.kind for *_, prompt in shown)
    assert set(kinds) == {Kind.POSTURE, Kind.REST, Kind.MASSAGE, Kind.FEEDING, Kind.CHECK_IN}
