"""A thousand packs that mean harm or are broken: each is refused with a reason and touches nothing."""

import random
import shutil
import zipfile
from pathlib import Path

import pytest

from postureapp.content import packs
from postureapp.content.pack_files import PackRefused
from tests.content.pack_making import SOUND, as_folder

EVIL_NAMES = [
    "../pack.toml", "/etc/x", "..\\x", "pack.toml/../../x", "a/b/c/tips.toml", "tips.toml0", "run.py",
    "\u202epack.toml",
]  # fmt: skip
EVIL_VALUES = [
    "<b>x</b>", "javascript:x", "a" * 1500, "\\u0000", "{x}", "[x](y)", "**bold**", "\u202e", "https://x",
    "&amp;", "`rm`",
]  # fmt: skip
EVIL_LINES = [
    "kinds = 7", "kinds = ['sleep']", "seconds = 99999999999999999999", "seconds = -5", "seconds = 1e9",
    "seconds = nan", "sources = 'E1'", "unknown = true", "title = []", "body = {}", "picture = '../x'",
    "picture = 3", "for = 4", "for = { vaginal_from = -1 }", "for = { vaginal_from = 99999 }",
    "for = { not_with = ['x'] }", "for = { births = ['x'] }", "for = { nobody = true }", "pair = 1",
    "safe_sleep = 'yes'", "pack = 5", "pack = 'posture'", "id = 9", "id = 'SIT-1'", "category = 'SIT'",
    "sources = ['E1']", "sure = 'tested'", "1 = 2", "= 3", "[[[", "a.a.a = 1",
]  # fmt: skip


def damaged(files: dict[str, str], rng: random.Random) -> dict[str, bytes]:
    """The sound pack with one thing done to it that must not pass."""
    files = dict(files)
    name = rng.choice(list(files))
    lines = files[name].split("\n")
    harm = rng.choice(["line", "value", "cut", "bytes", "number", "id", "double", "format", "drop", "nest"])
    if harm == "line":
        lines.insert(rng.randrange(2, len(lines)), rng.choice(EVIL_LINES))
    elif harm == "value":
        places = [n for n, line in enumerate(lines) if '= "' in line]
        at = rng.choice(places)
        lines[at] = lines[at].partition("=")[0] + f'= "{rng.choice(EVIL_VALUES)}"'
    elif harm == "cut":
        places = [n for n, line in enumerate(lines) if line.endswith(('"', "]", "}"))]
        at = rng.choice(places)
        lines[at] = lines[at][: -rng.randrange(1, 3)]
        lines = lines[: at + 1]
    elif harm == "number":
        name, lines = (
            "routines.toml",
            files["routines.toml"].replace("= 30", f"= {rng.choice([0, 4, 1801, 10**30])}").split("\n"),
        )
    elif harm == "id":
        name, new = (
            "tips.toml",
            rng.choice(["SIT-1", "FED-3", "R1-1", "mine", "A-1234", "'../x'", "X" * 40 + "-1"]),
        )
        lines = files[name].replace("MINE-1", new).split("\n")
    elif harm == "double":
        lines += lines
    elif harm == "format":
        name, lines = (
            "pack.toml",
            files["pack.toml"].replace("= 1", f"= {rng.choice([0, 2, -1, '1.5', 'true'])}").split("\n"),
        )
    elif harm == "drop":
        name, dropped = "pack.toml", rng.choice(["id =", "title =", "author =", "format ="])
        lines = [line for line in files[name].split("\n") if not line.startswith(dropped)]
    elif harm == "nest":
        lines.append("deep = " + "[" * rng.randrange(1, 900) + "1")
    text = "\n".join(lines).encode()
    if harm == "bytes":
        at = rng.randrange(len(text))
        text = text[:at] + bytes([rng.randrange(128, 192)]) + text[at:]
    return {key: value.encode() for key, value in files.items()} | {name: text}


def write_hostile(path: Path, rng: random.Random) -> Path:
    """One hostile pack: a damaged folder or zip, a zip that reaches out, or bytes that are no zip at all."""
    way = rng.choice(["folder", "zip", "zip", "names", "noise", "link"])
    files = damaged(SOUND, rng)
    if way == "folder":
        return as_folder(files, path)
    if way == "link":
        folder = as_folder(SOUND, path)
        (folder / "tips.toml").unlink()
        (folder / "tips.toml").symlink_to(rng.choice(["/etc/passwd", "../../x", "pack.toml", "."]))
        return folder
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        if way == "names":
            archive.writestr(rng.choice(EVIL_NAMES), "x")
    if way == "noise":
        raw = bytearray(path.read_bytes())
        for _ in range(rng.randrange(20, 60)):
            raw[rng.randrange(len(raw))] = rng.randrange(256)
        path.write_bytes(raw[: rng.randrange(1, len(raw))])
    return path


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() and not path.is_symlink() else b"-"
        for path in sorted(folder.rglob("*"))
    }


@pytest.mark.parametrize("block", range(10))
def test_hostile_packs_are_refused_and_touch_nothing(tmp_path, block):
    home = tmp_path / "home"
    packs.install(as_folder(SOUND, tmp_path / "sound"), tmp_path / "sound-home")
    home.mkdir()
    (tmp_path / "given").mkdir()
    for n in range(100):
        rng = random.Random(block * 1000 + n)
        hostile = write_hostile(tmp_path / "given" / str(n), rng)
        before = snapshot(tmp_path)
        with pytest.raises(PackRefused) as refused:
            packs.install(hostile, home, {"SIT-1"})
        assert refused.value.problems
        assert all(problem.message for problem in refused.value.problems)
        assert snapshot(tmp_path) == before
        shutil.rmtree(hostile) if hostile.is_dir() else hostile.unlink()
