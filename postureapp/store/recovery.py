"""A damaged journal: kept aside, replaced from a backup, completed with what can still be read."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

import msgspec

from postureapp.core.problem import Problem
from postureapp.store import atomic, backup, database
from postureapp.store.paths import Paths


class Replacement(msgspec.Struct, frozen=True, kw_only=True):
    """`backup` is the file it was restored from, `until` the last moment in it, `saved` counts later rows."""

    aside: Path
    backup: Path | None
    until: datetime | None
    saved: int


def replace(paths: Paths) -> Replacement:
    """Put a sound journal in the place of a damaged one. Raises OSError, sqlite3.Error."""
    aside = atomic.set_aside(paths.journal)
    for suffix in ("-wal", "-shm"):  # the write-ahead log holds the newest rows: it goes along
        log = paths.journal.with_name(paths.journal.name + suffix)
        if log.exists():
            log.rename(aside.with_name(aside.name + suffix))
    source = backup.newest_good_journal(paths, paths.journal)
    with closing(database.connect(paths.journal)) as connection:
        last: float | None = connection.execute("SELECT max(at) FROM rows").fetchone()[0]
        saved = database.salvage(aside, -1e18 if last is None else last)
        database.insert(connection, saved)
    until = None if last is None else datetime.fromtimestamp(last).astimezone()
    return Replacement(aside=aside, backup=source, until=until, saved=len(saved))


def problem(done: Replacement, wrong: str) -> Problem:
    """What to tell the person: what was kept, and what may be missing."""
    if done.backup is not None and done.until is not None:
        restored = f"It was restored from the backup of {done.backup.stem}"
        missing = f"Entries after {done.until:%Y-%m-%d %H:%M} may be missing."
    else:
        restored = "There was no backup yet, so a new one was begun"
        missing = "Earlier entries may be missing."
    more = f", and {done.saved} more entries were read from the damaged file" if done.saved else ""
    return Problem(
        code="journal_damaged",
        what=f"The journal was damaged ({wrong}). {restored}{more}.",
        meaning=f"{missing} Reminders go on as before.",
        remedy=f"Nothing needs to be done. The damaged file was kept: {done.aside}.",
        values={
            "aside": str(done.aside),
            "backup": done.backup.stem if done.backup else "",
            "until": done.until.isoformat() if done.until else "",
            "saved": str(done.saved),
            "wrong": wrong,
        },
    )
