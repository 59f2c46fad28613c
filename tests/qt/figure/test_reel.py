"""Frames that come again: the very same pixels, kept up to a length, forgotten when the picture changes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from postureapp.figure.look import Look
from postureapp.figure.poses import load_library
from postureapp.qt.figure import reel
from postureapp.qt.figure.player import Stagehand
from postureapp.qt.figure.reel import Reel
from postureapp.qt.figure.render import FORMAT, turn_over

LIBRARY = load_library(Path(__file__).parents[3] / "resources" / "poses")


def painted(hand, picture_id, phase, *, keep, dpr=1.0, mirrored=False):
    picture, look = LIBRARY.picture(picture_id), Look()
    image = QImage(round(240 * dpr), round(240 * dpr), FORMAT)
    image.setDevicePixelRatio(dpr)
    image.fill(Qt.GlobalColor.transparent)
    box, inks = QRectF(0, 0, 240, 240), hand.inks("light", look)
    p = QPainter(image)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    turn_over(p, box, mirrored)
    hand.paint(p, box, picture, picture.at(phase=phase), look, inks, "easier", True, phase if keep else None)
    p.end()
    return image


@pytest.mark.parametrize("dpr", [1.0, 2.0])
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_kept_frame_is_the_frame(qapp, dpr, mirrored):
    hand, how = Stagehand(), {"dpr": dpr, "mirrored": mirrored}
    drawn = painted(Stagehand(), "r01_3", 0.3, keep=False, **how)
    assert painted(hand, "r01_3", 0.3, keep=True, **how) == drawn
    painted(hand, "r01_3", 0.7, keep=True, **how)
    assert painted(hand, "r01_3", 0.3, keep=True, **how) == drawn
    assert len(hand._reel) == 2


def test_the_second_round_builds_nothing(qapp, monkeypatch):
    hand = Stagehand()
    painted(hand, "r01_3", 0.3, keep=True)
    monkeypatch.setattr("postureapp.qt.figure.player.Scene", None)
    assert not painted(hand, "r01_3", 0.3, keep=True).isNull()


def test_another_picture_or_look_starts_a_new_reel(qapp):
    hand = Stagehand()
    first = painted(hand, "r01_3", 0.3, keep=True)
    assert painted(hand, "r04_2", 0.3, keep=True) != first
    assert len(hand._reel) == 1
    hand.forget()
    assert len(hand._reel) == 0


def test_a_full_reel_goes_on_drawing(qapp, monkeypatch):
    monkeypatch.setattr(reel, "LONGEST", 2)
    film, drawn = Reel(), []
    image = QImage(8, 8, FORMAT)
    p = QPainter(image)
    for phase in (0.0, 0.25, 0.5, 0.5, 0.0):
        film.paint(p, QPointF(), phase, lambda _, phase=phase: drawn.append(phase))
    p.end()
    assert drawn == [0.0, 0.25, 0.5, 0.5]
    assert len(film) == 2
