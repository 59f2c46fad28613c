"""The body map as a picture and tappable outlines, for the check-in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath, QTransform

from postureapp.figure.bodymap import regions
from postureapp.figure.look import Look
from postureapp.figure.poses import Library
from postureapp.figure.scene import Scene
from postureapp.qt.figure.paint import fit, path_of
from postureapp.qt.figure.render import NOT_DRAWABLE, blank, enter, inks_for, placeholder


@dataclass(frozen=True)
class BodyPicture:
    """The figure, and where each named place lies on it, in logical pixels."""

    image: QImage
    places: dict[str, QPainterPath]


def body_picture(
    library: Library, side: str, size: QSize, theme_name: str, look: Look, dpr: float = 1.0
) -> BodyPicture:
    """Front or back of the body map at `size`, on a transparent ground. Without a sound pose: no places."""
    image, inks = blank(size, dpr), inks_for(theme_name, look)
    box = QRectF(0, 0, size.width(), size.height())
    places: dict[str, QPainterPath] = {}
    p = QPainter(image)
    try:
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture = library.picture(f"body_{side}")
        try:
            scene = Scene(picture.at(), look) if picture else None
        except NOT_DRAWABLE:
            scene = None
        if scene is None:
            placeholder(p, box, inks)
        else:
            brush = enter(p, box, scene, inks)
            brush.ops(scene.ground())
            brush.parts(scene.parts)
            scale, x, y = fit(scene.frame, box.width(), box.height())
            to_pixels = QTransform(scale, 0, 0, scale, x, y)
            places = {name: to_pixels.map(path_of([loop])) for name, loop in regions(scene, side).items()}
    finally:
        p.end()
    return BodyPicture(image, places)
