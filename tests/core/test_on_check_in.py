"""A check-in is kept, its card opens, its limits hold for the day, and skipping is never "none"."""

from datetime import UTC, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from postureapp.core import offer
from postureapp.core.advice import TOGETHER
from postureapp.core.checkin import CheckIn
from postureapp.core.effects import CloseReminder, OpenSafetyCard, Record, ShowReminder
from postureapp.core.events import CheckedIn, RemindAsked, SafetyAnswered, SafetyCleared
from postureapp.core.library import Level, SafetyItem
from postureapp.core.model import At, Kind, Reminder
from postureapp.core.restore import restored
from postureapp.core.rows import AnyRow, CheckInRow, ResetRow, SafetyRow
from postureapp.core.summary import check_ins
from tests.core.world import BERLIN, CATALOGUE, MONDAY, World

ITEMS = {
    one.id: one
    for one in (
        SafetyItem(id="fever", group="f", level=Level.URGENT, text="", advice="urgent_fever"),
        SafetyItem(id="epidural_site", group="f", level=Level.URGENT, text="", advice="urgent_epidural"),
        SafetyItem(id="dizzy", group="t", level=Level.BOOK, text="", advice="book_today"),
    )
}


def world(**more):
    return World(catalogue=replace(CATALOGUE, safety=ITEMS), **more)


def check_in(of, **answers):
    return of.send(CheckedIn, entry=CheckIn(at=of.now.wall, **answers))


def record(row):
    return Record(row=row)


def rows(of):
    return [effect.row for effect in of.all if isinstance(effect, Record)]


def cards(effects):
    return [effect for effect in effects if isinstance(effect, OpenSafetyCard)]


def test_a_check_in_is_kept_and_its_kind_starts_anew():
    w = world()
    entry = CheckIn(at=w.now.wall, safety=(), now=2, worst=3)
    assert w.send(CheckedIn, entry=entry) == (
        record(CheckInRow(at=MONDAY, entry=entry)),
        record(ResetRow(at=MONDAY, kind=Kind.CHECK_IN, cause="answer")),
        record(SafetyRow(at=MONDAY, level="keep_going")),
    )
    assert w.state.check_ins == (entry,)
    assert offer.safety_known(w.state)


def test_a_skipped_safety_question_is_still_asked_before_a_break():
    w = world()
    assert [type(row) for row in rows_of(check_in(w, now=2))] == [CheckInRow, ResetRow]
    assert not offer.safety_known(w.state)
    check_in(w, now=5)
    assert not offer.safety_known(w.state)
    assert offer.answers(w.state).level is Level.EASE


def rows_of(effects):
    return [effect.row for effect in effects]


def test_what_pain_leaves_open_stands_beside_the_answer_before_a_break():
    w = world()
    check_in(w, now=5)
    w.send(SafetyAnswered, level="none")
    assert offer.safety_known(w.state)
    assert offer.answers(w.state).level is Level.EASE
    check_in(w, safety=(), now=1)
    assert offer.answers(w.state).level is Level.KEEP_GOING


def test_a_later_check_in_without_the_question_keeps_what_was_answered():
    w = world()
    w.send(SafetyAnswered, level="book", items=("dizzy",))
    check_in(w, now=5)
    assert offer.safety_known(w.state)
    assert offer.answers(w.state) == offer.Answers(Level.BOOK, ("gentle_day", "dizzy"))


@pytest.mark.parametrize("safety", [None, ()])
def test_severe_pain_opens_the_urgent_card_whatever_else_was_said(safety):
    w = world()
    assert cards(check_in(w, safety=safety, now=8)) == [
        OpenSafetyCard(level="urgent", items=("urgent_severe", "severe_pain"))
    ]
    assert w.state.safety is not None
    assert w.state.safety.open


def test_an_open_card_stays_open_through_a_milder_check_in():
    w = world()
    w.send(SafetyAnswered, level="urgent", items=("fever",))
    check_in(w, safety=(), now=1)
    assert w.state.safety.open
    assert w.state.safety.level is Level.URGENT


