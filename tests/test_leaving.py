"""The last act: everything deleted, or a backup in place and the app started again."""

from datetime import UTC, datetime

import pytest

from postureapp import leaving
from postureapp.core.settings import Settings
from postureapp.store import backup, paths
from postureapp.store.settings_file import SettingsFile


@pytest.fixture
def places(private_home):
    found = paths.find()
    found.make()
    return found


@pytest.fixture
def started(monkeypatch):
    calls = []
    monkeypatch.setattr(leaving.subprocess, "Popen", lambda command, **_: calls.append(command))
    return calls


def save(places, *favourites):
    SettingsFile(places.settings).save(Settings(favourites=favourites))


def test_everything_is_deleted(places, started):
    save(places, "SIT-1")
    leaving.carry_out("erase", places)
    assert not places.settings.exists()
    assert started == []


def test_a_backup_is_put_in_place_and_the_app_starts_again(places, started, tmp_path):
    save(places, "SIT-1")
    kept = backup.make(places, tmp_path / "b.zip", datetime.now(UTC).date())
    places.settings.unlink()
    save(places, "SIT-2")
    leaving.carry_out(f"restore:{kept}", places)
    assert SettingsFile(places.settings).load()[0].favourites == ("SIT-1",)
    assert [command[-1] for command in started] == ["run"]


def test_a_bad_backup_changes_nothing_and_is_said(places, started, tmp_path, capsys):
    save(places, "SIT-1")
    leaving.carry_out(f"restore:{tmp_path / 'none.zip'}", places)
    assert SettingsFile(places.settings).load()[0].favourites == ("SIT-1",)
    assert "was not restored" in capsys.readouterr().err
    assert len(started) == 1


def test_nothing_asked_nothing_done(places, started):
    save(places, "SIT-1")
    leaving.carry_out("", places)
    assert places.settings.exists()
    assert started == []
