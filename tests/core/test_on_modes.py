"""Pause, baby asleep, safety, settings, phases; and which mode holds."""

from datetime import datetime, time, timedelta

import pytest
from msgspec.structs import replace

from postureapp.core import events as ev
from postureapp.core import modes, phases, plan
from postureapp.core.checkin import CheckIn
from postureapp.core.effects import AskPhase, CloseReminder, OpenSafetyCard, Record, SaveSettings
from postureapp.core.events import (
    AsleepAsked,
    ClockJumped,
    ContentChanged,
    PauseAsked,
    PhaseAnswered,
    SafetyAnswered,
    SafetyCleared,
    SettingsChanged,
    Started,
    Tick,
    Unpaused,
)
from postureapp.core.library import Catalogue, Level
from postureapp.core.model import BreakRun, Every, Feed, Kind, Reason, Reminder, TimeRange
from postureapp.core.modes import Mode
from postureapp.core.rows import ModeRow, SafetyRow
from postureapp.core.settings import Hours, Settings, System
from postureapp.core.state import Presence, Timed
from tests.core.world import CATALOGUE, MONDAY, POSTURE, PROFILE, World, at


def mode_row(now, mode, on, until=None):
    return Record(row=ModeRow(at=now, mode=mode, on=on, until=until))


def test_a_timed_pause_ends_by_itself():
    world = World()
    assert world.send(PauseAsked, until=at(11, 30)) == (mode_row(MONDAY, "paused", True, at(11, 30)),)
    world.pass_time(3600)
    world.send(Tick)
    world.pass_time(1800)
    assert world.send(Tick)[0] == mode_row(at(11, 30), "paused", False)
    assert world.decisions == [("11:00", "posture", "dropped", "paused")]


def test_until_i_say_lasts_until_it_is_said():
    world = World()
    world.send(PauseAsked, until=None)
    world.pass_time(30 * 86400)
    world.send(Tick)
    assert plan.compute(world.state).mode is Mode.PAUSED
    assert world.send(Unpaused)[0] == mode_row(world.now.wall, "paused", False)
    assert world.send(Unpaused) == ()


def test_a_pause_until_a_moment_that_is_past_ends_the_pause():
    world = World()
    world.send(PauseAsked, until=None)
    assert world.send(PauseAsked, until=at(9)) == (mode_row(MONDAY, "paused", False),)


def test_until_tomorrow_morning_is_local_time_through_a_clock_change():
    eve = datetime(2026, 10, 24, 20, 0, tzinfo=MONDAY.tzinfo)
    world = World(start=eve)
    world.send(PauseAsked, until=datetime(2026, 10, 25, 7, 30, tzinfo=MONDAY.tzinfo))
    world.pass_time(12.5 * 3600 - 1)
    world.send(Tick)
    assert world.state.paused is not None
    world.pass_time(1)
    world.send(Tick)
    assert world.state.paused is None


@pytest.mark.parametrize("hours", [-48, 48])
def test_a_set_clock_cannot_stretch_a_pause(hours):
    world = World()
    world.send(PauseAsked, until=at(11))
    world.set_clock(MONDAY + timedelta(hours=hours))
    world.send(ClockJumped)
    world.pass_time(3600)
    world.send(Tick)
    assert world.state.paused is None


def test_baby_asleep_begins_and_ends():
    world = World()
    assert world.send(AsleepAsked, until=at(11, 30)) == (mode_row(MONDAY, "asleep", True, at(11, 30)),)
    assert plan.compute(world.state).until == at(11, 30)
    assert world.send(AsleepAsked, until=None) == (mode_row(MONDAY, "asleep", False),)
    assert world.send(AsleepAsked, until=at(9)) == ()
    world.send(AsleepAsked, until=at(10, 30))
    world.pass_time(1800)
    assert world.send(Tick) == (mode_row(at(10, 30), "asleep", False),)


STATES = {
    "paused": {"paused": Timed()},
    "feed": {"feed": Feed(id="f", start=MONDAY)},
    "run": {"run": BreakRun(id="r", routine="R12", started=MONDAY)},
    "asleep": {"asleep": Timed()},
    "away": {"presence": Presence(away_since=0.0)},
}


@pytest.mark.parametrize(
    ("names", "hour", "expected"),
    [
        (["paused", "feed", "run", "asleep", "away"], 22, Mode.PAUSED),
        (["feed", "run", "asleep", "away"], 22, Mode.FEEDING),
        (["run", "asleep", "away"], 22, Mode.BREAK),
        (["asleep", "away"], 22, Mode.ASLEEP),
        (["away"], 22, Mode.QUIET),
        (["away"], 10, Mode.AWAY),
        ([], 10, Mode.ACTIVE),
    ],
)
def test_the_mode_is_the_first_that_holds(names, hour, expected):
    state = World(start=at(hour)).state
    for name in names:
        state = replace(state, **STATES[name])
    assert modes.mode_of(state)[0] is expected


