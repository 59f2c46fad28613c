"""Undo on the Reminders page: one press, one change, until nothing is left to press."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from postureapp.core.model import At, Kind
from tests.qt.windows.everyday import first_settings, named, press


def view(page):
    return page._view("reminders")


def acts(page):
    """What is told at each press of Undo, until it can no longer be pressed."""
    schedules = []
    while named(page, "Undo").isEnabled():
        press(page, "Undo")
        last = page._history.now.reminders[-1]
        schedules.append(last.schedule if last.kind is Kind.CUSTOM else None)
    return schedules


def test_each_time_and_each_day_is_taken_back_alone(page):
    press(page, "Add a reminder")
    press(page, "At times")
    press(page, "Add a time")
    press(view(page).editor, "Saturday")
    press(view(page).editor, "Sunday")
    ten, one = time(10, 0), time(13, 0)
    week = tuple(range(7))
    assert acts(page) == [At((ten, one), (0, 1, 2, 3, 4, 6)), At((ten, one), week), At((ten,), week), None]


def test_minutes_moved_in_small_steps_are_taken_back_at_once(page, told):
    page.reminders().choose("posture")
    press(page, "More minutes")
    press(page, "More minutes")
    press(page, "Undo")
    assert told[-1] == page._ui.settings
    assert not named(page, "Undo").isEnabled()


def test_two_new_reminders_are_taken_back_one_by_one(page, told):
    press(page, "Add a reminder")
    press(page, "Add a reminder")
    press(page, "Undo")
    assert len(told[-1].reminders) == len(page._ui.settings.reminders) + 1


def test_undo_of_what_was_changed_back_elsewhere_leaves_nothing_to_press(page, told):
    page.reminders().add()
    page.show_settings(page._ui.settings)
    press(page, "Undo")
    assert not named(page, "Undo").isEnabled()
    assert len(told) == 1


def test_undo_by_key_reaches_the_page_from_within_a_field(page, told):
    press(page, "Add a reminder")
    field = view(page).editor.when.times.fields[0].editor
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert told[-1] == first_settings()
    name = named(view(page).editor, "Name")
    name.setFocus()
    QTest.keyClicks(name, "Tea")
    QTest.keyClick(name, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (name.text(), told[-1]) == ("Seat for the feed", first_settings())
