"""A feed from its start to the release after it; slips; a feed left running."""

from datetime import time

import pytest
from msgspec.structs import replace

from postureapp.core import plan
from postureapp.core.effects import CloseReminder, OpenFeed, Record, ShowReminder
from postureapp.core.events import (
    Acted,
    AsleepAsked,
    FeedContinued,
    FeedCorrected,
    FeedEnded,
    FeedPaused,
    FeedStarted,
    FeedSwitched,
    PresenceRead,
    Tick,
)
from postureapp.core.model import Act, AfterFeed, At, Every, Kind, Reminder, Side
from postureapp.core.modes import Mode
from postureapp.core.on_feeds import STILL_RUNNING
from postureapp.core.rows import FeedRow, ResetRow
from postureapp.core.settings import Feeding, Settings
from tests.core.world import MONDAY, POSTURE, PROFILE, World, at

FEEDING = Reminder(id="feeding", kind=Kind.FEEDING, schedule=AfterFeed(180))


def settings(**feeding):
    return Settings(profile=PROFILE, feeding=Feeding(**feeding))


def cues(world):
    return [(prompt.cue, prompt.tip, prompt.sound) for prompt in world.shown if prompt.cue]


def rows(effects):
    return [
        effect.row.feed
        for effect in effects
        if isinstance(effect, Record) and isinstance(effect.row, FeedRow)
    ]


def shown_now(world):
    """Prompts of the last event."""
    return [effect.prompt for effect in world.effects if isinstance(effect, ShowReminder)]


def test_a_start_is_all_that_is_needed():
    world = World()
    effects = world.send(FeedStarted)
    feed = world.state.feed
    assert (feed.start, feed.side, feed.position, feed.bottle) == (MONDAY, None, "cradle", False)
    assert effects == (
        Record(row=FeedRow(at=MONDAY, feed=feed)),
        Record(row=ResetRow(at=MONDAY, kind=Kind.FEEDING, cause="answer")),
        ShowReminder(prompt=world.state.cue),
    )
    assert cues(world) == [("feed_start", "FED-1", False)]
    assert plan.compute(world.state).mode is Mode.FEEDING


def test_side_and_position_take_turns():
    world = World()
    seen = []
    for _ in range(3):
        world.send(FeedStarted, side=Side.LEFT if not seen else None)
        seen.append((world.state.feed.side, world.state.feed.position))
        world.pass_time(600)
        world.send(FeedEnded)
        world.pass_time(3600)
    assert seen == [(Side.LEFT, "cradle"), (Side.RIGHT, "side"), (Side.LEFT, "cradle")]


def test_a_bottle_has_no_side_and_suggestions_can_be_off():
    world = World()
    world.send(FeedStarted, side=Side.LEFT)
    world.send(FeedEnded)
    world.send(FeedStarted, bottle=True)
    assert (world.state.feed.side, world.state.feed.bottle) == (None, True)
    plain = World(settings=settings(suggest_side=False, suggest_position=False, start_cue=False))
    plain.send(FeedStarted)
    assert (plain.state.feed.side, plain.state.feed.position, cues(plain)) == (None, "", [])


def test_a_start_can_be_back_dated_but_not_into_the_future():
    world = World()
    world.send(FeedStarted, started=at(9, 45))
    assert world.state.feed.start == at(9, 45)
    future = World()
    future.send(FeedStarted, started=at(10, 5))
    assert future.state.feed.start == MONDAY


def test_a_second_start_brings_the_running_feed_forward():
    world = World()
    world.send(FeedStarted)
    assert world.send(FeedStarted) == (OpenFeed(feed=world.state.feed.id),)


@pytest.mark.parametrize("off", [settings(enabled=False), Settings(profile=replace(PROFILE, hide_baby=True))])
def test_without_feeding_content_no_feed_starts(off):
    assert World(settings=off).send(FeedStarted) == ()


def test_one_soft_cue_after_ten_minutes():
    world = World()
    world.send(FeedStarted)
    world.pass_time(599)
    assert world.send(Tick) == ()
    world.pass_time(1)
    world.send(Tick)
    world.pass_time(600)
    assert world.send(Tick) == ()
    assert cues(world) == [("feed_start", "FED-1", False), ("feed_10", "FED-12", False)]


