"""Where one is: entries of a sidebar or rail, a radio group that the arrow keys walk."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED, GROWS, Control
from postureapp.qt.widgets.paint import CENTRE, Canvas, text_width


class NavItem(Control, QRadioButton):
    """One entry: icon before the words, or above them in a rail. A badge says that something waits there."""

    def __init__(self, theme: Theme, text: str, icon: str, *, on: bool = False, rail: bool = False) -> None:
        super().__init__()
        self._icon, self._rail, self._badge = icon, rail, False
        self.start(theme, text)
        self.setChecked(on)
        self.setSizePolicy(GROWS, FIXED)

    def set_badge(self, badge: bool, said: str = "") -> None:
        """Show or hide the dot; `said` is its meaning in words for a screen reader."""
        self._badge = badge
        self.setAccessibleDescription(said if badge else "")
        self.update()

    def sizeHint(self) -> QSize:
        if self._rail:
            wide = text_width(self.theme, self.text(), "caption") + 16
            return QSize(max(self.theme.px(72), wide), max(64, self.theme.px(64)))
        wide = text_width(self.theme, self.text(), "strong") + self.theme.px(20) + 48
        return QSize(wide, self.theme.height("medium"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        on = self.isChecked()
        with Canvas(self, self.theme) as canvas:
            rect, radius = self.ringed(canvas, canvas.rect, self.theme.radius("button"))
            if on or self.hovered():
                fill = "well_hover" if self.isDown() else "accent_soft" if on else "well"
                canvas.box(rect, radius, fill, "soft_line" if on else "")
            ink = "disabled" if not self.isEnabled() else "on_accent_soft" if on else "muted"
            (self._paint_rail if self._rail else self._paint_row)(canvas, ink)

    def _paint_row(self, canvas: Canvas, ink: str) -> None:
        size, middle = self.theme.px(20), canvas.rect.center().y()
        canvas.icon(self._icon, ink, 12, middle - size / 2, size)
        self._dot(canvas, 12 + size, middle - size / 2)
        words = QRectF(20 + size, 0, self.width() - size - 28, self.height())
        words_ink = ink if self.isChecked() or not self.isEnabled() else "text"
        canvas.words(words, self.text(), "strong" if self.isChecked() else "body", words_ink)

    def _paint_rail(self, canvas: Canvas, ink: str) -> None:
        size, line = self.theme.px(24), self.theme.px(18)
        middle, y = canvas.rect.center().x(), canvas.rect.center().y() - (size + 3 + line) / 2
        canvas.icon(self._icon, ink, middle - size / 2, y, size)
        self._dot(canvas, middle + size / 2, y)
        canvas.words(QRectF(0, y + size + 3, self.width(), line), self.text(), "caption", ink, CENTRE)

    def _dot(self, canvas: Canvas, x: float, y: float) -> None:
        if self._badge:
            canvas.box(QRectF(x - 4, y - 4, 8, 8), 4, "accent")


class NavList(QWidget):
    """Entries one under the other, one of them chosen."""

    chosen = Signal(int)  # the person went to this entry

    def __init__(
        self, theme: Theme, name: str, entries: Sequence[tuple[str, str]], on: int = 0, *, rail: bool = False
    ) -> None:
        """`entries` are (words, icon)."""
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._group = QButtonGroup(self)
        self.items: list[NavItem] = []
        for index, (text, icon) in enumerate(entries):
            item = NavItem(theme, text, icon, on=index == on, rail=rail)
            item.setAccessibleDescription(name)
            self._group.addButton(item, index)
            self.items.append(item)
            self._box.addWidget(item)
        self._group.idToggled.connect(self._on_toggled)

    def index(self) -> int:
        """Which entry is chosen."""
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        """Go there; tells like the person's own choice."""
        self.items[index].setChecked(True)

    def _on_toggled(self, index: int, on: bool) -> None:
        if on:
            self.chosen.emit(index)
