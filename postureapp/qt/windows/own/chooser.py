"""The gallery in which a picture is chosen: search, arrow keys, Enter."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, ScrollBar, SearchField, Text, column, row
from postureapp.qt.widgets.paint import CENTRE, Canvas
from postureapp.qt.windows.own.poses import poses
from postureapp.qt.windows.tips.thumbs import Thumbs
from postureapp.qt.windows.tips.tile import columns_for

PICTURE = Qt.ItemDataRole.UserRole
ABOUT = Qt.ItemDataRole.UserRole + 1
SIZE = QSize(860, 640)


class PictureChooser(QDialog):
    """`picked` carries the id of a picture, or "" where the step shows the picture of its break."""

    picked = Signal(str)

    def __init__(self, ui: Ui, thumbs: Thumbs, now: str, parent: QWidget, *, may_follow: bool) -> None:
        """`may_follow` offers to show the picture of the whole break."""
        super().__init__(parent)
        self._ui = ui
        theme, t = ui.theme, ui.words.t
        self.setWindowTitle(t("Choose a picture"))
        self.resize(SIZE)
        self.search = SearchField(theme, t("Search pictures"), clear=t("Clear the search"))
        self.search.setMinimumWidth(theme.px(260))
        self.search.searched.connect(self._on_search)
        self.list = _Pictures(ui, thumbs)
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._on_activated)
        follow = Button(theme, t("As the break"), look="secondary")
        follow.clicked.connect(lambda: self._pick(""))
        if not may_follow:
            follow.hide()
        cancel = Button(theme, t("Cancel"), look="quiet")
        cancel.clicked.connect(self.reject)
        self._none = Text(theme, t("No picture is called that. Try another word."), "lead", "muted")
        self._none.hide()
        head = row((Text(theme, t("Choose a picture"), "title"), 1), self.search, gap=16)
        self.setLayout(
            column(
                head, self._none, (self.list, 1), row(None, cancel, follow), gap=16, margins=(24, 20, 24, 20)
            )
        )
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in the search chooses the picture, it does not cancel
        self.search.line.returnPressed.connect(lambda: self._on_activated(self.list.currentIndex()))
        self.list.show_found("", now)
        self.search.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.focusWidget() is self.search.line:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _on_search(self, query: str) -> None:
        found = self.list.show_found(query)
        if query:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._none.setVisible(not found)
        self.list.setVisible(bool(found))

    def _on_activated(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        self._pick(str(index.data(PICTURE)))

    def _pick(self, picture: str) -> None:
        self.accept()
        self.picked.emit(picture)


class _Pictures(QListView):
    """The pictures as tiles."""

    def __init__(self, ui: Ui, thumbs: Thumbs) -> None:
        super().__init__()
        self._ui, self._poses = ui, poses(ui)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self._tile = _Tile(ui, thumbs)
        self.setItemDelegate(self._tile)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ScrollBar(ui.theme))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(ui.words.t("Pictures"))
        thumbs.drawn.connect(self._on_drawn)  # no lambda: the pictures outlive this list

    def show_found(self, query: str, now: str = "") -> int:
        """Show what fits the words; answers how many."""
        wanted = query.casefold().split()
        self._model.clear()
        for pose in self._poses:
            text = f"{pose.title} {pose.about}".casefold()
            if all(word in text for word in wanted):
                item = QStandardItem(pose.title)
                item.setEditable(False)
                item.setData(pose.picture, PICTURE)
                item.setToolTip(pose.about)
                item.setData(f"{pose.title}. {pose.about}", Qt.ItemDataRole.AccessibleTextRole)
                self._model.appendRow(item)
                if pose.picture == now:
                    self.setCurrentIndex(item.index())
        return self._model.rowCount()

    def _on_drawn(self, _picture: str) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        _, wide = columns_for(self.width() - 20, self._ui.theme.px(180))
        self._tile.wide = wide
        self.setGridSize(self._tile.size())
        super().resizeEvent(event)


class _Tile(QStyledItemDelegate):
    def __init__(self, ui: Ui, thumbs: Thumbs) -> None:
        super().__init__()
        self._ui, self._thumbs, self.wide = ui, thumbs, 180

    def size(self) -> QSize:
        """A tile with its gap."""
        return QSize(self.wide, round(self.wide * 0.72 + self._ui.theme.line("caption") + 28))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.size()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, widget = self._ui.theme, option.widget
        painter.save()
        canvas = Canvas(widget, theme, painter, QRectF(option.rect))
        rect = QRectF(option.rect).adjusted(0, 0, -12, -12)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        line = "focus" if focused else "accent" if chosen else "line"
        canvas.box(
            rect, theme.radius("button"), "well" if hovered else "card", line, 2 if focused or chosen else 1
        )
        foot = theme.line("caption") + 12
        stage = rect.adjusted(4, 4, -4, -foot)
        canvas.box(stage, theme.radius("button") - 3, "stage")
        size = QSize(round(stage.width()), round(stage.height()))
        ready = self._thumbs.picture(str(index.data(PICTURE)), size, widget.devicePixelRatioF())
        if ready is not None:
            painter.drawPixmap(canvas.place(stage), ready, QRectF(ready.rect()))
        words = QRectF(rect.x() + 8, stage.bottom(), rect.width() - 16, foot)
        canvas.words(words, str(index.data()), "caption", "text", CENTRE)
        painter.restore()
