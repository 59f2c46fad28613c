"""The list of reminders: name, rule in words, and a switch in each row; as quick with fifty as with five."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from postureapp.core.model import Reminder
from postureapp.core.settings import Settings
from postureapp.qt.theme import Theme
from postureapp.qt.ui import Ui
from postureapp.qt.widgets.control import FocusRing
from postureapp.qt.widgets.paint import Canvas, text_width
from postureapp.qt.widgets.scroll import ScrollBar
from postureapp.qt.windows.local import Local, line_start
from postureapp.qt.windows.phrases import rule_forms, title

_Index = QModelIndex | QPersistentModelIndex
KIND, RULES, ID = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
ROWS = 8  # shown before the list scrolls by itself


class ReminderList(FocusRing, QListView):
    """Arrow keys choose, Space switches on and off, Delete asks to delete."""

    chosen = Signal(str)  # id
    switched = Signal(str, bool)
    delete_requested = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Row(ui, self))
        self.setAccessibleName(ui.words.t("Reminders"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(ui.theme))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._model.itemChanged.connect(self._on_item)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_settings(self, settings: Settings, at: str) -> None:
        """Show the reminders, `at` chosen; nothing is told."""
        self._model.blockSignals(True)
        self.selectionModel().blockSignals(True)
        local = Local(self._ui)
        if self._model.rowCount() > len(settings.reminders):
            self._model.setRowCount(len(settings.reminders))
        for row, one in enumerate(settings.reminders):
            item = self._model.item(row)
            if item is None:
                item = QStandardItem()
                item.setCheckable(True)
                self._model.setItem(row, item)
            self._fill(item, one, local)
        self._model.blockSignals(False)
        self._model.layoutChanged.emit()
        ids = [one.id for one in settings.reminders]
        if at in ids:
            self.setCurrentIndex(self._model.index(ids.index(at), 0))
        self.selectionModel().blockSignals(False)
        self.updateGeometry()
        self.viewport().update()

    def _fill(self, item: QStandardItem, one: Reminder, local: Local) -> None:
        words = self._ui.words
        item.setText(title(words, one.kind, one.name))
        item.setData(one.kind.value, KIND)
        rules = [line_start(said) for said in rule_forms(words, local, one)]
        item.setData(rules, RULES)
        item.setToolTip(rules[0])
        item.setData(one.id, ID)
        item.setData(f"{item.text()}, {rules[0]}", Qt.ItemDataRole.AccessibleTextRole)
        item.setCheckState(Qt.CheckState.Checked if one.enabled else Qt.CheckState.Unchecked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moving shows the ring; Delete asks."""
        self.ring = True
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.delete_requested.emit(self.currentIndex().data(ID))
            return
        super().keyPressEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        rows = max(1, min(self._model.rowCount(), ROWS))
        return QSize(self._ui.theme.px(260), rows * row_height(self._ui) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(220), self.sizeHint().height())

    def _on_item(self, item: QStandardItem) -> None:
        self.switched.emit(item.data(ID), item.checkState() == Qt.CheckState.Checked)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(ID))


def row_height(ui: Ui) -> int:
    """Height of one row in px."""
    return max(64, ui.theme.px(64))


class _RowCanvas(Canvas):
    """A canvas on the painter that a list hands to its rows."""

    def __init__(self, view: QListView, theme: Theme, painter: QPainter) -> None:
        self.theme, self.painter = theme, painter
        self.rect = QRectF(view.viewport().rect())
        self.rtl = view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


class _Row(QStyledItemDelegate):
    """Paints a row; the switch at its end is pressed by itself."""

    def __init__(self, ui: Ui, view: ReminderList) -> None:
        super().__init__(view)
        self._ui, self._view = ui, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._ui.theme.px(200), row_height(self._ui))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """A click on the switch switches; one elsewhere only chooses."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            if self._switch(option.rect).contains(event.position().toPoint()):
                on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
                state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
                model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
            return True
        if isinstance(event, QMouseEvent):
            return True
        return super().editorEvent(event, model, option, index)

    def _switch(self, rect: QRect) -> QRect:
        wide = max(64, self._ui.theme.px(64))
        return QRect(rect.right() - wide, rect.y(), wide, rect.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, px = self._ui.theme, self._ui.theme.px
        rect = QRectF(option.rect)
        chosen = index == self._view.currentIndex()
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        on = state in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        painter.save()
        canvas = _RowCanvas(self._view, theme, painter)
        if chosen:
            canvas.box(rect.adjusted(0, 1, 0, -1), theme.radius("button"), "well", "soft_line")
            if self._view.ring and self._view.hasFocus():
                canvas.box(rect.adjusted(0, 1, 0, -1), theme.radius("button"), line="focus", width=2)
        kind = str(index.data(KIND))
        solid, soft = theme.kind_tokens(kind)
        disc, icon, middle = px(36), px(20), rect.center().y()
        canvas.box(
            QRectF(rect.x() + 12, middle - disc / 2, disc, disc),
            disc / 2,
            "card" if chosen else soft if on else "well",
            "soft_line",
        )
        canvas.icon(
            kind, solid if on else "muted", rect.x() + 12 + (disc - icon) / 2, middle - icon / 2, icon
        )
        x = rect.x() + 24 + disc
        wide = rect.right() - x - px(44) - 24
        first, second = theme.line("strong"), theme.line("caption")
        top = middle - (first + second) / 2
        canvas.words(QRectF(x, top, wide, first), str(index.data()), "strong", "text")
        said = next(
            (one for one in index.data(RULES) if text_width(theme, one, "caption") <= wide),
            index.data(RULES)[-1],
        )
        canvas.words(QRectF(x, top + first, wide, second), said, "caption", "muted")
        self._paint_switch(canvas, QRectF(rect.right() - px(44) - 12, middle - px(12), px(44), px(24)), on)
        painter.restore()

    @staticmethod
    def _paint_switch(canvas: Canvas, track: QRectF, on: bool) -> None:
        tall = track.height()
        canvas.box(track, tall / 2, "primary" if on else "well", "primary_line" if on else "edge")
        size = tall - 6
        x = track.right() - size - 3 if on else track.x() + 3
        canvas.box(QRectF(x, track.y() + 3, size, size), size / 2, "on_primary" if on else "edge")
        if on:
            mark = round(size) - 4
            canvas.icon(
                "check", "primary", x + (size - mark) / 2, track.center().y() - mark / 2, mark, stroke=3.0
            )
