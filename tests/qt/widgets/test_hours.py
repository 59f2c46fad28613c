"""The bar of active hours: dragged with the pointer, moved with the keyboard, said part by part."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from postureapp.qt.widgets import RangeAxis, RangeBar, RangeWords

WORDS = RangeWords("Friday", "all of it", "beginning", "end")


@pytest.fixture
def bar(theme, on_screen):
    made = RangeBar(theme, WORDS, [(480, 780), (1020, 1530)])
    made.resize(604, 32)  # one px is three minutes
    on_screen(made)
    made.heard, made.stored = [], []
    made.changed.connect(made.heard.append)
    made.committed.connect(made.stored.append)
    return made


def at(minute):
    return QPoint(round(2 + minute / 3), 16)


def drag(qtbot, bar, start, end):
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=at(start))
    qtbot.mouseMove(bar, at((start + end) / 2))
    qtbot.mouseMove(bar, at(end))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=at(end))


def test_dragging_an_end_changes_it_and_stores_once(qtbot, bar):
    drag(qtbot, bar, 780, 840)
    assert bar.stored == [[(480, 840), (1020, 1530)]]
    assert bar.heard[-1] == bar.stored[0]


def test_dragging_the_middle_moves_the_whole_range(qtbot, bar):
    drag(qtbot, bar, 630, 690)
    assert bar.spans() == [(540, 840), (1020, 1530)]


def test_dragging_goes_over_midnight_in_quarters_of_an_hour(qtbot, bar):
    drag(qtbot, bar, 1530, 1601)
    assert bar.spans()[1] == (1020, 1605)


def test_a_press_without_a_move_stores_nothing(qtbot, bar):
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at(630))
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at(100))
    assert (bar.heard, bar.stored) == ([], [])


def test_the_keyboard_does_the_same(qtbot, bar):
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    qtbot.keyClick(bar, Qt.Key.Key_Down)
    qtbot.keyClick(bar, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(bar, Qt.Key.Key_Down)
    qtbot.keyClick(bar, Qt.Key.Key_PageUp)
    assert bar.stored == [
        [(495, 795), (1020, 1530)],
        [(435, 795), (1020, 1530)],
        [(435, 855), (1020, 1530)],
    ]


def test_ranges_are_added_and_taken_away_by_keys(qtbot, bar):
    qtbot.keyClick(bar, Qt.Key.Key_Delete)
    qtbot.keyClick(bar, Qt.Key.Key_Delete)
    qtbot.keyClick(bar, Qt.Key.Key_Delete)
    qtbot.keyClick(bar, Qt.Key.Key_Insert)
    assert bar.stored == [[(1020, 1530)], [], [(660, 780)]]


def test_a_screen_reader_hears_which_part_is_in_hand(qtbot, bar):
    met = QAccessible.queryAccessibleInterface(bar)
    heard = [met.text(QAccessible.Text.Name)]
    for _ in range(3):
        qtbot.keyClick(bar, Qt.Key.Key_Down)
        heard.append(met.text(QAccessible.Text.Name))
    assert heard == [
        "Friday, 08:00–13:00, all of it",
        "Friday, 08:00–13:00, beginning",
        "Friday, 08:00–13:00, end",
        "Friday, 17:00–01:30, all of it",
    ]
    assert met.valueInterface().currentValue() == 1020


def test_what_the_program_puts_in_tells_nobody(bar):
    bar.set_spans([(600, 900)])
    assert (bar.spans(), bar.heard) == ([(600, 900)], [])


def test_the_part_in_hand_is_seen(qtbot, bar):
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    whole = bar.grab().toImage()
    qtbot.keyClick(bar, Qt.Key.Key_Down)
    assert bar.grab().toImage() != whole


@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_a_disabled_bar_does_not_move(qtbot, bar):
    bar.setEnabled(False)
    drag(qtbot, bar, 780, 840)
    assert bar.spans() == [(480, 780), (1020, 1530)]


def test_the_pointer_shows_what_can_be_dragged(qtbot, bar):
    shapes = []
    for minute in (630, 780, 100):
        qtbot.mouseMove(bar, at(minute))
        shapes.append(bar.cursor().shape())
    assert shapes == [Qt.CursorShape.OpenHandCursor, Qt.CursorShape.SizeHorCursor, Qt.CursorShape.ArrowCursor]


def test_the_axis_draws_its_hours(theme, qtbot):
    axis = RangeAxis(theme)
    qtbot.addWidget(axis)
    axis.resize(600, 20)
    drawn = axis.grab().toImage()
    background = drawn.pixel(300, 0)
    assert any(drawn.pixel(x, 10) != background for x in range(600))
