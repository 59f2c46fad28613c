"""The journal's table in SQLite: opening, migrating, checking, writing and reading rows."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import msgspec

from postureapp.core.rows import AnyRow, Row

_MIGRATIONS = (
    """
    CREATE TABLE rows (
        id INTEGER PRIMARY KEY,
        at REAL NOT NULL,      -- seconds since 1970, UTC
        type TEXT NOT NULL,    -- the row's tag
        subject TEXT NOT NULL, -- id of the feed, run, reminder or tip, or empty
        row TEXT NOT NULL      -- the whole row as JSON
    ) STRICT;
    CREATE INDEX rows_at ON rows (at);
    CREATE INDEX rows_type ON rows (type, at);
    CREATE INDEX rows_subject ON rows (subject) WHERE subject <> '';
    """,
)
"""One script for each version of the file; `user_version` counts those that were run."""

_decoder = msgspec.json.Decoder(AnyRow)
_encoder = msgspec.json.Encoder()

SINCE = "SELECT row FROM rows WHERE at >= ? ORDER BY +id"
"""In the order of writing, the true one when the clock was set back; found by the index on `at`."""

THIN = """
DELETE FROM rows WHERE type = 'break' AND subject <> ''
AND id NOT IN (SELECT max(id) FROM rows WHERE type = 'break' GROUP BY subject)
"""
"""A break writes where it is each second; once the night comes, only its last word counts."""

ERRORS = (sqlite3.Error, UnicodeDecodeError)
"""What a damaged file raises; the second when the damage lies in a name that SQLite passes on."""

Stored = tuple[float, str, str, str]


def connect(path: Path) -> sqlite3.Connection:
    """The open, migrated database. Raises one of ERRORS."""
    if not path.exists():
        path.touch(mode=0o600)  # SQLite gives the write-ahead log the same rights
    connection = sqlite3.connect(path, timeout=2.0, isolation_level=None, check_same_thread=False)
    connection.text_factory = _text
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")  # what was acknowledged survives a loss of power
        _migrate(connection)
        connection.execute("SELECT at, type, subject, row FROM rows ORDER BY id DESC LIMIT 1").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _text(data: bytes) -> str:
    """A damaged row must not keep the sound ones from being read: it is left out when its JSON fails."""
    return data.decode("utf-8", "replace")


def _migrate(connection: sqlite3.Connection) -> None:
    """Run what this file has not seen yet. A newer version's file is used as it is: tables only ever grow."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    for number, script in enumerate(_MIGRATIONS[version:], version + 1):
        connection.executescript(f"BEGIN; {script} PRAGMA user_version = {number}; COMMIT;")


def insert(connection: sqlite3.Connection, rows: Sequence[Stored]) -> None:
    """All or none. Raises sqlite3.Error."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.executemany("INSERT INTO rows (at, type, subject, row) VALUES (?, ?, ?, ?)", rows)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def since(connection: sqlite3.Connection, at: float, tags: Sequence[str] = ()) -> Iterator[AnyRow]:
    """Rows from a moment on, oldest first, only with `tags` if there are any.

    A row that this version cannot read is left out, and stays.
    """
    some = SINCE.replace("WHERE", f"WHERE type IN ({', '.join('?' * len(tags))}) AND") if tags else SINCE
    for (text,) in connection.execute(some, (*tags, at)):
        row = unpack(text)
        if row is not None:
            yield row


def pack(row: AnyRow) -> Stored:
    return (row.at.timestamp(), tag(type(row)), _subject(row), _encoder.encode(row).decode())


def tag(kind: type[Row]) -> str:
    """The name of a kind of row in the file."""
    return str(kind.__struct_config__.tag)


def unpack(text: str) -> AnyRow | None:
    try:
        row: AnyRow = _decoder.decode(text)
    except (msgspec.MsgspecError, UnicodeError):
        return None
    return row


def _subject(row: AnyRow) -> str:
    for name in ("feed", "run", "reminder", "tip"):
        value = getattr(row, name, None)
        if value is not None:
            return str(getattr(value, "id", value))
    return ""


def whole(path: Path) -> str:
    """Empty if the file is a sound journal, else what is wrong with it. The file is not changed."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            found: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            connection.execute("SELECT at, type, subject, row FROM rows LIMIT 1").fetchone()
    except ERRORS as error:
        return str(error)
    return "" if found == "ok" else found


def copy(path: Path, target: Path) -> None:
    """A consistent copy of a journal that may be in use, as one file. Raises sqlite3.Error."""
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as out:
        source.backup(out)
        out.execute("PRAGMA journal_mode = DELETE")


def salvage(path: Path, after: float) -> list[Stored]:
    """What can still be read from a damaged journal of the rows later than `after`. Never raises."""
    found: list[Stored] = []
    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.text_factory = _text
            # By table order, without an index: an index page may be the damaged one.
            every = connection.execute("SELECT at, type, subject, row FROM rows NOT INDEXED ORDER BY id")
            found.extend(row for row in every if row[0] > after and unpack(row[3]) is not None)
    except (*ERRORS, TypeError):
        pass  # what came before the damaged page was read
    return found
