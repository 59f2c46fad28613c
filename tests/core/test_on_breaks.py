"""A break from being asked for to how it felt; interrupted, lost, taken up again."""

from datetime import time, timedelta

import pytest

from postureapp.core import plan
from postureapp.core.effects import CloseReminder, Explain, OfferResume, OpenBreak, OpenSafetyCard, Record
from postureapp.core.events import (
    Acted,
    AsleepAsked,
    BreakAsked,
    BreakDiscarded,
    BreakEnded,
    BreakInterrupted,
    BreakProgressed,
    BreakResumed,
    BreakStarted,
    FeedEnded,
    FeedStarted,
    FeelingGiven,
    PresenceRead,
    SafetyAnswered,
    Tick,
)
from postureapp.core.library import Level
from postureapp.core.model import Act, At, BreakRun, BreakState, Feeling, Kind, Reason, Reminder
from postureapp.core.modes import Mode
from postureapp.core.rows import BreakRow, FeelingRow, ResetRow
from tests.core.world import MONDAY, World, at


def running(routine="R12", *reminders):
    """A world in which a break runs, and the run's id."""
    world = World(*reminders)
    run = world.send(BreakAsked, routine=routine)[-1].run
    world.send(BreakStarted, run=run, routine=routine)
    return world, run


def states(world):
    rows = [effect.row for effect in world.all if isinstance(effect, Record)]
    return [(row.run.state.value, row.run.elapsed) for row in rows if isinstance(row, BreakRow)]


def test_a_break_can_be_asked_for_by_name_by_kind_or_just_so():
    world = World()
    first = world.send(BreakAsked, routine="R12")
    assert first == (OpenBreak(routine="R12", run=first[0].run),)
    assert world.send(BreakAsked, kind=Kind.REST)[0].routine == "R11"
    assert world.send(BreakAsked)[0].routine == "R01"


def test_a_break_beside_a_sleeping_baby_is_silent():
    world = World()
    world.send(AsleepAsked, until=at(12))
    assert world.send(BreakAsked, routine="R12")[0].silent


def test_a_break_at_night_is_silent_and_opens_though_it_is_not_made_for_the_night():
    world = World(start=at(3))
    assert world.send(BreakAsked, routine="R12")[0].silent


def test_one_break_at_a_time():
    world, _ = running()
    assert world.send(BreakAsked, routine="R11") == (Explain(reason=Reason.IN_BREAK, subject="R12"),)
    assert plan.compute(world.state).mode is Mode.BREAK


def test_after_an_urgent_answer_no_routine_opens():
    world = World()
    world.send(SafetyAnswered, level="urgent", items=("leg",))
    assert world.send(BreakAsked, routine="R12") == (
        OpenSafetyCard(level="urgent", items=("leg",)),
        Explain(reason=Reason.SAFETY_FIRST, subject="R12"),
    )
    assert world.state.safety.level is Level.URGENT


def test_each_second_is_kept_and_the_end_credited():
    world, run = running()
    world.pass_time(1)
    world.send(BreakProgressed, run=run, step=0, elapsed=1.0)
    world.send(BreakProgressed, run=run, step=0, elapsed=1.0, paused=True)
    world.pass_time(359)
    effects = world.send(BreakEnded, run=run, elapsed=360.0)
    assert states(world) == [("running", 0.0), ("running", 1.0), ("paused", 1.0), ("finished", 360.0)]
    assert effects[1:] == (
        Record(row=ResetRow(at=at(10, 6), kind=Kind.REST, cause="break")),
        Record(row=ResetRow(at=at(10, 6), kind=Kind.POSTURE, cause="break")),
    )
    assert world.state.local(world.state.dues["posture"]) == at(11, 6)
    assert world.state.done == {Kind.REST: MONDAY.date()}


@pytest.mark.parametrize(("elapsed", "credited"), [(59.0, False), (60.0, True)])
def test_leaving_early_counts_from_one_minute_on(elapsed, credited):
    world, run = running()
    effects = world.send(BreakEnded, run=run, elapsed=elapsed, finished=False)
    assert (len(effects) == 3) is credited
    assert world.state.done == {}


def test_words_about_another_run_are_ignored():
    world, run = running()
    for event in (BreakProgressed, BreakEnded, BreakInterrupted, BreakResumed, BreakDiscarded):
        values = {
            BreakProgressed: {"step": 0, "elapsed": 1.0},
            BreakResumed: {},
            BreakDiscarded: {"done": True},
        }
        assert world.send(event, run="other", **values.get(event, {"elapsed": 1.0})) == ()
    assert world.send(BreakStarted, run=run, routine="R12") == ()


def test_reminders_are_merged_while_it_runs_and_five_minutes_after():
    rest = Reminder(id="rest", kind=Kind.REST, schedule=At((time(10, 1), time(10, 10), time(10, 12))))
    world, run = running("R12", rest)
    for second in range(360):
        world.pass_time(1)
        world.send(BreakProgressed, run=run, step=0, elapsed=float(second))
    world.send(BreakEnded, run=run, elapsed=360.0)
    world.until(at(10, 10))
    world.send(Tick)
    world.until(at(10, 12))
    world.send(Tick)
    assert world.decisions == [
        ("10:01", "rest", "merged", "in_break"),
        ("10:10", "rest", "merged", "in_break"),
        ("10:12", "rest", "delivered", "due"),
    ]


def test_starting_takes_the_reminder_on_screen_away():
    world = World()
    world.pass_time(3600)
    world.send(Tick)
    prompt = world.shown[-1]
    run = world.send(BreakAsked, routine="R12")[-1].run
    assert CloseReminder(occurrence=prompt.occurrence) in world.send(BreakStarted, run=run, routine="R12")
    assert world.state.backoff == {}


