"""The main window: four places, each built when first opened."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from postureapp.qt.screens import TITLE_BAR, Sizes, screen_in_use
from postureapp.qt.windows.main import MainWindow
from postureapp.qt.windows.place import WholePlace
from tests.qt.windows.everyday import make_ui, named, press, shown


class Whole(WholePlace):
    pass


@pytest.fixture
def built():
    return []


@pytest.fixture
def window(qtbot, theme, built):
    def place(name, kind):
        def build():
            built.append(name)
            return kind()

        return build

    pages = {name: place(name, QWidget) for name in ("today", "tips", "progress")}
    window = MainWindow(make_ui(theme), pages | {"settings": place("settings", Whole)})
    window.open_page("today")
    return shown(qtbot, window, 800, 700)


def test_places_are_built_when_first_opened(window, built):
    assert built == ["today"]
    press(window, "Tips")
    press(window, "Today")
    press(window, "Tips")
    assert built == ["today", "tips"]
    assert (window.at(), window.windowTitle()) == ("tips", "Tips – PostureApp")
    assert window.page("progress") is None


def test_settings_take_the_whole_window_and_lead_back(window):
    press(window, "Settings")
    assert not window._rail.isVisible()
    window.page("settings").back_requested.emit()
    assert window.at() == "today"
    assert window._rail.isVisible()


def test_keys_lead_to_places(window):
    opened = []
    window.opened.connect(opened.append)
    for key in (Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_1):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert opened == ["tips", "settings", "today"]


def test_absent_places_are_left_out(qtbot, theme):
    window = MainWindow(make_ui(theme), {"today": QWidget, "settings": Whole})
    window.open_page("today")
    shown(qtbot, window, 700, 600)
    assert [item.text() for item in window._nav.items] == ["Today", "Settings"]
    with pytest.raises(KeyError):
        window.open_page("tips")


def test_its_size_is_remembered(qtbot, theme):
    sizes = Sizes()
    window = MainWindow(make_ui(theme), {"today": QWidget}, sizes=sizes)
    window.open_page("today")
    shown(qtbot, window, 640, 600)
    window.close()
    assert sizes.of("main", QSize()) == QSize(640, 600)
    assert MainWindow(make_ui(theme), {"today": QWidget}, sizes=sizes).size() == QSize(640, 600)


def test_on_a_low_screen_its_title_bar_is_left_room(qtbot, theme):
    sizes, room = Sizes(), screen_in_use().availableGeometry()
    sizes.keep("main", QSize(room.width(), room.height() + 100))
    window = MainWindow(make_ui(theme), {"today": QWidget}, sizes=sizes)
    qtbot.addWidget(window)
    assert window.geometry().top() == room.top() + TITLE_BAR
    assert window.geometry().bottom() == room.bottom()


def test_another_language_renames_the_places(window, theme):
    press(window, "Progress")
    theme.apply(text_size=1.2)
    assert named(window, "Progress").isChecked()
    assert window.at() == "progress"
