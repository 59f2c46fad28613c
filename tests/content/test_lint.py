from pathlib import Path

import pytest

from postureapp.content.banned import read_banned
from postureapp.content.lint import placeholders, text_faults, word_count
from postureapp.content.reading import grade, sentences, smog, syllables

CONTENT = Path(__file__).parents[2] / "resources" / "content"


@pytest.mark.parametrize(
    ("key", "text", "fault"),
    [
        ("title", "x" * 41, "41 characters, at most 40 fit"),
        ("body", "word " * 45 + "word", "46 words, at most 45 fit"),
        ("say", "word " * 25 + "word", "26 words, at most 25 fit"),
        ("say", "x" * 251, "251 characters, at most 250 fit"),
        ("body", "  ", "the text is empty"),
        ("body", " x", "spaces at its ends"),
        ("body", "a <b>bold</b> word", "there must be no markup or address in it ('<')"),
        ("body", "line\nline", "there must be no markup or address in it ('\\n')"),
        ("body", "see www.example.org", "there must be no markup or address in it ('www.')"),
    ],
)
def test_faults_of_a_text(key, text, fault):
    assert fault in text_faults(key, text)


def test_sound_texts_have_no_fault():
    assert text_faults("title", "x" * 40) == []
    assert text_faults("body", ("word " * 45).strip()) == []
    assert text_faults("say", "把肩膀放松，慢慢呼气。") == []
    assert text_faults("body", ("word " * 70).strip(), page=True) == []


def test_chinese_is_counted_by_its_signs():
    assert word_count("肩膀放松" * 5) == 8
    assert word_count("a few words") == 3


def test_gaps():
    assert placeholders("{b} and {a}") == ["{a}", "{b}"]


@pytest.mark.parametrize(
    ("word", "beats"),
    [
        ("back", 1),
        ("baby", 2),
        ("pillow", 2),
        ("gentle", 2),
        ("caesarean", 3),
        ("eased", 1),
        ("hands", 1),
        ("rested", 2),
    ],
)
def test_syllables(word, beats):
    assert syllables(word) == beats


def test_reading_level_tells_hard_from_easy():
    easy = "Sit back. Put your feet flat. Let your back rest."
    hard = "Lumbar paravertebral musculature necessitates considerable postural reconsideration."
    assert (grade(easy) < 3, grade(hard) > 15) == (True, True)
    assert (smog([easy]) < 4, smog([hard]) > 9) == (True, True)
    assert (grade(""), smog([])) == (0.0, 0.0)
    assert sentences("Rest: breathe out. Good?") == ["Rest", "breathe out", "Good"]


def test_banned_words_are_whole_words_and_some_pages_may_say_them():
    problems = []
    banned = read_banned(CONTENT, "en", problems)
    assert problems == []
    assert banned.found("This cures and FIXES you", "SIT-1", gentle=False) == ["cures", "FIXES"]
    assert banned.found("secure fixture", "SIT-1", gentle=True) == []
    assert banned.found("a wrong posture", "SIT-1", gentle=True) == ["wrong"]
    assert banned.found("a wrong posture", "SIT-1", gentle=False) == []
    assert banned.found("should", "disclaimer", gentle=False) == []


def test_banned_words_of_languages_without_spaces_and_without_a_list():
    problems = []
    assert read_banned(CONTENT, "zh_CN", problems).found("可以根治腰痛", "SIT-1", gentle=False) == ["根治"]
    assert problems == []
    assert read_banned(CONTENT, "tlh", problems).found("cure", "SIT-1", gentle=True) == []
    assert problems[0].line() == "facts/banned.toml, tlh: this language has no list"


@pytest.mark.parametrize("language", ["en", "zh_CN", "es"])
def test_every_language_has_a_list(language):
    problems = []
    banned = read_banned(CONTENT, language, problems)
    assert problems == []
    assert banned.everywhere.pattern != r"(?!)"
