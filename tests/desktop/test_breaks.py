"""A break as a parent has it: by voice, by one key, by one thumb, and let go at once when the baby calls."""

import shutil
import sys
import time

import pytest
from msgspec.structs import replace

from postureapp.core.model import BreakState
from postureapp.core.rows import BreakRow
from postureapp.core.settings import Breaks, Hand, Look, Notifications
from postureapp.store import paths
from postureapp.store.journal import SqliteJournal
from postureapp.system.clock import SystemClock
from tests.desktop.app import WELCOMED
from tests.desktop.waiting import until

RESET, TITLE, LENGTH = "R13", "Two-minute desk reset", 120.0
COUNTS = 5.0
"""Seconds of its one count: the step for which one stands up."""
PRIMARY = "#2a6660"
"""The fill of the main act in the light theme."""
WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication(sys.argv)
field = QLineEdit()
field.setWindowTitle("My work")
field.show()
app.exec()
"""


def open_break(app, routine=RESET, title=TITLE):
    answer = app.cli("break", "start", routine)
    assert (answer.code, answer.err) == (0, "")
    window = app.desktop.windows.wait_for(title)
    until("it has the keyboard", lambda: app.desktop.windows.active() == title)
    app.desktop.screen.settle()
    return window


def runs(app):
    """Every word of the journal about breaks, oldest first."""
    found = paths.find({**app.desktop.env, **app.env})
    journal = SqliteJournal(found, SystemClock(), print)
    try:
        return [row.run for row in journal.all() if isinstance(row, BreakRow)]
    finally:
        journal.close()


def wait_for_run(app, what, wanted, timeout=15.0):
    """The newest word about a break, once it is as wanted."""
    return until(what, lambda: next((run for run in runs(app)[-1:] if wanted(run)), None), timeout, pause=0.1)


def running(run):
    return run.state is BreakState.RUNNING and run.elapsed >= 1


def main_act(desktop, box):
    """The middle of the filled button in the lower half of a window."""
    spots = [
        (x, y)
        for x, y in desktop.screen.picture(box).places_of(PRIMARY, 3)
        if y > box.y + box.height / 2 and (x < box.x + 260 or x > box.x + box.width - 260)
    ]
    return sum(x for x, _ in spots) // len(spots), sum(y for _, y in spots) // len(spots)


# -- by voice ------------------------------------------------------------------------------------------------
@pytest.fixture
def speaking(new_desktop, new_app, tmp_path):
    """An app that speaks through espeak-ng into a recorded sink, and finds no other program for it."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("espeak-ng", "paplay", "setpriv"):
        (programs / name).symlink_to(shutil.which(name))
    desktop = new_desktop(sound=True)
    breaks = Breaks(chimes=False)
    return new_app(desktop, PATH=str(programs)).set(replace(WELCOMED, breaks=breaks)).start()


def test_a_whole_break_is_spoken_without_a_touch(speaking):
    desktop = speaking.desktop
    open_break(speaking)
    desktop.sound.record()
    began = time.monotonic()
    desktop.keyboard.press("Return")
    ended = wait_for_run(speaking, "its end", lambda run: run.state is BreakState.FINISHED, LENGTH + 30)
    took = time.monotonic() - began
    heard = desktop.sound.heard()
    assert ended.elapsed == LENGTH
    assert took == pytest.approx(LENGTH + COUNTS, abs=1.0)
    starts = [0, 15, 35, 55, 75, 75 + 20 + COUNTS]  # the sentence comes before the count
    silent = [start for start in starts if heard.loudness(start, start + 2.5) < 0.05]
    assert silent == []


def test_with_the_baby_asleep_nothing_is_heard_and_all_is_shown(speaking):
    desktop = speaking.desktop
    assert speaking.cli("asleep", "90m").code == 0
    open_break(speaking)
    desktop.sound.record()
    desktop.keyboard.press("Return")
    wait_for_run(speaking, "its second step", lambda run: run.step == 1, 40)
    assert desktop.sound.heard().loudness() < 0.001


def test_the_voice_falls_silent_at_once(speaking):
    desktop = speaking.desktop
    open_break(speaking)
    desktop.sound.record()
    desktop.keyboard.press("Return")
    time.sleep(1.0)
    desktop.keyboard.press("b")
    desktop.windows.wait_gone(TITLE)
    time.sleep(1.5)
    heard = desktop.sound.heard()
    assert heard.loudness(0.0, 1.0) > 0.05
    assert heard.loudness(heard.seconds - 1.0) < 0.001


# -- by keyboard, by one hand --------------------------------------------------------------------------------
def test_one_key_starts_it_and_one_key_lets_it_go(desktop, app):
    open_break(app)
    desktop.keyboard.press("Return")
    wait_for_run(app, "it runs", running)
    desktop.keyboard.press("Escape")
    desktop.windows.wait_gone(TITLE)
    assert wait_for_run(app, "left", lambda run: run.state is BreakState.FINISHED).elapsed >= 1


def test_everything_by_key(desktop, app):
    open_break(app)
    desktop.keyboard.press("Return", "space")
    paused = wait_for_run(app, "paused", lambda run: run.state is BreakState.PAUSED)
    desktop.keyboard.press("space", "Right")
    wait_for_run(app, "the second step", lambda run: run.step == 1 and run.state is BreakState.RUNNING)
    desktop.keyboard.press("Left")
    wait_for_run(app, "the first step again", lambda run: run.step == 0)
    desktop.keyboard.press("b")
    gone = wait_for_run(app, "let go", lambda run: run.state is BreakState.INTERRUPTED)
    assert gone.id == paused.id
    assert desktop.windows.titled(TITLE) is None


