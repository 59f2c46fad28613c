"""A picture beside its words. Where a window is too small for both, the whole scrolls: nothing overlaps."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets import Scroll, column, holder, row
from postureapp.qt.widgets.layout import Part, fill
from postureapp.qt.widgets.scroll import WIDE

GUTTER = 16
"""px kept free right of everything; words that scroll have their bar in it, so all edges stay in line."""
GAP = 8
"""px between the two parts; with the first part's gutter they stand 24 px apart."""
COLUMNS = 40
"""em; narrower, picture and words stand one above the other."""


class TwoParts(Scroll):
    """The words scroll by themselves while their least height is there; the acts under them never move."""

    def __init__(self, theme: Theme, picture: QWidget, words: QWidget) -> None:
        super().__init__(theme, _Pair(theme, picture, words))


class _Pair(QWidget):
    """It has no layout: one that knows height for width would give each part the height of all it holds."""

    def __init__(self, theme: Theme, picture: QWidget, words: QWidget) -> None:
        super().__init__()
        self.theme, self._picture, self._words = theme, picture, words
        for part in (picture, words):
            part.setParent(self)

    def minimumSizeHint(self) -> QSize:
        wide = max(part.minimumSizeHint().width() for part in (self._picture, self._words)) + GUTTER
        places = self._places(QSize(self.width(), 0))
        return QSize(wide, max(place.bottom() + 1 for place in places))

    def resizeEvent(self, event: QResizeEvent) -> None:
        for part, place in zip((self._picture, self._words), self._places(self.size()), strict=True):
            part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        if event.oldSize().width() != self.width():
            self.updateGeometry()
        super().resizeEvent(event)

    def _places(self, size: QSize) -> tuple[QRect, QRect]:
        """Where picture and words stand in a size; they keep their least height where it has less."""
        wide, tall = size.width(), size.height()
        if wide < COLUMNS * self.theme.em:
            high, low = _least(self._picture, wide - GUTTER), _least(self._words, wide)
            high = max(high, min((tall - GAP) // 2, tall - GAP - low))
            below = high + GAP
            return QRect(0, 0, wide - GUTTER, high), QRect(0, below, wide, max(tall - below, low))
        words = (wide - GAP) * 9 // 19
        picture = wide - GAP - words
        tall = max(tall, _least(self._picture, picture - GUTTER), _least(self._words, words))
        left = self.theme.hand == "left"
        return (
            QRect(words + GAP if left else 0, 0, picture - GUTTER, tall),
            QRect(0 if left else picture + GAP, 0, words, tall),
        )


def _least(part: QWidget, width: int) -> int:
    layout = part.layout()
    if layout is None or not layout.hasHeightForWidth():
        return max(part.minimumSizeHint().height(), part.minimumHeight())
    return layout.totalMinimumHeightForWidth(width)


class ScrolledWords(Scroll):
    """Parts one under the other that scroll when they must, the bar in the gutter."""

    def __init__(self, theme: Theme, gap: int = 12) -> None:
        self._column = column(gap=gap, margins=(0, 0, GUTTER - WIDE, 0))
        super().__init__(theme, self._column)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # it paints only what it needs

    def put(self, *parts: Part) -> None:
        """Put the parts in; what is left stays free under them."""
        fill(self._column, (*parts, None))

    def whole(self, width: int) -> int:
        """The height in px that all of it takes in that width."""
        return self._column.totalHeightForWidth(width - WIDE)


def guttered(part: QWidget) -> QWidget:
    """A part that leaves the gutter free."""
    return holder(row((part, 1), margins=(0, 0, GUTTER, 0)))
