"""Welcome: four steps, each skippable, ending in whole settings."""

from datetime import date, time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from postureapp.core import phases
from postureapp.core.model import BirthType, FeedingWay, TimeRange
from postureapp.core.settings import Settings
from postureapp.qt.screens import TITLE_BAR, screen_in_use
from postureapp.qt.windows.welcome import WelcomeWindow
from tests.qt.windows.everyday import NOW, controls, deleted, make_ui, named, press, said_name

TODAY = NOW.date()


@pytest.fixture
def opened(qapp, theme):
    """Opens Welcome on some settings; it is gone after the test."""
    windows = []

    def build(settings):
        window = WelcomeWindow(make_ui(theme, settings), TODAY)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the test outlives it
        window.resize(1000, 680)
        window.show()
        QApplication.processEvents()
        windows.append(window)
        return window

    yield build
    for window in windows:
        deleted(window)


@pytest.fixture
def window(opened):
    return opened(Settings())


@pytest.fixture
def told(window):
    heard = []
    window.finished.connect(lambda settings: heard.append(("finished", settings)))
    window.skipped.connect(lambda settings: heard.append(("skipped", settings)))
    return heard


def test_at_large_text_its_title_bar_is_left_room(theme):
    theme.apply(text_size=1.6)
    window = WelcomeWindow(make_ui(theme, Settings()), TODAY)
    assert window.geometry().top() >= screen_in_use().availableGeometry().top() + TITLE_BAR
    deleted(window)


@pytest.mark.parametrize("step", range(4))
def test_every_control_has_a_name_and_room_for_a_thumb(window, step):
    window.go(step)
    assert [type(one).__name__ for one in controls(window) if not said_name(one)] == []
    small = [
        said_name(one)
        for one in controls(window)
        if isinstance(one, QAbstractButton) and min(one.width(), one.height()) < 32
    ]
    assert small == []


def test_enter_four_times_and_one_test_is_all_it_takes(window, told):
    tests = []
    window.test_requested.connect(lambda: tests.append("test"))
    for _ in range(5):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert tests == ["test"]
    assert [word for word, _ in told] == ["finished"]
    made = told[0][1]
    assert made.system.welcomed
    assert made.reminders == phases.reminders(phases.Phase.EARLY_CAESAREAN)


def test_answers_decide_what_is_proposed_and_taken(window, told):
    window._steps[0].born.editor.setDate(date(2026, 3, 2))
    press(window, "Vaginal")
    press(window, "Bottle")
    press(window, "Next")
    proposed = phases.reminders(phases.Phase.THIRD)
    assert list(window._steps[1].switches) == [one.id for one in proposed]
    press(window, "Massage")
    window._steps[1].ends.editor.setTime(time(22, 0))
    window._steps[1].ends.editor.editingFinished.emit()
    press(window, "Next")
    press(window, "Next")
    press(window, "Start with the computer")
    press(window, "Done")
    made = told[0][1]
    assert (made.profile.birth_date, made.profile.birth_type, made.profile.feeding_way) == (
        date(2026, 3, 2), BirthType.VAGINAL, FeedingWay.BOTTLE,
    )  # fmt: skip
    assert [one.id for one in made.reminders if not one.enabled] == ["massage"]
    assert made.hours.quiet == (TimeRange(time(22, 0), time(8, 0)),)
    assert made.system.autostart
    assert made.system.phase == phases.Phase.THIRD


@pytest.mark.parametrize("way", ["Skip all", "Escape", "close"])
def test_skipping_tells_once(window, told, way):
    if way == "Escape":
        QTest.keyClick(window, Qt.Key.Key_Escape)
    elif way == "close":
        window.close()
    else:
        press(window, way)
    assert [word for word, _ in told] == ["skipped"]
    assert told[0][1].system.welcomed


def test_back_keeps_the_answers(window):
    press(window, "Caesarean")
    press(window, "Next")
    press(window, "Back")
    assert named(window, "Caesarean").isChecked()


def test_two_equal_times_are_explained(window):
    window.go(1)
    step = window._steps[1]
    step.ends.editor.setTime(time(8, 0))
    step.ends.editor.editingFinished.emit()
    assert step._refusal.text() == "Two different times are needed. 08:00–21:00 is kept."
    assert window.answers.ends == time(21, 0)


def test_an_answer_can_be_taken_back(window, told):
    step = window._steps[0]
    assert not step.unsay.isVisible()
    press(window, "Bottle")
    assert window.answers.feeding_way is FeedingWay.BOTTLE
    step.unsay.click()
    assert window.answers.feeding_way is FeedingWay.UNKNOWN
    assert step.way.index() is None
    assert not step.unsay.isVisible()


def test_the_buttons_of_a_reminder_are_explained_without_feeds_where_those_are_hidden(opened):
    hidden = replace(Settings(), profile=replace(Settings().profile, hide_baby=True))
    for settings, there in ((Settings(), True), (hidden, False)):
        said = [one.text() for one in opened(settings)._steps[2].findChildren(QLabel)]
        assert "It comes again in 10 min." in said
        assert ("Feeding now" in said) is there


@pytest.mark.parametrize("step", range(4))
def test_everything_ends_on_one_edge_whether_there_is_something_to_scroll_or_not(window, step):
    edges = set()
    for tall in (680, 420):
        window.resize(1000, tall)
        window.go(step)
        QApplication.processEvents()
        page = window._steps[step]
        edges |= {right(window, page.title), right(window, window.forward), right(window, window._count)}
    assert len(edges) == 1


def right(window, part):
    return part.mapTo(window, part.rect().topRight()).x()


def test_the_last_step_says_what_this_is_and_is_not(window):
    window.go(3)
    said = [one.text() for one in window._steps[3].findChildren(QLabel)]
    assert any("not a medical device" in text and "emergency" in text for text in said)


def test_larger_text_keeps_the_step_and_the_answers(window, theme):
    press(window, "Caesarean")
    window.go(1)
    theme.apply(text_size=1.6)
    assert window._stack.currentIndex() == 1
    assert window.answers.birth_type is BirthType.CAESAREAN


def test_a_second_visit_begins_with_what_is_set(opened):
    known = replace(Settings(), profile=replace(Settings().profile, birth_type=BirthType.VAGINAL))
    window = opened(known)
    assert named(window, "Vaginal").isChecked()
