"""The run from its first step to the last answer, on a clock set by hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from postureapp.core.library import Eligibility
from postureapp.core.model import Feeling
from postureapp.core.settings import Breaks
from postureapp.qt.windows.player.finish import FinishScreen
from postureapp.qt.windows.player.step import StepScreen
from tests.qt.windows.stage import catalogue, make_ui, routine, step

Key = Qt.Key


def test_without_a_touch_it_goes_to_its_end(play):
    run = play(ask_safety=False)
    for _ in range(66):
        run.later(1.0)
    steps = [one[2:4] for one in run.told if one[0] == "progressed"]
    assert steps[0] == (0, 0.0)
    assert (1, 20.0) in steps
    assert run.told[-1] == ("ended", "run-1", 60.0, True)
    assert isinstance(run.screen, FinishScreen)
    run.press("Easier")
    run.press("Sorer")
    run.key(Key.Key_Escape)
    assert run.without_progress() == [
        ("started", "run-1"), ("ended", "run-1", 60.0, True),
        ("feeling", "run-1", "R01", Feeling.EASIER), ("closed",),
    ]  # fmt: skip


def test_a_machine_that_stalls_does_not_stretch_it(play):
    run = play(ask_safety=False)
    run.later(64.9)
    assert isinstance(run.screen, StepScreen)
    run.later(0.2)
    assert run.without_progress()[-1] == ("ended", "run-1", 60.0, True)


def test_each_sentence_is_said_at_its_start_and_each_cue_once(play):
    run = play(ask_safety=False)
    for _ in range(140):
        run.later(0.5)
    assert run.ears.heard == [
        ("begin", 60), ("Say 1. Then rest.", "en"), ("Cue 1.", "en"),
        ("ready", 60), ("Say 2. Then rest.", "en"), ("begin", 60), ("Cue 2.", "en"),
        ("begin", 60), ("Say 3. Then rest.", "en"), ("Cue 3.", "en"), ("The other side.", "en"),
        ("end", 60), ("That was it. Take your time.", "en"),
    ]  # fmt: skip


@pytest.mark.parametrize("silent_routine", [True, False])
def test_silent_means_no_sound_whatsoever(play, qapp, silent_routine):
    content = catalogue(routines={"R01": routine(silent_only=silent_routine)})
    run = play(make_ui(qapp, content=content), ask_safety=False, silent=not silent_routine)
    run.key(Key.Key_V)
    for _ in range(140):
        run.later(0.5)
    assert [one for one in run.ears.heard if one != "quiet"] == []


def test_without_a_voice_the_button_says_why(play):
    run = play(ask_safety=False, why="No program.")
    voice = run.screen._voice
    assert (voice.isEnabled(), voice.accessibleName()) == (
        False, "No voice on this computer. The words stay on screen."
    )  # fmt: skip


def test_the_last_seconds_are_counted_aloud_for_those_who_want_it(play, qapp):
    breaks = Breaks(get_ready_seconds=0, chimes=False, voice=Breaks().voice.__class__(countdown=True))
    content = catalogue(routines={"R01": routine([step(1, 10)])})
    run = play(make_ui(qapp, content=content, breaks=breaks), ask_safety=False)
    for _ in range(99):
        run.later(0.1)
    assert [text for text, _ in run.ears.heard] == ["Say 1. Then rest.", "Cue 1.", "3", "2", "1"]


def test_space_pauses_and_goes_on(play):
    run = play(ask_safety=False)
    run.later(7.0)
    run.key(Key.Key_Space)
    assert run.told[-1] == ("progressed", "run-1", 0, 7.0, True)
    assert not run.player._session._timer.isActive()
    run.clock.mono += 500
    run.key(Key.Key_Space)
    run.later(1.0)
    assert run.told[-1] == ("progressed", "run-1", 0, 8.0, False)


def test_space_pauses_even_when_another_button_has_the_focus(play):
    run = play(ask_safety=False)
    later = next(b for b in run.screen.findChildren(QPushButton) if b.text() == "Next")
    later.setFocus()
    run.qtbot.keyClick(later, Key.Key_Space)
    assert not run.player._session.running
    assert run.player._session.place().step == 0


def test_arrows_step_and_r_restarts(play):
    run = play(ask_safety=False)
    run.later(3.0)
    run.key(Key.Key_Right)
    place = run.player._session.place()
    assert (place.step, place.elapsed, place.ready) == (1, 20.0, 5.0)
    run.later(8.0)
    run.key(Key.Key_R)
    place = run.player._session.place()
    assert (place.step, place.elapsed, place.ready) == (1, 20.0, 0.0)
    run.key(Key.Key_Left)
    assert run.player._session.place().elapsed == 0.0


def test_stepping_past_the_last_step_finishes(play):
    run = play(ask_safety=False)
    for _ in range(3):
        run.key(Key.Key_Right)
    assert run.told[-1] == ("ended", "run-1", 60.0, True)


def test_escape_leaves_and_what_was_done_counts(play):
    run = play(ask_safety=False)
    run.later(12.0)
    run.key(Key.Key_Escape)
    assert run.without_progress() == [
        ("started", "run-1"), ("ended", "run-1", 12.0, False), ("closed",)
    ]  # fmt: skip


@pytest.mark.parametrize("way", ["key", "button"])
def test_baby_needs_me_hides_everything_at_once(play, way):
    run = play(ask_safety=False)
    run.later(12.0)
    visible_when_told = []
    run.player.interrupted.connect(lambda *_: visible_when_told.append(run.player.isVisible()))
    if way == "key":
        run.key(Key.Key_B)
    else:
        run.press("Baby needs me")
    run.player.close()
    assert visible_when_told == [False]
    assert run.without_progress() == [("started", "run-1"), ("interrupted", "run-1", 12.0), ("closed",)]
    assert run.ears.heard[-1] == "quiet"


@pytest.mark.parametrize(("seconds", "on"), [(0.4, 0), (19.0, 0), (20.0, 1), (44.0, 2), (59.0, 2)])
def test_a_run_taken_up_again_goes_on_where_it_was(play, seconds, on):
    run = play(ask_safety=False, elapsed=seconds)
    assert run.told[:2] == [("started", "run-1"), ("progressed", "run-1", on, seconds, False)]
    run.later(5.5)
    assert run.player._session.place().elapsed == pytest.approx(seconds + 0.5)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Sharp pain", [("ended", "run-1", 7.0, False)]),
        ("Dizzy", [("safety_answered", "emergency", ("chest",)), ("ended", "run-1", 7.0, False)]),
        ("End the break", [("ended", "run-1", 7.0, False)]),
    ],
)
def test_something_that_feels_wrong_ends_it_and_leads_to_advice(play, words, told):
    run = play(ask_safety=False)
    run.later(7.0)
    run.press("Something feels wrong")
    run.clock.mono += 60
    run.press(words)
    assert run.without_progress() == [("started", "run-1"), *told, ("closed",)]


def test_nothing_wrong_after_all_and_it_goes_on_where_it_was(play):
    run = play(ask_safety=False)
    run.later(7.0)
    run.press("Something feels wrong")
    run.clock.mono += 60
    run.press("Go on")
    run.later(1.0)
    assert run.told[-1] == ("progressed", "run-1", 0, 8.0, False)


@pytest.mark.parametrize(("paused_at", "said_again"), [(3.0, True), (12.0, False)])
def test_a_sentence_cut_off_by_a_pause_is_said_once_more(play, paused_at, said_again):
    run = play(ask_safety=False)
    run.later(paused_at)
    run.key(Key.Key_Space)
    run.ears.heard.clear()
    run.key(Key.Key_Space)
    assert run.ears.heard == ([("Say 1. Then rest.", "en")] if said_again else [])


def test_a_routine_of_which_nothing_is_left_simply_ends(play, qapp):
    later = step(1, 30, eligibility=Eligibility(vaginal_from=500, caesarean_from=500))
    run = play(make_ui(qapp, content=catalogue(routines={"R01": routine([later])})), ask_safety=False)
    assert run.without_progress() == [("started", "run-1"), ("ended", "run-1", 0.0, True)]
