"""A close view has a frame of its own; what shows a whole person ends with the panel."""

import pytest
from PySide6.QtCore import QRect

from postureapp.figure.picture import Picture
from postureapp.qt.windows.player.close_up import CloseUp, frame_in
from postureapp.qt.windows.player.halo import Halo
from tests.qt.windows.player.test_halo import STILL, moment
from tests.qt.windows.stage import make_ui

ARM = Picture("p", "motion", ({"frame": {"h": 52, "aspect": 1.4}} | STILL,) * 2, period=8.0)
PERSON = Picture("p", "motion", ({"frame": {"h": 150}} | STILL,) * 2, period=8.0)


def corner(widget, at):
    """The colour painted there, over a ground that is neither stage nor shape."""
    return widget.grab().toImage().pixelColor(at).name()


@pytest.fixture
def halo(qtbot, qapp):
    def showing(picture):
        ui = make_ui(qapp)
        ui.library.pictures["p"] = picture
        made = Halo(ui)
        qtbot.addWidget(made)
        made.resize(600, 400)
        made.show_moment(moment(breath=0.5))
        made.show()
        return ui, made

    return showing


def test_a_whole_person_has_all_the_room(halo):
    _, made = halo(PERSON)
    assert made.figure.geometry() == QRect(0, 0, 600, 400)


def test_a_close_view_keeps_off_the_panels_foot_and_has_round_corners(halo):
    ui, made = halo(ARM)
    room = made.figure.geometry()
    assert room == QRect(0, 0, 600, 376)
    assert corner(made, room.topLeft()) == ui.theme["stage"].name()
    assert corner(made, room.topRight()) == ui.theme["stage"].name()


def test_the_next_picture_has_all_the_room_again(halo, qapp):
    ui, made = halo(ARM)
    ui.library.pictures["q"] = PERSON
    made.show_moment(moment(picture="q"))
    qapp.processEvents()
    assert made.figure.geometry() == QRect(0, 0, 600, 400)


def test_a_frame_is_never_taller_than_its_picture():
    assert frame_in(QRect(0, 0, 280, 400), 1.4) == QRect(0, 100, 280, 200)
    assert frame_in(QRect(0, 0, 800, 400), 1.4) == QRect(0, 0, 800, 400)


def test_at_the_end_it_stands_in_the_middle(qtbot, qapp):
    ui = make_ui(qapp)
    shown = CloseUp(ui, ARM)
    qtbot.addWidget(shown)
    shown.resize(280, 400)
    shown.show()
    assert shown.figure.geometry() == QRect(0, 100, 280, 200)
    assert corner(shown, shown.figure.geometry().topLeft()) == ui.theme["stage"].name()


def test_with_reduced_motion_each_moment_has_its_own_frame(qtbot, qapp):
    ui = make_ui(qapp)
    ui.theme.apply(reduced_motion=True)
    up, down = ({"frame": {"h": 52, "aspect": 1.4}, "person": {"breath": breath}} for breath in (0.0, 1.0))
    shown = CloseUp(ui, Picture("p", "motion", (up, down), period=8.0))
    qtbot.addWidget(shown)
    shown.resize(560, 400)
    shown.show()
    room = shown.figure.geometry()
    assert room == QRect(0, 100, 560, 200)
    assert corner(shown, room.center()) == ui.theme["stage"].name()
