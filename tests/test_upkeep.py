"""The nightly work: when it comes, what it does, what it says when the disk refuses."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from postureapp.core.moment import Moment
from postureapp.core.rows import TipRow
from postureapp.core.settings import Privacy, Settings
from postureapp.store import paths
from postureapp.store.journal import SqliteJournal
from postureapp.upkeep import Upkeep
from tests.engine.fakes import FakeClock

NOW = datetime(2026, 6, 1, 10, 0, tzinfo=UTC)


@pytest.fixture
def places(private_home):
    found = paths.find()
    found.make()
    return found


def upkeep(places, privacy=None, now=NOW):
    clock = FakeClock(Moment(now, 0.0))
    journal = SqliteJournal(places, clock, lambda problem: None)
    return Upkeep(places, clock, journal, lambda: Settings(privacy=privacy or Privacy())), journal


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (NOW, datetime(2026, 6, 2, 3, 30, tzinfo=UTC)),
        (datetime(2026, 6, 1, 3, 0, tzinfo=UTC), datetime(2026, 6, 1, 3, 30, tzinfo=UTC)),
        (datetime(2026, 6, 1, 3, 30, tzinfo=UTC), datetime(2026, 6, 2, 3, 30, tzinfo=UTC)),
    ],
)
def test_it_comes_at_half_past_three(places, now, expected):
    assert upkeep(places, now=now)[0].next_due().wall == expected


def test_across_daylight_saving_it_still_comes_at_half_past_three(places):
    berlin = ZoneInfo("Europe/Berlin")
    eve = datetime(2026, 3, 28, 12, 0, tzinfo=berlin)
    found = upkeep(places, now=eve)[0].next_due()
    assert (found.wall.hour, found.wall.minute) == (3, 30)
    assert found.mono == 14.5 * 3600


def test_a_night_makes_a_backup_and_prunes_what_is_old(places):
    work, journal = upkeep(places, Privacy(keep_months=1))
    old, new = NOW - timedelta(days=60), NOW - timedelta(days=5)
    journal.append([TipRow(at=old, tip="SIT-1"), TipRow(at=new, tip="SIT-2")])
    told = []
    work.run(told.append)
    assert told == []
    assert [row.tip for row in journal.all()] == ["SIT-2"]
    assert [file.name for file in places.backups.iterdir()] == ["2026-06-01.zip"]


def test_without_wishes_nothing_is_deleted_or_copied(places):
    work, journal = upkeep(places, Privacy(daily_backup=False))
    journal.append([TipRow(at=NOW - timedelta(days=900), tip="SIT-1")])
    work.run(lambda problem: None)
    assert len(journal.all()) == 1
    assert list(places.backups.iterdir()) == []


def test_a_refusing_disk_is_told(places, monkeypatch):
    work, _ = upkeep(places)

    def full(*_):
        raise OSError("no space left on device")

    monkeypatch.setattr("postureapp.store.backup.daily", full)
    told = []
    work.run(told.append)
    assert [problem.code for problem in told] == ["upkeep_failed"]
