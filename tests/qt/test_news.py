"""Wakes, clock changes and the session's news become events, the senses read first."""

import pytest
from PySide6.QtCore import QObject, Signal

from postureapp.core import events as ev
from postureapp.core.moment import Moment
from postureapp.qt.news import News
from postureapp.system.clock_watch import Change
from tests.core.world import MONDAY

NOW = Moment(MONDAY, 5.0)


class FakeClock:
    reread = 0

    def now(self):
        return NOW

    def reread_zone(self):
        self.reread += 1
        return False


class FakeTimetable(QObject):
    woke = Signal(str)

    def __init__(self):
        super().__init__()
        self.looks = 0

    def look_again(self):
        self.looks += 1


class FakeSenses(QObject):
    felt = Signal(object)

    def read(self):
        self.felt.emit("read")


@pytest.fixture
def parts(qapp):
    clock, timetable, senses = FakeClock(), FakeTimetable(), FakeSenses()
    news = News(clock, timetable, lambda fd, on_readable: lambda: None)
    news.use(senses)
    heard = []
    news.happened.connect(heard.append)
    yield clock, timetable, senses, news, heard
    news.watch.close()


def test_a_reminders_wake_reads_the_senses_first(parts):
    _, timetable, _, _, heard = parts
    timetable.woke.emit("posture")
    assert heard == ["read", ev.Due(at=NOW, reminder="posture")]


def test_a_named_wake_is_a_tick(parts):
    _, timetable, _, _, heard = parts
    timetable.woke.emit(":held")
    assert heard == ["read", ev.Tick(at=NOW)]


def test_the_night_is_told(parts):
    _, timetable, _, news, heard = parts
    nights = []
    news.night_came.connect(lambda: nights.append(1))
    timetable.woke.emit("upkeep")
    assert (heard, nights) == ([ev.UpkeepDue(at=NOW)], [1])


def test_a_sleep_and_a_set_clock(parts):
    clock, timetable, _, news, heard = parts
    news._on_clock(Change(slept=600.0, jumped=-3600.0))
    assert heard == [ev.Resumed(at=NOW, seconds=600.0), ev.ClockJumped(at=NOW)]
    assert (clock.reread, timetable.looks) == (1, 1)


@pytest.mark.parametrize(
    ("what", "held", "events"),
    [
        ("sleep", True, [ev.Slept(at=NOW)]),
        ("wake", False, ["read"]),
        ("lock", True, ["read"]),
        ("unlock", False, ["read"]),
    ],
)
def test_the_sessions_news(parts, what, held, events):
    _, _, _, news, heard = parts
    holds = []
    news.held.connect(holds.append)
    news.on_session(what)
    assert (holds, heard) == ([held], events)
