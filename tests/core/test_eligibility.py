from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from postureapp.content.load import load_catalogue
from postureapp.core.eligibility import (
    Answers,
    Offer,
    Why,
    WhyCode,
    offered,
    seconds_offered,
    shows_safe_sleep,
    steps_offered,
    week_of,
)  # fmt: skip
from postureapp.core.library import Eligibility, Level
from postureapp.core.model import BirthType, Exclusion, FeedingWay, Profile
from tests.core import offered_things as truth

CATALOGUE, PROBLEMS = load_catalogue(Path(__file__).parents[2] / "resources" / "content", "en")
TODAY = date(2026, 3, 1)


def person(**fields) -> Profile:
    return Profile(**{"birth_date": TODAY - timedelta(weeks=20), "birth_type": BirthType.VAGINAL, **fields})


def codes(item, profile=None, answers=None, **more):
    return [
        why.code for why in offered(item, profile or person(), TODAY, answers or Answers(), **more).reasons
    ]


def test_the_content_is_sound():
    assert PROBLEMS == []


def test_everything_suits_somebody():
    late = TODAY + timedelta(weeks=60)
    people = [
        person(birth_type=birth, feeding_way=FeedingWay.BOTH, twins=True)
        for birth in (BirthType.VAGINAL, BirthType.CAESAREAN)
    ]
    items = [*CATALOGUE.tips.values(), *CATALOGUE.routines.values(), *CATALOGUE.positions.values()]
    assert [item.id for item in items if not any(offered(item, each, late).yes for each in people)] == []


def test_unknown_people_get_the_stricter_floor_and_nothing_made_for_one_birth():
    unknown = Profile()
    assert [each.id for each in CATALOGUE.routines.values() if offered(each, unknown, TODAY).yes] == [
        "R03", "R04", "R06", "R09", "R11", "R12", "R13", "R14", "R16",
    ]  # fmt: skip
    assert offered(CATALOGUE.routines["R10"], unknown, TODAY).reasons[0].code is WhyCode.DATE_UNKNOWN
    assert offered(CATALOGUE.routines["R10"], unknown, TODAY).reasons[0].week == 8
    assert codes(CATALOGUE.routines["R15"], unknown) == [WhyCode.BIRTH_UNKNOWN]


def test_reasons_say_what_stands_in_the_way():
    early = person(birth_date=TODAY - timedelta(days=13), birth_type=BirthType.CAESAREAN)
    assert offered(CATALOGUE.routines["R01"], early, TODAY).reasons[0].week == 2
    assert codes(CATALOGUE.routines["R01"], early) == [WhyCode.TOO_EARLY]
    assert codes(CATALOGUE.routines["R15"]) == [WhyCode.OTHER_BIRTH]
    assert codes(CATALOGUE.tips["FED-9"], person(feeding_way=FeedingWay.BREAST)) == [WhyCode.OTHER_FEEDING]
    assert codes(CATALOGUE.tips["FED-8"]) == [WhyCode.TWINS_ONLY]
    assert codes(CATALOGUE.tips["DSK-1"], person(at_desk=False)) == [WhyCode.NO_DESK]
    assert codes(CATALOGUE.tips["LIF-1"], person(hide_baby=True)) == [WhyCode.BABY_HIDDEN]
    thinned = person(exclusions=(Exclusion.BLOOD_THINNERS, Exclusion.TOLD_TO_REST))
    assert [why.detail for why in offered(CATALOGUE.routines["R05"], thinned, TODAY).reasons] == [
        "blood_thinners", "told_to_rest",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "item", [*CATALOGUE.tips.values(), *CATALOGUE.routines.values()], ids=lambda item: item.id
)
def test_nothing_at_all_is_offered_while_an_emergency_is_open(item):
    assert WhyCode.EMERGENCY_OPEN in codes(item, answers=Answers(Level.EMERGENCY, ("chest",)))


def test_only_calm_routines_stay_when_pain_rises_is_strong_or_goes_down_a_leg():
    caesarean = person(birth_type=BirthType.CAESAREAN)
    for item in ("rising_pain", "pain_seven", "leg_symptoms"):
        answers = Answers(Level.BOOK, (item,))
        left = {
            each.id for each in CATALOGUE.routines.values() if offered(each, caesarean, TODAY, answers).yes
        }
        assert left == truth.CALM
    gentle = Answers(Level.EASE, ("gentle_day",))
    assert {
        each.id for each in CATALOGUE.routines.values() if offered(each, caesarean, TODAY, gentle).yes
    } == truth.GENTLE


