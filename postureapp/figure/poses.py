"""The library of poses and pictures, read from TOML. What is wrong is collected, the rest still works."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from postureapp.figure.blend import Tree, merge
from postureapp.figure.picture import KINDS, Picture
from postureapp.figure.schema import faults

_PARTS = {
    "still": ("pose",),
    "pair": ("easier", "tiring"),
    "motion": ("start", "end"),
    "sequence": ("frames",),
    "group": ("poses",),
}
_TEXT = ("alt", "alt_tiring")


@dataclass(frozen=True, slots=True)
class PoseProblem:
    """What is wrong with a pose file: file name, pose or picture, key (dotted), and a sentence."""

    file: str
    pose: str
    key: str
    message: str

    def __str__(self) -> str:
        where = " ".join(part for part in (self.file, self.pose, self.key) if part)
        return f"{where}: {self.message}"


@dataclass(slots=True)
class Library:
    """Sound poses and pictures by name, and the problems of the others."""

    poses: dict[str, Tree] = field(default_factory=dict)
    pictures: dict[str, Picture] = field(default_factory=dict)
    problems: list[PoseProblem] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)
    """Picture or pose name to the file it came from."""

    def picture(self, picture_id: str) -> Picture | None:
        """The picture with this id, None when there is none that is sound."""
        return self.pictures.get(picture_id)


def load_library(folder: Path | str, more: Iterable[Path] = ()) -> Library:
    """All `*.toml` in `folder` and in the folders `more`. Never raises for what the files hold."""
    raw_poses: dict[str, tuple[str, Any]] = {}
    raw_pictures: dict[str, tuple[str, Any]] = {}
    library = Library()
    for place in (Path(folder), *more):
        for path in sorted(place.glob("*.toml")):
            try:
                data = tomllib.loads(path.read_text(encoding="utf-8"))
            except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as err:
                library.problems.append(PoseProblem(path.name, "", "", f"cannot be read: {err}"))
                continue
            _collect(data, path.name, "pose", raw_poses, library)
            _collect(data, path.name, "picture", raw_pictures, library)
            for key in sorted(data.keys() - {"pose", "picture"}):
                library.problems.append(
                    PoseProblem(path.name, "", key, "expected [pose.NAME] or [picture.ID] here")
                )
    for name in raw_poses:
        _resolve(name, raw_poses, library, ())
    for name, (file, spec) in raw_pictures.items():
        _picture(name, file, spec, library)
    return library


def _collect(data: Tree, file: str, kind: str, into: dict[str, tuple[str, Any]], library: Library) -> None:
    entries = data.get(kind, {})
    if not isinstance(entries, dict):
        library.problems.append(PoseProblem(file, "", kind, "must be a table of tables"))
        return
    for name, spec in entries.items():
        if name in into:
            library.problems.append(PoseProblem(file, name, "", f"the same {kind} is in {into[name][0]}"))
        elif not isinstance(spec, dict):
            library.problems.append(PoseProblem(file, name, "", "must be a table"))
        else:
            into[name] = (file, spec)


def _resolve(
    name: str, raw: dict[str, tuple[str, Any]], library: Library, seen: tuple[str, ...]
) -> Tree | None:
    """The pose with its bases underneath, None when it or a base is not sound."""
    if name in library.poses:
        return library.poses[name]
    file, spec = raw[name]
    if name in library.sources:
        return None
    own = {k: v for k, v in spec.items() if k != "base"}
    base = spec.get("base")
    if base is not None:
        if base in seen or base == name or base not in raw:
            library.sources[name] = file
            library.problems.append(PoseProblem(file, name, "base", f"no pose {base!r} to build on"))
            return None
        under = _resolve(base, raw, library, (*seen, name))
        if under is None:
            library.sources[name] = file
            library.problems.append(PoseProblem(file, name, "base", f"the pose {base!r} is not sound"))
            return None
        own = merge(under, own)
    library.sources[name] = file
    found = [PoseProblem(file, name, key, message) for key, message in faults(own)]
    library.problems += found
    if found:
        return None
    library.poses[name] = own
    return own


def _picture(name: str, file: str, spec: Tree, library: Library) -> None:
    def wrong(key: str, message: str) -> None:
        library.problems.append(PoseProblem(file, f"picture {name}", key, message))

    kind = spec.get("kind", "still")
    if kind not in KINDS:
        return wrong("kind", f"must be one of {', '.join(KINDS)}")
    poses: list[Tree] = []
    for key in ("pose",) if kind == "motion" and "pose" in spec else _PARTS[kind]:
        named = spec.get(key)
        for pose in named if isinstance(named, list) else [named]:
            if pose not in library.poses:
                return wrong(key, f"no sound pose {pose!r}")
            poses.append(library.poses[pose])
    if not poses:
        return wrong(_PARTS[kind][0], "names no pose")
    keys = spec.get("keys", [])
    if not isinstance(keys, list) or any(
        not isinstance(k, dict) or not isinstance(k.get("set", {}), dict) for k in keys
    ):
        return wrong("keys", "must be a list of tables with `at` and `set`")
    if kind == "motion" and "pose" in spec and not keys:
        return wrong("keys", "a motion of one pose needs keys")
    try:
        library.pictures[name] = _build(name, kind, tuple(poses), tuple(keys), spec)
        library.sources[name] = file
    except (TypeError, ValueError) as err:
        wrong("", str(err))
    return None


def _build(name: str, kind: str, poses: tuple[Tree, ...], keys: tuple[Tree, ...], spec: Tree) -> Picture:
    seconds = spec.get("seconds", 3.0)
    period = float(spec.get("period", seconds * len(poses) if kind == "sequence" else 6.0))
    if not 0.2 <= period <= 600:
        raise ValueError("period must lie between 0.2 and 600 seconds")
    wide = spec.get("aspect")
    return Picture(
        name,
        kind,
        poses,
        str(spec.get("alt", "")),
        str(spec.get("alt_tiring", "")),
        period,
        float(spec.get("hold", 0.08)),
        spec.get("ease") == "linear",
        spec.get("loop") == "once",
        keys,
        float(spec.get("cover", 0.0)),
        bool(spec.get("tween", True)),
        int(spec.get("columns", 0)),
        None if wide is None else float(wide),
        spec.get("line"),
        spec.get("set"),
    )
