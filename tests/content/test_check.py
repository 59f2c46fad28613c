import shutil
from pathlib import Path

import pytest

from postureapp.content.check import check_folder, check_path
from postureapp.content.load import load_catalogue
from postureapp.content.trace import read_seeds, trace, trace_table
from tests.content.pack_making import SOUND, as_folder, as_zip

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
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def found(folder, **more):
    return [problem.line() for problem in check_folder(folder, **more)]


def test_our_content_passes():
    assert found(CONTENT) == []


HARD = "Physiotherapeutic considerations necessitate individualisation. Immobility predominates."
CHANGES = [
    ("en/tips.toml", "Let the chair hold you.", "This cures you.", "SIT-1, body: never say “cures”"),
    ("en/tips.toml", "Comfort beats", "Sit " * 50, "en/tips.toml, SIT-1, body: 78 words, at most 45 fit"),
    ("en/tips.toml", "Slide right", "<i>Slide", "en/tips.toml, SIT-1, body: there must be no markup"),
    ("en/tips.toml", "Uncross your legs when", f"{'And so ' * 8}uncross when", "a sentence of"),
    (
        "en/tips.toml",
        "Tuck a rolled towel or small cushion into the hollow of your low back.",
        HARD,
        "too hard",
    ),
    ("facts/tips.toml", "sources = ['D3']", "sources = []", "SIT-2, sources: at least one source"),
    ("facts/tips.toml", "sources = ['D3']", "sources = ['D99']", "SIT-2, sources: no source is called D99"),
    ("facts/tips.toml", "seed = ['S13']\n", "seed = ['S99']\n", "SIT-2, seed: no sentence is called S99"),
    ("facts/tips.toml", "seed = ['S13']\n", "seed = []\n", "SIT-2, seed: no sentence it goes back to"),
    ("facts/tips.toml", "['bleeding_more'", "['rain'", "no safety answer is called rain"),
    ("facts/routines.toml", "seconds = 240", "seconds = 241", "R01, seconds: 241 seconds are stated"),
    ("facts/routines.toml", "stop = 'AE'", "stop = 'AZ'", "R01.2, stop: no stop sign is called Z"),
    ("facts/routines.toml", "breaths = 8", "breaths = 9", "R01.3, breaths: 9 slow breaths do not fit"),
    ("facts/positions.toml", "tip = 'FED-4'", "tip = 'FED-44'", "rugby, tip: no tip is called FED-44"),
    ("facts/safety.toml", "advice = 'red_fall'", "advice = 'ease'", "fall, advice: no card of this level"),
    ("facts/seed.toml", "used = false\n", "", "S10: nothing in the app goes back to this sentence"),
    ("facts/seed.toml", "[S14]\n", "[S14]\nused = false\n", "S14: said to be unused, but"),
    ("facts/seed.toml", "note = 'Trivially true", "says = 'x' #", "facts/seed.toml"),
    ("facts/sources.toml", "[E1]\n", "[E1]\ntitle = 'x'\nhow_read = 'title'\n[E7x]\n", "E7x: no item uses"),
]


@pytest.mark.parametrize(("file", "old", "new", "problem"), CHANGES)
def test_each_rule_bites(folder, file, old, new, problem):
    change(folder, file, old, new)
    lines = found(folder)
    assert any(problem in line for line in lines), lines


def test_a_whole_file_must_be_easy_to_read(folder):
    names = "".join(f"[p{n}]\nname = '{HARD[:29]}'\nhint = '{HARD}'\n" for n in range(9))
    (folder / "en" / "positions.toml").write_text(names, encoding="utf-8")
    assert any(line.startswith("en/positions.toml: SMOG grade") for line in found(folder))


def test_a_routine_has_steps(folder):
    text = (folder / "facts" / "routines.toml").read_text(encoding="utf-8")
    start, end = text.index("[R13.1]"), text.index("[R14]")
    (folder / "facts" / "routines.toml").write_text(text[:start] + text[end:], encoding="utf-8")
    assert "facts/routines.toml, R13: a routine needs at least one step" in found(folder)


def test_a_sentence_left_out_needs_a_reason(folder):
    change(
        folder, "facts/seed.toml", "note = 'Trivially true and garbled; it adds nothing to comfort.'\n", ""
    )
    assert found(folder) == ["facts/seed.toml, S10: not used, and no reason is given"]


