"""APScheduler on one timer: jobs equal the plan, each wake comes once and by name."""

from datetime import UTC, datetime, timedelta

import pytest

from postureapp.core.moment import Moment
from postureapp.qt.scheduler import PlanTimetable


def moment(seconds):
    return Moment(datetime.now(UTC) + timedelta(seconds=seconds), 0.0)


FAR = moment(40 * 86400)


@pytest.fixture
def timetable(qapp):
    made = PlanTimetable(lambda: FAR)
    yield made
    made.stop()


def test_jobs_mirror_the_plan(timetable):
    soon, later = moment(3600), moment(7200)
    timetable.mirror([("posture", soon), (":pause", later)])
    assert set(timetable.jobs()) == {"posture", ":pause", "upkeep"}
    timetable.mirror([("posture", later)])
    assert set(timetable.jobs()) == {"posture", "upkeep"}
    assert timetable.jobs()["posture"] == pytest.approx(later.wall.timestamp(), abs=0.001)


def test_what_does_not_differ_is_left_alone(timetable, monkeypatch):
    wakes = [("posture", moment(3600))]
    timetable.mirror(wakes)
    touched = []
    monkeypatch.setattr(timetable._scheduler, "add_job", lambda *a, **k: touched.append(a))
    timetable.mirror(wakes)
    assert touched == []


def test_a_wake_comes_once_and_by_name(timetable, qtbot):
    heard = []
    timetable.woke.connect(heard.append)
    timetable.mirror([("posture", moment(0.05)), ("rest", moment(3600))])
    qtbot.waitUntil(lambda: heard == ["posture"], timeout=5000)
    qtbot.wait(150)
    assert heard == ["posture"]
    assert "posture" not in timetable.jobs()


def test_a_moment_that_has_passed_comes_at_once(timetable, qtbot):
    with qtbot.waitSignal(timetable.woke, timeout=5000) as caught:
        timetable.mirror([("late", moment(-7200))])
    assert caught.args == ["late"]


def test_mirroring_from_within_a_wake_is_safe(timetable, qtbot):
    heard = []

    def again(name):
        heard.append(name)
        timetable.mirror([("posture", moment(0.02))] if len(heard) < 3 else [])

    timetable.woke.connect(again)
    timetable.mirror([("posture", moment(0.02))])
    qtbot.waitUntil(lambda: len(heard) == 3, timeout=5000)
    assert heard == ["posture"] * 3


def test_changes_leave_no_timers_behind(timetable, qtbot, monkeypatch):
    looks = []
    scheduler = timetable._scheduler
    real = scheduler._process_jobs
    scheduler._timer.timeout.disconnect()
    scheduler._timer.timeout.connect(lambda: (looks.append(1), real()))
    for minutes in range(40):
        timetable.mirror([("posture", moment(3600 + minutes * 60))])
    qtbot.wait(300)
    looks.clear()
    qtbot.wait(500)
    assert looks == []
