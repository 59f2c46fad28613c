"""One act has one effect; the unanswered make a kind rarer for the day."""

from datetime import time

import pytest
from msgspec.structs import replace

from postureapp.core.effects import (
    CloseReminder,
    OpenBreak,
    OpenCheckIn,
    OpenFeed,
    OpenTip,
    Record,
    ShowReminder,
    Tell,
)
from postureapp.core.events import (
    Acted,
    Delivered,
    FeedStarted,
    FeedSwitched,
    PauseAsked,
    PresenceRead,
    SafetyAnswered,
    Tick,
    Undeliverable,
)
from postureapp.core.model import Act, At, Delivery, Kind, Reminder, Side
from postureapp.core.rows import ActRow, ResetRow
from tests.core.world import POSTURE, World, at


def shown(*reminders, seconds=3600):
    """A world in which a reminder has just come up, and that reminder's prompt."""
    world = World(*reminders)
    world.pass_time(seconds)
    world.send(Tick)
    return world, world.shown[-1]


def noon(kind, *times):
    return Reminder(id=kind.value, kind=kind, schedule=At(times or (time(12),)))


def test_start_opens_the_tip():
    world, prompt = shown()
    name = prompt.occurrence
    assert world.send(Acted, occurrence=name, act=Act.START) == (
        Record(row=ActRow(at=at(11), occurrence=name, reminder="posture", kind=Kind.POSTURE, act=Act.START)),
        Record(row=ResetRow(at=at(11), kind=Kind.POSTURE, cause="answer")),
        CloseReminder(occurrence=name),
        OpenTip(tip="SIT-1", occurrence=name),
    )


@pytest.mark.parametrize(("kind", "routine"), [(Kind.MASSAGE, "R01"), (Kind.REST, "R11")])
def test_start_opens_the_break(kind, routine):
    world, prompt = shown(noon(kind), seconds=7200)
    opened = world.send(Acted, occurrence=prompt.occurrence, act=Act.START)[-1]
    assert opened == OpenBreak(routine=routine, run=opened.run, occurrence=prompt.occurrence)


def test_start_of_a_check_in_opens_it():
    world, prompt = shown(noon(Kind.CHECK_IN), seconds=7200)
    assert world.send(Acted, occurrence=prompt.occurrence, act=Act.START)[-1] == OpenCheckIn(
        occurrence=prompt.occurrence
    )


def test_the_safety_question_is_not_asked_again_on_the_same_day():
    world, prompt = shown(noon(Kind.REST), seconds=7200)
    world.send(SafetyAnswered, level="none")
    assert not world.send(Acted, occurrence=prompt.occurrence, act=Act.START)[-1].ask_safety


@pytest.mark.parametrize("act", [Act.DONE, Act.DISMISSED, Act.LATER, Act.FEEDING_NOW, Act.START])
def test_the_same_act_again_does_nothing(act):
    world, prompt = shown()
    assert world.send(Acted, occurrence=prompt.occurrence, act=act)
    assert world.send(Acted, occurrence=prompt.occurrence, act=act) == ()


@pytest.mark.parametrize("act", list(Act))
def test_acts_on_an_older_reminder_do_nothing(act):
    world, first = shown()
    world.send(Acted, occurrence=first.occurrence, act=Act.DONE)
    world.pass_time(3600)
    world.send(Tick)
    assert world.send(Acted, occurrence=first.occurrence, act=act) == ()
    assert world.send(Acted, occurrence="nobody@knows", act=act) == ()


@pytest.mark.parametrize(
    ("first", "second", "counts"),
    [
        (Act.START, Act.DONE, True),
        (Act.START, Act.LATER, True),
        (Act.START, Act.FEEDING_NOW, True),
        (Act.START, Act.DISMISSED, False),
        (Act.START, Act.EXPIRED, False),
        (Act.DONE, Act.START, False),
        (Act.LATER, Act.DONE, False),
        (Act.EXPIRED, Act.START, True),
        (Act.EXPIRED, Act.EXPIRED, False),
        (Act.DISMISSED, Act.EXPIRED, False),
    ],
)
def test_which_second_act_still_counts(first, second, counts):
    """The card that START opened has buttons of its own; a faded bubble can still be found and clicked."""
    world, prompt = shown()
    world.send(Acted, occurrence=prompt.occurrence, act=first)
    assert bool(world.send(Acted, occurrence=prompt.occurrence, act=second)) is counts