def test_a_line_of_the_check_in_must_exist(folder):
    change(folder, "facts/safety.toml", "[safety.leg_clot]", "[safety.leg]")
    assert "facts/safety.toml, leg_clot: the check-in asks for this line" in found(folder)


def test_pictures_are_asked_for_when_they_are_known(folder):
    catalogue, _ = load_catalogue(folder, "en")
    steps = [step.picture for each in catalogue.routines.values() for step in each.steps]
    shelves = (catalogue.tips, catalogue.routines, catalogue.positions)
    everything = {*steps, *(item.picture for shelf in shelves for item in shelf.values())}
    assert found(folder, pictures=everything) == []
    assert found(folder, pictures=everything - {"sit_1", "hold_rugby", "r01_3", "r03_4"}) == [
        "facts/tips.toml, SIT-1, picture: there is no picture sit_1",
        "facts/positions.toml, rugby, picture: there is no picture hold_rugby",
        "facts/routines.toml, R01, picture: there is no picture r01_3",
        "facts/routines.toml, R01.3, picture: there is no picture r01_3",
        "facts/routines.toml, R03.4, picture: there is no picture r03_4",
        "facts/routines.toml, R03.1, picture: there is no picture r03_4",
    ]


def test_a_translation_has_the_same_ids_keys_lists_and_gaps(folder):
    shutil.copytree(folder / "en", folder / "es")
    change(folder, "es/tips.toml", "title = 'Fill the gap behind you'\n", "")
    change(folder, "es/tips.toml", "cautions = ['Make sure the stool cannot slip.']", "cautions = []")
    change(folder, "es/tips.toml", "Rise with your legs", "Rise with {legs}")
    change(folder, "es/tips.toml", "[SIT-5]\n", "[SIT-5]\nmore = 'x'\n")
    change(folder, "es/tips.toml", "[STA-1]\n", "[STA-11]\n")
    change(
        folder, "es/tips.toml", "alt = 'Three small side views", "alt = ['x']\nalt2 = 'Three small side views"
    )
    assert {
        "es/tips.toml, SIT-1, title: not translated",
        "es/tips.toml, SIT-2, cautions: 1 lines in English, 0 here",
        "es/tips.toml, SIT-4, title: the gaps {…} differ from English",
        "es/tips.toml, SIT-5, more: English has no such entry",
        "es/tips.toml, STA-1: not translated",
        "es/tips.toml, STA-11: English has no such entry",
        "es/tips.toml, SIT-3, alt: a str in English, a list here",
    } <= set(found(folder))


def test_a_path_may_be_a_content_folder_or_a_pack(tmp_path, folder):
    assert check_path(folder) == []
    assert check_path(as_zip(SOUND, tmp_path / "sound.zip")) == []
    bad = as_folder({"pack.toml": "x"}, tmp_path / "bad")
    assert [problem.file for problem in check_path(bad)] == ["bad"]


def test_every_sentence_of_the_starting_article_is_traced():
    seeds = read_seeds(CONTENT, [])
    catalogue, _ = load_catalogue(CONTENT, "en")
    assert list(seeds) == [
        "Q1", *(f"S{n}" for n in range(1, 5)), "Q2", *(f"S{n}" for n in range(5, 9)), "Q3",
        *(f"S{n}" for n in range(9, 13)), "Q4", *(f"S{n}" for n in range(13, 26)),
    ]  # fmt: skip
    traced = {each.seed.id: each.items for each in trace(seeds, catalogue)}
    assert [id_ for id_, items in traced.items() if not items] == ["S10", "S12"]
    assert traced["S20"] == ("R05",)
    assert traced["Q3"] == ("epidural",)


def test_the_table_goes_both_ways():
    seeds = read_seeds(CONTENT, [])
    catalogue, _ = load_catalogue(CONTENT, "en")
    table = trace_table(seeds, catalogue).split("\n")
    assert "S16  partly       Many get used to leaning; ease that after birth." in table
    assert "     -> not used on purpose" in table
    assert "R05              S19, S20, S22" in table
    assert "red_chest        safety advice or a page of ours" in table
