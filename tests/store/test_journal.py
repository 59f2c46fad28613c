"""What was recorded stays recorded: one transaction each, through damage, kills and full disks."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postureapp.core.rows import ModeRow, TipRow
from postureapp.store import backup, database
from postureapp.store.journal import JournalError, SqliteJournal
from tests.store.strategies import rows as any_rows

START = datetime(2026, 9, 1, 12, tzinfo=UTC)


def tips(*names, start=START):
    return [TipRow(at=start + timedelta(seconds=at), tip=name) for at, name in enumerate(names)]


@contextmanager
def raw(paths):
    with closing(sqlite3.connect(paths.journal, isolation_level=None)) as connection:
        yield connection


@pytest.fixture
def told():
    return []


@pytest.fixture
def journal(paths, clock, told):
    journal = SqliteJournal(paths, clock, told.append)
    yield journal
    journal.close()


def test_rows_come_back_oldest_first_and_only_of_the_days_asked_for(journal, clock):
    journal.append(tips("a", "b"))
    clock.pass_days(3)
    journal.append(tips("c", start=clock.wall))
    assert journal.tail(1) == tips("c", start=clock.wall)
    assert journal.tail(4) == journal.all() == [*tips("a", "b"), *tips("c", start=clock.wall)]


def test_some_kinds_of_rows_can_be_asked_for_alone(journal):
    mode = ModeRow(at=START, mode="paused", on=True)
    journal.append([*tips("a"), mode, *tips("b")])
    assert journal.all([ModeRow]) == [mode]
    assert journal.all([ModeRow, TipRow]) == journal.all()
    assert journal.since(START + timedelta(days=1), [ModeRow]) == []


@given(st.lists(any_rows, max_size=8))
def test_any_rows_come_back_as_they_were(written):
    assert [database.unpack(database.pack(row)[3]) for row in written] == written


def test_nothing_but_this_user_can_read_it(journal, paths):
    journal.append(tips("a"))
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in paths.data.glob("journal*")}
    assert set(modes.values()) == {0o600}
    assert "journal.sqlite3-wal" in modes
    assert stat.S_IMODE(paths.data.stat().st_mode) == 0o700


def test_all_rows_of_one_append_or_none(journal, paths, monkeypatch):
    journal.append(tips("a"))
    with raw(paths) as other:
        other.execute(
            "CREATE TRIGGER full BEFORE INSERT ON rows WHEN NEW.subject = 'c'"
            " BEGIN SELECT RAISE(ROLLBACK, 'full'); END"
        )
    with pytest.raises(JournalError, match="full"):
        journal.append(tips("b", "c"))
    assert journal.all() == tips("a")


def test_a_row_of_a_newer_version_is_left_out_and_stays(journal, paths):
    journal.append(tips("a"))
    with raw(paths) as other:
        other.execute(
            "INSERT INTO rows (at, type, subject, row) VALUES (2e9, 'dream', '', '{\"type\":\"dream\"}')"
        )
        other.execute("PRAGMA user_version = 99")
    journal.close()
    assert journal.all() == tips("a")
    with raw(paths) as other:
        assert other.execute("SELECT count(*) FROM rows").fetchone() == (2,)


def test_rows_older_than_wished_are_deleted(journal):
    journal.append(tips("a", "b", "c"))
    assert journal.prune(START + timedelta(seconds=1)) == 1
    assert journal.all() == tips("b", "c", start=START + timedelta(seconds=1))


def test_a_damaged_journal_comes_back_from_the_backup_and_says_what_may_be_missing(journal, paths, told):
    journal.append(tips("a", "b"))
    backup.daily(paths, START.date())
    journal.close()
    paths.journal.write_bytes(b"not a database, and long enough to be looked at closely" * 40)
    assert journal.all() == tips("a", "b")
    journal.append(tips("c"))
    assert [problem.code for problem in told] == ["journal_damaged"]
    assert "backup of 2026-09-01" in told[0].what
    assert told[0].values["until"].startswith("2026-09-01T12:00:01")
    assert Path(told[0].values["aside"]).read_bytes().startswith(b"not a database")


def test_rows_after_the_backup_are_read_from_the_damaged_file_where_that_goes(journal, paths, told):
    journal.append(tips("a"))
    backup.daily(paths, START.date())
    journal.append(tips("b", "c", start=START + timedelta(hours=1)))
    journal.close()
    with raw(paths) as other:  # the schema is sound, one index is not
        page = other.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'rows_at'").fetchone()[0]
        size = other.execute("PRAGMA page_size").fetchone()[0]
    with paths.journal.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    journal.compact()
    assert [row.tip for row in journal.all()] == ["a", "b", "c"]
    assert told[0].values["saved"] == "2"


def test_without_a_backup_a_new_journal_is_begun(journal, paths, told):
    paths.journal.write_bytes(b"x" * 5000)
    assert journal.all() == []
    assert "no backup yet" in told[0].what
    assert [path.name for path in paths.data.glob("*damaged*")] == ["journal.sqlite3.damaged-1"]


# Each example waits for the disk a few times.
@settings(
    max_examples=settings.default.max_examples // 3,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_damage_anywhere_never_stops_it_and_the_backup_is_never_lost(tmp_path_factory, clock, data):
    from postureapp.store.paths import find

    paths = find({"POSTUREAPP_HOME": str(tmp_path_factory.mktemp("damage"))})
    paths.make()
    journal = SqliteJournal(paths, clock, lambda problem: None)
    journal.append(tips(*"abc"))
    backup.daily(paths, START.date())
    journal.append(tips("d", start=START + timedelta(minutes=1)))
    journal.close()
    whole = bytearray(paths.journal.read_bytes())
    start = data.draw(st.integers(0, len(whole) - 1))
    junk = data.draw(st.binary(min_size=1, max_size=200))
    whole[start : start + len(junk)] = junk
    paths.journal.write_bytes(whole[: data.draw(st.integers(start, len(whole)))])
    journal.append(tips("e", start=START + timedelta(minutes=2)))
    kept = journal.all()
    journal.compact()
    journal.close()
    assert kept[-1].tip == "e"
    assert backup.read(paths.backups / "2026-09-01.zip").keys() == {"journal.sqlite3"}


WRITER = """
import sys
from datetime import UTC, datetime
from postureapp.core.moment import Moment
from postureapp.core.rows import ModeRow, TipRow
from postureapp.store.journal import SqliteJournal
from postureapp.store.paths import find
paths = find(); paths.make()
journal = SqliteJournal(paths, None, print)
number = 0
while True:
    journal.append([TipRow(at=datetime.fromtimestamp(number, UTC), tip=str(number))] * 2)
    print(number, flush=True)
    number += 1
