import shutil
from pathlib import Path

import pytest

from postureapp.content.load import load_catalogue

CONTENT = Path(__file__).parents[2] / "resources" / "content"


@pytest.fixture
def folder(tmp_path):
    """A copy of our content with English alone, to be damaged."""
    for name in ("facts", "en"):
        shutil.copytree(CONTENT / name, tmp_path / "content" / name)
    return tmp_path / "content"


def change(folder, file, old, new):
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def lines(problems):
    return [problem.line() for problem in problems]


def test_english_loads_without_a_problem():
    catalogue, problems = load_catalogue(CONTENT, "en")
    assert problems == []
    assert catalogue.language == "en"
    assert catalogue.tips["SIT-1"].title == "Fill the gap behind you"
    assert catalogue.routines["R01"].steps[2].breath_out == 4
    assert catalogue.emergency["GB"].emergency == "999"
    assert catalogue.positions["rugby"].picture == "hold_rugby"
    assert list(catalogue.routines) == [f"R{n:02}" for n in range(1, 17)]


def test_a_bad_item_is_named_and_the_rest_works(folder):
    change(folder, "facts/tips.toml", "kinds = ['posture']", "kinds = ['sport']")
    change(folder, "facts/routines.toml", "seconds = 20", "seconds = '20'")
    catalogue, problems = load_catalogue(folder, "en")
    assert len(catalogue.tips) == 49
    assert len(catalogue.routines) == 15
    assert lines(problems) == [
        "facts/tips.toml, SIT-1, kinds[0]: Invalid enum value 'sport'",
        "facts/routines.toml, R01.1, seconds: Expected `int`, got `str`",
    ]


def test_a_key_missing_from_the_words_is_named_in_their_file(folder):
    change(folder, "en/tips.toml", "title = 'Fill the gap behind you'\n", "")
    change(folder, "en/advice.toml", "heading = 'Call the emergency number now'\n", "")
    _, problems = load_catalogue(folder, "en")
    assert lines(problems) == [
        "en/tips.toml, SIT-1, title: Object missing required field `title`",
        "en/advice.toml, red_nerves, heading: Object missing required field `heading`",
    ]


def test_an_unknown_key_is_a_problem(folder):
    change(folder, "facts/tips.toml", "[SIT-1]\n", "[SIT-1]\ncolour = 'red'\n")
    _, problems = load_catalogue(folder, "en")
    assert lines(problems) == ["facts/tips.toml, SIT-1, colour: Object contains unknown field `colour`"]


def test_words_without_facts_are_named(folder):
    change(folder, "en/tips.toml", "[SIT-1]", "[SIT-77]")
    catalogue, problems = load_catalogue(folder, "en")
    assert "SIT-1" not in catalogue.tips
    assert "en/tips.toml, SIT-77: there are no facts for these words" in lines(problems)


def test_a_language_that_lacks_words_shows_english(folder):
    shutil.copytree(folder / "en", folder / "es")
    change(folder, "es/tips.toml", "title = 'Fill the gap behind you'\n", "")
    change(folder, "es/tips.toml", "Give your feet a floor", "Un suelo para tus pies")
    change(folder, "es/routines.toml", "[R01.2]\n", "[R01.99]\n")
    catalogue, problems = load_catalogue(folder, "es")
    assert catalogue.tips["SIT-1"].title == "Fill the gap behind you"
    assert catalogue.tips["SIT-2"].title == "Un suelo para tus pies"
    assert lines(problems) == [
        "es/tips.toml, SIT-1, title: not translated, English is shown",
        "es/routines.toml, R01.2: not translated, English is shown",
        "es/routines.toml, R01.99: there are no facts for these words",
    ]
    assert catalogue.routines["R01"].steps[1].say.startswith("Make soft fists.")


def test_a_language_that_is_not_there_shows_english_and_says_so(folder):
    catalogue, problems = load_catalogue(folder, "fr")
    assert len(catalogue.tips) == 50
    assert "fr/tips.toml: the file is missing" in lines(problems)


@pytest.mark.parametrize("bad", ["[SIT-1", "x = 1", "\x00", "x = " + "[" * 5000, "x = " + "9" * 5000])
def test_a_damaged_file_empties_its_shelf_only(folder, bad):
    (folder / "en" / "tips.toml").write_text(bad, encoding="utf-8")
    catalogue, problems = load_catalogue(folder, "en")
    assert catalogue.tips == {}
    assert len(catalogue.routines) == 16
    assert problems


def test_an_empty_folder_is_an_empty_catalogue_with_problems(tmp_path):
    catalogue, problems = load_catalogue(tmp_path, "en")
    assert (catalogue.tips, catalogue.sources, catalogue.advice) == ({}, {}, {})
    assert {problem.message for problem in problems} == {"the file is missing"}


def test_a_file_that_cannot_be_read_is_named(folder):
    (folder / "en" / "safety.toml").unlink()
    (folder / "en" / "safety.toml").mkdir()
    _, problems = load_catalogue(folder, "en")
    assert lines(problems)[0].startswith("en/safety.toml: the file cannot be read")
