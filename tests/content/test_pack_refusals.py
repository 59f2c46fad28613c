import os
import zipfile

import pytest

from postureapp.content import packs
from postureapp.content.pack_files import PackRefused
from tests.content.pack_making import HEAD, ROUTINES, SOUND, TIPS, as_folder, as_zip


def reasons(source, taken=()):
    with pytest.raises(PackRefused) as refused:
        packs.inspect(source, taken)
    return [problem.line() for problem in refused.value.problems]


def with_changed(**files):
    return {**SOUND, **{f"{name}.toml": text for name, text in files.items()}}


def test_what_a_pack_file_may_hold(tmp_path):
    changes = {
        "version": (with_changed(pack=HEAD.replace("= 1", "= 2")), "format 2 is not known here"),
        "no version": (with_changed(pack='id = "back-class"'), "missing required field"),
        "strange id": (with_changed(pack=HEAD.replace("back-class", "../../etc")), "matching regex"),
        "markup in title": (with_changed(pack=HEAD.replace("Back class", "<b>x</b>")), "no markup"),
        "unknown key": (with_changed(tips=TIPS + 'colour = "red"'), "unknown field"),
        "no body": (with_changed(tips="[MINE-1]\ntitle = 'x'\npicture = 'a'"), "missing required field"),
        "our tip": (with_changed(tips=TIPS.replace("MINE-1", "SIT-99")), "belong to PostureApp"),
        "our routine": (with_changed(routines=ROUTINES.replace("ANA-1", "R01-1")), "belong to PostureApp"),
        "plain id": (with_changed(tips=TIPS.replace("MINE-1", "mine")), "capital letters"),
        "not an item": (with_changed(tips="MINE-1 = 3"), "a table was expected"),
        "html": (with_changed(tips=TIPS.replace("Reach up", "<script>")), "no markup"),
        "address": (with_changed(tips=TIPS.replace("Reach up", "https://x.example")), "no markup"),
        "bidi": (with_changed(tips=TIPS.replace("Reach up", "Reach\u202e up")), "no markup"),
        "gap": (with_changed(tips=TIPS.replace("Reach up", "Reach {x}")), "gaps"),
        "long body": (with_changed(tips=TIPS.replace("Stretch", "very " * 60)), "words, at most 45"),
        "long title": (with_changed(tips=TIPS.replace("Reach up", "x" * 41)), "characters, at most 40"),
        "empty": (with_changed(tips=TIPS.replace("Reach up", " ")), "empty"),
        "spaces": (with_changed(tips=TIPS.replace("Reach up", "Reach up ")), "spaces"),
        "picture path": (with_changed(tips=TIPS.replace('"stand"', '"../../x"')), "no name of a picture"),
        "step picture": (with_changed(routines=ROUTINES + 'picture = "A b"'), "no name of a picture"),
        "huge seconds": (with_changed(routines=ROUTINES.replace("= 30", f"= {2**63 - 1}")), "<= 1800"),
        "huge number": (with_changed(routines=ROUTINES.replace("= 30", f"= {'9' * 1500}")), "seconds"),
        "endless number": (with_changed(routines=ROUTINES.replace("= 30", "= inf")), "Expected `int`"),
        "text for number": (with_changed(routines=ROUTINES.replace("= 30", '= "30"')), "Expected `int`"),
        "wrong sum": (with_changed(routines=ROUTINES.replace("for =", "seconds = 90\nfor =")), "90 seconds"),
        "no steps": (with_changed(routines=ROUTINES.partition("[ANA-1.1]")[0]), "1 to 40 steps"),
        "double key": (with_changed(tips=TIPS + TIPS), "not valid TOML"),
        "deep": (with_changed(tips=f"x = {'[' * 900}{']' * 900}"), "tips.toml"),
        "long line": (with_changed(tips=f"{'a.' * 5000}b = 1"), "longer than 2000"),
        "not text": (with_changed(tips=b"\xff\xfe\x00"), "UTF-8"),
        "big": (with_changed(tips=TIPS + "# x\n" * 50_000), "larger than"),
        "many items": (with_changed(tips="".join(f"[MINE-{n}]\n" for n in range(201))), "at most 200"),
        "long": (with_changed(routines=ROUTINES + "".join(
            f"[ANA-1.{n}]\nseconds = 1800\nsay = 'Rest.'\n" for n in range(3, 6))), "at most 3600"),
        "stranger": ({**SOUND, "run.py": "print()"}, "must not have this file"),
        "no head": ({"tips.toml": TIPS}, "missing"),
        "nothing in it": ({"pack.toml": HEAD}, "neither tips.toml nor routines.toml"),
    }  # fmt: skip
    for n, (name, (files, reason)) in enumerate(changes.items()):
        for source in (as_folder(files, tmp_path / str(n)), as_zip(files, tmp_path / f"{n}.zip")):
            assert any(reason in line for line in reasons(source)), f"{name}: {reasons(source)}"