@pytest.mark.parametrize(
    ("quiet", "end"),
    [
        (((21, 8),), "2026-06-02 08:00"),
        (((21, 0), (0, 7)), "2026-06-02 07:00"),
        (((9, 9),), None),
        (((21, 23), (23, 6), (5, 7)), "2026-06-02 07:00"),
    ],
)
def test_quiet_hours_say_when_they_end(quiet, end):
    ranges = tuple(TimeRange(time(start), time(stop)) for start, stop in quiet)
    world = World(start=at(22), settings=Settings(hours=Hours(quiet=ranges)))
    shown = plan.compute(world.state)
    assert shown.mode is Mode.QUIET
    assert (None if shown.until is None else f"{shown.until:%Y-%m-%d %H:%M}") == end


def test_outside_quiet_hours_they_have_no_end():
    assert modes.quiet_end(World().state) is None
    assert modes.quiet_end(World(settings=Settings(hours=Hours(quiet=()))).state) is None


def test_an_urgent_answer_opens_its_card_and_stops_everything():
    world = World()
    world.pass_time(3600)
    world.send(Tick)
    prompt = world.shown[-1]
    assert world.send(SafetyAnswered, level="urgent", items=("leg",)) == (
        Record(row=SafetyRow(at=at(11), level="urgent", items=("leg",))),
        CloseReminder(occurrence=prompt.occurrence),
        OpenSafetyCard(level="urgent", items=("leg",)),
    )
    assert plan.compute(world.state).rows[0].expected == "safety_first"
    world.pass_time(3600)
    world.send(Tick)
    assert world.decisions[-1] == ("12:00", "posture", "dropped", "safety_first")


@pytest.mark.parametrize(
    ("event", "values"), [(ev.BreakAsked, {"routine": "R12"}), (ev.BreakAsked, {}), (ev.RemindAsked, {})]
)
def test_a_card_put_aside_is_there_again_before_anything_else_opens(event, values):
    world = World()
    world.send(SafetyAnswered, level="urgent", items=("leg",))
    card, why = world.send(event, **values)
    assert card == OpenSafetyCard(level="urgent", items=("leg",))
    assert why.reason is Reason.SAFETY_FIRST
    assert world.send(ev.SafetyCardAsked) == (card,)
    world.send(SafetyCleared, called=True)
    assert world.send(ev.SafetyCardAsked) == ()


def test_a_mild_answer_is_kept_for_the_day():
    world = World()
    assert world.send(SafetyAnswered, level="book", items=("low_mood",)) == (
        Record(row=SafetyRow(at=MONDAY, level="book", items=("low_mood",))),
    )
    assert not world.send(ev.BreakAsked, routine="R12")[0].ask_safety


@pytest.mark.parametrize("called", [True, False])
def test_a_closed_card_is_on_record(called):
    world = World()
    assert world.send(SafetyCleared, called=called) == ()
    world.send(SafetyAnswered, level="emergency", items=("breath",))
    assert world.send(SafetyCleared, called=called) == (
        Record(row=SafetyRow(at=MONDAY, level="emergency", items=("breath",), closed=True, called=called)),
    )
    assert (world.state.safety is not None) is called


def test_an_open_card_comes_back_with_the_program():
    world = World(rows=[SafetyRow(at=MONDAY - timedelta(days=2), level="emergency", items=("breath",))])
    assert world.send(Started) == (OpenSafetyCard(level="emergency", items=("breath",)),)
    assert world.state.safety.level is Level.EMERGENCY


def changed(world, *reminders, **more):
    settings = replace(world.state.settings, reminders=reminders, **more)
    return world.send(SettingsChanged, settings=settings)


def test_a_new_rule_counts_from_now_and_an_old_one_goes_on():
    world = World()
    world.pass_time(1800)
    other = Reminder(id="water", kind=Kind.CUSTOM, schedule=Every(30), message="x")
    assert changed(world, POSTURE, other) == ()
    dues = {name: world.state.local(moment) for name, moment in world.state.dues.items()}
    assert dues == {"posture": at(11), "water": at(11)}


def test_another_schedule_counts_from_now():
    world = World()
    world.pass_time(1800)
    changed(world, replace(POSTURE, schedule=Every(45), edited=True))
    assert world.state.local(world.state.dues["posture"]) == at(11, 15)


def test_switched_off_it_has_no_due_moment_and_switched_on_it_begins_anew():
    world = World()
    changed(world, replace(POSTURE, enabled=False))
    assert world.state.dues == {}
    world.pass_time(1800)
    changed(world, POSTURE)
    assert world.state.local(world.state.dues["posture"]) == at(11, 30)


