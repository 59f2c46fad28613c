"""Where windows open, how other screens are dimmed, and whether a window can be seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from postureapp.qt.screens import (
    TITLE_BAR,
    Curtain,
    Curtains,
    Sight,
    Sizes,
    bring_forward,
    centred,
    cornered,
    visible,
)

sides = st.integers(1, 3000)
rooms = st.builds(QRect, st.integers(-4000, 4000), st.integers(-3000, 3000), sides, sides)


@given(st.builds(QSize, sides, sides), rooms)
def test_a_centred_window_lies_inside_its_room(size, room):
    place = centred(size, room)
    assert room.contains(place)
    assert place.size() == size.boundedTo(room.size())


@pytest.mark.parametrize(
    ("hand", "shade", "corner"),
    [("right", 0, (1476, 856)), ("left", 0, (24, 856)), ("right", 28, (1500, 880)), ("left", 10, (14, 866))],
)
def test_a_card_stands_in_its_corner(hand, shade, corner):
    place = cornered(QSize(420, 200), QRect(0, 0, 1920, 1080), hand, shade)
    assert (place.x(), place.y()) == corner


def test_sizes_are_remembered_in_the_file(tmp_path):
    file = tmp_path / "sizes.json"
    Sizes(file).keep("tip_card", QSize(700, 500))
    assert Sizes(file).of("tip_card", QSize(1, 1)) == QSize(700, 500)
    assert Sizes(file).of("other", QSize(1, 1)) == QSize(1, 1)


@pytest.mark.parametrize("damage", ["", "[]", '{"tip_card": "big"}', '{"tip_card": [1]}'])
def test_a_damaged_file_of_sizes_is_no_error(tmp_path, damage):
    file = tmp_path / "sizes.json"
    file.write_text(damage)
    assert Sizes(file).of("tip_card", QSize(960, 640)) == QSize(960, 640)


def test_sizes_that_cannot_be_written_are_kept_for_this_run(tmp_path):
    sizes = Sizes(tmp_path / "missing" / "sizes.json")
    sizes.keep("tip_card", QSize(700, 500))
    assert sizes.of("tip_card", QSize(1, 1)) == QSize(700, 500)


def test_with_one_screen_nothing_is_dimmed(qapp):
    curtains = Curtains()
    curtains.draw(QGuiApplication.primaryScreen())
    assert curtains.dimmed() == []


def test_a_press_lifts_a_curtain_and_it_never_takes_the_focus(qtbot, qapp):
    curtain = Curtain(QGuiApplication.primaryScreen())
    qtbot.addWidget(curtain)
    curtain.show()
    assert curtain.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    qtbot.mouseClick(curtain, Qt.MouseButton.LeftButton)
    assert not curtain.isVisible()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(300, 200)
    qtbot.addWidget(made)
    return made


def test_a_shown_window_is_visible_and_a_hidden_one_is_not(qtbot, window):
    assert not visible(window)
    with qtbot.waitExposed(window):
        window.show()
    assert visible(window)


def test_a_window_left_on_a_lost_screen_is_brought_back(qtbot, window):
    with qtbot.waitExposed(window):
        window.show()
    window.setGeometry(9000, 9000, 300, 200)
    assert not visible(window)
    bring_forward(window)
    assert window.y() >= QGuiApplication.primaryScreen().availableGeometry().y() + TITLE_BAR
    qtbot.waitUntil(lambda: visible(window), timeout=20000)


def test_a_window_that_cannot_be_seen_is_told_of_after_one_try(qtbot, window, monkeypatch):
    monkeypatch.setattr(Sight, "PATIENCE", 5)
    sight = Sight(window)  # never shown
    monkeypatch.setattr("postureapp.qt.screens.bring_forward", lambda _: None)
    with qtbot.waitSignal(sight.lost, timeout=20000):
        pass


def test_a_window_that_can_be_seen_is_left_alone(qtbot, window, monkeypatch):
    monkeypatch.setattr(Sight, "PATIENCE", 5)
    with qtbot.waitExposed(window):
        window.show()
    sight = Sight(window)
    with qtbot.assertNotEmitted(sight.lost, wait=50):
        pass
    assert sight._looks == 1
