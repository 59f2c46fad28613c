"""Absence, lock, sleep, set clocks, zones: the plan stays true and at most one reminder comes."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from postureapp.core import plan
from postureapp.core.effects import Record
from postureapp.core.events import (
    Acted,
    AttentionRead,
    ClockJumped,
    PresenceRead,
    Resumed,
    Slept,
    Started,
    Tick,
)
from postureapp.core.model import Act, At, Every, Kind, Reason, Reminder
from postureapp.core.modes import Mode
from postureapp.core.moment import Moment
from postureapp.core.rows import ModeRow, ResetRow
from tests.core.world import BERLIN, POSTURE, World, at


def daily(id_, kind, *times, **more):
    return Reminder(id=id_, kind=kind, schedule=At(tuple(time(*face) for face in times)), **more)


def due(world, reminder="posture"):
    moment = world.state.dues[reminder]
    return None if moment is None else world.state.local(moment)


def rows(effects):
    return [(effect.row.mode, effect.row.on) for effect in effects if isinstance(effect.row, ModeRow)]


def slept(world, seconds):
    world.send(Slept)
    world.sleep(seconds)
    return world.send(Resumed, seconds=seconds)


def test_a_natural_rest_starts_the_count_anew():
    world = World()
    world.pass_time(1800)
    assert rows(world.read(PresenceRead, idle=300.0)) == [("away", True)]
    assert due(world) is None
    assert plan.compute(world.state).mode is Mode.AWAY
    waiting = plan.compute(world.state).rows[0]
    assert (waiting.expected, waiting.waiting_for) == (Reason.AWAY, "return")
    world.pass_time(300)
    back = world.read(PresenceRead, idle=0.0)
    assert rows(back) == [("away", False)]
    assert back[1] == Record(row=ResetRow(at=at(10, 35), kind=Kind.POSTURE, cause="natural_rest"))
    assert due(world) == at(11, 35)


def test_four_minutes_without_input_are_no_rest():
    world = World()
    world.pass_time(1800)
    assert world.read(PresenceRead, idle=299.0) == ()
    assert due(world) == at(11)


def test_a_film_or_a_call_is_not_away():
    world = World()
    world.read(AttentionRead, claims=("full_screen",))
    world.pass_time(1800)
    assert world.read(PresenceRead, idle=1500.0) == ()
    assert due(world) == at(11)


def test_what_came_due_while_away_waits_for_the_return():
    world = World(daily("massage", Kind.MASSAGE, (12,)))
    world.until(at(11, 50))
    world.read(PresenceRead, idle=0.0, locked=True)
    world.until(at(12))
    world.send(Tick)
    world.until(at(12, 30))
    world.read(PresenceRead, idle=0.0)
    assert world.decisions == [
        ("12:00", "massage", "held", "away"),
        ("12:30", "massage", "delivered", "due"),
    ]


@pytest.mark.parametrize(("minutes", "end"), [(7, ("delivered", "due")), (8, ("merged", "away"))])
def test_an_absence_as_long_as_the_rest_counts_as_the_rest(minutes, end):
    world = World(daily("rest", Kind.REST, (12,)))
    world.until(at(11, 59, 59))
    world.read(PresenceRead, idle=0.0, locked=True)
    world.pass_time(1)
    world.send(Tick)
    world.pass_time(minutes * 60 - 1)
    world.read(PresenceRead, idle=0.0)
    assert world.decisions == [
        ("12:00", "rest", "held", "away"),
        (f"12:0{minutes - 1}", "rest", *end),
    ]


def test_after_two_hours_of_absence_it_says_nothing_about_now():
    world = World(daily("massage", Kind.MASSAGE, (12,)))
    world.until(at(11, 50))
    world.read(PresenceRead, idle=0.0, locked=True)
    world.until(at(12))
    world.send(Tick)
    world.until(at(14, 1))
    world.read(PresenceRead, idle=0.0)
    assert world.decisions[-1] == ("14:01", "massage", "dropped", "missed")


def test_what_the_machine_slept_through_is_dropped():
    world = World(POSTURE, daily("massage", Kind.MASSAGE, (12,)), daily("rest", Kind.REST, (11,), (13,)))
    world.until(at(10, 30))
    slept(world, 3 * 3600)
    assert world.decisions == [
        ("13:30", "massage", "dropped", "missed"),
        ("13:30", "rest", "dropped", "missed"),
    ]
    assert due(world) == at(14, 30)
    assert due(world, "massage").day == 2


def test_nothing_comes_within_a_minute_of_a_resume_and_then_only_one():
    world = World(daily("massage", Kind.MASSAGE, (12, 0)), daily("rest", Kind.REST, (12, 0)))
    world.until(at(11))
    slept(world, 3590)
    world.pass_time(10)
    world.send(Tick)
    world.pass_time(49)
    world.send(Tick)
    assert {row[2:] for row in world.decisions} == {("held", "away")}
    world.pass_time(1)
    world.send(Tick)
    assert world.decisions[-2:] == [
        ("12:00", "massage", "delivered", "due"),
        ("12:00", "rest", "merged", "too_soon"),
    ]


@pytest.mark.parametrize(("seconds", "left"), [(299, 1), (300, 0)])
def test_what_waited_through_a_long_sleep_is_stale(seconds, left):
    world = World(daily("massage", Kind.MASSAGE, (12,)))
    world.read(AttentionRead, claims=("dnd",))
    world.until(at(12))
    world.send(Tick)
    world.pass_time(60)
    slept(world, seconds)
    assert len(world.state.held) == left


def test_sleep_is_recorded_as_an_absence():
    world = World()
    assert rows(world.send(Slept)) == [("away", True)]
    world.sleep(600)
    assert rows(world.send(Resumed, seconds=600)) == [("away", False)]


def test_a_sleep_behind_a_lock_ends_with_the_unlock():
    world = World()
    world.read(PresenceRead, idle=0.0, locked=True)
    slept(world, 600)
    assert plan.compute(world.state).mode is Mode.AWAY
    world.pass_time(5)
    assert rows(world.read(PresenceRead, idle=0.0)) == [("away", False)]


def test_an_unannounced_sleep_brings_nothing_stale():
    world = World(POSTURE, daily("massage", Kind.MASSAGE, (12,)))
    world.until(at(11))
    world.send(Tick)
    world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.DONE)
    world.sleep(2 * 3600)
    world.send(ClockJumped)
    assert [row[3] for row in world.decisions] == ["due", "missed"]


@pytest.mark.parametrize("seconds", [1, -1, 61, -61, 3600, -3600, 86400, -86400, 63072000, -63072000])
def test_a_set_clock_does_not_bend_counted_minutes(seconds):
    world = World(Reminder(id="posture", kind=Kind.POSTURE, schedule=Every(60)), start=at(13))
    world.pass_time(1800)
    world.set_clock(world.now.wall + timedelta(seconds=seconds))
    world.send(ClockJumped)
    left = plan.compute(world.state).rows[0].due - world.now.wall
    inside = 8 <= world.now.wall.hour < 20
    assert left == timedelta(minutes=30) if inside else left > timedelta()


def test_a_clock_set_back_does_not_bring_a_time_twice():
    world = World(daily("rest", Kind.REST, (11,), (12,)))
    world.until(at(11))
    world.send(Tick)
    world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.DONE)
    world.pass_time(600)
    world.set_clock(at(10, 10))
    world.send(ClockJumped)
    assert due(world, "rest") == at(12)


def test_a_clock_set_ahead_by_years_and_back_does_not_silence_a_reminder():
    world = World(daily("noon", Kind.REST, (12,)), start=at(9))
    world.set_clock(at(13).replace(year=2028))
    world.send(ClockJumped)
    world.pass_time(60)
    world.set_clock(at(9, 1))
    world.send(ClockJumped)
    world.until(at(12))
    world.send(Tick)
    assert world.decisions[-1] == ("12:00", "noon", "delivered", "due")


def test_what_was_shown_is_not_shown_again_after_a_clock_went_ahead_and_too_far_back():
    world = World(daily("noon", Kind.REST, (12,)))
    world.until(at(12))
    world.send(Tick)
    world.set_clock(at(13).replace(year=2028))
    world.send(ClockJumped)
    world.set_clock(at(11, 59))
    world.send(ClockJumped)
    world.pass_time(60)
    world.send(Tick)
    assert [row for row in world.decisions if row[2] == "delivered"] == [
        ("12:00", "noon", "delivered", "due")
    ]
    assert due(world, "noon").day == 2


def test_a_start_under_a_clock_that_was_ahead_does_not_silence_the_hours_till_then():
    world = World(daily("noon", Kind.REST, (12,)), start=at(17))
    world.send(Started)
    world.set_clock(at(9))
    world.send(ClockJumped)
    assert due(world, "noon") == at(12)


def test_what_a_clock_that_was_ahead_seemed_to_miss_comes_at_its_time():
    world = World(daily("rest", Kind.REST, (11,), (12,)))
    world.until(at(11))
    world.send(Tick)
    world.set_clock(at(14))
    world.send(ClockJumped)
    assert world.decisions[-1] == ("14:00", "rest", "dropped", "missed")
    world.set_clock(at(10, 30))
    world.send(ClockJumped)
    assert due(world, "rest") == at(12)


def test_travel_makes_the_day_a_local_one():
    world = World(daily("rest", Kind.REST, (12,)))
    world.send(Started)
    tokyo = ZoneInfo("Asia/Tokyo")
    world.now = Moment(world.now.wall.astimezone(tokyo), world.now.mono)
    world.send(ClockJumped)
    assert str(due(world, "rest")) == "2026-06-02 12:00:00+09:00"


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (datetime(2026, 3, 28, 20, 30, tzinfo=BERLIN), "2026-03-29 09:00:00+02:00"),
        (datetime(2026, 10, 24, 20, 30, tzinfo=BERLIN), "2026-10-25 09:00:00+01:00"),
        (datetime(2028, 2, 28, 20, 30, tzinfo=BERLIN), "2028-02-29 09:00:00+01:00"),
        (datetime(2026, 12, 31, 20, 30, tzinfo=BERLIN), "2027-01-01 09:00:00+01:00"),
    ],
)
def test_the_night_of_a_change_a_leap_day_and_a_new_year(start, expected):
    world = World(Reminder(id="own", kind=Kind.CUSTOM, schedule=Every(60)), start=start)
    world.send(Started)
    assert str(due(world, "own")) == expected


def test_a_day_that_turns_keeps_yesterdays_prompts_out_of_todays_cap():
    world = World(daily("rest", Kind.REST, (11,), (12,), (13,)))
    for day in (0, 24):
        for hour in (11, 12, 13):
            world.until(at(hour) + timedelta(hours=day))
            world.send(Tick)
            world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.DONE)
    assert [row[2] for row in world.decisions] == ["delivered", "delivered", "dropped"] * 2
