"""Grounds to put things on: cards, wells and hairlines. Depth comes from tone, not from shadow."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.layout import Part
from postureapp.qt.widgets.layout import fill as fill_box
from postureapp.qt.widgets.paint import Canvas


class Card(QFrame):
    """A rounded ground with a box layout inside; `add` puts parts into it."""

    def __init__(
        self,
        theme: Theme,
        *parts: Part,
        fill: str = "card",
        line: str = "line",
        radius: str = "card",
        pad: int = 24,
        gap: int = 16,
        across: bool = False,
    ) -> None:
        super().__init__()
        self.theme = theme
        self._fill, self._line, self._radius = fill, line, radius
        theme[fill]
        theme.radius(radius)
        box: QBoxLayout = QHBoxLayout(self) if across else QVBoxLayout(self)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(gap)
        self._box = box
        fill_box(box, parts)

    def add(self, *parts: Part) -> None:
        """Put more parts in: a widget or layout, (one, stretch), px of space, or None for a spring."""
        fill_box(self._box, parts)

    def paintEvent(self, _: QPaintEvent) -> None:
        with Canvas(self, self.theme) as canvas:
            canvas.box(self.rect(), self.theme.radius(self._radius), self._fill, self._line)


class Well(Card):
    """An inset: it groups what belongs together inside a card."""

    def __init__(
        self,
        theme: Theme,
        *parts: Part,
        fill: str = "well",
        pad: int = 16,
        gap: int = 8,
        across: bool = False,
    ) -> None:
        super().__init__(
            theme, *parts, fill=fill, line="soft_line", radius="button", pad=pad, gap=gap, across=across
        )


class Rule(QWidget):
    """A hairline."""

    def __init__(self, theme: Theme, *, upright: bool = False) -> None:
        super().__init__()
        self.theme = theme
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme["line"])
        painter.end()


class Float(QWidget):
    """A card that floats over the desktop: the only thing with a shadow. It needs a translucent window.

    The shadow is a stack of faint rounded rectangles: a blur effect would draw the whole card off screen at
    every repaint and soften its words at fractional scales.
    """

    MARGIN = 28  # px on each side for the shadow
    _DROP = 6  # px the shadow lies lower than the card

    def __init__(self, theme: Theme, layout: QLayout, pad: int = 16) -> None:
        super().__init__()
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        edge = self.MARGIN + pad
        layout.setContentsMargins(edge, edge - self._DROP, edge, edge + self._DROP)
        self.setLayout(layout)

    def face(self) -> QRectF:
        """The card itself inside the widget, in px."""
        edge = self.MARGIN
        return QRectF(self.rect()).adjusted(edge, edge - self._DROP, -edge, -edge - self._DROP)

    def paintEvent(self, _: QPaintEvent) -> None:
        face, radius = self.face(), self.theme.radius("card")
        shadow, dark = self.theme["shadow"], self.theme.name in ("dark", "night")
        with Canvas(self, self.theme) as canvas:
            for far in range(self.MARGIN, 0, -2):
                shadow.setAlphaF((0.045 if dark else 0.016) * (1 - far / self.MARGIN) + 0.002)
                spread = face.adjusted(-far, 8 - far, far, far + self._DROP)
                canvas.shape(spread, radius + far, shadow, None, 0)
            canvas.box(face, radius, "card", "edge" if dark else "line")
