"""The widget: accessible, moving only while seen, side by side with reduced motion, furniture kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QImage

from postureapp.figure.look import Look, Person
from postureapp.figure.picture import Picture
from postureapp.figure.poses import Library, load_library
from postureapp.figure.scene import Scene
from postureapp.qt.figure import pace, player
from postureapp.qt.figure.view import FigureView

LIBRARY = load_library(Path(__file__).parents[3] / "resources" / "poses")


class FakeTheme(QObject):
    changed = Signal()

    def __init__(self, name="light", reduced_motion=False):
        super().__init__()
        self.name, self.reduced_motion = name, reduced_motion

    def use(self, name):
        self.name = name
        self.changed.emit()


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    """New frames may take all the time there is; the test of that limit sets its own."""
    monkeypatch.setattr(pace, "SHARE", 1e9)


@pytest.fixture
def theme():
    return FakeTheme()


@pytest.fixture
def view(qtbot, theme):
    widget = FigureView(theme, LIBRARY, Look())
    qtbot.addWidget(widget)
    widget.resize(160, 160)
    return widget


def grabbed(view):
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_it_says_what_it_shows(view):
    view.show_picture("fed_1", "tiring")
    assert view.picture_id == "fed_1"
    assert view.accessibleName() == LIBRARY.picture("fed_1").alt_tiring
    view.set_alt("Vista lateral")
    face = QAccessible.queryAccessibleInterface(view)
    assert face.text(QAccessible.Text.Name) == "Vista lateral"
    assert face.role() == QAccessible.Role.Graphic


def test_an_unknown_picture_is_a_placeholder(view):
    view.show_picture("nothing")
    assert view.accessibleName() == ""
    assert not grabbed(view).isNull()


def test_motion_runs_only_while_it_can_be_seen(qtbot, view):
    view.show_picture("fed_12")
    assert view.playing
    assert not view._timer.isActive()
    view.show()
    qtbot.waitUntil(view._timer.isActive)
    first = view.phase
    qtbot.waitUntil(lambda: view.phase > first)
    view.hide()
    assert view.playing
    assert not view._timer.isActive()
    view.show()
    qtbot.waitUntil(view._timer.isActive)
    view.pause()
    assert not view._timer.isActive()


@pytest.mark.parametrize(("reduced_motion", "cells"), [(False, 1), (True, 2)])
def test_the_other_side_is_the_picture_turned_over(view, theme, reduced_motion, cells):
    theme.reduced_motion = reduced_motion
    view.resize(320, 160)
    view.show_picture("r06_6")
    view.pause()
    plain = grabbed(view)
    view.set_mirrored(True)
    turned = grabbed(view)
    view.set_mirrored(False)
    assert turned != plain == grabbed(view)
    wide = 320 // cells  # with reduced motion start and end keep their places
    there = [(c * wide + x, c * wide + wide - 1 - x, y) for c in range(cells) for x in range(0, wide, 8)
             for y in range(0, 160, 8)]  # fmt: skip
    same = [turned.pixelColor(x, y) == plain.pixelColor(back, y) for x, back, y in there]
    assert sum(same) > 0.9 * len(same)


def test_stills_never_start_the_timer(qtbot, view):
    view.show_picture("hold_cradle")
    view.play()
    view.show()
    qtbot.wait(40)
    assert not view.playing
    assert not view._timer.isActive()


def test_phase_moves_the_figure(view):
    view.show_picture("fed_12")
    view.pause()
    view.set_phase(0.0)
    start = grabbed(view)
    view.set_phase(0.5)
    assert grabbed(view) != start
    view.set_phase(1.25)
    assert view.phase == pytest.approx(0.25)


def test_a_slow_computer_skips_frames_and_still_gets_there(qtbot, view, monkeypatch):
    view.show_picture("fed_12")
    view.pause()
    view.set_phase(0.5)
    end = grabbed(view)
    view.set_phase(0.0)
    view._hand.forget()
    start = grabbed(view)
    monkeypatch.setattr(pace, "SHARE", 1e-2)  # a frame of 3 ms is followed by a pause of 300
    view.set_phase(0.5)
    assert (view.phase, grabbed(view) == start) == (0.5, True)
    qtbot.waitUntil(lambda: grabbed(view) == end)


def test_frames_that_are_kept_are_never_skipped(view, monkeypatch):
    view.show_picture("fed_12")
    view.pause()
    frames = []
    for phase in (0.0, 0.3, 0.5):
        view.set_phase(phase)
        frames.append(grabbed(view))
    monkeypatch.setattr(pace, "SHARE", 1e-4)
    for phase, frame in ((0.3, frames[1]), (0.5, frames[2]), (0.7, frames[1])):
        view.set_phase(phase)
        assert grabbed(view) == frame


def test_kept_furniture_draws_the_same_frame_as_fresh(view):
    view.show_picture("fed_12")
    view.pause()
    for phase in (0.0, 0.5, 0.0):
        view.set_phase(phase)
        kept = grabbed(view)
    view._hand.forget()
    assert grabbed(view) == kept


def test_theme_and_look_change_live(view, theme):
    view.show_picture("fed_12")
    view.pause()
    light = grabbed(view)
    theme.use("night")
    night = grabbed(view)
    view.set_look(Look(Person(skin="deep", outfit="sun", style="curly")))
    assert len({light.pixelColor(4, 4).name(), night.pixelColor(4, 4).name()}) == 2
    assert grabbed(view) != night


def test_reduced_motion_stands_still_side_by_side(qtbot, view, theme):
    view.show_picture("fed_12")
    view.pause()
    moving = grabbed(view)
    theme.reduced_motion = True
    theme.changed.emit()
    view.show()
    view.play()
    qtbot.wait(40)
    assert not view._timer.isActive()
    assert grabbed(view) != moving


def test_groups_and_no_stage(view):
    view.show_picture("fed_11")
    view.set_stage(False)
    assert not grabbed(view).isNull()


def test_an_unsound_motion_stays_a_placeholder(qtbot, theme):
    bad = ({"person": {"root": {"at": [0, 87, 0]}}}, {"person": {"root": {"at": "there"}}})
    library = Library(pictures={"bad": Picture("bad", "motion", bad, period=0.2)})
    view = FigureView(theme, library, Look())
    qtbot.addWidget(view)
    view.show_picture("bad")
    view.show()
    qtbot.waitUntil(lambda: view.phase > 0.3)
    assert not grabbed(view).isNull()


def test_a_resting_figure_is_kept_while_what_lies_behind_moves(view, monkeypatch):
    drawn = []
    monkeypatch.setattr(player, "Scene", lambda *parts: drawn.append(parts[0]) or Scene(*parts))
    view.set_stage(False)
    view.show_picture("fed_12")
    view.pause()
    grabbed(view)
    drawn.clear()
    resting = [0.0, 0.01, 0.02, 0.5, 0.51, 0.52, 0.53]  # moments at either end of the way
    for phase in resting:
        view.set_phase(phase)
        grabbed(view)
    assert len(drawn) == 2  # each end once
    view.set_look(Look(Person(skin="deep")))
    grabbed(view)
    assert len(drawn) > 2
