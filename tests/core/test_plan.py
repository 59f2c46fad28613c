"""One plan, one truth: what is due, what holds it, what the timers are asked for; and the days to come."""

from datetime import datetime, time, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.core import plan, why
from postureapp.core.events import (
    Acted,
    AsleepAsked,
    AttentionRead,
    BreakAsked,
    BreakInterrupted,
    BreakProgressed,
    BreakStarted,
    FeedEnded,
    FeedStarted,
    PauseAsked,
    PresenceRead,
    Slept,
    Started,
    Tick,
)
from postureapp.core.forecast import Expected, forecast
from postureapp.core.model import Act, At, Every, Kind, Reason, Reminder, TimeRange
from postureapp.core.modes import Mode
from postureapp.core.moment import Moment
from postureapp.core.plan import Planned
from postureapp.core.state import State
from postureapp.core.wakes import SOONEST, is_busy_check, wakes
from tests.core.world import MONDAY, POSTURE, World, at, decisions


def daily(id_, kind, *times, **more):
    return Reminder(id=id_, kind=kind, schedule=At(tuple(time(*face) for face in times)), **more)


LATE = daily("late", Kind.REST, (22,), active=((TimeRange(time(8), time(23)),),) * 7)


def woken(world):
    return {name: moment.wall for name, moment in wakes(plan.compute(world.state), world.state)}


def test_the_plan_says_when_and_what_is_expected():
    world = World(POSTURE, LATE)
    world.send(Started)
    shown = plan.compute(world.state)
    assert shown.rows == (
        Planned(reminder="posture", kind=Kind.POSTURE, due=at(11)),
        Planned(reminder="late", kind=Kind.REST, due=at(22), expected=Reason.QUIET_HOURS),
    )
    assert (shown.at, shown.mode, shown.until, shown.next, shown.held) == (
        MONDAY, Mode.ACTIVE, None, shown.rows[0], (),
    )  # fmt: skip


def test_the_next_one_is_the_next_that_will_reach_the_person():
    world = World(POSTURE, daily("noon", Kind.REST, (12,)))
    world.send(PauseAsked, until=at(11, 30))
    shown = plan.compute(world.state)
    assert [row.expected for row in shown.rows] == [Reason.PAUSED, Reason.DUE]
    assert shown.next.reminder == "noon"
    world.send(PauseAsked, until=None)
    assert plan.compute(world.state).next is None


def test_after_a_feed_the_release_is_next_and_no_rule_of_its_own():
    world = World(POSTURE)
    world.send(FeedStarted)
    world.pass_time(600)
    world.send(FeedEnded)
    shown = plan.compute(world.state)
    assert (shown.next.reminder, shown.next.kind, shown.next.due) == ("release", Kind.MASSAGE, at(10, 12))
    assert [row.reminder for row in shown.rows] == ["posture"]
    assert forecast(world.state, 1)[0].at == shown.next.due
    world.send(PauseAsked, until=at(10, 30))
    assert plan.compute(world.state).next.reminder == "posture"


def test_after_a_long_pause_the_next_one_is_the_first_of_the_forecast_that_comes():
    world = World(POSTURE, daily("rest", Kind.REST, (10, 30)))
    world.send(Started)
    world.send(PauseAsked, until=at(8, day=MONDAY + timedelta(days=1)))
    first = next(one for one in forecast(world.state, 3) if one.expected is Reason.DUE)
    shown = plan.compute(world.state).next
    assert (shown.reminder, shown.due) == (first.reminder, first.at)
    assert shown.due.date() > world.now.wall.date()


def test_of_two_at_the_same_time_the_higher_kind_is_next():
    world = World(daily("a", Kind.CUSTOM, (12,), message="x"), daily("b", Kind.MASSAGE, (12,)))
    world.send(Started)
    assert plan.compute(world.state).next.reminder == "b"


def test_a_spent_cap_is_foreseen_for_today_only():
    world = World(daily("noon", Kind.MASSAGE, (11,), (12,), (13,)))
    world.pass_time(3600)
    world.send(Tick)
    assert plan.compute(world.state).rows[0].expected is Reason.CAP
    world.until(at(13, 30))
    world.send(Tick)
    assert plan.compute(world.state).rows[0].expected is Reason.DUE


