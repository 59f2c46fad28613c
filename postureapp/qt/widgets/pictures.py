"""Small pictures that are not controls: an icon, a kind's tag, the organic shape behind a figure."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED
from postureapp.qt.widgets.paint import Canvas, text_width


class Glyph(QLabel):
    """An icon on its own, painted live: a pixmap in a label would keep the old theme's colour.

    Without a name it is decoration beside words that say the same.
    """

    def __init__(
        self, theme: Theme, icon: str, *, tone: str = "muted", kind: str = "", size: int = 20, name: str = ""
    ) -> None:
        super().__init__()
        self.theme = theme
        self._icon, self._size = icon, size
        self._tone = theme.kind_tokens(kind)[0] if kind else tone
        theme[self._tone]
        self.setAccessibleName(name)
        self.setSizePolicy(FIXED, FIXED)

    def set_icon(self, icon: str, tone: str = "") -> None:
        """Show another icon, in another colour token if given."""
        self._icon, self._tone = icon, tone or self._tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(self._size), self.theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        size = self.theme.px(self._size)
        with Canvas(self, self.theme) as canvas:
            tone = self._tone if self.isEnabled() else "disabled"
            canvas.icon(self._icon, tone, (self.width() - size) / 2, (self.height() - size) / 2, size)


class Tag(QLabel):
    """Kind of a reminder, or a state: icon and word on the soft tint. Not a control."""

    def __init__(self, theme: Theme, text: str, kind: str = "posture", icon: str = "") -> None:
        super().__init__(text)
        self.theme = theme
        self._icon = icon or kind
        self._solid, self._soft = theme.kind_tokens(kind)
        theme[self._soft]
        self.setSizePolicy(FIXED, FIXED)

    def set_kind(self, text: str, kind: str, icon: str = "") -> None:
        """Show another kind or state."""
        self._icon = icon or kind
        self._solid, self._soft = self.theme.kind_tokens(kind)
        self.setText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        wide = text_width(self.theme, self.text(), "caption") + self.theme.px(16) + 26
        return QSize(wide, max(26, self.theme.px(26)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        size = self.theme.px(16)
        with Canvas(self, self.theme) as canvas:
            canvas.box(self.rect(), self.theme.radius("pill"), self._soft, "soft_line")
            canvas.icon(self._icon, self._solid, 9, (self.height() - size) / 2, size, stroke=2.0)
            words = canvas.rect.adjusted(9 + size + 5, 0, -6, 0)
            canvas.words(words, self.text(), "caption", self._solid)


class Disc(QLabel):
    """A kind's icon on a round tint: the mark at the start of a row."""

    def __init__(self, theme: Theme, kind: str, *, icon: str = "", size: int = 36) -> None:
        super().__init__()
        self.theme = theme
        self._kind, self._icon, self._size, self._on = kind, icon or kind, size, True
        self.setSizePolicy(FIXED, FIXED)

    def set_on(self, on: bool) -> None:
        """A reminder that is off loses its tint."""
        self._on = on
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(self._size), self.theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        solid, soft = self.theme.kind_tokens(self._kind)
        size = self.theme.px(self._size * 5 / 9)
        with Canvas(self, self.theme) as canvas:
            canvas.box(self.rect(), self.theme.radius("pill"), soft if self._on else "well", "soft_line")
            x, y = (self.width() - size) / 2, (self.height() - size) / 2
            canvas.icon(self._icon, solid if self._on else "muted", x, y, size)


def blob(rect: QRectF, seed: float = 1.0) -> QPainterPath:
    """The organic shape behind a figure, filling `rect`; another seed gives another shape."""
    centre, count = rect.center(), 20
    points = []
    for index in range(count):
        angle = 2 * math.pi * index / count
        reach = 0.48 + 0.0175 * math.sin(2 * angle + seed) + 0.015 * math.sin(3 * angle + 2.3 * seed)
        away = QPointF(rect.width() * reach * math.cos(angle), rect.height() * reach * math.sin(angle))
        points.append(centre + away)
    path = QPainterPath(points[0])
    for index in range(count):  # a closed Catmull-Rom curve as Bezier pieces
        before, here, there, after = (points[(index + step) % count] for step in (-1, 0, 1, 2))
        path.cubicTo(here + (there - before) / 6, there - (after - here) / 6, there)
    return path
