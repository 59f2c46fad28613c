"""The breath: a soft disc that grows and shrinks inside a fixed circle, with the count in words below."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.paint import CENTRE, Canvas

SMALLEST, GROWTH = 0.78, 0.17  # of the side: breathed out, and what a full breath adds


def draw_breath(canvas: Canvas, rect: QRectF, breath: float) -> None:
    """Paint disc and circle into `rect`; `breath` runs from 0 (out) to 1 (in). A figure may stand on it."""
    painter, theme = canvas.painter, canvas.theme
    side, centre = min(rect.width(), rect.height()), rect.center()
    reach = side * (SMALLEST + GROWTH * breath) / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme["blob"])
    painter.drawEllipse(centre, reach, reach)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme["line"], 2))
    painter.drawEllipse(centre, side * 0.475, side * 0.475)
    painter.setPen(QPen(theme["accent"], max(side / 90, 3.0)))
    painter.drawEllipse(centre, reach, reach)


class BreathRing(QLabel):
    """The breath on its own. With reduced motion the disc rests half way and the words alone count."""

    def __init__(self, theme: Theme, name: str = "", *, size: int = 160) -> None:
        super().__init__()
        self.theme = theme
        self._size, self._breath, self._words = size, 0.0, ""
        self.setAccessibleName(name)

    def set_breath(self, breath: float, words: str = "") -> None:
        """Where in the breath, 0 (out) to 1 (in), and the words in the middle, like "Breathe out 3"."""
        self._breath, self._words = breath, words
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(self._size), self.theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(64), self.theme.px(64))

    def paintEvent(self, _: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        rect = QRectF(0, 0, side, side)
        rect.moveCenter(QPointF(self.width() / 2, self.height() / 2))
        with Canvas(self, self.theme) as canvas:
            draw_breath(canvas, rect, 0.5 if self.theme.reduced_motion else self._breath)
            if self._words:
                canvas.words(rect, self._words, "title", "text", CENTRE, tabular=True)
