"""Paints a display list: outlines to paths, inks to colours. The only place that knows both."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from postureapp.figure.draw import Clip, Fill, Ink, Loop, Op, Part, Stroke
from postureapp.figure.palette import Palette
from postureapp.figure.scene import Frame

_WINDING = Qt.FillRule.WindingFill
_SOLID, _ROUND, _JOIN = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
_INTERSECT = Qt.ClipOperation.IntersectClip


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


Paths = dict[int, QPainterPath]


def ready_paths(parts: Iterable[Part]) -> Paths:
    """Paths of all plain fills in some parts, by the id of the op; the parts must be kept alive."""
    return {id(op): path_of(op.loops) for part in parts for op in part.ops if isinstance(op, Fill)}


class Brushwork:
    """Paints ops into a painter whose unit is the centimetre."""

    def __init__(self, painter: QPainter, inks: Inks, pixel: float, paths: Paths | None = None) -> None:
        """`pixel`: centimetres in one pixel, so that lines never get hair-thin and specks are left out.

        `paths`: ready paths by the id of their op, for ops that are painted again and again.
        """
        self._p, self._inks, self._pixel, self._paths = painter, inks, pixel, paths or {}

    def parts(self, parts: Iterable[Part]) -> None:
        for part in parts:
            self.ops(part.ops)

    def ops(self, ops: Iterable[Op]) -> None:
        fill = self._p.fillPath
        for op in ops:
            if isinstance(op, Fill):
                fill(self._paths.get(id(op)) or path_of(op.loops), self._inks(op.ink))
            elif isinstance(op, Stroke):
                self._stroke(op)
            else:
                self._clip(op)

    def _stroke(self, op: Stroke) -> None:
        colour = self._inks(op.ink)
        if not colour.alpha() or (op.width < 0.45 * self._pixel and not op.least):  # nothing to see
            return
        width = max(op.width, op.least * self._pixel, 0.75 * self._pixel if not op.least else 0.0)
        pen = QPen(colour, width + op.wider * self._pixel, _SOLID, _ROUND, _JOIN)
        if op.dash:
            pen.setDashPattern(list(op.dash))
        self._p.strokePath(_line_of(op.loop), pen)

    def _clip(self, op: Clip) -> None:
        p = self._p
        p.save()
        p.setClipPath(path_of(op.loops), _INTERSECT)
        self.ops(op.ops)
        p.restore()


def fit(frame: Frame, width: float, height: float) -> tuple[float, float, float]:
    """Pixels per centimetre, and where the world's origin lands, for a frame shown whole and centred."""
    scale = min(width / (frame.h * frame.aspect), height / frame.h)
    return scale, width / 2 - frame.x * scale, height / 2 + frame.y * scale
