"""One paint pass of a widget: boxes, icons and words by token name, mirrored for right-to-left languages."""

import math
from types import TracebackType

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from postureapp.qt.theme import Theme

START = Qt.AlignmentFlag.AlignLeft  # where reading starts: the right edge in right-to-left languages
CENTRE = Qt.AlignmentFlag.AlignHCenter
END = Qt.AlignmentFlag.AlignRight


def text_width(theme: Theme, text: str, role: str) -> int:
    """Width of one line in px, rounded up."""
    return math.ceil(QFontMetricsF(theme.font(role)).horizontalAdvance(text))


class Canvas:
    """`with Canvas(widget, theme) as canvas:` inside paintEvent. Coordinates are written left to right."""

    def __init__(
        self, widget: QWidget, theme: Theme, painter: QPainter | None = None, rect: QRectF | None = None
    ) -> None:
        """An item of a list is painted with the view's own `painter` inside its `rect`; the view ends it."""
        self.theme = theme
        self.rect = rect if rect is not None else QRectF(widget.rect())
        self.rtl = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.painter = painter or QPainter(widget)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def __enter__(self) -> "Canvas":
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.painter.end()

    def place(self, rect: QRectF | QRect) -> QRectF:
        """Where a rectangle written left to right really lies."""
        rect = QRectF(rect)
        if self.rtl:
            rect.moveLeft(self.rect.left() + self.rect.right() - rect.right())
        return rect

    def box(
        self, rect: QRectF | QRect, radius: float, fill: str = "", line: str = "", width: float = 1.0
    ) -> None:
        """A rounded rectangle; its border lies inside `rect`. Fill and line are tokens, "" draws none."""
        self.shape(rect, radius, self.colour(fill), self.colour(line), width)

    def shape(
        self, rect: QRectF | QRect, radius: float, fill: QColor | None, line: QColor | None, width: float
    ) -> None:
        """Like `box`, in given colours."""
        rect = self.place(rect)
        if line is not None:
            half = width / 2
            rect = rect.adjusted(half, half, -half, -half)
            radius -= half
        radius = max(min(radius, rect.height() / 2, rect.width() / 2), 0)
        self.painter.setPen(Qt.PenStyle.NoPen if line is None else QPen(line, width))
        self.painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
        self.painter.drawRoundedRect(rect, radius, radius)

    def colour(self, token: str) -> QColor | None:
        """The colour of a token; None for "" and for tokens that are set to "none"."""
        if not token:
            return None
        colour = self.theme[token]
        return colour if colour.alpha() else None

    def dpr(self) -> float:
        """Device pixels for one px, also where a window is painted into a picture of another scale."""
        real = self.painter.deviceTransform()
        return math.hypot(real.m11(), real.m12()) or 1.0

    def icon(self, name: str, token: str, x: float, y: float, size: int, *, stroke: float = 0.0) -> None:
        """A line icon with its upper left corner at (x, y), on whole device pixels so that it stays crisp."""
        painter, dpr = self.painter, self.dpr()
        picture = self.theme.icon(name, token, size, dpr, stroke)
        at = self.place(QRectF(x, y, size, size)).topLeft()
        at = QPointF(round(at.x() * dpr) / dpr, round(at.y() * dpr) / dpr)
        if self.rtl and self.theme.icons.directed(name):
            painter.save()
            painter.translate(at.x() + size, at.y())
            painter.scale(-1, 1)
            painter.drawPixmap(QPointF(0, 0), picture)
            painter.restore()
        else:
            painter.drawPixmap(at, picture)

    def words(
        self,
        rect: QRectF | QRect,
        text: str,
        role: str,
        token: str,
        align: Qt.AlignmentFlag = START,
        *,
        tabular: bool = False,
    ) -> None:
        """One line, centred on the height of its capitals: that looks centred in every font and in Chinese,
        where centring on ascent and descent sits a pixel or two low. Too long a line ends in "…".
        """
        font = self.theme.font(role, tabular)
        metrics = QFontMetricsF(font)
        place = self.place(rect)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width() + 1)
        wide = metrics.horizontalAdvance(text)
        if align & CENTRE:
            x = place.center().x() - wide / 2
        elif bool(align & END) != self.rtl:
            x = place.right() - wide
        else:
            x = place.x()
        self.painter.setFont(font)
        self.painter.setPen(self.theme[token])
        self.painter.drawText(QPointF(x, place.center().y() + metrics.capHeight() / 2), text)
