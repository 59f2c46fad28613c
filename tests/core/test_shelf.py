"""The shelf: everything found by what one types, filtered by what suits."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from postureapp.core.eligibility import Answers
from postureapp.core.library import Eligibility, Level
from postureapp.core.model import Kind, Profile
from postureapp.core.shelf import folded, found, shelf
from tests.core.world import CATALOGUE, PROFILE, routine, tip

TODAY = date(2026, 6, 1)


def ids(hits):
    return [one.id for one in hits]


def test_tips_come_before_routines_and_favourites_are_marked():
    shelved = shelf(CATALOGUE, PROFILE, TODAY, kept=("SIT-2", "R11"))
    assert ids(shelved) == [*CATALOGUE.tips, *CATALOGUE.routines]
    assert [one.id for one in shelved if one.kept] == ["SIT-2", "R11"]
    assert [one.is_routine for one in shelved] == [False] * 5 + [True] * 4


def test_every_word_must_be_there_in_any_order_and_titles_come_first():
    catalogue = replace(
        CATALOGUE,
        tips={
            "A-1": tip("A-1", Kind.POSTURE, cautions=("sit on a cushion",)),
            "B-1": replace(tip("B-1", Kind.POSTURE), title="Cushion to sit on"),
            "C-1": tip("C-1", Kind.POSTURE),
        },
        routines={},
    )
    shelved = shelf(catalogue, PROFILE, TODAY)
    assert ids(found(shelved, "cushion sit")) == ["B-1", "A-1"]
    assert ids(found(shelved, "cushion walk")) == []


@pytest.mark.parametrize(
    ("typed", "written"),
    [("posicion", "Posición"), ("POSICIÓN", "posición"), ("哺乳", "侧卧哺乳姿势"), ("abc", "ＡＢＣ")],
)
def test_accents_case_and_width_do_not_matter(typed, written):
    one = replace(tip("A-1", Kind.FEEDING), title=written)
    shelved = shelf(replace(CATALOGUE, tips={"A-1": one}, routines={}), PROFILE, TODAY)
    assert ids(found(shelved, typed)) == ["A-1"]


def test_filters_work_together():
    shelved = shelf(CATALOGUE, PROFILE, TODAY, kept=("SIT-1", "R01"))
    assert ids(found(shelved, kind=Kind.FEEDING)) == ["FED-1", "FED-12"]
    assert ids(found(shelved, routines=True)) == ["R01", "R03", "R11", "R12"]
    assert ids(found(shelved, routines=False, kept=True)) == ["SIT-1"]


def test_what_does_not_suit_stays_on_the_shelf_with_its_reason():
    late = routine("R10", Kind.REST, eligibility=Eligibility(vaginal_from=30, caesarean_from=30))
    shelved = shelf(replace(CATALOGUE, routines={"R10": late}), PROFILE, TODAY)
    assert [why.code for why in shelved[-1].offer.reasons] == ["too_early"]
    assert ids(found(shelved, routines=True)) == ["R10"]
    assert ids(found(shelved, routines=True, suits=True)) == []


def test_an_emergency_answer_hides_all_that_suits():
    shelved = shelf(CATALOGUE, PROFILE, TODAY, Answers(Level.EMERGENCY, ("chest",)))
    assert found(shelved, suits=True) == ()


def test_baby_content_is_left_out_where_it_is_hidden():
    feeding = tip("FED-1", Kind.FEEDING, eligibility=Eligibility(baby=True))
    catalogue = replace(CATALOGUE, tips={"FED-1": feeding, "SIT-1": tip("SIT-1", Kind.POSTURE)}, routines={})
    assert ids(shelf(catalogue, Profile(hide_baby=True), TODAY)) == ["SIT-1"]


@given(st.text(), st.text())
def test_folding_twice_is_folding_once_and_keeps_what_is_found(head, tail):
    assert folded(folded(head)) == folded(head)
    assert folded(head) in folded(head + " " + tail)
