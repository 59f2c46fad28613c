"""The player as a window: held, hidden, rebuilt, on the hand's side, with large named targets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from postureapp.core.library import Level, StopSign
from postureapp.core.model import Profile
from postureapp.qt.windows.player import BreakPlayer
from postureapp.qt.windows.player.safety import SafetyScreen
from tests.qt.windows.stage import Clock, Ears, catalogue, make_ui, routine, step

Key = Qt.Key


def test_a_locked_screen_holds_the_run_until_one_press(play):
    run = play(ask_safety=False)
    run.later(4.0)
    run.player.hold()
    run.clock.mono += 300
    run.player.release()
    assert run.player._session.place().elapsed == 4.0
    assert run.screen._counted.text() == "Welcome back. Go on whenever you like."
    run.key(Key.Key_Space)
    run.later(2.0)
    assert run.player._session.place().elapsed == 6.0


def test_left_standing_for_an_hour_it_lets_go_and_can_be_taken_up(play, monkeypatch):
    monkeypatch.setattr("postureapp.qt.windows.player.session.PATIENCE", 5)
    run = play(ask_safety=False)
    run.later(4.0)
    run.key(Key.Key_Space)
    run.qtbot.waitUntil(lambda: ("closed",) in run.told, timeout=20000)
    assert run.without_progress() == [("started", "run-1"), ("interrupted", "run-1", 4.0), ("closed",)]


def test_a_lock_before_the_start_or_after_the_end_changes_nothing(play):
    run = play()
    run.player.hold()
    run.player.release()
    assert isinstance(run.screen, SafetyScreen)
    assert run.told == []


def test_no_timer_runs_while_it_is_put_away(play):
    run = play(ask_safety=False)
    assert run.player._session._timer.isActive()
    run.player.hide()
    assert not run.player._session._timer.isActive()
    run.player.show()
    assert run.player._session._timer.isActive()


def test_another_text_size_keeps_the_step_and_the_pause(play, qapp):
    ui = make_ui(qapp)
    run = play(ui, ask_safety=False)
    run.later(21.0)
    run.key(Key.Key_Space)
    before = run.screen
    next(b for b in before.findChildren(QPushButton) if b.text() == "Next").setFocus()
    ui.theme.apply(text_size=1.4)
    assert run.screen is not before
    assert run.screen._heading.text() == "Step 2 of 3"
    assert run.screen._pause.text() == "Go on"
    assert run.player.focusWidget().text() == "Next"


def test_another_hand_keeps_the_open_group_of_signs(play, qapp):
    ui = make_ui(qapp)
    run = play(ui)
    run.press("Numb between the legs, weak or numb legs, or new trouble with pee or poo")
    ui.theme.apply(hand="left")
    assert run.screen.group == "legs_toilet"


@pytest.mark.parametrize(("hand", "side"), [("right", "right"), ("left", "left")])
def test_the_acts_stand_on_the_hands_side_on_every_screen(play, qapp, hand, side):
    run = play(make_ui(qapp, hand=hand))
    places = [centre_of(run, run.screen.main_act())]
    run.press("None of these")
    places.append(centre_of(run, run.screen.main_act()))
    middle = run.player.width() / 2
    assert all((x > middle) == (side == "right") for x, _ in places)
    assert abs(places[0][1] - places[1][1]) <= 8


def test_all_targets_are_large(play):
    run = play()
    small = []
    for _ in range(2):
        small += [
            (b.text() or b.accessibleName(), b.width(), b.height())
            for b in run.screen.findChildren(QPushButton)
            if min(b.width(), b.height()) < 44
        ]
        if isinstance(run.screen, SafetyScreen):
            run.press("None of these")
    assert small == []


def test_every_control_has_a_name(play):
    run = play()
    run.press("None of these")
    assert [b for b in run.screen.findChildren(QPushButton) if not (b.text() or b.accessibleName())] == []


def test_an_unknown_routine_is_refused(qapp):
    with pytest.raises(KeyError):
        BreakPlayer(make_ui(qapp), "R99", "run", voice=Ears(), chime=Ears(), clock=Clock())


def centre_of(run, widget):
    run.qtbot.wait(1)  # the layout of a new screen waits for the event loop
    point = widget.mapTo(run.player, widget.rect().center())
    return point.x(), point.y()


def test_levels_of_the_content_are_what_is_told(play):
    run = play()
    run.press("Sign dizzy")
    assert run.told[0] == ("safety_answered", Level.BOOK.value, ("dizzy",))


def test_who_hides_baby_content_meets_none_in_a_break(play, qapp):
    plain = make_ui(
        qapp,
        profile=Profile(hide_baby=True),
        content=catalogue(
            routines={"R01": routine([step(1, 30, stop="AH")])},
            stop_signs={
                "A": StopSign(code="A", text="Sharp pain"),
                "H": StopSign(code="H", text="Your baby is not secure"),
            },
        ),
    )
    run = play(plain, ask_safety=False)
    words = [one.text() for one in run.screen.findChildren(QLabel)]
    words += [one.text() for one in run.screen.findChildren(QPushButton)]
    run.press("Something feels wrong")
    words += [one.text() for one in run.screen.findChildren(QPushButton)]
    assert [one for one in words if "baby" in one.lower()] == []
    run.key(Key.Key_Escape)