def test_a_rule_that_no_moment_fits_says_so():
    world = World(daily("dawn", Kind.REST, (5,)))
    world.send(Started)
    assert plan.compute(world.state).rows == (
        Planned(reminder="dawn", kind=Kind.REST, due=None, waiting_for="active_hours"),
    )
    assert woken(world) == {}


def test_what_a_held_one_waits_for_is_in_the_plan():
    world = World()
    world.read(AttentionRead, claims=("dnd",))
    world.pass_time(3600)
    world.send(Tick)
    held = plan.compute(world.state).held
    assert held == (
        Planned(
            reminder="posture", kind=Kind.POSTURE, due=at(12), expected=Reason.DO_NOT_DISTURB,
            waiting_for="dnd", held=True,
        ),
    )  # fmt: skip
    assert woken(world) == {":held": at(12)}
    world.read(PresenceRead, idle=0.0, locked=True)
    world.send(Slept)
    assert plan.compute(world.state).rows[0].due is None


def test_one_wake_for_each_reminder_and_a_few_with_names():
    world = World(POSTURE, LATE)
    world.send(AsleepAsked, until=at(10, 30))
    world.send(PauseAsked, until=at(10, 20))
    world.send(FeedStarted)
    assert woken(world) == {
        "posture": at(11), "late": at(22), ":asleep": at(10, 30), ":pause": at(10, 20),
        ":feed_cue": at(10, 10), ":feed_ask": at(11, 30),
    }  # fmt: skip
    world.pass_time(600)
    world.send(Tick)
    assert ":feed_cue" not in woken(world)
    world.until(at(11, 30))
    world.send(Tick)
    assert woken(world)[":feed_ask"] == at(12)
    world.send(FeedEnded)
    assert woken(world)[":release"] == at(11, 32)


def test_a_reminder_on_screen_is_woken_for_to_fade():
    world = World()
    world.pass_time(3600)
    world.send(Tick)
    assert woken(world) == {"posture": at(12), ":fade": at(11, 10)}
    world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.DONE)
    assert woken(world) == {"posture": at(12)}


def test_a_break_is_watched_and_going_on_is_offered_later():
    world = World()
    run = world.send(BreakAsked, routine="R12")[0].run
    world.send(BreakStarted, run=run, routine="R12")
    assert woken(world)[":run"] == at(10, 1)
    world.send(BreakProgressed, run=run, step=0, elapsed=1.0, paused=True)
    assert woken(world)[":run"] == at(11)
    world.send(BreakInterrupted, run=run, elapsed=5.0)
    assert woken(world)[":resume"] == at(10, 2)
    world.pass_time(60)
    world.read(PresenceRead, idle=0.0, locked=True)
    world.pass_time(60)
    world.send(Tick)
    assert ":resume" not in woken(world)


def test_away_asks_for_no_wake_at_all():
    world = World()
    world.read(PresenceRead, idle=0.0, locked=True)
    assert woken(world) == {}


def test_only_waiting_for_a_lull_looks_again_within_a_minute():
    world = World()
    world.pass_time(3600)
    world.read(AttentionRead, typing=True)
    assert is_busy_check(world.state)
    assert woken(world)[":held"] == at(11, 0, 4)
    world.pass_time(4)
    world.read(AttentionRead)
    assert not is_busy_check(world.state)


def test_a_mere_reading_shows_nothing_but_asks_to_be_woken_at_once():
    world = World(POSTURE, daily("noon", Kind.CHECK_IN, (10, 30)))
    world.send(PresenceRead, idle=0.0, locked=True)
    world.until(at(10, 30))
    world.send(Tick)
    world.until(at(10, 35))
    world.send(PresenceRead, idle=0.0)
    soon = world.now.later(SOONEST).wall
    assert (world.shown, woken(world)[":held"]) == ([], soon)
    world.send(Tick)
    assert [prompt.reminder for prompt in world.shown] == ["noon"]
    world.until(at(11, 36))
    world.send(AttentionRead, typing=True)
    assert (len(world.shown), woken(world)["posture"]) == (1, world.now.later(SOONEST).wall)


def test_no_wake_is_nearer_than_a_timer_can_tell():
    world = World()
    world.send(PauseAsked, until=at(11))
    world.now = Moment(at(11) - timedelta(microseconds=10), world.now.mono + 3599.99999)
    world.send(Tick)
    wake = dict(wakes(plan.compute(world.state), world.state))[":pause"]
    assert wake.mono - world.now.mono == pytest.approx(SOONEST)


