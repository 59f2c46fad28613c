"""Active hours as bars on one axis of 30 hours: a range over midnight stays one piece.

The bar is a real slider: the pointer drags ranges and their ends, the keyboard does the same.
Up and Down choose a part, Left and Right move it by 15 minutes (with Shift by an hour), Insert adds a
range, Delete takes one away.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSlider

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED, GROWS, FocusRing
from postureapp.qt.widgets.paint import CENTRE, END, START, Canvas
from postureapp.qt.widgets.spans import DAY, STEP, Part, Span, add, clock, move, remove

AXIS = 30 * 60  # minutes; six hours into the next day hold every range a night feed asks for
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageDown: -4, Qt.Key.Key_PageUp: 4}


@dataclass(frozen=True)
class RangeWords:
    """Finished words for a screen reader: whose hours these are, and the three parts of a range."""

    name: str
    whole: str = ""
    start: str = ""
    end: str = ""


class RangeBar(FocusRing, QSlider):
    """The ranges of one group of weekdays, in minutes from midnight; they never touch or cross."""

    changed = Signal(list)  # list[Span]; at every step of a drag, so a preview can follow
    committed = Signal(list)  # list[Span]; once, when a drag or key is done: this one is stored

    def __init__(self, theme: Theme, words: RangeWords, spans: Sequence[Span]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.theme, self._words = theme, words
        self._spans: list[Span] = []
        self._part = Part(0, "whole")
        self._held: tuple[int, Span] | None = None  # minute where it was taken, range as it was
        self.setRange(0, 2 * DAY)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(GROWS, FIXED)
        self.set_spans(spans)

    def spans(self) -> list[Span]:
        """The ranges as they are now, in order."""
        return list(self._spans)

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Put stored ranges in; nothing is told."""
        self._spans = sorted(spans)
        self._part = Part(min(self._part.index, max(len(self._spans) - 1, 0)), self._part.side)
        self._announce()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, max(32, self.theme.px(32)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    # -- keyboard -------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._spans:
            self.ring = True
            self._part = self._part.following(len(self._spans), 1 if key == Qt.Key.Key_Down else -1)
            self._announce()
            self.update()
        elif key in _STEPS and self._spans:
            self.ring = True
            far = 4 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._set(move(self._spans, self._part, _STEPS[key] * far * STEP, AXIS), done=True)
        elif key in (Qt.Key.Key_Insert, Qt.Key.Key_Plus):
            self._set(add(self._spans, AXIS), done=True)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._spans:
            self._set(remove(self._spans, self._part.index), done=True)
        else:
            event.ignore()

    # -- pointer --------------------------------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent) -> None:
        part = self._part_at(event.position().x())
        if event.button() != Qt.MouseButton.LeftButton or part is None:
            return
        self._part = part
        self._held = (self._minute(event.position().x()), self._spans[part.index])
        self._announce()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            part = self._part_at(event.position().x())
            shapes = {"whole": Qt.CursorShape.OpenHandCursor}
            self.setCursor(
                shapes.get(part.side, Qt.CursorShape.SizeHorCursor) if part else Qt.CursorShape.ArrowCursor
            )
            return
        taken, span = self._held
        by = round((self._minute(event.position().x()) - taken) / STEP) * STEP
        spans = list(self._spans)
        spans[self._part.index] = span
        self._set(move(spans, self._part, by, AXIS), done=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            changed = self._held[1] != self._spans[self._part.index]
            self._held = None
            if changed:
                self.committed.emit(self.spans())

    def _part_at(self, x: float) -> Part | None:
        """What lies under the pointer; ends win over the middle, up to 10 px outside."""
        reach = max(8.0, self._x(STEP) - self._x(0))
        for index, (start, end) in enumerate(self._spans):
            left, right = self._x(start), self._x(min(end, AXIS))
            inside = min(reach, (right - left) / 3)
            if left - reach <= x <= left + inside:
                return Part(index, "start")
            if right - inside <= x <= right + reach:
                return Part(index, "end")
            if left < x < right:
                return Part(index, "whole")
        return None

    # -- inside ---------------------------------------------------------------------------------------------
    def _set(self, spans: list[Span], *, done: bool) -> None:
        if spans == self._spans:
            return
        self._spans = spans
        self._part = Part(min(self._part.index, max(len(spans) - 1, 0)), self._part.side)
        self._announce()
        self.update()
        self.changed.emit(self.spans())
        if done:
            self.committed.emit(self.spans())

    def _announce(self) -> None:
        """Tell a screen reader which part is in hand: a slider's value, and the same as clock times."""
        if not self._spans:
            self.setAccessibleName(self._words.name)
            return
        start, end = self._spans[self._part.index]
        part = {"whole": self._words.whole, "start": self._words.start, "end": self._words.end}[
            self._part.side
        ]
        times = f"{clock(start)}–{clock(end)}"
        self.setAccessibleName(", ".join(word for word in (self._words.name, times, part) if word))
        self.setValue(end if self._part.side == "end" else start)

    def _x(self, minute: float) -> float:
        return 2 + (self.width() - 4) * minute / AXIS

    def _minute(self, x: float) -> int:
        return round((x - 2) * AXIS / max(self.width() - 4, 1))

    def paintEvent(self, _: QPaintEvent) -> None:
        theme, tall = self.theme, max(12.0, self.theme.px(12))
        middle = self.height() / 2
        track = QRectF(2, middle - tall / 2, self.width() - 4, tall)
        able = self.isEnabled()
        with Canvas(self, theme) as canvas:
            canvas.rtl = False  # the clock runs left to right everywhere
            canvas.box(track, tall / 2, "well_hover", "soft_line")
            for index, (start, end) in enumerate(self._spans):
                left, right = self._x(start), self._x(min(end, AXIS))
                rect = QRectF(left, track.y(), max(right - left, 6), tall)
                canvas.box(rect, tall / 2, "primary" if able else "disabled", "primary_line" if able else "")
                if able and index == self._part.index and (self.hasFocus() or self._held):
                    self._paint_handles(canvas, rect)
            canvas.painter.setPen(QPen(theme["text"], 1.5))
            at = round(self._x(DAY)) + 0.5
            canvas.painter.drawLine(
                round(at), round(middle - tall / 2 - 4), round(at), round(middle + tall / 2 + 4)
            )

    def _paint_handles(self, canvas: Canvas, rect: QRectF) -> None:
        size, middle = max(20.0, self.theme.px(20)), rect.center().y()
        if self.ring and self._part.side == "whole":
            canvas.box(rect.adjusted(-4, -4, 4, 4), 10, line="focus", width=2)
        for side, x in (("start", rect.left()), ("end", rect.right())):
            knob = QRectF(min(max(x - size / 2, 0), self.width() - size), middle - size / 2, size, size)
            chosen = self._part.side == side
            canvas.box(knob, size / 2, "card", "focus" if chosen else "edge", 3 if chosen else 1.5)


class RangeAxis(QLabel):
    """The hours under the bars: 00 06 12 18 00 06."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setSizePolicy(GROWS, FIXED)

    def sizeHint(self) -> QSize:
        return QSize(240, max(18, self.theme.px(18)))

    def paintEvent(self, _: QPaintEvent) -> None:
        with Canvas(self, self.theme) as canvas:
            canvas.rtl = False
            for hour in range(0, AXIS // 60 + 1, 6):
                x = 2 + (self.width() - 4) * hour * 60 / AXIS
                rect = QRectF(x - 24, 0, 48, self.height())
                align = CENTRE
                if hour == 0:
                    rect, align = QRectF(0, 0, 48, self.height()), START
                elif hour * 60 == AXIS:
                    rect, align = QRectF(self.width() - 48, 0, 48, self.height()), END
                canvas.words(rect, f"{hour % 24:02d}", "caption", "muted", align, tabular=True)
