"""Counts as pictures: breaks as stacks of blocks, feeds by position as bars with their number."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED, GROWS
from postureapp.qt.widgets.paint import CENTRE, END, Canvas, text_width


class Blocks(QLabel):
    """One column for each day: four are four things done, not a bar to beat. `name` says it in words."""

    def __init__(
        self, theme: Theme, name: str, counts: Sequence[int], labels: Sequence[str], *, kind: str = "posture"
    ) -> None:
        super().__init__()
        self.theme = theme
        self._counts, self._labels = list(counts), list(labels)
        self._tone = theme.kind_tokens(kind)[0]
        self.setAccessibleName(name)
        self.setSizePolicy(GROWS, FIXED)

    def sizeHint(self) -> QSize:
        return QSize(240, self.theme.px(112))

    def minimumSizeHint(self) -> QSize:
        return QSize(32 * max(len(self._counts), 1), self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        px, count = self.theme.px, max(len(self._counts), 1)
        base, most = self.height() - px(24), max([*self._counts, 4])
        step, wide = min(px(16), (base - 4) / most), min(px(28), self.width() / count - 4)
        with Canvas(self, self.theme) as canvas:
            for day, (done, label) in enumerate(zip(self._counts, self._labels, strict=True)):
                middle = self.width() * (day + 0.5) / count
                for block in range(done):
                    top = base - (block + 1) * step
                    canvas.box(QRectF(middle - wide / 2, top, wide, max(step - 4, 2)), 4, self._tone)
                if not done:
                    canvas.box(QRectF(middle - wide / 2, base - 4, wide, 2), 1, "edge")
                words = QRectF(middle - 30, base + 4, 60, px(20))
                canvas.words(words, label, "caption", "muted", CENTRE)


class Share(QLabel):
    """One row: name, bar, number. `most` is the number that fills the bar."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        count: int,
        most: int,
        *,
        kind: str = "feeding",
        column: Sequence[str] = (),
    ) -> None:
        """`column`: the names of all rows, so that their bars begin in one line."""
        super().__init__(f"{name}: {count}")
        self._column = column or (name,)
        self.theme = theme
        self._name, self._count, self._most = name, count, max(most, 1)
        self._tone = theme.kind_tokens(kind)[0]
        self.setSizePolicy(GROWS, FIXED)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(280), max(28, self.theme.px(28)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        px, middle = self.theme.px, self.height() / 2
        longest = max(text_width(self.theme, name, "body") for name in self._column)
        names = max(px(120), min(longest + 4, self.width() // 2))
        room = self.width() - names - px(36) - 8
        with Canvas(self, self.theme) as canvas:
            canvas.words(QRectF(0, 0, names, self.height()), self._name, "body", "text")
            canvas.box(QRectF(names + 8, middle - 5, room, 10), 5, "well", "soft_line")
            if self._count:
                long = max(room * self._count / self._most, 10)
                canvas.box(QRectF(names + 8, middle - 5, long, 10), 5, self._tone)
            number = QRectF(self.width() - px(32), 0, px(32), self.height())
            canvas.words(number, str(self._count), "strong", "text", END, tabular=True)
