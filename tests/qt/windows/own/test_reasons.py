"""Whatever the reader of packs complains about is said in plain words."""

import pytest

from postureapp.content.draft_check import EMPTY, TOO_LARGE
from postureapp.content.problem import ContentProblem
from postureapp.qt.windows.own.labels import place_in_pack
from postureapp.qt.windows.own.reasons import reason
from tests.qt.windows.stage import English

SAID = {
    "30 words, at most 25 fit": (
        "30 words are too many to be heard once: 25 fit. Two short sentences are better."
    ),
    "45 characters, at most 40 fit": "It is 45 characters long, 40 fit. A shorter one is easier to read.",
    "Expected `str` of length <= 60 - at `$.title`": "60 characters fit. A shorter one is easier to read.",
    "Expected `int` >= 5": "5 is the least.",
    "Expected `int` <= 520": "520 is the most.",
    "3700 seconds, at most 3600 fit": "It takes 62 minutes in all; 60 minutes fit.",
    "Object missing required field `say`": "“say” is missing.",
    "Object contains unknown field `pictur`": "“pictur” means nothing here. Is it misspelt?",
    "Expected `int`, got `str`": "Something of another kind belongs here.",
    "format 9 is not known here; this program reads format 1": (
        "It was made for a newer PostureApp. Update PostureApp, then install it again."
    ),
    "a pack called own-1 is installed already": "This pack is installed already.",
}
OTHERS = (
    "Expected `str` of length >= 1 - at `$.title`",
    "Expected `str` matching regex '^[a-z]' - at `$.id`",
    "the text is empty",
    EMPTY,
    TOO_LARGE,
    "spaces at its ends",
    "gaps like {…} are not filled here",
    "this is no name of a picture",
    "PostureApp fills this in itself",
    "a routine has 1 to 40 steps",
    "9 seconds are stated, the steps take 8",
    "an id is capital letters, a hyphen and a number, like MINE-1",
    "ids like this belong to PostureApp",
    "this id is taken",
    "the file is missing",
    "it has neither tips.toml nor routines.toml",
    "the file is not valid TOML (Expected '=')",
    "it is not UTF-8 text",
    "a line is longer than 2000 characters",
    "it is not a sound zip file (File is not a zip file)",
    "it is packed in an unusual way",
    "it cannot be read (Permission denied)",
    "a pack must not have this file",
    "a pack is a folder or a zip file, and no link",
    "this is a link",
    "this is a link or no plain file",
    "it has 9 files, a pack has at most 3",
    "it has two files of the same name",
    "201 items, at most 200 fit",
    "a table was expected here",
    "its folder is called a, it calls itself b",
)


@pytest.mark.parametrize("message", list(SAID))
def test_numbers_and_names_are_in_the_sentence(message):
    assert reason(English(), message) == SAID[message]


@pytest.mark.parametrize("message", OTHERS)
def test_every_complaint_is_a_plain_sentence(message):
    said = reason(English(), message)
    assert said != message
    assert said[0].isupper()
    assert said.endswith((".", "?"))


def test_what_is_not_known_is_shown_as_it_is():
    assert reason(English(), "the moon is full") == "the moon is full"


@pytest.mark.parametrize(
    ("problem", "place"),
    [
        ({"file": "pack.toml"}, "pack.toml"),
        ({"file": "tips.toml", "item": "ANA-1", "key": "kinds[0]"}, "tips.toml · ANA-1 · Kind (kinds)"),
        ({"file": "routines.toml", "item": "ANA-1", "key": "2.say"},
         "routines.toml · ANA-1 · step 2 · Sentence (say)"),
        ({"file": "pack.toml", "message": "Expected `str`, got `int` - at `$.author`"},
         "pack.toml · Author (author)"),
        ({"file": "routines.toml", "item": "ANA-1.3", "key": "seconds"},
         "routines.toml · ANA-1 · step 3 · Seconds (seconds)"),
        ({"file": "tips.toml", "item": "ANA-1", "key": "moon"}, "tips.toml · ANA-1 · moon"),
    ],
)  # fmt: skip
def test_where_it_is_is_named(problem, place):
    assert place_in_pack(English(), ContentProblem(**({"message": "x"} | problem))) == place
