from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.content.load import load_catalogue
from postureapp.core import checkin
from postureapp.core.advice import Advised, advise, safety_findings
from postureapp.core.checkin import AREAS, CheckIn
from postureapp.core.eligibility import Answers
from postureapp.core.library import Level
from postureapp.core.model import Profile

CATALOGUE, _ = load_catalogue(Path(__file__).parents[2] / "resources" / "content", "en")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
NOBODY = Profile()


def day(back, **fields):
    return CheckIn(at=NOON - timedelta(days=back), **fields)


def advice(entry, earlier=(), profile=NOBODY):
    return advise(entry, earlier, profile, CATALOGUE.safety)


def pains(*worst):
    """Check-ins of the last days, the oldest first; None leaves a day out."""
    last = len(worst) - 1
    return [day(last - n, worst=pain) for n, pain in enumerate(worst) if pain is not None]


def judged(*worst, profile=NOBODY):
    *earlier, entry = pains(*worst)
    return advice(entry, earlier, profile)


RED = {
    "numb_saddle": "red_nerves", "bladder": "red_nerves", "both_legs": "red_nerves",
    "chest": "red_chest", "collapse": "red_chest",
    "worst_headache": "red_head", "headache_vision": "red_head",
    "heavy_bleeding": "red_bleeding", "mind": "red_mind", "fall": "red_fall",
}  # fmt: skip
URGENT = {
    "headache_stays": "urgent_headache", "swelling": "urgent_headache", "discharge": "urgent_wound",
    "fever": "urgent_fever", "epidural_site": "urgent_epidural", "wound": "urgent_wound",
    "leg_clot": "urgent_leg", "pee": "urgent_pee", "bone": "urgent_bone", "severe_pain": "urgent_severe",
    "cannot_care": "urgent_severe", "weight_lump": "urgent_severe", "worry": "worry",
}  # fmt: skip
BOOK = {
    "bleeding_more": "book_today", "dizzy": "book_today", "new_pain": "book_today",
    "pelvic_floor": "book_later",
}  # fmt: skip


def test_every_safety_line_has_its_level_and_card():
    lines = {id_: (item.level, item.advice) for id_, item in CATALOGUE.safety.items()}
    assert lines == {
        **{id_: (Level.EMERGENCY, card) for id_, card in RED.items()},
        **{id_: (Level.URGENT, card) for id_, card in URGENT.items()},
        **{id_: (Level.BOOK, card) for id_, card in BOOK.items()},
    }
    for item in CATALOGUE.safety.values():
        assert CATALOGUE.advice[item.advice].level is item.level


def test_the_safety_question_keeps_its_order():
    groups = list(dict.fromkeys(item.group for item in CATALOGUE.safety.values()))
    assert groups == [
        "legs_toilet", "chest_breath", "head_eyes", "bleeding", "fever_epidural", "one_leg", "pee",
        "back", "mind", "today", "later", "worry",
    ]  # fmt: skip


@pytest.mark.parametrize("line", CATALOGUE.safety)
@pytest.mark.parametrize("worst", [None, 0, 2, 5, 9])
def test_numbers_never_lower_a_flag(line, worst):
    got = advice(day(0, safety=(line,), worst=worst), pains(*[9] * 7, *[1] * 7))
    assert got.level.rank >= CATALOGUE.safety[line].level.rank
    assert CATALOGUE.safety[line].advice in got.cards
    assert line in got.answers.items


def test_the_highest_level_comes_first():
    got = advice(day(0, safety=("dizzy", "fever", "chest"), worst=3))
    assert got.level is Level.EMERGENCY
    assert got.cards == ("red_chest", "urgent_fever", "book_today", "keep_going")
    assert got.answers == Answers(Level.EMERGENCY, ("chest", "fever", "dizzy"))


def test_after_an_epidural_fever_or_both_legs_make_an_emergency():
    for together in (("epidural_site", "fever"), ("both_legs", "epidural_site")):
        assert safety_findings(together, CATALOGUE.safety)[0].card == "red_epidural"
        assert advice(day(0, safety=together)).level is Level.EMERGENCY
    assert safety_findings(["gone"], CATALOGUE.safety) == []


def test_skipping_everything_is_not_none():
    assert advice(day(0)) == Advised(Level.NONE, (), Answers(Level.NONE, ()))
    assert advice(day(0, safety=())) == Advised(Level.NONE, (), Answers())


@pytest.mark.parametrize(
    ("worst", "level", "card"),
    [
        (0, Level.KEEP_GOING, "keep_going"), (3, Level.KEEP_GOING, "keep_going"), (4, Level.EASE, "ease"),
        (6, Level.EASE, "ease"), (7, Level.EASE, "ease"), (8, Level.URGENT, "urgent_severe"),
        (10, Level.URGENT, "urgent_severe"),
    ],
)  # fmt: skip
def test_a_single_score(worst, level, card):
    for entry in (day(0, worst=worst), day(0, now=worst), day(0, now=0, worst=worst)):
        got = advice(entry)
        assert (got.level, got.cards) == (level, (card,))


def test_seven_on_two_days_running_books():
    assert judged(7, 7).answers.items == ("pain_seven", "gentle_day")
    assert judged(7, 7).cards == ("book_severe", "ease")
    assert judged(6, 7).level is Level.EASE
    assert judged(7, 6).level is Level.EASE
    assert judged(7, None, 7).level is Level.BOOK  # a missing day is not read as good
    assert judged(7, None, None, 7).level is Level.EASE
    assert advice(day(0, worst=7), [CheckIn(at=NOON - timedelta(hours=2), worst=8)]).level is Level.EASE


