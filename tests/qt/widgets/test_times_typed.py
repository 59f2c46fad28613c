"""A clock time typed over the old one, however the person selected it."""

from datetime import time

import pytest
from PySide6.QtCore import Qt

from postureapp.qt.widgets import TimeField

KEYS, HELD = Qt.Key, Qt.KeyboardModifier


@pytest.mark.parametrize(
    "begin",
    [(KEYS.Key_Home, HELD.NoModifier), (KEYS.Key_A, HELD.ControlModifier)],
    ids=["after Home", "after select all"],
)
@pytest.mark.parametrize("typed", ["1006", "10:06"])
def test_typing_replaces_the_whole_time(theme, qtbot, begin, typed):
    field = TimeField(theme, "Time", time(20, 0))
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    told = []
    field.changed.connect(told.append)
    edit = field._edit
    edit.setFocus()
    qtbot.keyClick(edit, *begin)
    qtbot.keyClicks(edit, typed)
    qtbot.keyClick(edit, KEYS.Key_Return)
    assert (field.value(), told) == (time(10, 6), [time(10, 6)])
