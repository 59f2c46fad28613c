"""Layouts that follow the words: chips that wrap, columns that become rows, rows that change hands."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QLayoutItem, QStyle, QVBoxLayout, QWidget

from postureapp.qt.theme import Theme

Part = QWidget | QLayout | int | None | tuple[QWidget | QLayout, int]
_Direction = QBoxLayout.Direction


def fill(box: QBoxLayout, parts: tuple[Part, ...]) -> None:
    """Put parts into a box: a widget or layout, one with its stretch, px of space, or None for a spring."""
    for part in parts:
        stretch = 0
        if isinstance(part, tuple):
            part, stretch = part  # noqa: PLW2901 - unpacked in place
        if part is None:
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(part)
        elif isinstance(part, QLayout):
            box.addLayout(part, stretch)
        else:
            box.addWidget(part, stretch)


def row(*parts: Part, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Parts side by side, in reading direction."""
    box = QHBoxLayout()
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    fill(box, parts)
    return box


def column(*parts: Part, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Parts one under the other."""
    box = QVBoxLayout()
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    fill(box, parts)
    return box


def holder(layout: QLayout) -> QWidget:
    """A plain widget around a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def handed(theme: Theme, box: QBoxLayout) -> QBoxLayout:
    """Turn a row round for the left hand; words stay as they are. Windows call it when they build."""
    if theme.hand == "left":
        box.setDirection(_Direction.RightToLeft)
    return box


class Flow(QLayout):
    """In reading direction, then the next line: at 160 % chips take more lines instead of being cut."""

    def __init__(self, theme: Theme, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._gap = theme, gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint().width() for item in self._shown()]
        width = min(sum(sizes) + self._gap * max(len(sizes) - 1, 0), self._theme.em * 34)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items in `rect` if asked to; answers the height they take in px."""
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        y = rect.y()
        for line in self._lines(rect.width()):
            tall, x = max(size.height() for _, size in line), rect.x()
            for item, size in line:
                if move:
                    low = y + (tall - size.height()) // 2  # a line's items share their middle
                    place = QRect(x, low, min(size.width(), rect.width()), size.height())
                    item.setGeometry(QStyle.visualRect(direction, rect, place))
                x += size.width() + self._gap
            y += tall + self._gap
        return max(y - self._gap - rect.y(), 0)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items by line, each with its size."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = item.sizeHint()
            if not lines or left < size.width():
                lines.append([])
                left = width
            lines[-1].append((item, size))
            left -= size.width() + self._gap
        return lines


class Columns(QBoxLayout):
    """Side by side, or stacked when narrower than `at` em. It must be a layout, not a widget: Qt asks the
    layout for heightForWidth wherever there is one.
    """

    def __init__(self, theme: Theme, at: float, gap: int, *, hand: bool) -> None:
        super().__init__(_Direction.LeftToRight)
        self._theme, self._at, self._hand = theme, at, hand
        self._parts: list[tuple[QWidget, int]] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def add(self, part: QWidget, stretch: int) -> None:
        """One more column."""
        self._parts.append((part, stretch))
        self.addWidget(part, stretch)

    def stacked(self, width: int) -> bool:
        """Whether the columns stand one under the other at that width in px."""
        return width < self._at * self._theme.em

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        parts = [(part, stretch) for part, stretch in self._parts if not part.isHidden()]
        if not parts:
            return 0
        gaps = self.spacing() * (len(parts) - 1)
        if self.stacked(width):
            return sum(_tall(part, width) for part, _ in parts) + gaps
        total = sum(stretch for _, stretch in parts) or len(parts)
        return max(_tall(part, (width - gaps) * (stretch or 1) // total) for part, stretch in parts)

    def minimumHeightForWidth(self, width: int) -> int:
        return self.heightForWidth(width)

    def minimumSize(self) -> QSize:
        return QSize(max((part.minimumSizeHint().width() for part, _ in self._parts), default=0), 0)

    def setGeometry(self, rect: QRect) -> None:
        if self.stacked(rect.width()):
            wanted = _Direction.TopToBottom
        elif self._hand and self._theme.hand == "left":
            wanted = _Direction.RightToLeft
        else:
            wanted = _Direction.LeftToRight
        if wanted != self.direction():
            self.setDirection(wanted)
        super().setGeometry(rect)


def _tall(part: QWidget, width: int) -> int:
    hint = part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
    return max(hint, part.minimumHeight())


class Split(QWidget):
    """Columns that become rows: a small screen, a narrow window and 160 % text are one and the same case.

    `parts` are (widget or layout, stretch). With hand=True the row is turned round for the left hand.
    """

    def __init__(
        self,
        theme: Theme,
        *parts: tuple[QWidget | QLayout, int],
        at: float = 52,
        gap: int = 16,
        hand: bool = False,
    ) -> None:
        super().__init__()
        columns = Columns(theme, at, gap, hand=hand)
        self.setLayout(columns)
        for part, stretch in parts:
            columns.add(holder(part) if isinstance(part, QLayout) else part, stretch)
