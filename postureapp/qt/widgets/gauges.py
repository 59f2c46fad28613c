"""Gauges: time left as a ring, steps as dots, and how sure we are as three bars with words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QProgressBar

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED
from postureapp.qt.widgets.paint import CENTRE, Canvas, text_width

_ROUND = Qt.PenCapStyle.RoundCap


class Ring(QProgressBar):
    """Time left: a ring for eyes, a progress bar for a screen reader. It keeps quiet between steps: seconds
    are drawn, not announced.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        part: float = 1.0,
        text: str = "",
        *,
        size: int = 96,
        tone: str = "accent",
    ) -> None:
        super().__init__()
        self.theme = theme
        self._part, self._words, self._size, self._tone = part, text, size, tone
        theme[tone]
        self.setRange(0, 100)
        self.setValue(round(part * 100))
        self.setAccessibleName(name)
        self.setSizePolicy(FIXED, FIXED)

    def set_part(self, part: float, text: str) -> None:
        """How much is left, 1.0 to 0.0, and the words in the middle. Repaints only when something is new."""
        if (part, text) != (self._part, self._words):
            self._part, self._words = part, text
            self.setValue(round(part * 100))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(self._size), self.theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        theme, pen = self.theme, max(self.theme.px(self._size) / 12, 4.0)
        with Canvas(self, theme) as canvas:
            inset = pen / 2 + 1
            rect = canvas.rect.adjusted(inset, inset, -inset, -inset)
            painter = canvas.painter
            painter.setPen(QPen(theme["well_hover"], pen))
            painter.drawEllipse(rect)
            painter.setPen(QPen(theme[self._tone], pen, Qt.PenStyle.SolidLine, _ROUND))
            if self._part > 0:
                painter.drawArc(rect, 90 * 16, round(-min(self._part, 1.0) * 360 * 16))
            room = (rect.width() - pen) * 0.86
            fitting = (
                role for role in ("numeral", "title", "strong") if text_width(theme, self._words, role) < room
            )
            canvas.words(rect, self._words, next(fitting, "caption"), "text", CENTRE, tabular=True)


class Dots(QLabel):
    """Steps of a routine: those done are filled, the present one is wide, those to come are open."""

    def __init__(self, theme: Theme, count: int, at: int, name: str = "") -> None:
        super().__init__()
        self.theme = theme
        self._count = self._at = 0
        self.set_step(count, at, name)
        self.setSizePolicy(FIXED, FIXED)

    def set_step(self, count: int, at: int, name: str) -> None:
        """Which step of how many, and the same in words."""
        self._count, self._at = count, at
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._count * 16 + 12, 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        x = 0
        with Canvas(self, self.theme) as canvas:
            for step in range(self._count):
                wide = 28 if step == self._at else 8
                done = step <= self._at
                canvas.box(QRectF(x, 0, wide, 8), 4, "accent" if done else "", "" if done else "edge", 1.5)
                x += wide + 8


class Confidence(QLabel):
    """How sure are we: one to three bars, and always the words."""

    def __init__(self, theme: Theme, level: int, text: str) -> None:
        super().__init__(text)
        self.theme = theme
        self._level = level
        self.setSizePolicy(FIXED, FIXED)

    def sizeHint(self) -> QSize:
        wide = self.theme.px(22) + 8 + text_width(self.theme, self.text(), "strong") + 2
        return QSize(wide, max(24, self.theme.px(24)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        px, middle = self.theme.px, self.height() / 2
        with Canvas(self, self.theme) as canvas:
            for bar in range(3):
                tall, sure = px(6 + 5 * bar), bar < self._level
                rect = QRectF(bar * px(8), middle + px(8) - tall, px(5), tall)
                canvas.box(rect, 2, "accent" if sure else "", "" if sure else "edge")
            words = canvas.rect.adjusted(px(22) + 8, 0, 2, 0)
            canvas.words(words, self.text(), "strong", "text")
