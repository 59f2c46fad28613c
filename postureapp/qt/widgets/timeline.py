"""The day as a timeline: what came is filled, what is planned dashed, what was held small; with the reason.

It is a real list: arrow keys walk its entries, a screen reader reads each one's sentence, the pointer
gets it as a tool tip.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED, GROWS, FocusRing
from postureapp.qt.widgets.daymap import LANES, Entry, Ground, places
from postureapp.qt.widgets.daypaint import paint_axis, paint_entry, paint_now, paint_quiet
from postureapp.qt.widgets.paint import Canvas, text_width

_Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction
_NEXT = (_Move.MoveRight, _Move.MoveDown, _Move.MoveNext)
_BEFORE = (_Move.MoveLeft, _Move.MoveUp, _Move.MovePrevious)


class Timeline(FocusRing, QListView):
    """One day. `name` sums it up in words for those who do not see it; a list says the same."""

    pointed = Signal(int)  # index into `entries` under the pointer or the keyboard; -1 when neither

    def __init__(self, theme: Theme, name: str, *, lanes: Sequence[str] = ()) -> None:
        """`lanes`: finished names for feeds, reminders and modes; without them only reminders are drawn."""
        super().__init__()
        self.theme = theme
        self.entries: list[Entry] = []
        self._lanes = dict(zip(LANES, lanes, strict=False))
        self._quiet: list[tuple[int, int]] = []
        self._now: int | None = None
        self._now_words = ""
        self._places: list[QRectF] = []
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the clock runs left to right everywhere
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setSizePolicy(GROWS, FIXED)
        self.entered.connect(lambda index: self.pointed.emit(index.row()))
        self.viewportEntered.connect(lambda: self.pointed.emit(-1))

    def show_lanes(self, lanes: Mapping[str, str]) -> None:
        """Other lanes with other names: what is not named is not drawn, and not spoken of."""
        if lanes != self._lanes:
            self._lanes = dict(lanes)
            self.updateGeometry()
            self._place()

    def show_day(
        self,
        entries: Sequence[Entry],
        *,
        quiet: Sequence[tuple[int, int]] = (),
        now: int | None = None,
        now_words: str = "",
    ) -> None:
        """Show these entries, quiet hours and, when it is today, the present minute with its words."""
        at = self.currentIndex().row()
        self.entries = sorted(entries, key=lambda entry: (entry.start, LANES.index(entry.lane)))
        self._quiet, self._now, self._now_words = list(quiet), now, now_words
        self._model.clear()
        for entry in self.entries:
            item = QStandardItem(entry.said)
            item.setToolTip(entry.said)
            self._model.appendRow(item)
        if 0 <= at < len(self.entries):
            self.setCurrentIndex(self._model.index(at, 0))
        self._place()

    # -- where things lie -----------------------------------------------------------------------------------
    def sizeHint(self) -> QSize:
        return QSize(480, round(self._axis_top()) + max(24, self.theme.px(24)))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def _heights(self) -> dict[str, float]:
        px = self.theme.px
        tall: dict[str, float] = {"feeds": px(32), "reminders": px(40), "modes": px(32)}
        return {lane: high for lane, high in tall.items() if lane in (self._lanes or ("reminders",))}

    def _top(self) -> float:
        return max(20.0, self.theme.px(20))

    def _axis_top(self) -> float:
        return self._top() + sum(self._heights().values())

    def _ground(self) -> Ground:
        names = self._lanes.values()
        words = max((text_width(self.theme, name, "caption") for name in names), default=-8)
        left, y, lanes = words + 16.0, self._top(), {}
        for lane, tall in self._heights().items():
            lanes[lane] = (y, tall)
            y += tall
        return Ground(left, max(self.viewport().width() - left - 8, 1), lanes)

    def _place(self) -> None:
        px, ground = self.theme.px, self._ground()
        shown = [entry if entry.lane in ground.lanes else None for entry in self.entries]
        made = iter(places([entry for entry in shown if entry], ground, px(24), px(12), px(22)))
        self._places = [next(made) if entry else QRectF() for entry in shown]
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    # -- the list it is -------------------------------------------------------------------------------------
    def visualRect(self, index: _Index) -> QRect:
        row = index.row()
        return self._places[row].toAlignedRect() if 0 <= row < len(self._places) else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        hits = [
            (abs(place.center().x() - point.x()), row)
            for row, place in enumerate(self._places)
            if place.adjusted(-4, -8, 4, 8).contains(point)
        ]
        return self._model.index(min(hits)[1], 0) if hits else QModelIndex()

    def scrollTo(self, index: _Index, hint: QAbstractItemView.ScrollHint | None = None) -> None:
        """Nothing scrolls here."""

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        last, row = len(self.entries) - 1, self.currentIndex().row()
        if last < 0:
            return QModelIndex()
        if action in _NEXT:
            row = min(row + 1, last)
        elif action in _BEFORE:
            row = max(row - 1, 0)
        else:
            row = 0 if action == _Move.MoveHome else last if action == _Move.MoveEnd else max(row, 0)
        return self._model.index(row, 0)

    def setSelection(self, rect: QRect, command: object) -> None:
        """The current entry is enough; nothing is selected."""

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.pointed.emit(current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.entries:  # before Qt takes the first one
            self.setCurrentIndex(self._model.index(self._first(), 0))
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        self.ring = self.ring or self.currentIndex().row() != before

    def _first(self) -> int:
        """Where the keyboard starts: the next thing to come, else the first of the day."""
        coming = (row for row, entry in enumerate(self.entries) if entry.start >= (self._now or 0))
        return next(coming, 0)

    def paintEvent(self, _: QPaintEvent) -> None:
        ground = self._ground()
        with Canvas(self.viewport(), self.theme) as canvas:
            paint_quiet(canvas, ground, self._quiet)
            paint_axis(canvas, ground, list(self._lanes.values()))
            if self._now is not None:
                paint_now(canvas, ground, self._now, self._now_words)
            for entry, place in zip(self.entries, self._places, strict=True):
                if not place.isNull():
                    paint_entry(canvas, entry, place)
            row = self.currentIndex().row()
            if self.hasFocus() and self.ring and 0 <= row < len(self._places):
                place = self._places[row].adjusted(-4, -4, 4, 4)
                canvas.box(place, min(place.height() / 2, 10), line="focus", width=2)