@pytest.mark.parametrize("hand", [Hand.LEFT, Hand.RIGHT])
def test_one_thumb_on_one_side_does_it_all(desktop, new_app, hand):
    app = new_app(desktop).set(replace(WELCOMED, look=Look(hand=hand))).start()
    box = open_break(app).box
    start = main_act(desktop, box)
    desktop.pointer.click(start)
    wait_for_run(app, "it runs", running)
    desktop.pointer.click(start)  # the same place: now it pauses
    wait_for_run(app, "paused", lambda run: run.state is BreakState.PAUSED)
    far = start[0] - box.x if hand is Hand.LEFT else box.x + box.width - start[0]
    assert far < 260
    below = (start[0], box.y + box.height - 100)
    desktop.pointer.click(below)  # Baby needs me
    desktop.windows.wait_gone(TITLE)
    assert wait_for_run(app, "let go", lambda run: run.state is BreakState.INTERRUPTED).elapsed >= 1


# -- interrupted ---------------------------------------------------------------------------------------------
def test_killed_in_its_third_step_it_offers_to_go_on_there(desktop, app):
    open_break(app)
    desktop.keyboard.press("Return", "Right", "Right")
    wait_for_run(app, "some seconds into the third step", lambda run: run.step == 2 and run.elapsed >= 38)
    app.kill()
    last = runs(app)[-1]
    app.start()
    card = until("the offer", lambda: desktop.windows.titled("Welcome back"), 30)
    desktop.screen.settle()
    desktop.pointer.click(main_act(desktop, card.box))
    desktop.windows.wait_for(TITLE)
    again = wait_for_run(app, "it goes on", lambda run: run.state is BreakState.RUNNING)
    assert (again.id, again.step) == (last.id, 2)
    assert again.elapsed == pytest.approx(last.elapsed, abs=1.0)


def test_a_locked_screen_holds_it(new_desktop, new_app):
    desktop = new_desktop(logind=True)
    app = new_app(desktop).set(WELCOMED).start()
    open_break(app)
    desktop.keyboard.press("Return")
    wait_for_run(app, "it runs", running)
    desktop.logind.lock()
    held = wait_for_run(app, "held", lambda run: run.state is BreakState.PAUSED)
    time.sleep(2)
    desktop.logind.unlock()
    desktop.keyboard.press("space")
    on = wait_for_run(app, "it goes on", lambda run: run.state is BreakState.RUNNING)
    assert on.elapsed == pytest.approx(held.elapsed, abs=1.0)


def test_a_sleeping_machine_holds_it(new_desktop, new_app):
    desktop = new_desktop(logind=True)
    app = new_app(desktop).set(WELCOMED).start()
    open_break(app)
    desktop.keyboard.press("Return")
    wait_for_run(app, "it runs", running)
    desktop.logind.sleep()
    held = wait_for_run(app, "held", lambda run: run.state is BreakState.PAUSED)
    desktop.logind.wake()
    desktop.keyboard.press("space")
    on = wait_for_run(app, "it goes on", lambda run: run.state is BreakState.RUNNING)
    assert on.elapsed == pytest.approx(held.elapsed, abs=1.0)


# -- on the screens ------------------------------------------------------------------------------------------
def test_on_two_monitors_it_opens_where_the_pointer_is_and_survives_its_monitor(new_desktop, new_app):
    desktop = new_desktop(size=(1600, 900))
    desktop.split_monitor()
    desktop.pointer.move(1200, 450)
    breaks = Breaks(full_screen=True, dim_other_screens=True)
    app = new_app(desktop).set(replace(WELCOMED, breaks=breaks)).start()
    assert open_break(app).box.x >= 800
    assert desktop.screen.picture().colour_at(400, 450) == "#000000"
    desktop.keyboard.press("Return")
    wait_for_run(app, "it runs", running)
    desktop.unplug_right_monitor()
    until("it is on the one that is left", lambda: desktop.windows.titled(TITLE).box.x < 100)
    on = wait_for_run(app, "it still runs", running)
    wait_for_run(app, "and goes on", lambda run: run.elapsed > on.elapsed + 1)
    desktop.keyboard.press("Escape")
    desktop.windows.wait_gone(TITLE)


def test_the_card_is_seen_and_the_typing_goes_on(desktop, new_app):
    always_card = Notifications(always_card=True)
    app = new_app(desktop).set(replace(WELCOMED, notifications=always_card)).start()
    desktop.pointer.move(20, 400)
    mine = desktop.start("window", [sys.executable, "-c", WINDOW])
    until("a window of mine with the keyboard", lambda: desktop.windows.active() == "My work")
    app.cli("remind", "posture")
    card = until("the card", lambda: next((w for w in desktop.windows.all() if "PostureApp" in w.kind), None))
    assert desktop.windows.active() == "My work"
    assert card.box.x + card.box.width > desktop.x11.width - 100
    desktop.screen.settle()
    desktop.pointer.click(main_act(desktop, card.box))
    until("its tip", lambda: [w for w in desktop.windows.managed() if w.box.height > 400])
    desktop.processes.stop(mine)
