"""The library of poses and pictures, read from TOML. What is wrong is collected, the rest still works."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from postureapp.figure.blend import Tree
from postureapp.figure.picture import Picture
from postureapp.figure.pose_files import PoseFile, PoseProblem
from postureapp.figure.reading import Reading

__all__ = ["Library", "PoseProblem", "load_library"]


class Library:
    """Sound poses and pictures by name, and the problems of the others.

    `picture` opens only the files that this one picture is made from. The four collections read every file
    when one of them is first asked for.
    """

    def __init__(self, pictures: dict[str, Picture] | None = None, files: Sequence[PoseFile] = ()) -> None:
        """`pictures`: ready ones, beside those that the `files` hold."""
        self._ready, self._files = pictures or {}, files
        self._opened = Reading(self._find)

    def picture(self, picture_id: str) -> Picture | None:
        """The picture with this id, None when there is none that is sound."""
        if "_all" not in self.__dict__ and any(f.promises("picture", picture_id) for f in self._files):
            return self._opened.picture(picture_id)
        return self.pictures.get(picture_id)

    @property
    def poses(self) -> dict[str, Tree]:
        return self._all.poses

    @property
    def pictures(self) -> dict[str, Picture]:
        return self._all.pictures

    @property
    def problems(self) -> list[PoseProblem]:
        return self._all.problems

    @property
    def sources(self) -> dict[str, str]:
        """Picture or pose name to the file it came from."""
        return self._all.sources

    def _find(self, kind: str, name: str) -> tuple[str, Tree] | None:
        """An entry of the first file that has it: a heading tells which, else each file is looked through."""
        for files in ((f for f in self._files if f.promises(kind, name)), self._files):
            for file in files:
                entry = file.entry(kind, name)
                if entry is not None:
                    return file.name, entry
        return None

    @cached_property
    def _all(self) -> Reading:
        """Everything in every file."""
        poses: dict[str, tuple[str, Tree]] = {}
        pictures: dict[str, tuple[str, Tree]] = {}
        by_kind = {"pose": poses, "picture": pictures}
        reading = Reading(lambda kind, name: by_kind[kind].get(name))
        reading.pictures |= self._ready
        for file in self._files:
            reading.problems += file.problems
            for kind, named in by_kind.items():
                for name, entry in file.entries(kind).items():
                    if name in named:
                        said = f"the same {kind} is in {named[name][0]}"
                        reading.problems.append(PoseProblem(file.name, name, "", said))
                    else:
                        named[name] = file.name, entry
        for name in poses:
            reading.pose(name)
        for name in pictures:
            reading.picture(name)
        return reading


def load_library(folder: Path | str, more: Iterable[Path] = ()) -> Library:
    """All `*.toml` in `folder` and in the folders `more`. Never raises for what the files hold."""
    places = (Path(folder), *more)
    return Library(files=[PoseFile(path) for place in places for path in sorted(place.glob("*.toml"))])
