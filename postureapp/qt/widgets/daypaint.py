"""Painting a day: shapes before colours, so that it reads in grey and in amber too."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED
from postureapp.qt.widgets.daymap import DAY, Entry, Ground
from postureapp.qt.widgets.paint import CENTRE, END, START, Canvas, text_width

_HOURS = 3  # between two hour lines

_LEAST_ICON = 9  # px
_AROUND = 4  # px left and right of a letter, together


def _edges(ground: Ground) -> tuple[float, float]:
    """Top and bottom of all lanes."""
    tops = [top for top, _ in ground.lanes.values()]
    return min(tops), max(top + tall for top, tall in ground.lanes.values())


def paint_quiet(canvas: Canvas, ground: Ground, quiet: Sequence[tuple[int, int]]) -> None:
    """Quiet hours: one calm band behind everything, with a moon. It stands in the last lane, which is empty
    then as a rule; many a feed is at night.
    """
    top, bottom = _edges(ground)
    size = canvas.theme.px(16)
    last, tall = list(ground.lanes.values())[-1]
    y = last + (tall - size) / 2 if len(ground.lanes) > 1 else top + 6
    for start, end in quiet:
        band = QRectF(ground.x(start), top, ground.x(end) - ground.x(start), bottom - top)
        canvas.box(band, 8, "well")
        if band.width() > size + 12:
            canvas.icon("moon", "muted", band.x() + 8, y, size)


def paint_axis(canvas: Canvas, ground: Ground, lanes: Sequence[str]) -> None:
    """Hour lines, their numbers, and the names of the lanes."""
    top, bottom = _edges(ground)
    painter, theme = canvas.painter, canvas.theme
    every = _HOURS if ground.width > 9 * theme.px(30) else 2 * _HOURS
    for hour in range(0, 25, every):
        x = ground.x(hour * 60)
        painter.setPen(QPen(theme["line"], 1))
        at = round(x) + 0.5
        painter.drawLine(QPointF(at, top), QPointF(at, bottom))
        align = START if hour == 0 else END if hour * 60 == DAY else CENTRE
        left = x if align == START else x - 48 if align == END else x - 24
        words = QRectF(left, bottom + 4, 48, theme.px(20))
        canvas.words(words, f"{hour:02d}", "caption", "muted", align, tabular=True)
    for name, (y, tall) in zip(lanes, ground.lanes.values(), strict=False):
        canvas.words(QRectF(0, y, ground.left - 8, tall), name, "caption", "muted")


def paint_entry(canvas: Canvas, entry: Entry, place: QRectF) -> None:
    """One entry where it lies."""
    if entry.lane == "reminders":
        paint_shape(canvas, entry.state, entry.kind, place, entry.icon)
        return
    solid, soft = canvas.theme.kind_tokens("feeding") if entry.lane == "feeds" else ("text", "well")
    canvas.box(place, 6, soft, solid if entry.lane == "feeds" else "edge")
    room = place.width() - text_width(canvas.theme, entry.label, "caption")
    if entry.lane == "feeds" and entry.label:
        if room >= _AROUND:
            canvas.words(place, entry.label, "caption", solid, CENTRE)
        return
    size = round(min(canvas.theme.px(14), place.height() - 2, place.width() - 4))
    if size < _LEAST_ICON or not entry.icon:
        return
    beside = room > size + 18 and place.height() >= canvas.theme.px(18)
    x = place.x() + 5 if beside else place.center().x() - size / 2
    canvas.icon(entry.icon, solid, x, place.center().y() - size / 2, size, stroke=2.0)
    if beside and entry.label:
        canvas.words(place.adjusted(size + 10, 0, -4, 0), entry.label, "caption", solid)


def paint_shape(canvas: Canvas, state: str, kind: str, place: QRectF, icon: str = "") -> None:
    """A reminder: filled disc (came), dashed disc (planned), small ring (held)."""
    painter, theme = canvas.painter, canvas.theme
    if state == "held":
        painter.setPen(QPen(theme["edge"], 1.5))
        painter.setBrush(theme["card"])
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))
        return
    solid, soft = theme.kind_tokens(kind)
    came = state == "came"
    pen = QPen(theme[solid], 1.5)
    if not came:
        pen.setDashPattern([2.2, 1.8])
    painter.setPen(pen)
    painter.setBrush(theme[soft if came else "card"])
    painter.drawEllipse(place.adjusted(1, 1, -1, -1))
    size = min(theme.px(14), round(place.width() * 0.6))
    if size < _LEAST_ICON:  # a crowded day: the colour and the sentence tell the kind
        return
    canvas.icon(
        icon or kind, solid, place.center().x() - size / 2, place.center().y() - size / 2, size, stroke=2.0
    )


def paint_now(canvas: Canvas, ground: Ground, now: int, words: str) -> None:
    """The present minute: a line through all lanes with its time on top."""
    top, bottom = _edges(ground)
    theme, x = canvas.theme, float(round(ground.x(now)))
    canvas.painter.setPen(QPen(theme["text"], 2))
    canvas.painter.drawLine(QPointF(x, top - 2), QPointF(x, bottom))
    wide = text_width(theme, words, "caption") + 16
    left = min(max(x - wide / 2, 0), canvas.rect.width() - wide)
    label = QRectF(left, 0, wide, top - 2)
    canvas.box(label, label.height() / 2, "text")
    canvas.words(label, words, "caption", "card", CENTRE, tabular=True)


class Legend(QLabel):
    """The three shapes in words."""

    def __init__(self, theme: Theme, came: str, planned: str, held: str) -> None:
        super().__init__(f"{came}, {planned}, {held}")
        self.theme = theme
        self._words = {"came": came, "planned": planned, "held": held}
        self.setSizePolicy(FIXED, FIXED)

    def sizeHint(self) -> QSize:
        words = sum(text_width(self.theme, text, "caption") for text in self._words.values())
        return QSize(words + 3 * (self.theme.px(16) + 6) + 2 * 16, max(24, self.theme.px(24)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        x, size = 0.0, float(self.theme.px(16))
        with Canvas(self, self.theme) as canvas:
            for state, text in self._words.items():
                shape = canvas.place(QRectF(x, (self.height() - size) / 2, size, size))
                pen = QPen(self.theme["muted"], 1.5)
                if state == "held":
                    shape.adjust(size / 5, size / 5, -size / 5, -size / 5)
                if state == "planned":
                    pen.setDashPattern([2.0, 1.6])
                canvas.painter.setPen(pen)
                canvas.painter.setBrush(
                    self.theme["well_hover"] if state == "came" else Qt.BrushStyle.NoBrush
                )
                canvas.painter.drawEllipse(shape.adjusted(1, 1, -1, -1))
                wide = text_width(self.theme, text, "caption") + 2
                canvas.words(QRectF(x + size + 6, 0, wide, self.height()), text, "caption", "muted")
                x += size + 6 + wide + 14
