"""One of many: a native combo box with its closed state painted and tall rows in its list."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED, GROWS, FocusRing
from postureapp.qt.widgets.paint import Canvas, text_width
from postureapp.qt.widgets.segments import Option


class Rows(QStyledItemDelegate):
    """Rows of a list that a thumb can hit: Fusion's own are about 26 px."""

    def __init__(self, theme: Theme, parent: QComboBox) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), max(36, self._theme.px(36)))


class Select(FocusRing, QComboBox):
    """Popup, typing ahead and keys stay Qt's. Use `activated(int)` for the person's choice."""

    def __init__(self, theme: Theme, name: str, options: Sequence[Option], on: int = 0) -> None:
        super().__init__()
        self.theme = theme
        self._icons: list[str] = []
        for option in options:
            text, icon = option if isinstance(option, tuple) else (option, "")
            self._icons.append(icon)
            if icon:
                self.addItem(theme.qicon(icon), text)
            else:
                self.addItem(text)
        self.setItemDelegate(Rows(theme, self))
        self.setCurrentIndex(on)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setAccessibleDescription(name)  # on Linux a combo box is called by its value, whatever its name
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(GROWS, FIXED)

    def sizeHint(self) -> QSize:
        widths = (text_width(self.theme, self.itemText(at), "body") for at in range(self.count()))
        return QSize(max(widths, default=0) + 60 + self._icon_room(), self.theme.height("medium"))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.theme.em * 12), hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a page must not change what lies under the pointer

    def paintEvent(self, _: QPaintEvent) -> None:
        theme, able = self.theme, self.isEnabled()
        with Canvas(self, theme) as canvas:
            line = "line" if not able else "focus" if self.ring else "edge"
            fill = "well" if not able or (self.underMouse() and not self.view().isVisible()) else "card"
            canvas.box(self.rect(), theme.radius("field"), fill, line, 2 if self.ring else 1)
            ink, x, size = ("text" if able else "disabled"), 12.0, theme.px(20)
            icon = self._icons[self.currentIndex()] if self.currentIndex() >= 0 else ""
            if icon:
                canvas.icon(icon, ink, x, (self.height() - size) / 2, size)
                x += size + 8
            end = theme.px(18)
            room = QRectF(x, 0, self.width() - x - end - 16, self.height())
            canvas.words(room, self.currentText(), "body", ink)
            at = self.width() - end - 10
            canvas.icon("down", "muted" if able else "disabled", at, (self.height() - end) / 2, end)

    def _icon_room(self) -> int:
        return self.theme.px(20) + 8 if any(self._icons) else 0