@pytest.mark.parametrize(("minutes", "after"), [(0, []), (3, [180])])
def test_the_soft_cue_can_come_earlier_or_not_at_all(minutes, after):
    world = World(settings=settings(cue_minutes=minutes, start_cue=False))
    world.send(FeedStarted)
    came = []
    for _ in range(30):
        world.pass_time(60)
        if any(isinstance(effect, ShowReminder) for effect in world.send(Tick)):
            came.append(int(world.state.life - 1000))
    assert came == after


def test_a_start_back_dated_by_hours_brings_no_late_cue():
    world = World(settings=settings(start_cue=False))
    world.send(FeedStarted, started=at(9))
    assert cues(world) == []
    assert world.state.watch.cued


def test_pause_go_on_and_switch_are_kept():
    world = World()
    world.send(FeedStarted, side=Side.LEFT)
    world.pass_time(300)
    assert rows(world.send(FeedPaused))[0].paused_since == at(10, 5)
    assert world.send(FeedPaused) == ()
    world.pass_time(60)
    assert rows(world.send(FeedContinued))[0].pauses == ((at(10, 5), at(10, 6)),)
    world.pass_time(60)
    switched = world.send(FeedSwitched)
    assert rows(switched)[0].switches == ((at(10, 7), Side.RIGHT),)
    assert cues(world)[-1] == ("feed_switch", "", False)


def test_the_switch_cue_can_be_off():
    world = World(settings=settings(switch_cue=False, start_cue=False))
    world.send(FeedStarted)
    world.send(FeedSwitched, side=Side.RIGHT)
    assert cues(world) == []


@pytest.mark.parametrize("event", [FeedPaused, FeedContinued, FeedSwitched, FeedCorrected, FeedEnded])
def test_without_a_feed_its_acts_do_nothing(event):
    assert World().send(event) == ()


def test_a_slip_is_mended_in_the_running_and_in_the_last_feed():
    world = World()
    world.send(FeedStarted, side=Side.LEFT)
    world.send(FeedCorrected, start=at(9, 40), side=Side.RIGHT)
    assert (world.state.feed.start, world.state.feed.side) == (at(9, 40), Side.RIGHT)
    world.send(FeedCorrected, start=at(11))
    assert world.state.feed.start == MONDAY
    world.send(FeedEnded)
    world.send(FeedCorrected, position="side")
    assert (world.state.feeds[-1].position, world.state.feeds[-1].side) == ("side", Side.RIGHT)


def test_nothing_disturbs_until_two_minutes_after_the_end():
    rest = Reminder(id="rest", kind=Kind.REST, schedule=At((time(10, 5),)))
    world = World(rest, settings=settings(release_after=False))
    world.send(FeedStarted)
    world.pass_time(300)
    world.send(Tick)
    world.pass_time(600)
    world.send(FeedEnded)
    assert plan.compute(world.state).held[0].due == at(10, 17)
    world.pass_time(119)
    world.send(Tick)
    world.pass_time(1)
    world.send(Tick)
    assert world.decisions == [("10:05", "rest", "held", "feeding"), ("10:17", "rest", "delivered", "due")]


def test_the_release_is_offered_once_two_minutes_after_the_end():
    world = World()
    world.send(FeedStarted)
    world.pass_time(900)
    world.send(FeedEnded)
    world.pass_time(120)
    world.send(Tick)
    prompt = world.shown[-1]
    assert (prompt.cue, prompt.routine, prompt.reminder, prompt.kind) == (
        "release",
        "R03",
        "release",
        Kind.MASSAGE,
    )
    assert world.decisions == [("10:17", "release", "delivered", "due")]
    world.send(Acted, occurrence=prompt.occurrence, act=Act.DISMISSED)
    world.pass_time(3600)
    world.send(Tick)
    assert [row[1] for row in world.decisions] == ["release", "posture"]


def test_the_release_does_not_use_up_the_days_massage():
    massage = Reminder(id="massage", kind=Kind.MASSAGE, schedule=At((time(12),)))
    world = World(massage)
    world.send(FeedStarted)
    world.send(FeedEnded)
    world.pass_time(120)
    world.send(Tick)
    world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.DONE)
    world.until(at(12))
    world.send(Tick)
    assert world.decisions[-1] == ("12:00", "massage", "delivered", "due")