def test_at_night_only_what_is_made_for_it():
    assert [each.id for each in CATALOGUE.routines.values() if not codes(each, night=True)] == ["R16"]
    assert codes(CATALOGUE.tips["SIT-1"], night=True) == [WhyCode.NIGHT]
    assert codes(CATALOGUE.tips["FED-13"], night=True) == []


def test_the_short_walk_comes_first():
    walk = CATALOGUE.routines["R14"]
    early = person(birth_date=TODAY - timedelta(days=10))
    assert [step.id for step in steps_offered(walk, early, TODAY)] == ["R14.1", "R14.2", "R14.4"]
    assert seconds_offered(walk, early, TODAY) == 180
    assert steps_offered(walk, early, TODAY)[0].say == walk.steps[0].say_early


def test_feet_without_calves_take_four_minutes():
    assert (
        seconds_offered(CATALOGUE.routines["R06"], person(birth_date=TODAY - timedelta(weeks=11)), TODAY)
        == 240
    )
    assert (
        seconds_offered(CATALOGUE.routines["R06"], person(birth_date=TODAY - timedelta(weeks=12)), TODAY)
        == 280
    )


def test_hidden_baby_changes_words_and_picture_of_a_step():
    step = steps_offered(CATALOGUE.routines["R12"], person(hide_baby=True), TODAY)[0]
    assert (step.say, step.cue, step.picture) == (
        "Lie on your side, head on a pillow.",
        "Settle down.",
        "r12_2",
    )


def test_weeks_are_completed_weeks():
    assert week_of(person(birth_date=TODAY - timedelta(days=6)), TODAY) == 0
    assert week_of(person(birth_date=TODAY - timedelta(days=7)), TODAY) == 1
    assert week_of(person(birth_date=TODAY + timedelta(days=30)), TODAY) == 0


def test_the_safe_sleep_card_goes_with_its_tips_unless_the_baby_is_hidden():
    with_card = {tip.id for tip in CATALOGUE.tips.values() if shows_safe_sleep(tip, person())}
    assert with_card == {"FED-5", "FED-6", "FED-13", "SLP-1", "SLP-2"}
    routines = {each.id for each in CATALOGUE.routines.values() if shows_safe_sleep(each, person())}
    assert routines == {"R12", "R16"}
    assert not shows_safe_sleep(CATALOGUE.routines["R12"], person(hide_baby=True))


def test_those_who_do_not_hide_the_baby_hear_the_full_words():
    said = [
        step.say
        for each in ("R03", "R12")
        for step in steps_offered(CATALOGUE.routines[each], person(), TODAY)
    ]
    assert said[0] == "Check your baby is settled and supported. Rest your head back if you can."
    assert said[6] == "Put your baby down safely in the cot. Lie on your side, head on a pillow."


def test_a_step_about_a_baby_without_other_words_is_left_out():
    walk = CATALOGUE.routines["R14"]
    mute = msgspec.structs.replace(walk.steps[4], say_plain="")
    shorter = msgspec.structs.replace(walk, steps=(walk.steps[0], mute))
    assert [step.id for step in steps_offered(shorter, person(hide_baby=True), TODAY)] == ["R14.1"]
    assert [step.id for step in steps_offered(shorter, person(), TODAY)] == ["R14.1", "R14.5"]


def test_floors_that_are_later_after_a_vaginal_birth_hold_too():
    suits = Eligibility(vaginal_from=5, caesarean_from=1)
    tip = msgspec.structs.replace(CATALOGUE.tips["SIT-1"], eligibility=suits)
    week_three = TODAY - timedelta(weeks=3)
    assert offered(tip, person(birth_date=week_three, birth_type=BirthType.CAESAREAN), TODAY) == Offer(
        yes=True
    )
    early = Offer(yes=False, reasons=(Why(WhyCode.TOO_EARLY, "", 5),))
    assert offered(tip, person(birth_date=week_three), TODAY) == early
    assert offered(tip, person(birth_date=week_three, birth_type=BirthType.UNKNOWN), TODAY) == early
    assert offered(CATALOGUE.routines["R15"], person(), TODAY).reasons == (
        Why(WhyCode.OTHER_BIRTH, "caesarean", 0),
    )
