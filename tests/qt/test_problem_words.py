"""Every problem is told in the person's language, with its values."""

import pytest

from postureapp.core.problem import Problem
from postureapp.i18n import Words
from postureapp.qt.problem_words import in_words


def problem(code, **values):
    return Problem(code=code, what="What.", meaning="Meaning.", remedy="Remedy.", values=values)


def test_values_fill_the_gaps():
    said = in_words(
        Words("en"), problem("setting_invalid", path="/s", setting="look.theme", wrong="no", used="light")
    )
    assert said[0] == "In /s, the value at look.theme does not hold: no."
    assert said[1].startswith("Used instead: light.")


def test_a_missing_value_leaves_a_visible_gap():
    assert (
        in_words(Words("en"), problem("settings_unreadable"))[0]
        == "The settings file … could not be opened: …."
    )


def test_an_unknown_code_keeps_its_own_sentences():
    assert in_words(Words("zh_CN"), problem("journal_damaged")) == ("What.", "Meaning.", "Remedy.")


@pytest.mark.parametrize("language", ["zh_CN", "es"])
def test_known_codes_are_translated(language):
    english = in_words(Words("en"), problem("settings_not_saved"))
    assert not set(in_words(Words(language), problem("settings_not_saved"))) & set(english)
