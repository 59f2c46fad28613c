"""First settings from a few answers."""

from datetime import date, time

from msgspec.structs import replace

from postureapp.core import phases, welcome
from postureapp.core.model import BirthType, FeedingWay, TimeRange
from postureapp.core.settings import Settings
from postureapp.core.welcome import Answers

TODAY = date(2026, 5, 14)
BORN = date(2026, 3, 2)


def test_nothing_answered_is_the_gentlest_phase():
    made = welcome.finished(Settings(), Answers(), TODAY)
    assert made.system.welcomed
    assert made.system.phase == phases.Phase.EARLY_CAESAREAN
    assert made.reminders == phases.reminders(phases.Phase.EARLY_CAESAREAN)
    assert (made.profile, made.hours) == (Settings().profile, Settings().hours)


def test_answers_are_taken_over():
    answers = Answers(
        birth_date=BORN,
        birth_type=BirthType.VAGINAL,
        feeding_way=FeedingWay.BOTTLE,
        begins=time(9, 0),
        ends=time(1, 0),
        off=frozenset({"massage"}),
        autostart=True,
    )
    made = welcome.finished(Settings(), answers, TODAY)
    assert made.system.phase == phases.Phase.THIRD
    assert {one.id: one.enabled for one in made.reminders}["massage"] is False
    assert made.hours.active == ((TimeRange(time(9, 0), time(1, 0)),),) * 7
    assert made.hours.quiet == (TimeRange(time(1, 0), time(9, 0)),)
    assert made.system.autostart
    assert welcome.answered(made) == answers


def test_what_was_edited_is_kept():
    first = phases.filled(Settings(), TODAY)
    edited = replace(first, reminders=(replace(first.reminders[0], name="Mine", edited=True),))
    assert welcome.proposed(edited, Answers(birth_date=BORN), TODAY) == edited.reminders
    assert [one.name for one in welcome.finished(edited, Answers(), TODAY).reminders] == ["Mine"]


def test_hours_that_were_not_touched_stay():
    other = replace(Settings().hours, quiet=())
    made = welcome.finished(replace(Settings(), hours=other), Answers(), TODAY)
    assert made.hours == other


def test_skipping_fills_the_reminders_and_nothing_else():
    made = welcome.skipped(Settings(), TODAY)
    assert made.reminders == phases.filled(Settings(), TODAY).reminders
    assert made.system.welcomed
    assert welcome.skipped(Settings(), None).reminders == ()


def test_without_today_the_gentlest_is_proposed():
    assert welcome.proposed(Settings(), Answers(birth_date=BORN), None) == phases.reminders(
        phases.Phase.EARLY_CAESAREAN
    )
