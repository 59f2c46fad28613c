"""The tray's words: mode and next reminder, one menu that fits the state."""

import pytest

from postureapp.core import events as ev
from postureapp.core.model import At, Kind, Reminder
from postureapp.core.plan import compute
from postureapp.i18n import Words
from postureapp.qt.acts import event_of
from postureapp.qt.tray_view import ARM_STEPS, arm_step
from postureapp.qt.tray_words import tooltip, tray_view
from tests.core.world import POSTURE, World, at
from tests.qt.windows.stage import make_ui


@pytest.fixture
def ui(qapp):
    made = make_ui(qapp)
    made.words = Words("en", "GB", hours_24=True)
    return made


def lines(ui, world):
    world.send(ev.Tick)
    return tooltip(ui, compute(world.state)).splitlines()


def acts(entries):
    for entry in entries:
        if entry.act:
            yield entry.act
        yield from acts(entry.entries)


def test_the_next_reminder_and_its_time(ui):
    assert lines(ui, World()) == ["Next: Sit, stand, walk 11:00"]


def test_another_day_is_named(ui):
    from datetime import time

    tuesday = Reminder(id="r", kind=Kind.REST, schedule=At(times=(time(9, 0),), weekdays=(1,)))
    assert lines(ui, World(tuesday)) == ["Next: Short rest Tue 09:00"]


def test_no_reminder(ui):
    from msgspec.structs import replace

    assert lines(ui, World(replace(POSTURE, enabled=False))) == ["No reminder is planned."]


@pytest.mark.parametrize(
    ("event", "values", "first"),
    [
        (ev.PauseAsked, {"until": at(12, 30)}, "Paused until 12:30"),
        (ev.PauseAsked, {"until": None}, "Paused until you say so"),
        (ev.FeedStarted, {}, "Feeding. Everything else waits."),
        (ev.AsleepAsked, {"until": at(12, 0)}, "Baby asleep: silent until 12:00"),
    ],
)
def test_the_mode_comes_first(ui, event, values, first):
    world = World()
    world.send(event, **values)
    assert lines(ui, world)[0] == first


def test_an_open_safety_card_is_named_and_can_be_opened_again(ui):
    world = World()
    world.send(ev.SafetyAnswered, level="urgent", items=("leg",))
    assert lines(ui, world) == ["One of your answers comes first."]
    first = view(ui, world).menu[0]
    assert (first.label, first.act) == ("See what to do now", "safety")
    assert isinstance(event_of(first.act, world.state, world.now), ev.SafetyCardAsked)


def view(ui, world):
    world.send(ev.Tick)
    return tray_view(ui, world.state, compute(world.state))


def test_the_menu_offers_what_can_be_done(ui):
    world = World()
    offered = list(acts(view(ui, world).menu))
    always = {"feed_start", "break", "asleep_60", "pause_30", "check_in", "today", "tips", "settings", "quit"}
    assert always <= set(offered)
    assert "feed_end" not in offered
    world.send(ev.FeedStarted)
    world.send(ev.PauseAsked, until=None)
    world.send(ev.AsleepAsked, until=at(11))
    offered = list(acts(view(ui, world).menu))
    assert {"feed_end", "feed_switch", "feed_pause", "unpause", "asleep_off"} <= set(offered)
    assert "pause_30" not in offered


def test_no_word_about_feeds_where_they_are_hidden(ui):
    from msgspec.structs import replace

    ui.settings = replace(ui.settings, profile=replace(ui.settings.profile, hide_baby=True))
    said = [entry.label for entry in view(ui, World()).menu]
    assert not any("eed" in label or "aby" in label for label in said)


def test_an_equal_state_gives_an_equal_view(ui):
    assert view(ui, World()) == view(ui, World())


@pytest.mark.parametrize(
    ("waited", "left", "step"),
    [(0, 3600, 0), (1800, 1800, ARM_STEPS // 2), (3600, 0, ARM_STEPS), (0, 0, ARM_STEPS)],
)
def test_the_arm_closes_as_the_reminder_comes_nearer(waited, left, step):
    assert arm_step(waited, left) == step