def test_wakes_carry_both_clocks():
    world = World()
    world.send(Started)
    assert wakes(plan.compute(world.state), world.state) == (("posture", Moment(at(11), 1000.0 + 3600)),)


@given(st.integers(0, 6 * 24 * 60), st.integers(15, 200))
def test_the_first_of_the_forecast_is_what_the_plan_says(minutes, every):
    world = World(
        Reminder(id="own", kind=Kind.CUSTOM, schedule=Every(every), message="x"),
        daily("noon", Kind.REST, (12, 20)),
        start=MONDAY + timedelta(minutes=minutes),
    )
    world.send(Started)
    coming = forecast(world.state, 3)
    for row in plan.compute(world.state).rows:
        first = next(one for one in coming if one.reminder == row.reminder)
        assert first.at == row.due


def test_the_forecast_is_what_then_really_happens():
    rules = (POSTURE, daily("rest", Kind.REST, (13,), (16,)), daily("massage", Kind.MASSAGE, (16,)))
    world = World(*rules)
    world.send(Started)
    coming = forecast(world.state, 2)
    while world.now.wall < MONDAY + timedelta(days=2):
        following = min(wakes(plan.compute(world.state), world.state), key=lambda wake: wake[1].mono)
        world.now = following[1]
        world.send(Tick)
        for prompt in [effect.prompt for effect in world.effects if hasattr(effect, "prompt")]:
            world.send(Acted, occurrence=prompt.occurrence, act=Act.DONE)
    happened = [
        Expected(at=row.due, reminder=row.reminder, kind=row.kind, expected=row.reason)
        for row in decisions(world.all)
        if row.outcome != "held"
    ]
    assert coming == [one for one in happened if one.at <= MONDAY + timedelta(days=2)]
    assert {one.expected for one in coming} == {Reason.DUE, Reason.CAP, Reason.TOO_SOON}


def test_the_forecast_of_somebody_away_begins_as_if_back_now():
    world = World()
    world.read(PresenceRead, idle=0.0, locked=True)
    assert forecast(world.state, 0.1)[0].at == at(11)


def test_the_forecast_is_in_order_though_a_feed_holds_the_first():
    world = World(daily("short", Kind.CHECK_IN, (10, 30)), daily("long", Kind.MASSAGE, (11, 0)))
    world.send(FeedStarted)
    coming = [one.at for one in forecast(world.state, 1)]
    assert len(coming) > 2
    assert coming == sorted(coming)


def test_the_forecast_of_nothing_is_empty():
    world = World(daily("dawn", Kind.REST, (5,)))
    assert forecast(world.state, 365) == []


def test_the_forecast_leaves_the_state_as_it_was():
    world = World()
    world.send(Started)
    before = msgspec.json.encode(world.state)
    forecast(world.state, 7)
    assert msgspec.json.encode(world.state) == before


def test_the_state_can_be_written_down_and_read_again():
    world = World(POSTURE, LATE)
    world.send(FeedStarted)
    world.pass_time(600)
    world.send(Tick)
    world.send(FeedEnded)
    world.pass_time(3600)
    world.send(Tick)
    again = msgspec.json.decode(msgspec.json.encode(world.state), type=State)
    assert msgspec.structs.replace(again, now=world.state.now) == world.state


def test_why_gives_the_last_seven_days_newest_first_and_what_is_waited_for_now():
    world = World()
    for hours in (1, 24, 24 * 8):
        world.pass_time(hours * 3600)
        world.send(Tick)
    rows = decisions(world.all)
    answer = why.why(rows, plan.compute(world.state))
    assert [decision.at for decision in answer.decisions] == [rows[2].at]
    assert answer.now == plan.compute(world.state).rows
    more = why.why(rows, plan.compute(world.state), days=30)
    assert [decision.at for decision in more.decisions] == [row.at for row in reversed(rows)]
    assert [(one.outcome, one.reason, one.reminder) for one in more.decisions][-1] == (
        "delivered", "due", "posture",
    )  # fmt: skip


def test_a_year_of_dates_stays_in_order():
    world = World(start=datetime(2027, 12, 30, 10, tzinfo=MONDAY.tzinfo))
    coming = forecast(world.state, 70)
    assert [one.at for one in coming] == sorted(one.at for one in coming)
    assert any(one.at.date().isoformat() == "2028-02-29" for one in coming)
