"""Acts of menu and shortcuts: which event each one means."""

from datetime import time

import pytest

from postureapp.core import events as ev
from postureapp.core.model import Kind, TimeRange
from postureapp.qt.acts import event_of, morning
from tests.core.world import World, at


@pytest.fixture
def world():
    return World()


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ("pause_30", lambda now: ev.PauseAsked(at=now, until=at(10, 30))),
        ("pause_120", lambda now: ev.PauseAsked(at=now, until=at(12, 0))),
        ("pause_open", lambda now: ev.PauseAsked(at=now, until=None)),
        ("asleep_90", lambda now: ev.AsleepAsked(at=now, until=at(11, 30))),
        ("asleep_off", lambda now: ev.AsleepAsked(at=now, until=None)),
        ("unpause", lambda now: ev.Unpaused(at=now)),
        ("break", lambda now: ev.BreakAsked(at=now)),
        ("break_massage", lambda now: ev.BreakAsked(at=now, kind=Kind.MASSAGE)),
        ("break_rest", lambda now: ev.BreakAsked(at=now, kind=Kind.REST)),
        ("feed_start", lambda now: ev.FeedStarted(at=now)),
        ("feed_end", lambda now: ev.FeedEnded(at=now)),
        ("feed_switch", lambda now: ev.FeedSwitched(at=now)),
        ("feed_pause", lambda now: ev.FeedPaused(at=now)),
        ("feed_continue", lambda now: ev.FeedContinued(at=now)),
    ],
)
def test_each_act_is_one_event(world, act, expected):
    assert event_of(act, world.state, world.now) == expected(world.now)


def test_acts_that_open_windows_or_mean_nothing_are_no_events(world):
    assert [
        event_of(act, world.state, world.now) for act in ("today", "settings", "resume", "nonsense", "")
    ] == [
        None,
        None,
        None,
        None,
        None,
    ]


def test_toggles_look_at_the_state(world):
    assert isinstance(event_of("feed_toggle", world.state, world.now), ev.FeedStarted)
    assert isinstance(event_of("pause_toggle", world.state, world.now), ev.PauseAsked)
    world.send(ev.FeedStarted)
    world.send(ev.PauseAsked, until=None)
    assert isinstance(event_of("feed_toggle", world.state, world.now), ev.FeedEnded)
    assert isinstance(event_of("pause_toggle", world.state, world.now), ev.Unpaused)


QUIET = (TimeRange(time(21, 0), time(7, 30)),)


@pytest.mark.parametrize(
    ("hour", "expected_day", "expected_time"),
    [
        (10, 2, time(7, 30)),
        (23, 2, time(7, 30)),
        (2, 1, time(7, 30)),  # pressed in the night it means the morning that comes
        (6, 2, time(7, 30)),  # somebody who is up at six has begun the day
    ],
)
def test_tomorrow_morning_is_the_end_of_the_quiet_hours(hour, expected_day, expected_time):
    found = morning(at(hour), QUIET)
    assert (found.day, found.time()) == (expected_day, expected_time)


def test_without_quiet_hours_the_morning_is_eight():
    assert morning(at(10), ()).time() == time(8, 0)
