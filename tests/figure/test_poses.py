"""Pose files: inheritance, problems named by file, pose and key, the rest still works."""

import tomllib

import pytest

from postureapp.figure.poses import load_library
from postureapp.figure.schema import faults

GOOD = """
[pose.stand.person]
root = { at = [0, 88, 0] }
[pose.wave]
base = "stand"
[pose.wave.person]
arm_r = { flex = 120 }
[picture.wave]
pose = "wave"
alt = "A person stands and waves."
"""


@pytest.fixture
def load(tmp_path):
    def read(**files):
        for name, text in files.items():
            (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        return load_library(tmp_path)

    return read


def test_a_base_lies_underneath(load):
    library = load(good=GOOD)
    assert library.problems == []
    assert library.poses["wave"] == {"person": {"root": {"at": [0, 88, 0]}, "arm_r": {"flex": 120}}}
    assert library.picture("wave").poses == (library.poses["wave"],)
    assert library.picture("nothing") is None


def test_a_base_may_stand_in_another_file(load):
    library = load(a='[pose.x]\nbase = "stand"\n', b="[pose.stand.person]\n")
    assert library.problems == []
    assert "x" in library.poses


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        ("[pose.a]\nbase = 'a'\n[pose.a.person]\n", ("bad.toml", "a", "base"), "no pose 'a'"),
        ("[pose.a]\nbase = 'none'\n", ("bad.toml", "a", "base"), "no pose 'none'"),
        ("[pose.a.person]\nspine = { nek = 3 }\n", ("bad.toml", "a", "person.spine.nek"), "is not a key"),
        (
            "[pose.a.person]\nspine = { neck = 'x' }\n",
            ("bad.toml", "a", "person.spine.neck"),
            "must be a number",
        ),
        (
            "[pose.a.person]\nleg_r = { foot = [1, 2] }\n",
            ("bad.toml", "a", "person.leg_r.foot"),
            "three numbers",
        ),
        (
            "[pose.a.person]\narm_r = { elbow = 'sideways' }\n",
            ("bad.toml", "a", "person.arm_r.elbow"),
            "not a direction",
        ),
        (
            "[pose.a.person]\narm_r = { grip = 'claw' }\n",
            ("bad.toml", "a", "person.arm_r.grip"),
            "must be one of",
        ),
        (
            "[pose.a]\nprops = [{ type = 'throne' }]\n[pose.a.person]\n",
            ("bad.toml", "a", "props[0].type"),
            "throne",
        ),
        ("[pose.a]\nview = 3\n[pose.a.person]\n", ("bad.toml", "a", "view"), "must be a table"),
        ("[pose.a]\nframe = { h = 0 }\n[pose.a.person]\n", ("bad.toml", "a", "frame.h"), "between"),
        ("[pose.a]\n", ("bad.toml", "a", "person"), "needs somebody"),
        ("[picture.a]\nkind = 'film'\n", ("bad.toml", "picture a", "kind"), "must be one of"),
        ("[picture.a]\npose = 'none'\n", ("bad.toml", "picture a", "pose"), "no sound pose"),
        (
            "[picture.a]\nkind = 'sequence'\nframes = []\n",
            ("bad.toml", "picture a", "frames"),
            "names no pose",
        ),
        ("[pose.p.person]\n[picture.a]\npose = 'p'\nperiod = 0\n", ("bad.toml", "picture a", ""), "period"),
        (
            "[pose.p.person]\n[picture.a]\nkind = 'motion'\npose = 'p'\n",
            ("bad.toml", "picture a", "keys"),
            "needs keys",
        ),
        ("pose = 3", ("bad.toml", "", "pose"), "table of tables"),
        ("stray = 3", ("bad.toml", "", "stray"), "expected"),
        ("[pose", ("bad.toml", "", ""), "cannot be read"),
    ],
)
def test_what_is_wrong_is_named_and_the_rest_works(load, text, where, words):
    library = load(bad=text, good=GOOD)
    problem = library.problems[0]
    assert (problem.file, problem.pose, problem.key) == where
    assert words in problem.message
    assert str(problem).startswith("bad.toml")
    assert "wave" in library.pictures


def test_a_second_pose_of_the_same_name_is_named(load):
    library = load(a=GOOD, b="[pose.stand.person]\n")
    assert [(p.file, p.pose) for p in library.problems] == [("b.toml", "stand")]


def test_bytes_that_are_no_text(tmp_path):
    (tmp_path / "x.toml").write_bytes(b"\xff\xfe\x00")
    assert [p.file for p in load_library(tmp_path).problems] == ["x.toml"]


def test_later_folders_add_to_the_first(tmp_path):
    own, pack = tmp_path / "own", tmp_path / "pack"
    own.mkdir()
    pack.mkdir()
    (own / "a.toml").write_text(GOOD, encoding="utf-8")
    (pack / "b.toml").write_text('[picture.mine]\npose = "wave"\n', encoding="utf-8")
    assert sorted(load_library(own, [pack]).pictures) == ["mine", "wave"]


def test_a_bool_is_no_number():
    assert faults({"person": {"breath": True}}) == [("person.breath", "must be a number, not True")]


def test_one_picture_opens_only_the_files_it_is_made_from(tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(
        tomllib, "loads", lambda text, loads=tomllib.loads: opened.append(text) or loads(text)
    )
    mine = '[picture.mine]\npose = "wave"\n'
    for name, text in {"a": GOOD, "b": mine, "c": "[pose.other.person]\n", "d": "[pose"}.items():
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    library = load_library(tmp_path)
    assert opened == []
    assert library.picture("mine").poses[0]["person"]["arm_r"] == {"flex": 120}
    assert opened == [mine, GOOD]
    assert [p.file for p in library.problems] == ["d.toml"]
    assert library.picture("mine") == library.pictures["mine"]


def test_a_picture_without_a_heading_of_its_own_is_found_all_the_same(load):
    library = load(good=GOOD, inline='picture = { mine = { pose = "wave" } }\n')
    assert library.picture("mine").poses == library.picture("wave").poses
    assert library.picture("nobody") is None


@pytest.mark.parametrize("named", ["{ a = 1 }", "[3]", "7"])
def test_a_base_or_pose_that_is_no_name(load, named):
    library = load(bad=f"[pose.a]\nbase = {named}\n[picture.a]\npose = {named}\n", good=GOOD)
    assert [(p.pose, p.key) for p in library.problems] == [("a", "base"), ("picture a", "pose")]
    assert library.picture("a") is None
