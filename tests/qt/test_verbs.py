"""Verbs of the command line against a real engine: each does what it says, or refuses with a reason."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from postureapp.core import effects as do
from postureapp.core.events import SafetyAnswered
from postureapp.core.model import BirthType, Kind, Outcome, Profile, Reason
from postureapp.core.settings import Feeding, Settings
from postureapp.engine.engine import Engine
from postureapp.qt.questions import Questions
from postureapp.qt.verbs import Verbs
from postureapp.system import control_messages as m
from postureapp.system.ladder import RungReport
from tests.core.world import PROFILE, World, at
from tests.engine.fakes import FakeClock, FakeJournal, FakeStage, FakeTimetable

RUNGS = (RungReport(rung="native", works=True), RungReport(rung="tray", works=False, why="no tray"))


class Desk:
    """A real engine with verbs on it; the stage hands Explain to the verbs as the program does."""

    def __init__(self, settings=None):
        self.world = World(settings=settings)
        self.journal, self.stage = FakeJournal(), FakeStage(answer=self._pass_on)
        self.engine = Engine(
            self.world.state, self.journal, self.stage, FakeTimetable(), FakeClock(self.world.now)
        )
        self.verbs = Verbs(self.engine, Questions(self.engine, self.journal, lambda: RUNGS, lambda: "native"))
        self.opened = []
        self.verbs.open_requested.connect(lambda *what: self.opened.append(what))

    def _pass_on(self, effect):
        if isinstance(effect, do.Explain):
            self.verbs.note(effect)

    def ask(self, request):
        return self.verbs.answer(request)


@pytest.fixture
def desk(qapp):
    return Desk()


def test_status_tells_mode_next_and_rungs(desk):
    answer = desk.ask(m.Status())
    assert (answer.mode, answer.until, answer.held, answer.notifier) == ("active", None, (), "native")
    assert answer.next == m.Coming(at=at(11), reminder="posture", kind=Kind.POSTURE)
    assert [(row.rung, row.works, row.why) for row in answer.rungs] == [
        ("native", True, ""),
        ("tray", False, "no tray"),
    ]


def test_next_agrees_with_the_plan_and_says_why_there_is_none(desk):
    assert desk.ask(m.Next()).next.at == desk.engine.plan.next.due
    desk.ask(m.Pause())
    assert desk.ask(m.Next()) == m.NextIs(next=None, why="Reminders are paused.")


def test_the_plan_told_begins_with_what_the_engine_waits_for(desk):
    told = desk.ask(m.PlanOf(days=400))
    assert told.occurrences[0] == desk.ask(m.Next()).next
    assert told.until == at(10) + timedelta(days=7)
    assert timedelta(0) <= told.until - told.occurrences[-1].at < timedelta(days=1)


def test_an_open_safety_card_is_the_reason_that_nothing_else_comes(desk):
    desk.engine.handle(SafetyAnswered(at=desk.world.now, level="urgent", items=("leg",)))
    why = "A safety answer is open; reminders wait until its card is closed."
    assert desk.ask(m.Next()) == m.NextIs(next=None, why=why)
    assert desk.ask(m.BreakStart()).what == "A safety answer is open; its card comes first."


def test_what_is_not_known_is_refused_with_what_is(desk):
    refused = desk.ask(m.OpenSettings(page="bogus"))
    assert refused.what == "There is no page “bogus” in the settings."
    assert "profile, reminders, feeding" in refused.remedy
    refused = desk.ask(m.FeedStart(position="bogus"))
    assert refused.what == "There is no feeding position “bogus”."
    assert set(refused.remedy.removeprefix("Known are: ").rstrip(".").split(", ")) == set(
        desk.engine.state.catalogue.positions
    )
    assert (desk.opened, desk.engine.state.feed) == ([], None)


def test_names_may_be_typed_in_any_case(desk):
    routine = next(iter(desk.engine.state.catalogue.routines))
    tip = next(iter(desk.engine.state.catalogue.tips))
    assert desk.ask(m.OpenSettings(page="Look")) == m.Done()
    assert desk.ask(m.Tips(tip=tip.lower())) == m.Done()
    assert desk.opened == [("settings", "look"), ("tips", tip)]
    assert desk.ask(m.BreakStart(routine=routine.lower())).words == "The break opens."


def test_pause_until_and_off(desk):
    assert desk.ask(m.Pause(until=at(12))) == m.Done(words="Paused until 12:00.")
    assert desk.ask(m.Status()).mode == "paused"
    assert desk.ask(m.Unpause()) == m.Done(words="Reminders go on.")
    assert desk.ask(m.Status()).mode == "active"


def test_asleep_and_awake(desk):
    desk.ask(m.Asleep(until=at(11, 30)))
    assert desk.ask(m.Status()).mode == "asleep"
    desk.ask(m.Asleep(until=None))
    assert desk.ask(m.Status()).mode == "active"


def test_a_feed_from_start_to_end(desk):
    assert desk.ask(m.FeedStart()) == m.Done(words="Feed started.")
    assert isinstance(desk.ask(m.FeedStart()), m.Refused)
    assert desk.ask(m.FeedPause()).words == "The feed is paused."
    assert desk.ask(m.FeedPause()).words == "The feed goes on."
    assert desk.ask(m.FeedSwitch()).words == "Switched sides."
    assert desk.ask(m.FeedEnd()).words == "Feed ended."
    for request in (m.FeedEnd(), m.FeedSwitch(), m.FeedPause()):
        assert desk.ask(request).what == "No feed is running."


@pytest.mark.parametrize(
    "settings",
    [
        Settings(profile=PROFILE, feeding=Feeding(enabled=False)),
        Settings(profile=Profile(birth_type=BirthType.VAGINAL, hide_baby=True)),
    ],
)
def test_no_feed_where_feeding_is_turned_off(qapp, settings):
    desk = Desk(settings)
    assert desk.ask(m.FeedStart()).what == "Feeding is turned off in Settings."
    assert desk.engine.state.feed is None


def test_remind_shows_a_test_at_once_by_the_rung_that_was_named(desk):
    rungs = []
    desk.verbs.rung_forced.connect(rungs.append)
    assert desk.ask(m.Remind(kind=Kind.POSTURE, rung="card")) == m.Done(words="A reminder is on its way.")
    assert rungs == ["card"]
    shown = [effect for effect in desk.stage.effects if isinstance(effect, do.ShowReminder)]
    assert [effect.prompt.kind for effect in shown] == [Kind.POSTURE]


def test_a_break_opens_or_is_refused_with_a_reason(desk):
    assert desk.ask(m.BreakStart(routine="R99")).what == "There is no routine “R99”."
    assert desk.ask(m.BreakStart(routine="R11")) == m.Done(words="The break opens.")
    assert any(isinstance(effect, do.OpenBreak) for effect in desk.stage.effects)
    desk.engine._state = replace(
        desk.engine.state, catalogue=replace(desk.engine.state.catalogue, routines={})
    )
    assert isinstance(desk.ask(m.BreakStart()), m.Refused)


def test_why_lists_decisions_and_what_each_waits_for(desk):
    desk.ask(m.Remind(kind=Kind.POSTURE))
    answer = desk.ask(m.Why())
    assert [(one.reminder, one.outcome, one.reason) for one in answer.decisions] == [
        ("posture", Outcome.DELIVERED, Reason.TEST)
    ]
    assert answer.waiting == (m.Held(reminder="posture", reason=Reason.DUE, waiting_for="11:00"),)


def test_what_is_waited_for_on_another_day_names_the_day(desk):
    desk.engine._plan = replace(desk.engine.plan, at=at(11) - timedelta(days=1))
    (waiting,) = desk.ask(m.Why()).waiting
    assert waiting.waiting_for == "Mon 2026-06-01 11:00"


def test_a_journal_that_cannot_be_read_is_said(desk):
    desk.journal.broken = True
    assert isinstance(desk.ask(m.Why()), m.Refused)


def test_windows_are_asked_for(desk):
    for request in (m.Show(), m.Tips(), m.Tips(tip="SIT-1"), m.OpenSettings(page="look"), m.CheckIn()):
        assert desk.ask(request) == m.Done()
    assert desk.opened == [
        ("today", ""),
        ("tips", ""),
        ("tips", "SIT-1"),
        ("settings", "look"),
        ("check_in", ""),
    ]
    assert desk.ask(m.Tips(tip="XXX-1")).what == "There is no tip “XXX-1”."


def test_a_token_is_passed_on_and_quit_is_asked_for(desk):
    tokens, quits = [], []
    desk.verbs.token_given.connect(tokens.append)
    desk.verbs.quit_requested.connect(lambda: quits.append(1))
    desk.ask(m.Show(token="abc"))
    assert desk.ask(m.Quit()).words == "PostureApp is closing."
    assert (tokens, quits) == (["abc"], [1])
