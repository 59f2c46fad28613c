"""What the journal remembers, the next start knows."""

from datetime import datetime, timedelta

import pytest

from postureapp.core import gate, planner
from postureapp.core.effects import OfferResume, Record, SaveSettings
from postureapp.core.events import (
    Acted,
    AsleepAsked,
    BreakAsked,
    BreakDiscarded,
    BreakEnded,
    BreakProgressed,
    BreakStarted,
    FeedEnded,
    FeedStarted,
    FeelingGiven,
    PauseAsked,
    PresenceRead,
    RemindAsked,
    SafetyAnswered,
    SafetyCleared,
    Started,
    Tick,
    TipShown,
    Unpaused,
)
from postureapp.core.model import Act, BreakState, Feed, Feeling, Kind
from postureapp.core.moment import Moment, instant
from postureapp.core.restore import restored
from postureapp.core.rows import FeedRow
from postureapp.core.settings import Settings
from tests.core.world import CATALOGUE, MONDAY, PROFILE, World, at


def again(world, seconds=20.0):
    """The program ends now and starts so many seconds later, with the journal it wrote."""
    rows = [effect.row for effect in world.all if isinstance(effect, Record)]
    return World(*world.state.settings.reminders, start=world.now.later(seconds).wall, rows=rows, mono=5.0)


def prompted(world, act=None):
    world.pass_time(3600)
    world.send(Tick)
    if act:
        world.send(Acted, occurrence=world.shown[-1].occurrence, act=act)
    return world


@pytest.mark.parametrize(("until", "left"), [(at(12), at(12)), (None, None)])
def test_a_pause_survives(until, left):
    world = World()
    world.send(PauseAsked, until=until)
    paused = again(world).state.paused
    assert paused.until == (None if left is None else instant(left))


def test_a_pause_that_ended_meanwhile_or_was_ended_is_over():
    world = World()
    world.send(PauseAsked, until=at(11))
    assert again(world, seconds=3600).state.paused is None
    world.send(Unpaused)
    assert again(world).state.paused is None


def test_a_clock_set_back_meanwhile_does_not_stretch_it_without_end():
    world = World()
    world.send(AsleepAsked, until=at(11))
    after = again(world)
    assert after.state.asleep.over == pytest.approx(5.0 + 3580)


def test_absences_are_not_taken_over():
    world = World()
    world.read(PresenceRead, idle=0.0, locked=True)
    assert again(world).state.presence.away_since is None


def test_todays_prompts_still_count():
    world = prompted(World(), Act.DONE)
    after = again(world)
    assert [(stamp.kind, stamp.day) for stamp in after.state.stamps] == [(Kind.POSTURE, MONDAY.date())]
    assert after.state.life - after.state.stamps[0].life == pytest.approx(20)
    assert after.state.shown == {"SIT-1": instant(at(11))}


def test_prompts_of_last_week_and_tests_do_not_count():
    world = prompted(World(), Act.DONE)
    world.send(RemindAsked)
    after = again(world, seconds=5 * 86400)
    assert after.state.stamps == ()
    assert after.state.shown == world.state.shown == dict.fromkeys(("SIT-1", "SIT-2"), instant(at(11)))


def test_the_back_off_of_today_holds():
    world = World()
    for _ in range(2):
        prompted(world, Act.EXPIRED)
    assert gate.is_halved(again(world).state, Kind.POSTURE)
    assert not gate.is_halved(again(world, seconds=86400).state, Kind.POSTURE)
    prompted(world, Act.DONE)
    assert again(world).state.backoff[Kind.POSTURE].unanswered == 0


def test_a_running_feed_goes_on():
    world = World()
    world.send(FeedStarted)
    world.pass_time(300)
    world.send(Tick)
    after = again(world)
    assert after.state.feed == world.state.feed
    assert after.state.watch.cued


def test_a_feed_left_running_ends_at_the_last_sign_of_life_before_the_stop():
    world = World()
    world.send(FeedStarted)
    world.pass_time(900)
    world.send(TipShown, tip="SIT-1")
    after = again(world, seconds=8 * 3600)
    after.send(Tick)
    after.pass_time(1800)
    after.send(Tick)
    assert after.state.feeds[-1].end == at(10, 15)


