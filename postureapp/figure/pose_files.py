"""One pose file: what its headings promise, at once; what it holds, when it is first asked."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from postureapp.figure.blend import Tree

_HEADING = re.compile(r"^\s*\[\s*(pose|picture)\s*\.\s*[\"']?([\w-]+)", re.MULTILINE)


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


class PoseFile:
    """The entries of one TOML file. Never raises for what it holds: that is in `problems`.

    Parsing takes thirty times as long as reading, so a file is parsed only when one of its entries is wanted.
    """

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._unreadable = ""
        try:
            self._text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as err:
            self._text, self._unreadable = "", str(err)
        self._headings = frozenset(_HEADING.findall(self._text))

    def promises(self, kind: str, name: str) -> bool:
        """Whether a heading `[kind.name]` or `[kind.name.…]` stands in the file."""
        return (kind, name) in self._headings

    def entry(self, kind: str, name: str) -> Tree | None:
        """The "pose" or "picture" with this name as it is written, None when there is none."""
        return self.entries(kind).get(name)

    def entries(self, kind: str) -> dict[str, Tree]:
        """All tables of one kind, "pose" or "picture"."""
        entries = self._data.get(kind)
        return {k: v for k, v in entries.items() if isinstance(v, dict)} if isinstance(entries, dict) else {}

    @cached_property
    def problems(self) -> list[PoseProblem]:
        """What is wrong with the file itself; whether its poses are sound is another question."""
        data = self._data
        if self._unreadable:
            return [PoseProblem(self.name, "", "", f"cannot be read: {self._unreadable}")]
        found = []
        for kind in ("pose", "picture"):
            entries = data.get(kind, {})
            if not isinstance(entries, dict):
                found.append(PoseProblem(self.name, "", kind, "must be a table of tables"))
                continue
            bare = [name for name, spec in entries.items() if not isinstance(spec, dict)]
            found += [PoseProblem(self.name, name, "", "must be a table") for name in bare]
        for key in sorted(data.keys() - {"pose", "picture"}):
            found.append(PoseProblem(self.name, "", key, "expected [pose.NAME] or [picture.ID] here"))
        return found

    @cached_property
    def _data(self) -> dict[str, Any]:
        text, self._text = self._text, ""
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as err:
            self._unreadable = str(err)
            return {}