def test_links_special_files_and_absent_ones_are_refused(tmp_path):
    folder = as_folder(SOUND, tmp_path / "given")
    (tmp_path / "link").symlink_to(folder)
    assert "no link" in reasons(tmp_path / "link")[0]
    (folder / "tips.toml").unlink()
    (folder / "tips.toml").symlink_to("/etc/hostname")
    assert reasons(folder) == ["tips.toml: this is a link or no plain file"]
    (folder / "tips.toml").unlink()
    os.mkfifo(folder / "tips.toml")
    assert reasons(folder) == ["tips.toml: this is a link or no plain file"]
    assert "cannot be read" in reasons(tmp_path / "gone")[0]


def test_a_zip_cannot_reach_out(tmp_path):
    escapes = [
        "../pack.toml",
        "/pack.toml",
        "a/../pack.toml",
        "..\\pack.toml",
        "a/b/pack.toml",
        "C:/pack.toml/x",
    ]
    for n, name in enumerate(escapes):
        path = tmp_path / f"{n}.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(name, HEAD)
            archive.writestr("tips.toml", TIPS)
        assert reasons(path), name
    assert {path.suffix for path in tmp_path.iterdir()} == {".zip"}


def test_a_zip_with_links_doubles_bombs_or_damage_is_refused(tmp_path):
    link = zipfile.ZipInfo("tips.toml")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as archive:
        archive.writestr("pack.toml", HEAD)
        archive.writestr(link, "/etc/passwd")
    assert reasons(tmp_path / "link.zip") == ["tips.toml: this is a link"]
    with zipfile.ZipFile(tmp_path / "double.zip", "w") as archive:
        archive.writestr("a/pack.toml", HEAD)
        archive.writestr("b/pack.toml", HEAD)
    assert reasons(tmp_path / "double.zip") == ["it has two files of the same name"]
    with zipfile.ZipFile(tmp_path / "many.zip", "w") as archive:
        for n in range(5000):
            archive.writestr(f"{n}", "")
    assert "5000 files" in reasons(tmp_path / "many.zip")[0]
    as_zip(with_changed(tips="#" * 9_000_000), tmp_path / "bomb.zip")
    assert "larger than" in reasons(tmp_path / "bomb.zip")[0]
    with zipfile.ZipFile(tmp_path / "odd.zip", "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("pack.toml", HEAD)
    assert "unusual way" in reasons(tmp_path / "odd.zip")[0]
    (tmp_path / "huge.zip").write_bytes(b"PK" * 600_000)
    assert "larger than" in reasons(tmp_path / "huge.zip")[0]
    whole = as_zip(SOUND, tmp_path / "whole.zip").read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[: len(whole) // 2])
    assert "not a sound zip" in reasons(tmp_path / "cut.zip")[0]


def test_a_zip_that_lies_about_its_size_is_refused(tmp_path):
    path = as_zip(with_changed(tips="#" * 500_000), tmp_path / "liar.zip")
    raw = path.read_bytes().replace((500_000).to_bytes(4, "little"), (500).to_bytes(4, "little"))
    path.write_bytes(raw)
    assert reasons(path)
