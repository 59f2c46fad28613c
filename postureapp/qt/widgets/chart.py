"""Pain over time: dots as entered, and a line that stops where the entries stop. A gap is drawn as a gap."""

from collections.abc import Mapping, Sequence
from statistics import median

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import GROWS
from postureapp.qt.widgets.paint import CENTRE, END, Canvas, text_width

WINDOW = 7  # days the line looks back
ENOUGH = 3  # entries among them; fewer say nothing
BRIDGE = 3  # days without an entry that the line may cross
NAMED_GAP = 4  # days without an entry from which the gap is named
HIGHEST = 10


def medians(values: Sequence[float | None]) -> list[float | None]:
    """The median of the last 7 days on each day that has an entry of its own and two others near it."""
    found: list[float | None] = []
    for day, value in enumerate(values):
        near = [other for other in values[max(0, day - WINDOW + 1) : day + 1] if other is not None]
        found.append(median(near) if value is not None and len(near) >= ENOUGH else None)
    return found


def gaps(values: Sequence[float | None], begins: int = 0) -> list[tuple[int, int]]:
    """(first, last + 1) of every run of days without an entry that is long enough to be named; days before
    `begins` are none: the record had not begun.
    """
    found, start = [], None
    for day, value in enumerate([*values, 0.0]):
        if value is None and start is None and day >= begins:
            start = day
        elif value is not None and start is not None:
            if day - start >= NAMED_GAP:
                found.append((start, day))
            start = None
    return found


class PainChart(QLabel):
    """0 to 10 by day. `name` sums it up in words; a table with the same numbers is one press away."""

    def __init__(self, theme: Theme, name: str, *, gap_word: str = "") -> None:
        super().__init__()
        self.theme = theme
        self._gap_word = gap_word
        self._values: list[float | None] = []
        self._line: list[float | None] = []
        self._labels: dict[int, str] = {}
        self._begins = 0
        self.setAccessibleName(name)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # days run left to right everywhere
        self.setSizePolicy(GROWS, GROWS)

    def show_days(
        self, values: Sequence[float | None], labels: Mapping[int, str], name: str = "", begins: int = 0
    ) -> None:
        """One value or None for each day; labels by day index below; `name` replaces the summary; `begins`
        is the index of the first day of the record.
        """
        self._values, self._labels, self._begins = list(values), dict(labels), begins
        self._line = medians(values)
        if name:
            self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, self.theme.px(230))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.theme.px(140))

    def paintEvent(self, _: QPaintEvent) -> None:
        px = self.theme.px
        plot = QRectF(px(28), 8, self.width() - px(28) - 8, self.height() - px(26) - 8)
        with Canvas(self, self.theme) as canvas:
            self._paint_grid(canvas, plot)
            if self._values:
                self._paint_gaps(canvas, plot)
                self._paint_line(canvas, plot)
                self._paint_dots(canvas, plot)

    def _x(self, plot: QRectF, day: float) -> float:
        return plot.x() + plot.width() * (day + 0.5) / len(self._values)

    @staticmethod
    def _y(plot: QRectF, value: float) -> float:
        return plot.bottom() - plot.height() * value / HIGHEST

    def _paint_grid(self, canvas: Canvas, plot: QRectF) -> None:
        for value in (0, 5, HIGHEST):
            y = round(self._y(plot, value)) + 0.5
            canvas.painter.setPen(QPen(self.theme["line"], 1))
            canvas.painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            number = QRectF(0, y - 10, plot.left() - 8, 20)
            canvas.words(number, str(value), "caption", "muted", END, tabular=True)
        for day, text in self._labels.items():
            wide = text_width(self.theme, text, "caption") + 4
            left = min(max(self._x(plot, day) - wide / 2, 0), self.width() - wide)
            below = QRectF(left, plot.bottom() + 4, wide, self.height() - plot.bottom() - 4)
            canvas.words(below, text, "caption", "muted", CENTRE)

    def _paint_gaps(self, canvas: Canvas, plot: QRectF) -> None:
        for first, after in gaps(self._values, self._begins):
            left, right = self._x(plot, first - 0.5), self._x(plot, after - 0.5)
            band = QRectF(left, plot.top(), right - left, plot.height())
            canvas.box(band, 8, "well")
            if band.width() > text_width(self.theme, self._gap_word, "caption") + 8:
                canvas.words(band, self._gap_word, "caption", "muted", CENTRE)

    def _paint_line(self, canvas: Canvas, plot: QRectF) -> None:
        path, last = QPainterPath(), None
        for day, value in enumerate(self._line):
            if value is None:
                continue
            point = QPointF(self._x(plot, day), self._y(plot, value))
            if last is not None and day - last <= BRIDGE:
                path.lineTo(point)
            else:
                path.moveTo(point)
            last = day
        pen = QPen(self.theme["accent"], self.theme.px(3))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        canvas.painter.setPen(pen)
        canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
        canvas.painter.drawPath(path)

    def _paint_dots(self, canvas: Canvas, plot: QRectF) -> None:
        size = self.theme.px(4) if plot.width() / len(self._values) > self.theme.px(10) else 2.5
        canvas.painter.setPen(QPen(self.theme["accent"], 1.5))
        canvas.painter.setBrush(self.theme["card"])
        for day, value in enumerate(self._values):
            if value is not None:
                canvas.painter.drawEllipse(QPointF(self._x(plot, day), self._y(plot, value)), size, size)
