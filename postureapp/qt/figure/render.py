"""A picture as an image: for notifications, the gallery and sheets. Never raises for what poses hold."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from postureapp.figure.look import Look
from postureapp.figure.palette import Palette, load_colours
from postureapp.figure.picture import Picture
from postureapp.figure.poses import Library
from postureapp.figure.scene import Scene
from postureapp.qt.figure.paint import Brushwork, Inks, Paths, fit
from postureapp.resources import resources_dir

FORMAT = QImage.Format.Format_ARGB32_Premultiplied
NOT_DRAWABLE = (ValueError, KeyError, TypeError, ArithmeticError, AttributeError, IndexError, StopIteration)
"""What unsound pose data may raise on its way to a scene."""


@lru_cache(maxsize=4)
def colours(path: Path | None = None) -> dict[str, Any]:
    """The figure colours of all themes. Raises OSError when the program's files are missing."""
    return load_colours(path or resources_dir() / "theme" / "figure.toml")


def inks_for(theme_name: str, look: Look) -> Inks:
    return Inks(Palette(colours(), theme_name, look))


def render_picture(
    library: Library,
    picture_id: str,
    size: QSize,
    theme_name: str,
    look: Look,
    *,
    variant: str = "easier",
    phase: float | None = None,
    dpr: float = 1.0,
    stage: bool = True,
    mirrored: bool = False,
) -> QImage:
    """A picture at `size` logical pixels. `phase` None shows a motion at its best moment.

    `stage=False` leaves the ground transparent, `mirrored` shows the other side of the same move.
    An unknown or unsound picture gives a neutral placeholder.
    """
    image = blank(size, dpr)
    box = QRectF(0, 0, size.width(), size.height())
    inks = inks_for(theme_name, look)
    p = QPainter(image)
    try:  # an exception with a live painter ends in a crash: always end it
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        if stage:
            p.fillRect(box, inks(("stage", 0.0)))
        paint_picture(
            p,
            box,
            library.picture(picture_id),
            look,
            inks,
            variant,
            phase,
            stage,
            mirrored,
        )
    finally:
        p.end()
    return image


def turn_over(p: QPainter, box: QRectF, mirrored: bool) -> None:
    """All that is painted into the box from now on is turned over left to right, if it is to be `mirrored`.

    Pictures hold no letters.
    """
    if mirrored:
        p.translate(box.x() * 2 + box.width(), 0)
        p.scale(-1, 1)


def blank(size: QSize, dpr: float) -> QImage:
    """A transparent image of `size` logical pixels."""
    image = QImage(max(1, round(size.width() * dpr)), max(1, round(size.height() * dpr)), FORMAT)
    image.setDevicePixelRatio(dpr)
    image.fill(Qt.GlobalColor.transparent)
    return image


def paint_picture(
    p: QPainter,
    box: QRectF,
    picture: Picture | None,
    look: Look,
    inks: Inks,
    variant: str,
    phase: float | None,
    stage: bool = True,
    mirrored: bool = False,
) -> None:
    """Paints a picture into a box of the painter: one scene, or a group's cells, each mirrored alone."""
    if picture is None:
        return placeholder(p, box, inks)
    if picture.kind == "group":
        columns, rows = picture.grid
        w, h = box.width() / columns, box.height() / rows
        for i, tree in enumerate(picture.cells()):
            cell = QRectF(box.x() + i % columns * w, box.y() + i // columns * h, w, h)
            paint_tree(p, cell, tree, look, inks, picture.line, stage, mirrored)
        return None
    try:
        tree = picture.at(variant, phase)
    except NOT_DRAWABLE:
        return placeholder(p, box, inks)
    line = picture.spine(variant) if tree.get("line", True) else None
    return paint_tree(p, box, tree, look, inks, line, stage, mirrored)


def paint_tree(
    p: QPainter,
    box: QRectF,
    tree: dict[str, Any],
    look: Look,
    inks: Inks,
    line: str | None,
    stage: bool = True,
    mirrored: bool = False,
) -> None:
    """Paints one pose tree into a box, a placeholder when it is not sound."""
    try:
        scene = Scene(tree, look, line)
    except NOT_DRAWABLE:
        return placeholder(p, box, inks)
    p.save()
    turn_over(p, box, mirrored)
    try:
        brush = enter(p, box, scene, inks)
        if stage:
            brush.ops(scene.blob())
        brush.ops(scene.ground())
        brush.parts(scene.parts)
    finally:
        p.restore()
    return None


def enter(
    p: QPainter, box: QRectF, scene: Scene, inks: Inks, paths: Paths | None = None, dpr: float = 0.0
) -> Brushwork:
    """Turns the painter to the scene's centimetres and gives the brush for it. `dpr` 0: the painter's own."""
    scale, x, y = fit(scene.frame, box.width(), box.height())
    p.setClipRect(box)
    p.translate(box.x() + x, box.y() + y)
    p.scale(scale, scale)
    device = dpr or (p.device().devicePixelRatioF() if p.device() else 1.0)
    return Brushwork(p, inks, 1 / (scale * device), paths)


def placeholder(p: QPainter, box: QRectF, inks: Inks) -> None:
    """A quiet stand-in: the soft shape with a plain bust on it."""
    side = min(box.width(), box.height())
    centre = box.center()
    p.save()
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(inks(("blob", 0.0)))
    p.drawEllipse(centre, side * 0.42, side * 0.4)
    tone = QColor(inks(("linen", 1.0)))
    p.setBrush(tone)
    p.drawEllipse(QPointF(centre.x(), centre.y() - side * 0.1), side * 0.09, side * 0.1)
    p.drawChord(
        QRectF(centre.x() - side * 0.19, centre.y() + side * 0.03, side * 0.38, side * 0.36), 0, 180 * 16
    )
    p.restore()
