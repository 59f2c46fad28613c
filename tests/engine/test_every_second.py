"""A break cut off at any second is offered again at that step and second, from what the journal holds."""

import pytest

from postureapp.core import events as ev
from postureapp.core.effects import OfferResume, OpenBreak
from postureapp.core.model import Kind
from postureapp.core.restore import restored
from postureapp.engine.engine import Engine
from tests.core.world import World
from tests.engine.fakes import FakeClock, FakeJournal, FakeStage, FakeTimetable

LENGTH = 180


class Sitting:
    """An engine on a journal; a new one on the same journal is what a restart is."""

    def __init__(self, journal, now):
        world = World(start=now.wall, mono=now.mono)
        state = restored(journal.rows, world.state.settings, world.state.catalogue, now)
        self.clock, self.stage = FakeClock(now), FakeStage()
        self.engine = Engine(state, journal, self.stage, FakeTimetable(), self.clock)
        self.engine.handle(ev.Started(at=now))

    def say(self, event, **values):
        self.engine.handle(event(at=self.clock.moment, **values))

    def pass_time(self, seconds):
        self.clock.moment = self.clock.moment.later(seconds)

    def offered(self):
        return [effect.run for effect in self.stage.effects if isinstance(effect, OfferResume)]


def begun():
    journal = FakeJournal()
    sitting = Sitting(journal, World().now)
    sitting.say(ev.BreakAsked, routine="R03", kind=Kind.MASSAGE)
    opened = next(effect for effect in sitting.stage.effects if isinstance(effect, OpenBreak))
    sitting.say(ev.BreakStarted, run=opened.run, routine=opened.routine)
    return journal, sitting, opened.run


@pytest.mark.parametrize("end", ["killed", "baby"])
def test_every_second_of_a_routine(end):
    journal, sitting, run = begun()
    for second in range(1, LENGTH):
        sitting.pass_time(1)
        sitting.say(ev.BreakProgressed, run=run, step=second // 60, elapsed=float(second))
        cut = FakeJournal()
        cut.rows = list(journal.rows)
        now = sitting.clock.moment
        if end == "baby":
            last = Sitting(cut, now)
            last.say(ev.BreakInterrupted, run=run, elapsed=float(second))
            now = now.later(300)
        again = Sitting(cut, now.later(5))
        (found,) = again.offered()
        assert (found.id, found.step) == (run, second // 60)
        assert abs(found.elapsed - second) <= 1.0


def test_going_on_begins_where_it_was():
    end_at = 77
    journal, sitting, run = begun()
    for second in range(1, end_at + 1):
        sitting.pass_time(1)
        sitting.say(ev.BreakProgressed, run=run, step=second // 60, elapsed=float(second))
    again = Sitting(journal, sitting.clock.moment.later(5))
    again.say(ev.BreakResumed, run=run)
    opened = [effect for effect in again.stage.effects if isinstance(effect, OpenBreak)]
    assert [(effect.run, effect.elapsed) for effect in opened] == [(run, float(end_at))]