def test_baby_needs_me_credits_the_time_and_offers_to_go_on_after_the_return():
    world, run = running()
    world.pass_time(100)
    effects = world.send(BreakInterrupted, run=run, elapsed=100.0)
    broken = BreakRun(id=run, routine="R12", started=MONDAY, state=BreakState.INTERRUPTED, elapsed=100.0)
    assert effects[0] == Record(row=BreakRow(at=at(10, 1, 40), run=broken))
    assert len(effects) == 3
    world.pass_time(400)
    world.read(PresenceRead, idle=400.0)
    world.pass_time(600)
    assert world.read(PresenceRead, idle=0.0)[-1] == OfferResume(run=broken)
    world.pass_time(600)
    assert OfferResume(run=broken) not in world.send(Tick)
    assert world.send(BreakResumed, run=run) == (OpenBreak(routine="R12", run=run, elapsed=100.0),)
    world.send(BreakStarted, run=run, routine="R12")
    assert (world.state.run.elapsed, world.state.interrupted) == (100.0, None)


def test_somebody_who_stayed_is_asked_after_two_minutes():
    world, run = running()
    world.send(BreakInterrupted, run=run, elapsed=10.0)
    world.pass_time(119)
    assert world.send(Tick) == ()
    world.pass_time(1)
    assert [type(effect) for effect in world.send(Tick)] == [OfferResume]


def test_if_the_baby_was_hungry_it_is_offered_two_minutes_after_the_feed():
    world, run = running()
    world.send(BreakInterrupted, run=run, elapsed=10.0)
    world.send(FeedStarted)
    world.pass_time(1200)
    world.send(Tick)
    world.send(FeedEnded)
    offered = []
    for _ in range(4):
        world.pass_time(60)
        offered += [world.now.wall for effect in world.send(Tick) if isinstance(effect, OfferResume)]
    assert offered == [at(10, 22)]


def test_it_can_be_counted_as_done_or_left():
    for done in (True, False):
        world, run = running()
        world.send(BreakInterrupted, run=run, elapsed=10.0)
        effects = world.send(BreakDiscarded, run=run, done=done)
        assert effects[0].row.run.state is BreakState.FINISHED
        assert (world.state.interrupted, bool(world.state.done), len(effects) == 3) == (None, done, done)


def test_going_on_is_not_offered_where_the_routine_no_longer_suits():
    world, run = running()
    world.send(BreakInterrupted, run=run, elapsed=10.0)
    world.send(SafetyAnswered, level="emergency")
    assert world.send(BreakResumed, run=run) == (Explain(reason=Reason.NO_CONTENT, subject="R12"),)


@pytest.mark.parametrize(("paused", "seconds"), [(False, 60), (True, 3600)])
def test_a_player_that_falls_silent_counts_as_interrupted(paused, seconds):
    world, run = running()
    world.send(BreakProgressed, run=run, step=0, elapsed=30.0, paused=paused)
    world.pass_time(seconds - 1)
    world.send(Tick)
    assert world.state.run is not None
    world.pass_time(1)
    world.send(Tick)
    assert (world.state.run, world.state.interrupted.elapsed) == (None, 30.0)


def test_sorer_twice_in_a_row_rests_the_routine_for_three_days():
    world = World()
    for feeling in (Feeling.SORER, Feeling.EASIER, Feeling.SORER):
        world.send(FeelingGiven, run="run", routine="R11", feeling=feeling)
    assert world.send(BreakAsked, kind=Kind.REST)[0].routine == "R11"
    assert world.send(FeelingGiven, run="run", routine="R11", feeling=Feeling.SORER) == (
        Record(row=FeelingRow(at=MONDAY, run="run", routine="R11", feeling=Feeling.SORER)),
    )
    assert world.send(BreakAsked, kind=Kind.REST)[0].routine == "R12"
    world.pass_time(timedelta(days=3).total_seconds() + 1)
    world.send(Tick)
    assert world.send(BreakAsked, kind=Kind.REST)[-1].routine == "R11"


def test_a_break_begun_from_a_reminder_counts_for_its_kind():
    massage = Reminder(id="massage", kind=Kind.MASSAGE, schedule=At((time(10, 30),)), shows=("R12",))
    world = World(massage)
    world.pass_time(1800)
    world.send(Tick)
    prompt = world.shown[-1]
    run = world.send(Acted, occurrence=prompt.occurrence, act=Act.START)[-1].run
    world.send(BreakStarted, run=run, routine="R12", occurrence=prompt.occurrence)
    world.send(BreakEnded, run=run, elapsed=360.0)
    assert world.state.done == {Kind.MASSAGE: MONDAY.date()}


def test_the_release_after_a_feed_is_no_massage():
    world = World()
    world.send(FeedStarted)
    world.send(FeedEnded)
    world.pass_time(120)
    world.send(Tick)
    prompt = world.shown[-1]
    run = world.send(Acted, occurrence=prompt.occurrence, act=Act.START)[-1].run
    world.send(BreakStarted, run=run, routine="R03", occurrence=prompt.occurrence)
    world.send(BreakEnded, run=run, elapsed=180.0)
    assert world.state.done == {}


def test_a_routine_that_was_removed_still_ends():
    world, run = running()
    world.send(BreakInterrupted, run=run, elapsed=70.0)
    gone = World(catalogue=world.state.catalogue)
    gone.send(BreakStarted, run="r", routine="R99")
    assert len(gone.send(BreakEnded, run="r", elapsed=70.0)) == 2
