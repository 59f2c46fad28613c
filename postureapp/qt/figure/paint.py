"""Paints a display list: outlines to paths, inks to colours. The only place that knows both."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from postureapp.figure.draw import Clip, Fill, Ink, Loop, Op, Part, Stroke
from postureapp.figure.palette import Palette
from postureapp.figure.scene import Frame

_WINDING = Qt.FillRule.WindingFill
_SOLID, _ROUND, _JOIN = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
_BEVEL = Qt.PenJoinStyle.BevelJoin
_INTERSECT = Qt.ClipOperation.IntersectClip
FINE = 4
"""Steps in a pixel to which outlines are rounded before they are filled."""


class Inks:
    """The QColor of each ink, made once."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self._made: dict[Ink, QColor] = {}

    def __call__(self, ink: Ink) -> QColor:
        found = self._made.get(ink)
        if found is None:
            found = self._made[ink] = QColor(*self.palette.rgba(ink))
        return found


def path_of(loops: Iterable[Loop]) -> QPainterPath:
    """Closed outlines as one path. Float moveTo/lineTo is three times faster than a QPolygonF."""
    path = QPainterPath()
    path.setFillRule(_WINDING)
    line, cubic = path.lineTo, path.cubicTo
    for loop in loops:
        x, y = loop[0]
        path.moveTo(x, y)
        for seg in loop[1:]:
            if len(seg) == 2:
                line(seg[0], seg[1])
            else:
                cubic(*seg)
        path.closeSubpath()
    return path


def _line_of(loop: Loop) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(loop[0][0], loop[0][1])
    for seg in loop[1:]:
        if len(seg) == 2:
            path.lineTo(seg[0], seg[1])
        else:
            path.cubicTo(*seg)
    return path


def straight_path(loops: Iterable[Loop], pixel: float) -> QPainterPath:
    """Outlines as straight pieces, 1 / FINE of a pixel the unit.

    Qt's rasterizer goes through a large shape band by band and bends every curve anew in each; with the
    curves bent once beforehand, a shirt of five outlines is filled five times as fast.
    """
    straight = QPainterPath()
    straight.setFillRule(_WINDING)
    for polygon in path_of(loops).toSubpathPolygons(QTransform.fromScale(FINE / pixel, FINE / pixel)):
        straight.addPolygon(polygon)
    return straight


Paths = dict[int, QPainterPath]


def straight_line(loop: Loop, pixel: float) -> QPainterPath:
    """An open line as straight pieces, a pixel the unit: bent beforehand, it is widened a third faster."""
    straight = QPainterPath()
    for polygon in _line_of(loop).toSubpathPolygons(QTransform.fromScale(1 / pixel, 1 / pixel)):
        straight.addPolygon(polygon)
    return straight


def ready_paths(parts: Iterable[Part], pixel: float) -> Paths:
    """Straight paths of all plain ops in some parts, by the id of the op; the parts must be kept alive."""
    out: Paths = {}
    for op in (op for part in parts for op in part.ops):
        if isinstance(op, Fill):
            out[id(op)] = straight_path(op.loops, pixel)
        elif isinstance(op, Stroke):
            out[id(op)] = straight_line(op.loop, pixel)
    return out


class Brushwork:
    """Paints ops into a painter whose unit is the centimetre."""

    def __init__(self, painter: QPainter, inks: Inks, pixel: float, paths: Paths | None = None) -> None:
        """`pixel`: centimetres in one pixel, so that lines never get hair-thin and specks are left out.

        `paths`: ready paths by the id of their op, for ops that are painted again and again.
        """
        self._p, self._inks, self._pixel, self._paths = painter, inks, pixel, paths or {}
        self._last: tuple[list[Loop], QPainterPath] | None = None
        self._pens: dict[tuple[object, ...], QPen] = {}
        self._centimetres = self._unit = painter.transform()
        self._pixels = QTransform.fromScale(pixel, pixel) * self._centimetres
        self._fine = QTransform.fromScale(pixel / FINE, pixel / FINE) * self._centimetres

    def parts(self, parts: Iterable[Part]) -> None:
        for part in parts:
            self._run(part.ops)
        self._in(self._centimetres)

    def ops(self, ops: Iterable[Op]) -> None:
        self._run(ops)
        self._in(self._centimetres)

    def _run(self, ops: Iterable[Op]) -> None:
        for op in ops:
            if isinstance(op, Fill):
                path = self._paths.get(id(op)) or self._straight(op.loops)
                self._in(self._fine)
                self._p.fillPath(path, self._inks(op.ink))
            elif isinstance(op, Stroke):
                self._stroke(op)
            else:
                self._clip(op)

    def _in(self, unit: QTransform) -> None:
        """What is painted next is given in this unit; the painter is told only when it changes."""
        if self._unit is not unit:
            self._unit = unit
            self._p.setTransform(unit)

    def _stroke(self, op: Stroke) -> None:
        colour = self._inks(op.ink)
        if not colour.alpha() or (op.width < 0.45 * self._pixel and not op.least):  # nothing to see
            return
        path = self._paths.get(id(op)) or straight_line(op.loop, self._pixel)
        self._in(self._pixels)
        self._p.strokePath(path, self._pen(op, colour))

    def _pen(self, op: Stroke, colour: QColor) -> QPen:
        key = (op.ink, op.width, op.least, op.wider, op.dash, len(op.loop) < 4)
        pen = self._pens.get(key)
        if pen is None:
            width = max(op.width / self._pixel, op.least or 0.75) + op.wider
            pen = QPen(colour, width, _SOLID, _ROUND, _JOIN if len(op.loop) < 4 else _BEVEL)
            if op.dash:
                pen.setDashPattern(list(op.dash))
            self._pens[key] = pen
        return pen

    def _straight(self, loops: list[Loop]) -> QPainterPath:
        """What is shaded is most often what was filled just before."""
        if self._last is None or self._last[0] is not loops:
            self._last = (loops, straight_path(loops, self._pixel))
        return self._last[1]

    def _clip(self, op: Clip) -> None:
        path = self._straight(op.loops)
        self._in(self._fine)
        self._p.save()
        self._p.setClipPath(path, _INTERSECT)
        self._run(op.ops)
        self._p.restore()
        self._unit = self._fine


def fit(frame: Frame, width: float, height: float) -> tuple[float, float, float]:
    """Pixels per centimetre, and where the world's origin lands, for a frame shown whole and centred."""
    scale = min(width / (frame.h * frame.aspect), height / frame.h)
    return scale, width / 2 - frame.x * scale, height / 2 + frame.y * scale