"""


@pytest.mark.parametrize("lines", [1, 7, 30])
def test_what_was_acknowledged_survives_a_kill(journal, private_home, lines):
    with subprocess.Popen([sys.executable, "-c", WRITER], stdout=subprocess.PIPE, text=True) as writer:
        said = [int(writer.stdout.readline()) for _ in range(lines)]
        writer.send_signal(signal.SIGKILL)
        said += [int(line) for line in writer.stdout]
    found = [int(row.tip) for row in journal.all()]
    assert found[: 2 * len(said)] == [number for number in said for _ in (1, 2)]
    assert len(found) % 2 == 0  # never half of an append


def test_a_full_disk_is_said_and_writing_goes_on_when_there_is_room(journal, paths):
    journal.append(tips("a"))
    connection = journal._open
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(JournalError, match="full"):
        journal.append(tips(*["long" * 100] * 400))
    journal.append(tips("b", start=START + timedelta(minutes=1)))
    assert [row.tip for row in journal.all()] == ["a", "b"]


def test_a_place_that_cannot_be_written_is_said(clock, tmp_path, told):
    from postureapp.store.paths import find

    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder belongs")
    journal = SqliteJournal(find({"POSTUREAPP_HOME": str(blocked)}), clock, told.append)
    with pytest.raises(JournalError, match="could not be opened"):
        journal.append(tips("a"))
    assert told == []


def test_a_read_only_file_is_said(journal, paths, monkeypatch):
    journal.append(tips("a"))
    journal._open.execute("PRAGMA query_only = 1")
    with pytest.raises(JournalError, match="readonly"):
        journal.append(tips("b"))
    assert os.access(paths.journal, os.R_OK)


def test_the_last_days_are_found_through_the_index_however_long_the_journal_is(journal):
    journal.append(tips("a"))
    plan = journal._open.execute(f"EXPLAIN QUERY PLAN {database.SINCE}", (1.0,)).fetchall()
    assert "USING INDEX rows_at" in str(plan)


def test_a_row_with_damaged_text_is_left_out_and_the_others_are_read(journal, paths, told):
    journal.append(tips("a", "b", "c"))
    with raw(paths) as other:
        other.execute("UPDATE rows SET row = CAST(x'80' || substr(row, 2) AS TEXT) WHERE subject = 'b'")
    assert [row.tip for row in journal.all()] == ["a", "c"]
    assert told == []
