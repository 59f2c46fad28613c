"""One of many: a native combo box with its closed state painted and tall rows in its list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED, GROWS, FocusRing
from postureapp.qt.widgets.paint import Canvas, text_width
from postureapp.qt.widgets.segments import Option


class Rows(QStyledItemDelegate):
    """Rows of a list that a thumb can hit: Fusion's own are about 26 px."""

    def __init__(self, theme: Theme, box: "Select") -> None:
        super().__init__(box)
        self._theme, self._box = theme, box

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), max(36, self._theme.px(36)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Words where the closed box has them, a soft ground under the pointer, a tick at the chosen one."""
        drawn: Any = option  # PySide's stubs leave out the members of QStyleOptionViewItem
        theme, rect, box = self._theme, QRectF(drawn.rect), self._box
        painter.save()
        canvas = Canvas(drawn.widget, theme, painter, rect)
        here = bool(drawn.state & QStyle.StateFlag.State_Selected)
        if here:
            canvas.box(rect.adjusted(4, 2, -4, -2), theme.radius("field") - 3, "accent_soft", "soft_line")
        ink, x, size = ("on_accent_soft" if here else "text"), rect.x() + 12, theme.px(18)
        if icon := box.icon_of(index.row()):
            canvas.icon(icon, ink, x, rect.center().y() - theme.px(20) / 2, theme.px(20))
            x += theme.px(20) + 8
        chosen = index.row() == box.currentIndex()
        room = QRectF(x, rect.y(), rect.right() - x - (size + 16 if chosen else 12), rect.height())
        canvas.words(room, box.itemText(index.row()), "body", ink)
        if chosen:
            canvas.icon("check", ink, rect.right() - size - 12, rect.center().y() - size / 2, size)
        painter.restore()


class Select(FocusRing, QComboBox):
    """Popup, typing ahead and keys stay Qt's. Use `activated(int)` for the person's choice."""

    def __init__(
        self, theme: Theme, name: str, options: Sequence[Option], on: int = 0, *, least: int = 0
    ) -> None:
        """`least` in em: boxes that stand one above the other are of one width."""
        super().__init__()
        self._least = least * theme.em
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

    def icon_of(self, at: int) -> str:
        """The icon of one option, or empty."""
        return self._icons[at] if 0 <= at < len(self._icons) else ""

    def sizeHint(self) -> QSize:
        widths = (text_width(self.theme, self.itemText(at), "body") for at in range(self.count()))
        wide = max(widths, default=0) + 60 + self._icon_room()
        return QSize(max(wide, self._least), self.theme.height("medium"))

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
            icon = self.icon_of(self.currentIndex())
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
