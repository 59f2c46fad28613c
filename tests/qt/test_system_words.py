"""What the adapters say can be said in every language."""

import pytest

from postureapp.i18n import Words
from postureapp.qt.system_words import said, sentence, sentences, why_missing
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


@pytest.mark.parametrize(
    ("remark", "whole"),
    [
        ("no player is there", "No player is there."),
        ("Nothing to do.", "Nothing to do."),
        ("没有安装播放程序", "没有安装播放程序。"),
        ("", ""),
    ],
)
def test_a_remark_becomes_a_sentence(remark, whole):
    assert sentence(remark) == whole


def test_what_senses_say_of_themselves_stays_in_the_log():
    words = Words("es")
    assert why_missing(words, "attention", "closed; no bus") == "Este equipo no lo indica."
    voice = "no speech program is installed (espeak-ng, espeak, spd-say)"
    assert why_missing(words, "voice", voice)[0].isupper()
