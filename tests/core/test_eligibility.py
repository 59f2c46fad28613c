import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.content.load import load_catalogue
from postureapp.core.eligibility import (
    Answers,
    WhyCode,
    offered,
    seconds_offered,
    shows_safe_sleep,
    steps_offered,
    week_of,
)  # fmt: skip
from postureapp.core.library import Level
from postureapp.core.model import BirthType, Exclusion, FeedingWay, Profile
from tests.core import offered_things as truth

CATALOGUE, PROBLEMS = load_catalogue(Path(__file__).parents[2] / "resources" / "content", "en")
TODAY = date(2026, 3, 1)

births = st.sampled_from(BirthType)
profiles = st.builds(
    Profile,
    birth_date=st.none() | st.dates(TODAY - timedelta(weeks=60), TODAY + timedelta(weeks=10)),
    birth_type=births,
    feeding_way=st.sampled_from(FeedingWay),
    twins=st.booleans(),
    epidural=st.none() | st.booleans(),
    exclusions=st.lists(st.sampled_from(Exclusion), unique=True, max_size=4).map(tuple),
    at_desk=st.booleans(),
    hide_baby=st.booleans(),
)
days = st.dates(TODAY - timedelta(weeks=20), TODAY + timedelta(weeks=80))
answers_of_all_kinds = st.builds(
    Answers,
    st.sampled_from(Level),
    st.lists(
        st.sampled_from([*CATALOGUE.safety, "rising_pain", "pain_seven", "leg_symptoms", "gentle_day"]),
        max_size=3,
    ).map(tuple),
)


def weeks_of(profile: Profile, today: date) -> int:
    return max(0, (today - profile.birth_date).days // 7) if profile.birth_date else 0


def reached(floors: tuple[int, int], profile: Profile, today: date) -> bool:
    vaginal, caesarean = floors
    floor = {"vaginal": vaginal, "caesarean": caesarean, "unknown": max(floors)}[profile.birth_type]
    return weeks_of(profile, today) >= floor


def person(**fields) -> Profile:
    return Profile(**{"birth_date": TODAY - timedelta(weeks=20), "birth_type": BirthType.VAGINAL, **fields})


def codes(item, profile=None, answers=None, **more):
    return [
        why.code for why in offered(item, profile or person(), TODAY, answers or Answers(), **more).reasons
    ]


def test_the_content_is_sound():
    assert PROBLEMS == []


@given(profiles, days, answers_of_all_kinds)
def test_no_routine_is_offered_outside_its_weeks_births_exclusions_or_answers(profile, today, answers):
    for id_, routine in CATALOGUE.routines.items():
        if not offered(routine, profile, today, answers).yes:
            continue
        assert reached(truth.FLOORS[id_], profile, today)
        assert id_ not in truth.CAESAREAN_ONLY or profile.birth_type == "caesarean"
        assert not truth.EXCLUDED.get(id_, set()) & set(profile.exclusions)
        assert answers.level not in {Level.EMERGENCY, Level.URGENT}
        assert "new_pain" not in answers.items
        assert id_ not in truth.NOT_WHEN_BLEEDING_OR_DIZZY or not {"bleeding_more", "dizzy"} & set(
            answers.items
        )
        assert id_ in truth.CALM or not {"rising_pain", "pain_seven", "leg_symptoms"} & set(answers.items)
        assert id_ in truth.GENTLE or not (answers.level is Level.EASE or "gentle_day" in answers.items)


@given(profiles, days)
def test_no_step_is_offered_outside_its_weeks(profile, today):
    for routine in CATALOGUE.routines.values():
        steps = steps_offered(routine, profile, today)
        assert seconds_offered(routine, profile, today) == sum(step.seconds for step in steps)
        said = {step.id: step.say for step in steps}
        for id_, floors in truth.STEP_FLOORS.items():
            if id_ in said:
                assert reached(floors, profile, today)
        for id_, floors in truth.EARLY_WORDS.items():
            if id_ in said:
                step = next(each for each in routine.steps if each.id == id_)
                assert (said[id_] == step.say_early) is not reached(floors, profile, today)
        if Exclusion.PELVIC_PAIN in profile.exclusions:
            assert "R07.4" not in said


@given(profiles, days, answers_of_all_kinds)
def test_no_tip_is_offered_outside_its_weeks_births_exclusions_or_answers(profile, today, answers):
    for id_, tip in CATALOGUE.tips.items():
        if not offered(tip, profile, today, answers).yes:
            continue
        assert reached(truth.TIP_FLOORS.get(id_, (0, 0)), profile, today)
        assert truth.TIP_BIRTHS.get(id_, profile.birth_type) == profile.birth_type
        assert not truth.TIP_EXCLUDED.get(id_, set()) & set(profile.exclusions)
        assert id_ not in truth.TIP_FEEDING or truth.TIP_FEEDING[id_] & truth.FEEDS[profile.feeding_way]
        assert id_ != "FED-8" or profile.twins
        assert not (id_.startswith("DSK") and not profile.at_desk)
        assert answers.level is not Level.EMERGENCY
        assert not (
            answers.level is Level.URGENT and id_ in {"MAS-1", "MAS-2", "MAS-3", "STA-2", "HAB-2", "RST-3"}
        )


@given(profiles, days)
def test_who_hides_the_baby_hears_of_none(profile, today):
    of_baby = re.compile(
        r"\b(bab(y|ies)|feed\w*|bottle|cot|pram|newborn|toddler\w*|latch|nappy)\b", re.IGNORECASE
    )
    if not profile.hide_baby:
        return
    for tip in CATALOGUE.tips.values():
        if offered(tip, profile, today).yes:
            text = " ".join([tip.title, tip.body, tip.alt, *tip.cautions, tip.confidence.reason])
            assert of_baby.search(text) is None, tip.id
            assert not shows_safe_sleep(tip, profile)
    for routine in CATALOGUE.routines.values():
        text = " ".join([routine.title, routine.summary, *routine.cautions, routine.confidence.reason])
        text += " ".join(f" {step.say} {step.cue} " for step in steps_offered(routine, profile, today))
        assert of_baby.search(text) is None, routine.id


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
