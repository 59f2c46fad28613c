"""Clocks that are set, and clocks that change by themselves, while the app runs: nothing stale or twice."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from postureapp.core.model import Kind
from tests.desktop.gate import Days, Watched, at, only

BERLIN = ZoneInfo("Europe/Berlin")
MARCH, OCTOBER = 3, 10
HALF_PAST_TWO = only(at(Kind.POSTURE, time(2, 30)))
CAME = ("posture", "delivered", "due", "")


@pytest.fixture
def running(desktop, tmp_path, new_app):
    """An app whose clock alone is fast: the desktop's own goes as it does."""
    days = Days(tmp_path / "clock", BERLIN)
    return Watched(desktop, days, new_app(desktop, **days.env()))


def change_of(month):
    """The next last Sunday of March or October to come, in another year than this."""
    last = date(datetime.now(BERLIN).year + 1, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def start_before_the_change(running, month):
    running.app.set(HALF_PAST_TWO)
    running.start(time(1, 30), day=change_of(month))
    running.agree("active")


def test_a_time_that_the_clock_skips_comes_once_at_the_next_minute(running):
    start_before_the_change(running, MARCH)
    running.go(time(1, 59), touch=False)
    running.wait_for(CAME)
    running.one_bubble()
    (came,) = running.when()
    assert came.isoformat(timespec="minutes").endswith("T03:00+02:00")
    running.go(time(3, 29, 50), touch=False)
    running.wait_until(time(3, 30, 20))
    running.no_bubble()
    running.agree("active")
    assert running.told() == [CAME]


def test_a_time_that_the_clock_shows_twice_comes_once(running):
    start_before_the_change(running, OCTOBER)
    running.go(time(2, 29), touch=False)
    running.wait_for(CAME)
    running.one_bubble()
    (came,) = running.when()
    assert came.isoformat(timespec="minutes").endswith("T02:30+02:00")
    running.go(time(2, 32), touch=False)
    running.days.go(time(2, 32), rate=240)
    running.wait_until(time(2, 29, 30, fold=1))
    running.go(time(2, 29, 40, fold=1), touch=False)
    running.wait_until(time(2, 30, 20, fold=1))
    running.no_bubble()
    running.agree("active")
    assert running.told() == [CAME]


def test_a_clock_set_forward_and_back_brings_nothing_twice_and_nothing_stale(desktop, tmp_path, new_app):
    # Only the wall clock is bent: seconds go on as they do when a person sets the clock.
    days = Days(tmp_path / "clock")
    set_clock = Watched(desktop, days, new_app(desktop, **days.env(monotonic_too=False)))
    set_clock.app.set(only(at(Kind.POSTURE, time(11)), at(Kind.CUSTOM, time(13), message="Tea")))
    set_clock.start(time(10, 30), rate=1, tick=2)
    set_clock.agree("active")
    days.go(time(10, 59, 55))
    set_clock.wait_for(CAME)
    set_clock.one_bubble()
    days.go(time(10, 59, 57))
    set_clock.wait_until(time(11, 0, 5))
    assert set_clock.said() == [CAME]
    days.go(time(14))
    set_clock.wait_for(("custom", "dropped", "missed", ""))
    set_clock.no_bubble()
    set_clock.agree("active")
    days.go(time(10, 59, 57))
    set_clock.wait_until(time(11, 0, 5))
    set_clock.agree("active")
    set_clock.no_bubble()
    assert set_clock.told() == [CAME, ("custom", "dropped", "missed", "")]
    coming = set_clock.app.cli("next", "--json").json()  # it only seemed missed: its time is still to come
    assert coming["at"] == datetime.combine(days.day, time(13), tzinfo=days.zone).isoformat()