def test_later_brings_it_back_after_the_minutes_of_the_settings():
    world, prompt = shown()
    world.send(Acted, occurrence=prompt.occurrence, act=Act.LATER)
    world.pass_time(599)
    assert world.send(Tick) == ()
    world.pass_time(1)
    world.send(Tick)
    assert world.decisions[1:] == [
        ("11:00", "posture", "held", "snoozed"),
        ("11:10", "posture", "delivered", "due"),
    ]
    assert world.shown[-1].occurrence == f"{prompt.occurrence}+"


def test_later_brings_the_one_massage_of_the_day_back_and_uses_up_nothing():
    world, prompt = shown(noon(Kind.MASSAGE), seconds=7200)
    world.send(Acted, occurrence=prompt.occurrence, act=Act.LATER)
    world.pass_time(600)
    world.send(Tick)
    assert world.decisions[-1] == ("12:10", "massage", "delivered", "due")
    assert [stamp.extra for stamp in world.state.stamps] == [False, True]


def test_a_reminder_that_is_only_a_mark_on_the_tray_is_never_unanswered():
    world, prompt = shown(replace(POSTURE, delivery=Delivery.BADGE))
    assert prompt.delivery is Delivery.BADGE
    for _ in range(3):
        world.pass_time(3600)
        world.send(Tick)
    assert (world.state.backoff, world.state.showing, len(world.shown)) == ({}, None, 4)


def test_later_again_comes_back_again():
    world, prompt = shown()
    for _ in range(3):
        world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.LATER)
        world.pass_time(600)
        world.send(Tick)
    assert world.shown[-1].occurrence == f"{prompt.occurrence}+++"


def test_feeding_now_starts_a_feed():
    world, prompt = shown()
    effects = world.send(Acted, occurrence=prompt.occurrence, act=Act.FEEDING_NOW)
    assert CloseReminder(occurrence=prompt.occurrence) in effects
    assert world.state.feed is not None


def test_an_answer_starts_the_kinds_clock_anew():
    world, prompt = shown()
    world.pass_time(300)
    world.send(Acted, occurrence=prompt.occurrence, act=Act.DISMISSED)
    assert world.state.local(world.state.dues["posture"]) == at(12, 5)


def test_unanswered_it_leaves_the_screen_after_ten_minutes():
    world, prompt = shown()
    world.pass_time(599)
    assert world.send(Tick) == ()
    world.pass_time(1)
    assert world.send(Tick) == (
        Record(
            row=ActRow(
                at=at(11, 10), occurrence=prompt.occurrence, reminder="posture", kind=Kind.POSTURE,
                act=Act.EXPIRED,
            )
        ),
        CloseReminder(occurrence=prompt.occurrence),
    )  # fmt: skip


def ignore(world, times):
    for _ in range(times):
        world.until(world.state.local(world.state.dues["posture"]))
        world.send(Tick)
        world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.EXPIRED)


def test_two_unanswered_in_a_row_halve_the_kind_for_the_day():
    world = World()
    world.send(Tick)
    ignore(world, 2)
    assert world.state.local(world.state.dues["posture"]) == at(14)
    world.until(at(8, day=at(0).replace(day=2)))
    world.send(Tick)
    assert world.state.dues["posture"] is not None
    assert world.state.backoff["posture"].day != world.state.today


def test_an_answer_between_two_unanswered_ones_keeps_the_pace():
    world = World()
    world.send(Tick)
    ignore(world, 1)
    world.pass_time(3600)
    world.send(Tick)
    world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.DONE)
    ignore(world, 1)
    assert world.state.local(world.state.dues["posture"]) == at(14)


