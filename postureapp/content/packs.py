"""Own packs: install, list, turn off, remove, export. An installed pack is a folder named by its id."""

import os
import re
import shutil
import zipfile
from collections.abc import Collection
from pathlib import Path

import msgspec

from postureapp.content.pack_files import DISABLED, NAMES, PackRefused, read_files, refuse
from postureapp.content.pack_read import Pack, parse_pack
from postureapp.content.problem import ContentProblem

_ID = re.compile(r"[a-z][a-z0-9-]{1,39}")
_INCOMING, _OUTGOING = ".incoming", ".outgoing"


class Installed(msgspec.Struct, frozen=True, kw_only=True):
    """One pack in the pack folder. `problems` is not empty when it is damaged; it then offers nothing."""

    id: str
    folder: Path
    enabled: bool
    title: str = ""
    author: str = ""
    language: str = ""
    tips: tuple[str, ...] = ()
    routines: tuple[str, ...] = ()
    problems: tuple[ContentProblem, ...] = ()


def inspect(source: Path, taken: Collection[str] = ()) -> Pack:
    """The checked pack at `source` (folder or zip); nothing is installed. Raises PackRefused."""
    return parse_pack(read_files(source), taken)


def install(source: Path, home: Path, taken: Collection[str] = (), *, replace: bool = False) -> Installed:
    """Check a pack and put it into the pack folder `home`, whole or not at all.

    `taken` are the ids of our own content; ids of other installed packs are taken too. `replace` lets it take
    the place of an installed pack with the same id. Raises PackRefused with the reasons, or OSError.
    """
    return install_files(read_files(source), home, taken, replace=replace)


def install_files(
    files: dict[str, str], home: Path, taken: Collection[str] = (), *, replace: bool = False
) -> Installed:
    """`install` for a pack whose files are in memory, as a form makes them (`draft.files_of`)."""
    pack = parse_pack(files)
    id_ = pack.facts.id
    others = [each for each in installed(home) if each.id != id_]
    parse_pack(files, {*taken, *(item for each in others for item in (*each.tips, *each.routines))})
    target = home / id_
    if os.path.lexists(target) and not replace:
        raise refuse(f"a pack called {id_} is installed already")
    incoming = _fresh(home / f"{_INCOMING}-{id_}")
    for name, text in files.items():
        (incoming / name).write_text(text, encoding="utf-8")
    if os.path.lexists(target):
        outgoing = home / f"{_OUTGOING}-{id_}"
        _erase(outgoing)
        target.rename(outgoing)
        incoming.rename(target)
        _erase(outgoing)
    else:
        incoming.rename(target)
    return _look(target)


def installed(home: Path) -> list[Installed]:
    """All packs by id, damaged ones with their problems. An interrupted exchange is undone first.

    Raises OSError if the folder is there and cannot be read.
    """
    if not home.is_dir():
        return []
    for left in home.glob(f"{_OUTGOING}-*"):
        back = home / left.name.removeprefix(f"{_OUTGOING}-")
        if not os.path.lexists(back):
            left.rename(back)
    return [
        _look(path)
        for path in sorted(home.iterdir())
        if _ID.fullmatch(path.name) and path.is_dir() and not path.is_symlink()
    ]


def enabled_packs(home: Path) -> list[Path]:
    """The folders of all sound packs that are turned on, for `load_catalogue`; none if unreadable."""
    try:
        found = installed(home)
    except OSError:  # the program starts with its own content; the list of packs tells what is the matter
        return []
    return [each.folder for each in found if each.enabled and not each.problems]


def enable(home: Path, id_: str, *, on: bool) -> None:
    """Turn a pack on or off. Raises KeyError if there is none, or OSError."""
    mark = _folder(home, id_) / DISABLED
    if on:
        mark.unlink(missing_ok=True)
    else:
        mark.touch()


def remove(home: Path, id_: str) -> None:
    """Delete a pack from the pack folder. Raises KeyError if there is none, or OSError."""
    _erase(_folder(home, id_))


def export(home: Path, id_: str, target: Path) -> None:
    """Write an installed pack as a zip. Raises KeyError without one, PackRefused if damaged, or OSError."""
    files = read_files(_folder(home, id_))
    write_zip(files, target)


def write_zip(files: dict[str, str], target: Path) -> None:
    """Write the files of a pack as a zip; the same files always give the same bytes. Raises OSError."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in NAMES:
            if name in files:
                archive.writestr(zipfile.ZipInfo(name), files[name], zipfile.ZIP_DEFLATED)


def _look(folder: Path) -> Installed:
    """What the pack folder's entry is, read afresh."""
    enabled = not (folder / DISABLED).exists()
    try:
        pack = inspect(folder)
        if pack.facts.id != folder.name:
            raise refuse(f"its folder is called {folder.name}, it calls itself {pack.facts.id}")
    except PackRefused as refused:
        return Installed(id=folder.name, folder=folder, enabled=enabled, problems=tuple(refused.problems))
    facts = pack.facts
    return Installed(
        id=facts.id, folder=folder, enabled=enabled, title=facts.title, author=facts.author,
        language=facts.language, tips=tuple(pack.tips), routines=tuple(pack.routines),
    )  # fmt: skip


def _folder(home: Path, id_: str) -> Path:
    """The folder of a pack. Raises KeyError if the id is none or nothing is installed under it."""
    folder = home / id_
    if not _ID.fullmatch(id_) or folder.is_symlink() or not folder.is_dir():
        raise KeyError(id_)
    return folder


def _fresh(folder: Path) -> Path:
    """An empty private folder."""
    _erase(folder)
    folder.mkdir(parents=True, mode=0o700)
    return folder


def _erase(folder: Path) -> None:
    """Delete a folder of ours; a link in its place is deleted itself, never what it leads to."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
