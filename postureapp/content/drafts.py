"""Unfinished packs: one file each, written while the person types."""

import re
from pathlib import Path

import msgspec

from postureapp.content.draft import Draft

_ID = re.compile(r"[a-z][a-z0-9-]{1,39}")


class Drafts:
    """The folder of unfinished packs. A file that cannot be read is left alone and not shown."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> list[Draft]:
        """Every unfinished pack, by id."""
        found = (self.of(path.stem) for path in sorted(self._folder.glob("*.json")))
        return [draft for draft in found if draft is not None]

    def of(self, id_: str) -> Draft | None:
        """The unfinished pack with that id, or None."""
        try:
            draft = msgspec.json.decode(self._file(id_).read_bytes(), type=Draft)
        except (OSError, ValueError):  # msgspec's own errors are ValueErrors
            return None
        return draft if draft.id == id_ else None

    def keep(self, draft: Draft) -> None:
        """Write it, whole or not at all. Raises OSError."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = self._file(draft.id)
        fresh = file.with_suffix(".new")
        fresh.write_bytes(msgspec.json.encode(draft))
        fresh.replace(file)

    def forget(self, id_: str) -> None:
        """It is saved, or thrown away. Raises OSError."""
        self._file(id_).unlink(missing_ok=True)

    def _file(self, id_: str) -> Path:
        """Its file. Raises ValueError for an id that is none."""
        if not _ID.fullmatch(id_):
            raise ValueError(f"{id_!r} is no id of a pack")
        return self._folder / f"{id_}.json"
