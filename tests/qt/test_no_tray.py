"""The small window without a tray: the next reminder, and acts that follow what goes on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from postureapp.qt.no_tray import NoTrayWindow
from postureapp.qt.tray_view import MenuEntry, TrayView
from postureapp.qt.widgets import Text
from tests.qt.windows.stage import make_ui


def view(*entries):
    return TrayView(tooltip="Next: rest 15:20", menu=tuple(MenuEntry(*entry) for entry in entries))


@pytest.fixture
def window(qtbot, qapp):
    made = NoTrayWindow(make_ui(qapp))
    qtbot.addWidget(made)
    made.told = []
    made.act_requested.connect(made.told.append)
    made.show_view(view(("Start feed", "feed_start")))
    made.show()
    return made


def buttons(window):
    return [one for one in window.findChildren(QPushButton) if one.isVisibleTo(window)]


def press(qtbot, window, words):
    (button,) = [one for one in buttons(window) if one.text() == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_act_is_one_press(qtbot, window):
    for words in ("Today", "Start feed", "Start a break", "Pause for 1 hour", "Quit PostureApp"):
        press(qtbot, window, words)
    assert window.told == ["today", "feed_start", "break", "pause_60", "quit"]


def test_a_running_feed_is_ended_and_a_pause_is_over_from_here(qtbot, window):
    window.show_view(view(("End feed", "feed_end"), ("Continue reminders", "unpause")))
    press(qtbot, window, "End feed")
    press(qtbot, window, "Continue reminders")
    window.show_view(view(("Start feed", "feed_start")))
    press(qtbot, window, "Pause for 1 hour")
    assert window.told == ["feed_end", "unpause", "pause_60"]


def test_who_hides_baby_content_is_offered_no_feed(window):
    window.show_view(view(("Today", "today")))
    assert [one.text() for one in buttons(window)] == [
        "Today", "Start a break", "Pause for 1 hour", "Quit PostureApp"
    ]  # fmt: skip


def test_closing_it_keeps_it(window):
    window.close()
    assert window.isVisible()


def test_long_words_make_it_taller_and_are_not_cut(window):
    window.resize(360, 100)
    window.show_view(TrayView(tooltip="Next: a rest with a very long name, so long that it takes lines " * 3))
    QApplication.processEvents()
    for one in window.findChildren(Text):
        assert one.heightForWidth(one.width()) <= one.height()
