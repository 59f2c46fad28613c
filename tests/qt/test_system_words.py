"""What the adapters say can be said in every language."""

import pytest

from postureapp.i18n import Words
from postureapp.qt.system_words import said, sentences
from postureapp.system.ladder import REMEDIES


def test_the_remedies_of_the_ladder_are_known():
    assert set(REMEDIES.values()) <= set(sentences(str))


@pytest.mark.parametrize("language", ["zh_CN", "es"])
def test_known_sentences_are_translated(language):
    words = Words(language)
    assert [one for one in sentences(str) if said(words, one) == one] == []


def test_an_unknown_sentence_stays_and_a_past_failure_is_told():
    english = Words("en")
    assert said(english, "strange error 42") == "strange error 42"
    assert said(english, "last time: strange error 42") == "Last time it failed: strange error 42"
