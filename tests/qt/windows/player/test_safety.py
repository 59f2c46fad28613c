"""The safety question comes first; one answer starts the break, the others end it."""

import pytest
from PySide6.QtCore import Qt

from postureapp.core.model import Profile
from postureapp.qt.widgets import RowButton
from postureapp.qt.windows.player.safety import SafetyScreen
from postureapp.qt.windows.player.step import StepScreen
from tests.qt.windows.stage import make_ui

Key = Qt.Key


def test_none_of_these_starts_the_break(play):
    run = play()
    assert isinstance(run.screen, SafetyScreen)
    run.press("None of these")
    assert isinstance(run.screen, StepScreen)
    assert run.told == [
        ("safety_answered", "none", ()), ("started", "run-1"), ("progressed", "run-1", 0, 0.0, False)
    ]  # fmt: skip


def test_enter_alone_answers_none(play):
    run = play()
    run.qtbot.keyClick(run.screen.main_act(), Key.Key_Return)
    assert ("started", "run-1") in run.told


def test_a_sign_that_fits_ends_it_before_it_began(play):
    run = play()
    run.press("Sign pee")
    assert run.told == [("safety_answered", "urgent", ("pee",)), ("closed",)]


def test_several_signs_of_one_part_stand_behind_one_row(play):
    run = play()
    rows = [row.text() for row in run.screen.findChildren(RowButton)]
    assert rows == [
        "Numb between the legs, weak or numb legs, or new trouble with pee or poo",
        "Sign chest", "Sign pee", "Sign dizzy",
    ]  # fmt: skip
    run.press(rows[0])
    run.press("Back to the list")
    run.press(rows[0])
    run.press("Sign bladder")
    assert run.told == [("safety_answered", "emergency", ("bladder",)), ("closed",)]


def test_who_hides_baby_content_reads_the_plain_words(play, qapp):
    run = play(make_ui(qapp, profile=Profile(hide_baby=True)))
    assert "Plain dizzy" in [row.text() for row in run.screen.findChildren(RowButton)]


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_B])
def test_leaving_the_question_says_nothing_about_it(play, key):
    run = play()
    run.key(key)
    assert run.told == [("closed",)]
    assert not run.player.isVisible()


def test_an_answer_known_today_is_not_asked_for_again(play):
    run = play(ask_safety=False)
    assert isinstance(run.screen, StepScreen)
    assert run.without_progress() == [("started", "run-1")]