def test_ended_feeds_are_known_and_the_newest_row_of_each_wins():
    world = World()
    world.send(FeedStarted)
    world.pass_time(600)
    world.send(FeedEnded)
    after = again(world)
    assert after.state.feeds == world.state.feeds
    assert after.state.life - after.state.feed_over == pytest.approx(20)


def test_deleted_and_old_feeds_are_left_out():
    feed = Feed(id="one", start=at(9), end=at(9, 20))
    old = Feed(id="two", start=at(9) - timedelta(days=4), end=at(9) - timedelta(days=4))
    rows = [FeedRow(at=at(9), feed=feed), FeedRow(at=at(9), feed=old)]
    assert [one.id for one in World(rows=rows).state.feeds] == ["one"]
    rows.append(FeedRow(at=at(9, 30), feed=feed, deleted=True))
    assert World(rows=rows).state.feeds == ()


def broken_off(seconds=90.0):
    world = World()
    run = world.send(BreakAsked, routine="R12")[0].run
    world.send(BreakStarted, run=run, routine="R12")
    world.pass_time(seconds)
    world.send(BreakProgressed, run=run, step=0, elapsed=seconds)
    return world, run


def test_a_break_cut_short_by_a_crash_is_offered_again():
    world, run = broken_off()
    after = again(world)
    (offer,) = after.send(Started)
    assert isinstance(offer, OfferResume)
    assert (offer.run.id, offer.run.elapsed, offer.run.state) == (run, 90.0, BreakState.INTERRUPTED)


def test_half_a_day_later_it_is_not():
    world, _ = broken_off()
    assert again(world, seconds=12 * 3600).send(Started) == ()


def test_a_break_that_was_finished_or_discarded_is_over_and_counts():
    world, run = broken_off()
    world.send(BreakEnded, run=run, elapsed=360.0)
    after = again(world)
    assert (after.state.interrupted, after.state.done) == (None, {Kind.REST: MONDAY.date()})
    assert after.state.life - after.state.run_over == pytest.approx(20)
    crashed, run = broken_off(30.0)
    after = again(crashed)
    after.send(BreakDiscarded, run=run, done=False)
    rows = [e.row for e in (*crashed.all, *after.all) if isinstance(e, Record)]
    assert World(rows=rows).state.interrupted is None
    assert World(rows=rows).state.done == {}


def test_a_routine_that_rests_goes_on_resting():
    world = World()
    for _ in range(2):
        world.send(FeelingGiven, run="r", routine="R11", feeling=Feeling.SORER)
    assert again(world).state.resting == {"R11": instant(MONDAY) + timedelta(days=3)}


def test_safety_answers_hold_as_they_did():
    world = World()
    world.send(SafetyAnswered, level="urgent", items=("leg",))
    assert again(world, seconds=86400 * 3).state.safety.open
    world.send(SafetyCleared, called=True)
    assert not again(world).state.safety.open
    mistaken = World()
    mistaken.send(SafetyAnswered, level="urgent", items=("leg",))
    mistaken.send(SafetyCleared, called=False)
    assert again(mistaken).state.safety is None


def test_rows_from_the_future_count_as_now():
    world = prompted(World(), Act.DONE)
    rows = [effect.row for effect in world.all if isinstance(effect, Record)]
    after = World(rows=rows, start=datetime(2026, 5, 30, 10, tzinfo=MONDAY.tzinfo))
    assert after.state.stamps[0].life == after.state.life
    assert after.send(Tick) == ()
    after.pass_time(3600)
    after.send(Tick)
    assert after.decisions == [("11:00", "posture", "delivered", "due")]


def test_a_first_start_saves_the_reminders_it_begins_with():
    settings = Settings(profile=PROFILE)
    state = restored([], settings, CATALOGUE, Moment(MONDAY, 5.0))
    state, effects = planner.step(state, Started(at=state.now))
    assert effects == (SaveSettings(settings=state.settings),)
    assert len(state.settings.reminders) == 5
    assert planner.step(state, Started(at=state.now))[1] == ()


def test_a_start_brings_nothing_at_once():
    world = World(start=at(11))
    assert world.send(Started) == ()
