import re
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from postureapp.content.load import load_catalogue
from postureapp.core.eligibility import Answers, offered, seconds_offered, shows_safe_sleep, steps_offered
from postureapp.core.library import Level
from postureapp.core.model import BirthType, Exclusion, FeedingWay, Profile
from tests.core import offered_things as truth

CATALOGUE, _ = load_catalogue(Path(__file__).parents[2] / "resources" / "content", "en")
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