def test_leg_symptoms_over_three_days_book():
    leg = [day(back, where=("leg",)) for back in (3, 2, 1)]
    assert advice(day(0, where=("leg",)), leg).answers == Answers(Level.BOOK, ("leg_symptoms",))
    assert advice(day(0, where=("leg",)), leg[1:]).level is Level.NONE
    assert advice(day(0, where=("neck",)), leg).level is Level.NONE
    assert advice(day(0, where=("leg",)), [leg[0], day(1, where=("neck",))]).level is Level.NONE
    calf = [day(back, where=("calf",)) for back in (3, 1)]
    assert advice(day(0, where=("leg", "neck")), calf).answers.items == ("leg_symptoms",)


def test_a_question_left_out_breaks_no_run():
    leg = [day(3, where=("leg",)), day(2, worst=3), day(1, now=2)]
    assert "leg_symptoms" in advice(day(0, where=("leg",)), leg).answers.items
    assert (
        "leg_symptoms"
        in advice(day(0), [day(4, where=("leg",)), *leg[1:], day(1, where=("leg",))]).answers.items
    )
    no_pain = day(2, now=0, worst=0)
    assert "leg_symptoms" not in advice(day(0, where=("leg",)), [leg[0], no_pain]).answers.items
    low = [day(14, mood="struggling"), day(9), day(7, mood="struggling"), day(3, worst=1)]
    assert advice(day(0, mood="struggling"), low).cards == ("book_later",)
    assert (
        advice(
            day(0), [day(24, mood="struggling"), day(16, mood="struggling"), day(9, mood="struggling")]
        ).cards
        == ()
    )


def test_a_task_that_cannot_be_done_on_three_of_seven_days_books():
    cannot = [day(back, task="walk", hardness="cannot") for back in (6, 3)]
    assert advice(day(0, task="walk", hardness="cannot"), cannot).cards == ("book_severe",)
    late = [day(7, task="walk", hardness="cannot"), cannot[1]]
    assert advice(day(0, task="walk", hardness="cannot"), late).level is Level.NONE
    assert advice(day(0, task="walk", hardness="lot"), cannot).level is Level.NONE


def test_sore_wrists_over_three_weeks_and_low_mood_over_two_book():
    wrist = [day(back, where=("wrist",)) for back in (21, 10)]
    assert advice(day(0, where=("wrist",)), wrist).answers.items == ("wrist_pain",)
    assert advice(day(0, where=("wrist",)), [day(20, where=("wrist",)), wrist[1]]).level is Level.NONE
    assert advice(day(0, where=("wrist",)), wrist[:1]).level is Level.NONE
    low = [day(back, mood="struggling") for back in (14, 7)]
    assert advice(day(0, mood="struggling"), low).cards == ("book_later",)
    assert advice(day(0, mood="struggling"), [day(13, mood="struggling"), low[1]]).level is Level.NONE
    assert advice(day(0, mood="struggling"), [*low, day(1, mood="tired")]).level is Level.NONE


@pytest.mark.parametrize(
    ("week", "books"), [(5, False), (6, True), (8, True), (9, False), (11, False), (12, True)]
)
def test_pain_at_the_check_and_after_twelve_weeks_books(week, books):
    profile = Profile(birth_date=NOON.date() - timedelta(weeks=week))
    assert ("book_check" in advice(day(0, worst=1), profile=profile).cards) is books
    assert "book_check" not in advice(day(0, worst=0), profile=profile).cards
    assert "book_check" not in advice(day(0), profile=profile).cards


def test_later_entries_and_unknown_dates_do_not_disturb():
    later = CheckIn(at=NOON + timedelta(days=1), worst=9)
    assert advice(day(0, worst=2), [later]).level is Level.KEEP_GOING


@given(
    st.lists(
        st.builds(
            CheckIn,
            at=st.integers(0, 60).map(lambda back: NOON - timedelta(days=back)),
            safety=st.none() | st.lists(st.sampled_from(list(CATALOGUE.safety)), max_size=3).map(tuple),
            now=st.none() | st.integers(0, 10),
            worst=st.none() | st.integers(0, 10),
            where=st.lists(st.sampled_from(AREAS), max_size=2).map(tuple),
            hardness=st.sampled_from(["", *checkin.HARDNESS]),
            mood=st.sampled_from(["", *checkin.MOODS]),
        ),
        min_size=1,
        max_size=40,
    ),
    st.none() | st.dates(date(2025, 6, 1), date(2026, 3, 1)),
)
def test_any_record_gets_advice_that_exists_and_never_below_its_flags(entries, birth):
    *earlier, entry = sorted(entries, key=lambda each: each.at)
    got = advise(entry, earlier, Profile(birth_date=birth), CATALOGUE.safety)
    assert set(got.cards) <= set(CATALOGUE.advice)
    assert [CATALOGUE.advice[card].level.rank for card in got.cards][:1] == [got.level.rank][: len(got.cards)]
    flags = [CATALOGUE.safety[id_].level.rank for id_ in entry.safety or ()]
    assert got.level.rank >= max(flags, default=0)
    assert got.answers.level is got.level


def test_a_check_in_at_the_same_moment_is_replaced():
    earlier = [day(1, worst=7), day(0, worst=9)]
    assert advice(day(0, worst=4), earlier).answers.items == ("gentle_day",)
