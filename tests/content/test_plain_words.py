"""With baby content hidden, no step speaks of a baby, not even to a screen reader."""

import re
from datetime import date

import pytest

from postureapp.content.load import load_catalogue
from postureapp.core.eligibility import steps_offered
from postureapp.core.model import BirthType, Profile
from postureapp.resources import resources_dir

LATER = date(2026, 6, 1)
HIDDEN = Profile(birth_date=date(2025, 12, 1), birth_type=BirthType.VAGINAL, hide_baby=True)


BABY = [("en", r"\b(?:baby|cot|pram)\b"), ("zh_CN", "宝宝|婴儿"), ("es", r"\b(?:bebé|cuna|cochecito)\b")]


@pytest.mark.parametrize(("language", "words"), BABY)
def test_no_offered_step_names_a_baby(language, words):
    catalogue, _ = load_catalogue(resources_dir() / "content", language)
    said = {
        step.id: f"{step.say} {step.cue} {step.alt}".lower()
        for routine in catalogue.routines.values()
        for step in steps_offered(routine, HIDDEN, LATER)
    }
    assert {id_: text for id_, text in said.items() if re.search(words, text)} == {}


@pytest.mark.parametrize(("language", "words"), BABY)
def test_no_plain_warning_sign_names_a_baby(language, words):
    catalogue, _ = load_catalogue(resources_dir() / "content", language)
    said = {id_: (item.text_plain or item.text).lower() for id_, item in catalogue.safety.items()}
    assert {id_: text for id_, text in said.items() if re.search(words, text)} == {}
