"""Buttons of other shapes: a round one with only an icon, and a whole row whose words wrap."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.buttons import Button
from postureapp.qt.widgets.control import FIXED, GROWS, PREFERRED, Control
from postureapp.qt.widgets.paint import Canvas
from postureapp.qt.widgets.pictures import Glyph
from postureapp.qt.widgets.text import Text


class IconButton(Button):
    """A round button with an icon; its name is its tool tip and what a screen reader says."""

    def __init__(
        self, theme: Theme, icon: str, name: str, *, look: str = "quiet", size: str = "medium"
    ) -> None:
        super().__init__(theme, look=look, size=size, icon=icon, radius="pill")
        self._soft = look == "quiet"
        self.set_name(name)
        self.setSizePolicy(FIXED, FIXED)

    def set_name(self, name: str) -> None:
        """Change what it is called, for one that changes what it does."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def colours(self) -> tuple[str, str, str]:
        fill, ink, line = super().colours()
        if not self.isEnabled():
            return "", ink, line
        return fill, ("muted" if self._soft else ink), line


class RowButton(Control, QPushButton):
    """A whole row as one button: for lists whose words must never be cut."""

    def __init__(
        self, theme: Theme, text: str, *, icon: str = "", role: str = "lead", trail: str = "right"
    ) -> None:
        super().__init__()
        self._words = Text(theme, text, role)
        self.start(theme, text)
        self.setAutoDefault(True)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(GROWS)
        policy.setVerticalPolicy(PREFERRED)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._box = box = QHBoxLayout(self)
        box.setContentsMargins(20, 10, 16, 10)
        box.setSpacing(12)
        if icon:
            box.addWidget(_still(Glyph(theme, icon)), 0)
        box.addWidget(_still(self._words), 1, Qt.AlignmentFlag.AlignVCenter)
        if trail:
            box.addWidget(_still(Glyph(theme, trail)), 0)
        self.setMinimumHeight(theme.height("large"))

    def setText(self, text: str) -> None:
        super().setText(text)
        self._words.setText(text)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._box.totalHeightForWidth(width), self.minimumHeight())

    def sizeHint(self) -> QSize:
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._box.minimumSize()

    def paintEvent(self, _: QPaintEvent) -> None:
        fill = "well_hover" if self.isDown() else "well" if self.hovered() else "card"
        with Canvas(self, self.theme) as canvas:
            rect, radius = self.ringed(canvas, canvas.rect, self.theme.radius("button"))
            canvas.box(rect, radius, fill, "line")


def _still(widget: Text | Glyph) -> Text | Glyph:
    """A part of the row's picture: the pointer and screen readers meet the row alone."""
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget
