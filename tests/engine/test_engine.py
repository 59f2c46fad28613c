from datetime import timedelta

from postureapp.core.effects import CloseReminder, OpenBreak, ShowReminder, Tell
from postureapp.core.events import (
    Acted,
    BreakEnded,
    BreakProgressed,
    BreakStarted,
    Due,
    PauseAsked,
    SettingsChanged,
    Started,
    Unpaused,
)
from postureapp.core.model import Act, At, BreakState, Kind, Reminder
from postureapp.core.moment import Moment
from postureapp.core.rows import BreakRow, DecisionRow
from postureapp.core.settings import Settings, System
from postureapp.engine.boot import first_state
from postureapp.engine.engine import Engine
from tests.core.world import CATALOGUE, MONDAY, POSTURE, PROFILE, at
from tests.engine.fakes import FakeClock, FakeJournal, FakeStage, FakeTimetable

REST = Reminder(id="rest", kind=Kind.REST, schedule=At((at(12).time(),)), shows=("R12",))


class Running:
    """An engine with its fakes around it."""

    def __init__(self, *reminders, journal=None, answer=None):
        self.log = []
        self.clock = FakeClock(Moment(MONDAY, 50.0))
        self.journal = journal or FakeJournal(self.log)
        self.stage = FakeStage(self.log, answer=answer)
        self.timetable = FakeTimetable()
        self.saved = []
        settings = Settings(profile=PROFILE, reminders=reminders or (POSTURE,), system=System(phase="w2"))
        state = first_state(settings, self.journal, CATALOGUE, self.clock)
        self.engine = Engine(
            state, self.journal, self.stage, self.timetable, self.clock, save_settings=self.saved.append
        )

    def send(self, kind, **values):
        self.engine.handle(kind(at=self.clock.moment, **values))

    def pass_time(self, seconds):
        self.clock.moment = self.clock.moment.later(seconds)

    def show_one(self):
        self.send(Started)
        self.pass_time(3600)
        self.send(Due, reminder="posture")


def test_a_due_reminder_is_written_before_it_is_shown():
    run = Running()
    run.show_one()
    assert run.log[-2:] == [("write", ["DecisionRow"]), ("perform", "ShowReminder")]


def test_a_reminder_comes_is_started_and_its_break_is_recorded():
    run = Running(REST)
    run.send(Started)
    run.pass_time(2 * 3600)
    run.send(Due, reminder="rest")
    prompt = run.stage.effects[-1].prompt
    run.send(Acted, occurrence=prompt.occurrence, act=Act.START)
    close, opened = run.stage.effects[-2:]
    assert close == CloseReminder(occurrence=prompt.occurrence)
    assert opened == OpenBreak(routine="R12", run=opened.run, occurrence=prompt.occurrence)
    run.send(BreakStarted, run=opened.run, routine="R12", occurrence=prompt.occurrence)
    for second in range(1, 4):
        run.pass_time(1)
        run.send(BreakProgressed, run=opened.run, step=0, elapsed=float(second))
    run.pass_time(357)
    run.send(BreakEnded, run=opened.run, elapsed=360.0)
    last = [row for row in run.journal.rows if isinstance(row, BreakRow)][-1].run
    assert (last.state, last.elapsed, last.routine) == (BreakState.FINISHED, 360.0, "R12")


def test_timers_mirror_the_plan_after_each_event():
    run = Running()
    run.send(Started)
    assert {name: wake.wall for name, wake in run.timetable.mirrored[-1].items()} == {"posture": at(11)}
    run.send(PauseAsked, until=at(10, 30))
    assert run.timetable.mirrored[-1][":pause"] == Moment(at(10, 30), 50.0 + 1800)


def test_listeners_hear_state_and_plan_until_they_stop():
    run, heard = Running(), []
    stop = run.engine.listen(lambda state, plan: heard.append((state.now, plan.next.due)))
    run.send(Started)
    stop()
    stop()
    run.send(Unpaused)
    assert heard == [(Moment(MONDAY, 50.0), at(11))]


def test_an_event_caused_by_an_effect_waits_for_its_turn():
    run = Running()

    def dismiss_at_once(effect):
        if isinstance(effect, ShowReminder):
            run.send(Acted, occurrence=effect.prompt.occurrence, act=Act.DISMISSED)

    run.stage.answer = dismiss_at_once
    run.show_one()
    assert run.log[-4:] == [
        ("write", ["DecisionRow"]),
        ("perform", "ShowReminder"),
        ("write", ["ActRow", "ResetRow"]),
        ("perform", "CloseReminder"),
    ]


def test_a_full_disk_is_told_once_and_what_was_kept_is_written_later():
    run = Running()
    run.journal.broken = True
    run.show_one()
    run.send(PauseAsked, until=None)
    told = [effect for effect in run.stage.effects if isinstance(effect, Tell)]
    assert [one.problem.code for one in told] == ["journal_not_written"]
    assert not run.engine.flush()
    run.journal.broken = False
    run.send(Unpaused)
    assert [type(row).__name__ for row in run.journal.writes[-1]][-2:] == ["ModeRow", "ModeRow"]
    assert isinstance(run.journal.writes[-1][0], DecisionRow)
    assert run.engine.flush()


def test_after_the_disk_was_mended_a_new_failure_is_told_again():
    run = Running()
    for _ in range(2):
        run.journal.broken = True
        run.send(PauseAsked, until=None)
        run.journal.broken = False
        run.send(Unpaused)
    assert sum(isinstance(effect, Tell) for effect in run.stage.effects) == 2


def test_a_journal_that_cannot_be_read_starts_empty():
    journal = FakeJournal()
    journal.broken = True
    run = Running(journal=journal)
    run.send(Started)
    assert run.engine.plan.next.due == at(11)


def test_settings_that_the_planner_filled_in_are_saved():
    run = Running()
    run.send(SettingsChanged, settings=Settings(profile=PROFILE))
    assert [reminder.id for reminder in run.saved[-1].reminders] == [
        "feeding", "massage", "rest", "check_in", "posture",
    ]  # fmt: skip
    assert run.engine.state.settings == run.saved[-1]


def test_a_restart_goes_on_from_the_journal():
    run = Running()
    run.show_one()
    run.send(PauseAsked, until=at(13))
    again = Running(journal=run.journal)
    again.clock.moment = Moment(MONDAY + timedelta(hours=1), 3.0)
    state = first_state(Settings(reminders=(POSTURE,)), run.journal, CATALOGUE, again.clock)
    assert state.paused.until == at(13)
    assert [stamp.kind for stamp in state.stamps] == [Kind.POSTURE]
