"""The mark, tray icons and app icon: a big dot (you), an arm that goes round, a small dot (baby) inside.

In the tray the arm is the clock: it closes as the next reminder comes nearer. Every state has a shape of its
own, drawn on a grid of 16 so that the smallest size stays crisp.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

STATES = ("active", "paused", "feeding", "asleep", "quiet", "break")
TRAY_SIZES = (16, 22, 24, 32, 44, 48, 64)  # px; every size a panel is known to ask for
APP_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
GREEN, CREAM, PEACH = QColor("#2A6660"), QColor("#FFF6EA"), QColor("#F2B08F")
ON_LIGHT, ON_DARK = QColor("#1B1B1B"), QColor("#FFFFFF")
PROGRESS_STEPS = 24  # different arms; a new picture at most that often between two reminders

_HEAD = 128  # degrees, counter-clockwise from three o'clock: the head sits at the upper left
_SWEEP = 260  # degrees of the arm from the head's shoulder, all the way round
_SHOULDER = 28
_CLEAR = QPainter.CompositionMode.CompositionMode_DestinationOut
_OVER = QPainter.CompositionMode.CompositionMode_SourceOver


def tray_icon(
    state: str, progress: float = 1.0, badge: bool = False, *, on_dark: bool | None = None
) -> QIcon:
    """The tray icon in all sizes. `progress` 0-1 is how near the next reminder is, `badge` that one waits.

    on_dark: whether the panel is dark; None when it cannot be known, then the shape lies on our own disc.
    On macOS also call setIsMask(True), the system then picks the colour. Raises KeyError for an unknown
    state.
    """
    icon = QIcon()
    for size in TRAY_SIZES:
        icon.addPixmap(tray_pixmap(state, size, progress, badge, on_dark=on_dark))
    return icon


def progress_step(progress: float) -> int:
    """Which of the arm's pictures shows this progress: the tray redraws only when it changes."""
    return round(min(max(progress, 0.0), 1.0) * PROGRESS_STEPS)


def tray_pixmap(
    state: str,
    size: int,
    progress: float = 1.0,
    badge: bool = False,
    *,
    on_dark: bool | None = None,
    dpr: float = 1.0,
) -> QPixmap:
    """One tray picture, `size` px square at pixel ratio `dpr`."""
    draw = _DRAW[state]
    picture, painter = _start(size, dpr, 16)
    ink = CREAM if on_dark is None else ON_DARK if on_dark else ON_LIGHT
    if on_dark is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(GREEN)
        painter.drawEllipse(QRectF(0, 0, 16, 16))
        painter.translate(8, 8)
        painter.scale(0.8, 0.8)
        painter.translate(-8, -8)
    layer, brush = _start(size, dpr, 16)
    brush.setWorldTransform(painter.worldTransform())
    draw(_Sheet(brush, QColor(ink), size, progress_step(progress) / PROGRESS_STEPS))
    if badge:
        _badge(brush, QColor(ink))
    brush.end()
    painter.resetTransform()
    painter.drawPixmap(0, 0, layer)
    painter.end()
    picture.setDevicePixelRatio(dpr)
    return picture


def app_icon() -> QIcon:
    """The app's own icon in all sizes, for windows, launchers, notifications. Not inside a night window."""
    icon = QIcon()
    for size in APP_SIZES:
        icon.addPixmap(app_pixmap(size))
    return icon


