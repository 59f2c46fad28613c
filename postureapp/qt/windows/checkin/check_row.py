"""A whole row as one check box, its words wrapping: for lines that must be read to the end."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import GROWS, PREFERRED, Control
from postureapp.qt.widgets.paint import Canvas
from postureapp.qt.widgets.text import Text

BOX = 20


class CheckRow(Control, QCheckBox):
    """One line that can be ticked."""

    def __init__(self, theme: Theme, text: str, *, on: bool = False, inset: int = 0) -> None:
        """`inset`: px that the row stands in from the start, for a line below a heading."""
        super().__init__()
        self._inset = inset
        self._words = Text(theme, text)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.start(theme, text)
        self.setChecked(on)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(GROWS)
        policy.setVerticalPolicy(PREFERRED)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(16, 10, 16, 10)
        self._box.setSpacing(0)
        self._box.addSpacing(inset + theme.px(BOX) + 12)
        self._box.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme.height("large"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._box.totalHeightForWidth(width), self.minimumHeight())

    def sizeHint(self) -> QSize:
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._box.minimumSize()

    def paintEvent(self, _: QPaintEvent) -> None:
        theme, on = self.theme, self.isChecked()
        with Canvas(self, theme) as canvas:
            face = canvas.rect.adjusted(self._inset, 0, 0, 0)
            rect, radius = self.ringed(canvas, face, theme.radius("button"))
            resting = "well" if self.hovered() else "card"
            canvas.box(rect, radius, "accent_soft" if on else resting, "accent" if on else "line")
            size = theme.px(BOX)
            box = face.adjusted(16, (face.height() - size) / 2, 0, 0)
            box.setSize(QSize(size, size))
            canvas.box(box, 5, "primary" if on else "card", "" if on else "edge", 1.5)
            if on:
                canvas.icon("check", "on_primary", box.x() + 3, box.y() + 3, size - 6, stroke=3.0)