def test_a_closed_card_comes_back_closed_after_a_restart():
    w = world()
    w.send(SafetyAnswered, level="urgent", items=("fever",))
    w.send(SafetyCleared, called=True)
    check_in(w, now=5)
    again = restored(rows(w), w.state.settings, w.state.catalogue, w.now)
    assert again.safety == w.state.safety
    assert not again.safety.open
    assert again.check_ins == w.state.check_ins


def test_a_slip_is_taken_back_with_its_card():
    w = world()
    check_in(w, now=2)
    kept = w.state.check_ins
    w.pass_time(60)
    check_in(w, now=10)
    slip = w.state.check_ins[-1]
    assert w.send(SafetyCleared, called=False)[-1] == record(
        CheckInRow(at=w.now.wall, entry=slip, deleted=True)
    )
    assert w.state.check_ins == kept
    assert restored(rows(w), w.state.settings, w.state.catalogue, w.now).check_ins == kept
    assert check_ins(rows(w)) == list(kept)


def test_a_mistaken_answer_before_a_break_leaves_the_check_in_alone():
    w = world()
    check_in(w, now=2)
    w.send(SafetyAnswered, level="urgent", items=("fever",))
    w.send(SafetyCleared, called=False)
    assert len(w.state.check_ins) == 1


def test_after_a_call_the_entry_stays():
    w = world()
    check_in(w, now=9)
    w.send(SafetyCleared, called=True)
    assert len(w.state.check_ins) == 1
    assert w.send(SafetyCleared, called=False) == ()


def test_two_answers_that_are_an_emergency_together_name_their_own_card():
    w = world()
    chosen = tuple(sorted(TOGETHER[0][0]))
    (card,) = cards(check_in(w, safety=chosen))
    assert card.level == "emergency"
    assert card.items[0] == "red_epidural"
    assert w.state.safety.items == card.items


def test_a_book_card_opens_once_a_week_for_the_record_and_always_for_an_answer():
    w = world()
    w.state = replace(w.state, settings=replace(w.state.settings, profile=born(w, weeks=13)))
    opened = []
    for day in range(8):
        opened.append(bool(cards(check_in(w, safety=(), now=1))))
        w.set_clock(MONDAY + timedelta(days=day + 1))
    assert opened == [True, *[False] * 6, True]
    assert cards(check_in(w, safety=("dizzy",)))[0].items[1] == "dizzy"


def born(of, weeks):
    day = of.now.wall.date() - timedelta(weeks=weeks)
    return replace(of.state.settings.profile, birth_date=day)


def test_a_check_in_reminder_on_screen_is_answered_by_it():
    w = World(Reminder(id="evening", kind=Kind.CHECK_IN, schedule=At(())))
    shown = [one for one in w.send(RemindAsked, reminder="evening") if isinstance(one, ShowReminder)]
    effects = check_in(w, now=1)
    assert CloseReminder(occurrence=shown[0].prompt.occurrence) in effects
    assert not w.state.showing.on_screen


@given(
    st.builds(
        CheckIn, at=st.datetimes(timezones=st.just(UTC)), safety=st.sampled_from((None, (), ("fever",))),
        now=st.none() | st.integers(0, 10), worst=st.none() | st.integers(0, 10),
    )
)  # fmt: skip
def test_what_was_skipped_is_still_skipped_when_it_is_read_again(entry):
    row = CheckInRow(at=entry.at, entry=entry)
    assert msgspec.json.decode(msgspec.json.encode(row), type=AnyRow) == row


def test_entries_older_than_the_trend_needs_are_let_go():
    w = world()
    old = CheckIn(at=MONDAY.replace(tzinfo=BERLIN) - timedelta(days=36), now=5)
    w.state = replace(w.state, check_ins=(old,))
    check_in(w, now=1)
    assert [one.at for one in w.state.check_ins] == [MONDAY]