def app_pixmap(size: int, dpr: float = 1.0) -> QPixmap:
    """One app icon, `size` px square; under 32 px its parts are thicker."""
    picture, painter = _start(size, dpr, 64)
    small = size < 32
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(GREEN)
    edge = 0 if small else 2
    painter.drawRoundedRect(QRectF(edge, edge, 64 - 2 * edge, 64 - 2 * edge), 16, 16)
    centre, reach = QPointF(33, 34), 19.0
    _arc(painter, centre, reach, _HEAD + 34, 268, _pen(CREAM, 8.4 if small else 7.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(CREAM)
    head = _around(centre, reach - 0.5, _HEAD)
    painter.drawEllipse(head, 9.2 if small else 8.0, 9.2 if small else 8.0)
    painter.setBrush(PEACH)
    painter.drawEllipse(QPointF(35.5, 36), 7.2 if small else 6.6, 7.2 if small else 6.6)
    painter.end()
    picture.setDevicePixelRatio(dpr)
    return picture


# -- the six shapes, each on a grid of 16 ------------------------------------------------------------------
@dataclass(frozen=True)
class _Sheet:
    """What a shape is drawn with."""

    painter: QPainter
    ink: QColor
    size: int
    progress: float


def _active(sheet: _Sheet) -> None:
    painter, ink = sheet.painter, sheet.ink
    centre, reach = QPointF(8.2, 8.2), 6.3
    faint = QColor(ink)
    faint.setAlphaF(0.42)
    start = _HEAD + _SHOULDER
    _arc(painter, centre, reach, start, _SWEEP, _pen(faint, 1.4))
    _arc(painter, centre, reach, start, _SWEEP * max(sheet.progress, 0.02), _pen(ink, 2.1))
    _dots(painter, ink, (_around(centre, reach - 0.3, _HEAD), 2.7), (QPointF(8.9, 9.0), 2.1))


def _paused(sheet: _Sheet) -> None:
    painter, ink = sheet.painter, sheet.ink
    _ring(painter, ink)
    _fill(painter, ink)
    for x in (5, 9):
        painter.drawRoundedRect(QRectF(x, 4.5, 2, 7), 0.8, 0.8)


def _feeding(sheet: _Sheet) -> None:
    painter, ink = sheet.painter, sheet.ink
    drop = QPainterPath(QPointF(8, 0.5))
    drop.cubicTo(11.3, 4.4, 13.7, 7, 13.7, 10)
    drop.cubicTo(13.7, 13.3, 11.2, 15.6, 8, 15.6)
    drop.cubicTo(4.8, 15.6, 2.3, 13.3, 2.3, 10)
    drop.cubicTo(2.3, 7, 4.7, 4.4, 8, 0.5)
    painter.fillPath(drop, ink)
    painter.setCompositionMode(_CLEAR)
    _arc(painter, QPointF(8, 9.7), 3.3, 185, 75, _pen(ink, 1.5))
    painter.setCompositionMode(_OVER)


def _asleep(sheet: _Sheet) -> None:
    """A full face with closed eyes cut out: at 16 px two clear lids, which thin lines in a ring are not."""
    painter, ink = sheet.painter, sheet.ink
    _dots(painter, ink, (QPointF(8, 8), 7.4))
    painter.setCompositionMode(_CLEAR)
    stroke = 1.9 if sheet.size < 22 else 1.5
    painter.setPen(_pen(ink, stroke))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for left in (3.1, 9.3):
        lid = QPainterPath(QPointF(left, 7.5))
        lid.quadTo(QPointF(left + 1.8, 10.2), QPointF(left + 3.6, 7.5))
        painter.drawPath(lid)
    if sheet.size >= 22:
        painter.drawLine(QPointF(7, 12), QPointF(9, 12))
    painter.setCompositionMode(_OVER)


def _quiet(sheet: _Sheet) -> None:
    painter, ink = sheet.painter, sheet.ink
    full, cut = QPainterPath(), QPainterPath()
    full.addEllipse(QPointF(7.6, 8.4), 6.9, 6.9)
    cut.addEllipse(QPointF(11.2, 5.1), 5.9, 5.9)
    painter.fillPath(full.subtracted(cut), ink)


def _break(sheet: _Sheet) -> None:
    painter, ink = sheet.painter, sheet.ink
    triangle = QPainterPath(QPointF(4.2, 2.6))
    triangle.lineTo(13.4, 8)
    triangle.lineTo(4.2, 13.4)
    triangle.closeSubpath()
    painter.setPen(_pen(ink, 2.4))
    painter.setBrush(ink)
    painter.drawPath(triangle)


_DRAW: dict[str, Callable[[_Sheet], None]] = {
    "active": _active,
    "paused": _paused,
    "feeding": _feeding,
    "asleep": _asleep,
    "quiet": _quiet,
    "break": _break,
}


def _badge(painter: QPainter, ink: QColor) -> None:
    """One is waiting: a dot in the lower right corner with a clear rim around it."""
    painter.setCompositionMode(_CLEAR)
    _dots(painter, ink, (QPointF(12.6, 12.6), 4.7))
    painter.setCompositionMode(_OVER)
    _dots(painter, ink, (QPointF(12.6, 12.6), 3.0))


# -- strokes -----------------------------------------------------------------------------------------------
def _start(size: int, dpr: float, grid: float) -> tuple[QPixmap, QPainter]:
    picture = QPixmap(round(size * dpr), round(size * dpr))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size * dpr / grid, size * dpr / grid)
    return picture, painter


def _pen(ink: QColor, width: float) -> QPen:
    return QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _fill(painter: QPainter, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)


def _dots(painter: QPainter, ink: QColor, *dots: tuple[QPointF, float]) -> None:
    _fill(painter, ink)
    for centre, radius in dots:
        painter.drawEllipse(centre, radius, radius)


def _ring(painter: QPainter, ink: QColor) -> None:
    painter.setPen(_pen(ink, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(1.1, 1.1, 13.8, 13.8))


def _around(centre: QPointF, reach: float, degrees: float) -> QPointF:
    angle = math.radians(degrees)
    return QPointF(centre.x() + reach * math.cos(angle), centre.y() - reach * math.sin(angle))


def _arc(painter: QPainter, centre: QPointF, reach: float, start: float, span: float, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach)
    painter.drawArc(box, round(start * 16), round(span * 16))
