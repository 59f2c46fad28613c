"""Doses, counts and weeks are the same in every language: a slip in a number is a slip in the advice."""

import re
import tomllib

import pytest

from postureapp.resources import resources_dir

CONTENT = resources_dir() / "content"
FILES = ("tips", "routines", "advice", "safety", "positions")
SPELT = {
    "en": {"an hour": 1, "three": 3, "third": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "twenty": 20},
    "es": {
        "una hora": 1,
        "tres": 3,
        "tercio": 3,
        "cuatro": 4,
        "cinco": 5,
        "seis": 6,
        "diez": 10,
        "veinte": 20,
    },
    "zh_CN": {"三": 3, "四": 4, "五": 5, "六": 6, "十": 10, "二十": 20},
}
"""Number words from three on; one and two are articles and pairs as often as counts."""
TOO = {("zh_CN", "advice.book_check.lines.0"): {42}}
"""What one language says besides: in China the check has the day in its name."""


def sentences(table, path=""):
    parts = enumerate(table) if isinstance(table, list) else table.items()
    for key, value in parts:
        here = f"{path}.{key}".lstrip(".")
        if isinstance(value, str):
            yield here, value
        else:
            yield from sentences(value, here)


def numbers(language, text):
    found = {float(number.replace(",", ".")) for number in re.findall(r"\d+(?:[.,]\d+)?", text)}
    edge = "" if language == "zh_CN" else r"\b"
    spelt = {
        n for word, n in SPELT[language].items() if re.search(f"{edge}{word}{edge}", text, re.IGNORECASE)
    }
    return {number for number in found | spelt if number > 2 or number == 1}


def read(language, name):
    return dict(sentences(tomllib.loads((CONTENT / language / f"{name}.toml").read_text(encoding="utf-8"))))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", ["es", "zh_CN"])
def test_numbers_are_those_of_the_english(language, name):
    english, other = read("en", name), read(language, name)
    assert other.keys() == english.keys()
    wrong = {
        path: (text, other[path])
        for path, text in english.items()
        if numbers("en", text) | TOO.get((language, path), set()) != numbers(language, other[path])
    }
    assert wrong == {}
