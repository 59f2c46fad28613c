"""Every reason has its sentence, without blame."""

import pytest

from postureapp.core.eligibility import Why, WhyCode
from postureapp.core.model import Exclusion
from postureapp.qt.windows.tips.why_words import exclusion, sentence
from tests.qt.windows.stage import English


@pytest.mark.parametrize("code", list(WhyCode))
def test_each_code_has_a_sentence(code):
    said = sentence(English(), Why(code, Exclusion.CLOT, 6))
    assert said.endswith(".")
    assert "should" not in said


@pytest.mark.parametrize("name", list(Exclusion))
def test_each_exclusion_has_words(name):
    assert exclusion(English(), name) != name


def test_a_floor_names_its_week():
    assert sentence(English(), Why(WhyCode.TOO_EARLY, week=8)) == "It is kept for later: from week 8."
