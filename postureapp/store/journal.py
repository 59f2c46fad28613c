"""The journal: rows go in for good, one transaction each time; a damaged file is replaced, never lost."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from postureapp.core.problem import Problem
from postureapp.core.rows import AnyRow, Row
from postureapp.ports import Clock
from postureapp.store import database
from postureapp.store.paths import Paths

T = TypeVar("T")


class JournalError(OSError):
    """The journal cannot be written or read now: disk full, read-only, locked. Nothing was written."""


class SqliteJournal:
    """Fills the Journal port. Opens at first use, and again after a failure: it writes when it can."""

    def __init__(self, paths: Paths, clock: Clock, tell: Callable[[Problem], None]) -> None:
        """`tell` hears once about a journal that was damaged and what became of it."""
        self._paths = paths
        self._clock = clock
        self._tell = tell
        self._open: sqlite3.Connection | None = None

    def append(self, rows: Sequence[AnyRow]) -> None:
        """All rows in one transaction, safe on disk when this returns. Raises JournalError."""
        stored = [database.pack(row) for row in rows]
        if stored:
            self._with(lambda connection: database.insert(connection, stored))

    def tail(self, days: int) -> list[AnyRow]:
        """Rows of the last `days` days, oldest first. Raises JournalError."""
        return self.since(self._clock.now().wall - timedelta(days=days))

    def since(self, moment: datetime, kinds: Sequence[type[Row]] = ()) -> list[AnyRow]:
        """Rows from a moment on, oldest first; only of some kinds if any are named. Raises JournalError."""
        at, tags = moment.timestamp(), [database.tag(kind) for kind in kinds]
        return self._with(lambda connection: list(database.since(connection, at, tags)))

    def all(self, kinds: Sequence[type[Row]] = ()) -> list[AnyRow]:
        """Every row, oldest first; only of some kinds if any are named. Raises JournalError."""
        return self.since(datetime.fromtimestamp(0, UTC), kinds)

    def prune(self, before: datetime) -> int:
        """Delete rows older than a moment; returns how many. Raises JournalError."""
        at = before.timestamp()
        return self._with(lambda c: c.execute("DELETE FROM rows WHERE at < ?", (at,)).rowcount)

    def compact(self) -> None:
        """Nightly: check the whole file, mend it if need be, give back free space. Raises JournalError."""
        wrong = database.whole(self._paths.journal) if self._paths.journal.exists() else ""
        if wrong:
            self._replace(wrong)
        self._with(
            lambda connection: connection.executescript(
                f"{database.THIN}; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)"
            )
        )

    def close(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def _with(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do the work; once more on the replacement if the file proves to be damaged. Raises JournalError."""
        try:
            return self._attempt(work)
        except database.ERRORS as error:
            self.close()
            if not _damaged(error):
                raise JournalError(f"the journal could not be used: {error}") from error
            self._replace(str(error))
        try:
            return self._attempt(work)
        except database.ERRORS as error:
            self.close()
            raise JournalError(f"the journal could not be used: {error}") from error

    def _attempt(self, work: Callable[[sqlite3.Connection], T]) -> T:
        if self._open is None:
            try:
                self._open = database.connect(self._paths.journal)
            except OSError as error:
                raise JournalError(f"the journal could not be opened: {error.strerror}") from error
        return work(self._open)

    def _replace(self, wrong: str) -> None:
        """Set the damaged file aside; begin again from the newest good backup and what can still be read."""
        from postureapp.store import recovery  # with zip files and all: rare, so paid only then

        self.close()
        try:
            replacement = recovery.replace(self._paths)
        except (OSError, *database.ERRORS) as error:
            raise JournalError(f"the journal is damaged and could not be set aside: {error}") from error
        self._tell(recovery.problem(replacement, wrong))


def _damaged(error: Exception) -> bool:
    """Not ours any more: a broken page, no database at all, or a table that is gone."""
    if isinstance(error, UnicodeDecodeError):
        return True
    name = getattr(error, "sqlite_errorname", "") or ""
    return name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or name in {"SQLITE_ERROR", "SQLITE_SCHEMA"}