def test_once_halved_it_stays_so_for_the_day():
    world = World()
    world.send(Tick)
    ignore(world, 2)
    world.until(at(14))
    world.send(Tick)
    world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.DONE)
    assert world.state.local(world.state.dues["posture"]) == at(16)


def test_nobody_there_is_nobody_ignoring_it():
    world, _ = shown()
    for _ in range(2):
        world.pass_time(301)
        world.read(PresenceRead, idle=900.0)
    world.pass_time(60)
    world.send(Tick)
    assert world.state.backoff == {}


def test_a_halved_kind_at_clock_times_leaves_out_every_second_one():
    times = tuple(time(hour) for hour in range(11, 20))
    world = World(noon(Kind.CUSTOM, *times), noon(Kind.CHECK_IN, time(9)))
    world = World(Reminder(id="posture", kind=Kind.CUSTOM, schedule=At(times), message="x"))
    world.send(Tick)
    ignore(world, 2)
    for hour in range(13, 18):
        world.until(at(hour))
        world.send(Tick)
        world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.DONE)
    assert [(outcome, reason) for _, _, outcome, reason in world.decisions[2:]] == [
        ("delivered", "due"), ("dropped", "cap"), ("delivered", "due"), ("dropped", "cap"),
        ("delivered", "due"),
    ]  # fmt: skip


def test_a_pause_takes_the_reminder_off_the_screen_without_blame():
    world, prompt = shown()
    assert CloseReminder(occurrence=prompt.occurrence) in world.send(PauseAsked, until=None)
    assert world.state.backoff == {}


def test_how_it_reached_the_person_is_remembered():
    world, prompt = shown()
    world.send(Delivered, occurrence=prompt.occurrence, rung="native")
    assert world.state.rung == "native"


def test_what_no_rung_could_show_is_marked_on_the_tray_and_told():
    world, prompt = shown()
    marked, told = world.send(Undeliverable, occurrence=prompt.occurrence, why="no bus")
    assert isinstance(marked, ShowReminder)
    assert marked.prompt.delivery is Delivery.BADGE
    assert isinstance(told, Tell)
    assert told.problem.values == {"why": "no bus"}
    assert world.send(Undeliverable, occurrence=prompt.occurrence, why="no bus") == ()
    assert world.send(Acted, occurrence=prompt.occurrence, act=Act.START)[-1] == OpenTip(
        tip="SIT-1", occurrence=prompt.occurrence
    )


def test_a_cue_of_a_feed_opens_its_position_or_goes_away():
    for act, opens in ((Act.START, True), (Act.DISMISSED, False)):
        world = World(POSTURE)
        world.send(FeedStarted)
        cue = world.shown[-1]
        effects = world.send(Acted, occurrence=cue.occurrence, act=act)
        expected = (CloseReminder(occurrence=cue.occurrence),)
        assert effects == ((*expected, OpenTip(tip="FED-1")) if opens else expected)
        assert world.send(Acted, occurrence=cue.occurrence, act=act) == ()


def test_without_a_tip_the_cue_opens_the_feed():
    world = World(POSTURE)
    world.send(FeedStarted, side=Side.LEFT)
    world.send(FeedSwitched)
    cue = world.shown[-1]
    effects = world.send(Acted, occurrence=cue.occurrence, act=Act.START)
    assert effects == (CloseReminder(occurrence=cue.occurrence), OpenFeed(feed=world.state.feed.id))


def test_a_feed_left_running_can_be_ended_where_it_asks():
    world = World(POSTURE)
    world.send(FeedStarted)
    world.pass_time(91 * 60)
    world.send(Tick)
    cue = world.shown[-1]
    assert cue.cue == "feed_running"
    world.send(Acted, occurrence=cue.occurrence, act=Act.DONE)
    assert world.state.feed is None


def test_a_feed_that_still_runs_is_not_asked_about_at_once_again():
    world = World(POSTURE)
    world.send(FeedStarted)
    world.pass_time(91 * 60)
    world.send(Tick)
    world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.START)
    assert world.state.feed is not None
    before = len(world.shown)
    world.pass_time(40 * 60)
    world.send(Tick)
    assert (world.state.feed is not None, len(world.shown)) == (True, before)