def test_a_massage_due_in_a_feed_becomes_the_release():
    massage = Reminder(id="massage", kind=Kind.MASSAGE, schedule=At((time(10, 5), time(12))))
    world = World(massage, settings=settings(release_after=False))
    world.send(FeedStarted)
    world.pass_time(300)
    world.send(Tick)
    world.send(FeedEnded)
    world.pass_time(120)
    world.send(Tick)
    world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.DONE)
    world.until(at(12))
    world.send(Tick)
    assert world.decisions == [
        ("10:05", "massage", "merged", "feeding"),
        ("10:07", "release", "delivered", "due"),
        ("12:00", "massage", "dropped", "cap"),
    ]


def test_no_release_when_it_is_off_or_the_feed_ended_long_ago():
    off = World(settings=settings(release_after=False))
    off.send(FeedStarted)
    off.send(FeedEnded)
    assert off.state.release is None
    late = World()
    late.send(FeedStarted, started=at(9))
    late.send(FeedEnded, ended=at(9, 40))
    assert late.state.release is None


def test_an_end_can_be_back_dated_and_the_release_comes_at_once():
    world = World()
    world.send(FeedStarted, started=at(9, 30))
    world.send(FeedEnded, ended=at(9, 55))
    assert world.shown[-1].cue == "release"
    assert world.state.feeds[-1].end == at(9, 55)


def test_a_feed_settles_the_reminder_on_screen_and_a_waiting_feeding_reminder():
    world = World(Reminder(id="feeding", kind=Kind.FEEDING, schedule=Every(60)))
    world.pass_time(3600)
    world.send(Tick)
    prompt = world.shown[-1]
    world.send(Acted, occurrence=prompt.occurrence, act=Act.LATER)
    effects = world.send(FeedStarted)
    assert ("11:00", "feeding", "merged", "feeding") in world.decisions
    assert CloseReminder(occurrence=prompt.occurrence) not in effects
    again = World()
    again.pass_time(3600)
    again.send(Tick)
    assert CloseReminder(occurrence=again.shown[-1].occurrence) in again.send(FeedStarted)


def test_a_feeding_reminder_due_in_a_feed_is_answered_by_it():
    world = World(Reminder(id="feeding", kind=Kind.FEEDING, schedule=At((time(10, 5),))))
    world.send(FeedStarted)
    world.pass_time(300)
    world.send(Tick)
    assert world.decisions == [("10:05", "feeding", "merged", "feeding")]


def test_the_next_feeding_reminder_counts_from_the_start_of_the_feed():
    world = World(FEEDING)
    world.send(FeedStarted, started=at(9, 40))
    world.pass_time(1800)
    world.send(FeedEnded)
    assert world.state.local(world.state.dues["feeding"]) == at(12, 40)


def test_a_feed_left_running_asks_once_and_closes_itself_at_the_last_sign_of_life():
    world = World()
    world.send(FeedStarted)
    world.pass_time(600)
    world.send(FeedSwitched)
    asked = []
    for minute in range(11, 120):
        world.pass_time(60)
        world.read(PresenceRead, idle=float(minute - 10) * 60, locked=minute > 40)
        asked += [world.now.wall for one in shown_now(world) if one.cue == STILL_RUNNING]
    assert asked == [at(11, 30)]
    world.pass_time(60)
    ended = rows(world.send(Tick))[0]
    assert ended.end == at(10, 10)
    assert (world.state.feed, world.state.release) == (None, None)


def test_yes_it_still_runs_gives_it_its_full_time_again():
    world = World()
    world.send(FeedStarted)
    world.pass_time(90 * 60)
    world.send(Tick)
    assert [one.cue for one in shown_now(world)] == [STILL_RUNNING]
    world.pass_time(600)
    world.send(FeedContinued)
    world.pass_time(89 * 60)
    world.send(Tick)
    assert world.state.feed is not None
    world.pass_time(60)
    world.send(Tick)
    assert world.state.feeds[-1].end == at(11, 40)


def test_baby_asleep_silences_the_reminders_that_come():
    world = World()
    world.send(AsleepAsked, until=at(13))
    world.pass_time(3600)
    world.send(Tick)
    assert [prompt.sound for prompt in world.shown] == [False]
    assert POSTURE.sound
