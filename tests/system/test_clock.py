"""The clock is aware, in the person's zone, and both of its hands move on their own."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from postureapp.system import zone
from postureapp.system.clock import SystemClock, readings

ZONES = Path("/usr/share/zoneinfo")


def test_now_is_aware_and_the_other_hand_goes_forward(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert str(first.wall.tzinfo) == "Asia/Shanghai"
    assert abs((first.wall - datetime.now(UTC)).total_seconds()) < 60
    assert second.mono >= first.mono
    assert second.wall >= first.wall


def test_a_journey_is_seen_when_asked(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Madrid")
    clock = SystemClock()
    assert not clock.reread_zone()
    monkeypatch.setenv("TZ", "America/Bogota")
    assert clock.reread_zone()
    assert str(clock.now().wall.tzinfo) == "America/Bogota"


def test_all_clocks_are_read_together():
    one = readings()
    assert one.boot >= one.awake > 0


@pytest.mark.parametrize("given", ["Europe/Berlin", ":Europe/Berlin", "/usr/share/zoneinfo/Europe/Berlin"])
def test_tz_names_the_zone_in_every_spelling(tmp_path, given):
    assert str(zone.local({"TZ": given}, tmp_path)) == "Europe/Berlin"


def test_the_link_names_the_zone(tmp_path):
    (tmp_path / "localtime").symlink_to("/usr/share/zoneinfo/Pacific/Chatham")
    (tmp_path / "timezone").write_text("Europe/Paris\n")
    assert str(zone.local({}, tmp_path)) == "Pacific/Chatham"


def test_the_text_file_names_it_when_there_is_a_copy_instead_of_a_link(tmp_path):
    (tmp_path / "localtime").write_bytes(b"")
    (tmp_path / "timezone").write_text("Europe/Paris\n")
    assert str(zone.local({}, tmp_path)) == "Europe/Paris"


def test_a_copied_zone_file_without_a_name_still_tells_the_time(tmp_path):
    shutil.copy(ZONES / "Asia/Kolkata", tmp_path / "localtime")
    found = zone.local({}, tmp_path)
    assert (
        datetime(2026, 1, 1, tzinfo=found).utcoffset()
        == datetime(2026, 1, 1, tzinfo=ZoneInfo("Asia/Kolkata")).utcoffset()
    )


@pytest.mark.parametrize("given", ["Nowhere/Land", "../../etc/passwd", "CET-1CEST", "\0", "/etc/passwd", " "])
def test_nonsense_is_passed_over(tmp_path, given):
    assert zone.local({"TZ": given}, tmp_path) is UTC


def test_windows_is_asked_through_the_library_that_knows_its_names(tmp_path, monkeypatch):
    monkeypatch.setattr(zone, "windows_name", lambda: "Europe/Lisbon")
    assert str(zone.local({}, tmp_path, "win32")) == "Europe/Lisbon"