def test_a_reminder_that_is_deleted_no_longer_waits():
    world = World()
    world.read(ev.AttentionRead, claims=("dnd",))
    world.pass_time(3600)
    world.send(Tick)
    changed(world, Reminder(id="water", kind=Kind.CUSTOM, schedule=Every(30), message="x"))
    assert world.state.held == {}


def test_a_waiting_reminder_that_is_switched_off_waits_no_longer():
    world = World()
    world.read(ev.AttentionRead, claims=("dnd",))
    world.pass_time(3600)
    world.send(Tick)
    changed(world, replace(POSTURE, enabled=False))
    assert world.state.held == {}


def test_no_reminders_at_all_are_filled_in_and_saved():
    world = World()
    effects = changed(world)
    assert effects == (SaveSettings(settings=world.state.settings),)
    assert [one.id for one in world.state.settings.reminders] == [
        "feeding",
        "massage",
        "rest",
        "check_in",
        "posture",
    ]


def test_new_content_is_used_at_once():
    world = World(catalogue=Catalogue(language="en"))
    world.send(ContentChanged, catalogue=CATALOGUE)
    world.pass_time(3600)
    world.send(Tick)
    assert world.decisions == [("11:00", "posture", "delivered", "due")]


def in_phase(*reminders, phase="w2", start=datetime(2026, 6, 11, 23, 0, tzinfo=MONDAY.tzinfo)):
    """A world in the last hour of the sixth week."""
    settings = Settings(profile=PROFILE, reminders=reminders, system=System(phase=phase))
    return World(*reminders, settings=settings, start=start)


def test_a_new_phase_renews_what_nobody_edited():
    world = in_phase(*phases.reminders(phases.Phase.SECOND))
    world.pass_time(2 * 3600)
    assert world.send(Tick) == (SaveSettings(settings=world.state.settings),)
    assert world.state.settings.system.phase == "w6"
    assert world.state.settings.reminders == phases.reminders(phases.Phase.THIRD)


def test_an_edited_reminder_waits_for_a_yes():
    mine = Reminder(id="posture", kind=Kind.POSTURE, schedule=Every(20), edited=True)
    for follow in (True, False):
        world = in_phase(mine)
        world.pass_time(2 * 3600)
        fresh = phases.reminders(phases.Phase.THIRD)[-1]
        assert world.send(Tick)[1:] == (AskPhase(old="w2", new="w6", reminders=(fresh,)),)
        assert world.state.settings.reminders == (mine,)
        effects = world.send(PhaseAnswered, follow=follow)
        assert bool(effects) is follow
        assert world.state.settings.reminders[0].schedule == (Every(45) if follow else Every(20))
        assert world.send(PhaseAnswered, follow=True) == ()


def test_every_event_is_handled_in_every_mode():
    """No event may fail, whatever the mode: each starts from each state, then time goes on."""
    values = {
        ev.Due: {"reminder": "posture"}, ev.Resumed: {"seconds": 60.0}, ev.PresenceRead: {"idle": 400.0},
        ev.Delivered: {"occurrence": "x", "rung": "native"},
        ev.Undeliverable: {"occurrence": "x", "why": "y"},
        ev.Acted: {"occurrence": "x", "act": "start"}, PauseAsked: {"until": at(12)},
        AsleepAsked: {"until": at(12)}, ev.BreakStarted: {"run": "r2", "routine": "R12"},
        ev.BreakProgressed: {"run": "r", "step": 0, "elapsed": 1.0},
        ev.BreakInterrupted: {"run": "r", "elapsed": 1.0}, ev.BreakEnded: {"run": "r", "elapsed": 1.0},
        ev.BreakResumed: {"run": "r"}, ev.BreakDiscarded: {"run": "r", "done": True},
        ev.FeelingGiven: {"run": "r", "routine": "R12", "feeling": "same"}, SafetyAnswered: {"level": "none"},
        SafetyCleared: {"called": True}, ev.TipShown: {"tip": "SIT-1"}, PhaseAnswered: {"follow": True},
        SettingsChanged: {"settings": Settings()}, ContentChanged: {"catalogue": CATALOGUE},
        ev.CheckedIn: {"entry": CheckIn(at=at(9), now=5)},
    }  # fmt: skip
    handled = set()
    for changes in ({}, *STATES.values()):
        for event in ev.AnyEvent.__args__:
            world = World()
            world.state = replace(world.state, **changes)
            world.send(event, **values.get(event, {}))
            world.pass_time(3600)
            world.send(Tick)
            handled.add(event)
            assert plan.compute(world.state).mode in Mode
    assert len(handled) == len(ev.AnyEvent.__args__)
