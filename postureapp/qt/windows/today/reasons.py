"""The rows of Why?: a day's heading, or time, kind, name and what became of it, in columns."""

import msgspec
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from postureapp.qt.ui import Ui
from postureapp.qt.widgets.paint import END, Canvas, text_width

LINE = Qt.ItemDataRole.UserRole
GAP = 12  # px between columns
END_GAP = 8  # px to the scroll bar


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """`said` is the whole of it in words; a heading has nothing else."""

    said: str
    clock: str = ""
    kind: str = ""
    name: str = ""
    fate: str = ""


class Rows(QStyledItemDelegate):
    """Where a row is too narrow for its words, what became of it goes under the name."""

    def __init__(self, ui: Ui, view: QListView) -> None:
        super().__init__(view)
        self._ui, self._view = ui, view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        theme, line = self._ui.theme, index.data(LINE)
        if not line.clock:
            return QSize(theme.px(120), max(40, theme.px(40)))
        tall = max(32, theme.px(32))
        if self._stacked(line):
            tall = round(theme.line("body") + theme.line("caption") + 6)
        return QSize(theme.px(120), tall)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: Line = index.data(LINE)
        widget = option.widget
        assert isinstance(widget, QWidget)
        painter.save()
        rect = QRectF(option.rect)
        canvas = Canvas(widget, self._ui.theme, painter, rect)
        if option.state & QStyle.StateFlag.State_HasFocus and getattr(self._view, "ring", False):
            left = self._inset() - self._ui.theme.px(20) - GAP - 6 if line.clock else 0
            canvas.box(rect.adjusted(left, 1, 0, -1), 8, "", "focus", 2)
        if line.clock:
            self._paint_row(canvas, rect, line)
        else:
            canvas.words(rect.adjusted(0, 8, 0, 0), line.said, "strong", "text")
        painter.restore()

    def _paint_row(self, canvas: Canvas, rect: QRectF, line: Line) -> None:
        theme, icon = self._ui.theme, self._ui.theme.px(20)
        first = QRectF(rect)
        stacked = self._stacked(line)
        if stacked:
            first.setHeight(theme.line("body") + 3)
        left, tall = self._inset(), first.height()
        clock = QRectF(rect.x(), first.y(), left - icon - 2 * GAP, tall)
        canvas.words(clock, line.clock, "strong", "text", tabular=True)
        tone = theme.kind_tokens(line.kind)[0]
        x = rect.x() + left - icon - GAP
        canvas.icon(line.kind, tone, x, first.center().y() - icon / 2, icon)
        words = QRectF(rect.x() + left, first.y(), rect.width() - left - END_GAP, tall)
        canvas.words(words, line.name, "body", "text")
        if stacked:
            under = QRectF(words.x(), first.bottom(), words.width(), theme.line("caption"))
            canvas.words(under, line.fate, "caption", "muted")
        else:
            canvas.words(words, line.fate, "caption", "muted", END)

    def _inset(self) -> int:
        """Where the names begin."""
        theme, now = self._ui.theme, self._ui.words.tc("entries", "Now")
        latest = "00:00" if self._ui.words.habits.hours_24 else "00:00 p. m."
        clock = max(text_width(theme, widest, "strong") for widest in (latest, now))
        return clock + 6 + GAP + theme.px(20) + GAP

    def _stacked(self, line: Line) -> bool:
        theme = self._ui.theme
        needed = text_width(theme, line.name, "body") + text_width(theme, line.fate, "caption") + 16
        return self._view.viewport().width() - self._inset() - END_GAP < needed
