"""A number from 0 to 10 as eleven radio buttons. No traffic-light colours: a number is not a verdict."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED, GROWS, Control
from postureapp.qt.widgets.layout import row
from postureapp.qt.widgets.paint import CENTRE, END, Canvas
from postureapp.qt.widgets.text import Text

HIGHEST = 10


class Notch(Control, QRadioButton):
    """One number of a scale."""

    def __init__(self, theme: Theme, number: int, name: str) -> None:
        super().__init__()
        self.start(theme, str(number))
        self.setAccessibleName(name)
        self.setSizePolicy(GROWS, FIXED)

    def sizeHint(self) -> QSize:
        return QSize(max(36, self.theme.px(36)), max(44, self.theme.px(44)))

    def minimumSizeHint(self) -> QSize:
        return QSize(32, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        on, able = self.isChecked(), self.isEnabled()
        with Canvas(self, self.theme) as canvas:
            rect, radius = self.ringed(canvas, canvas.rect, self.theme.radius("field"))
            if not able:
                canvas.box(rect, radius, "well_hover" if on else "well")
            elif on:
                canvas.box(rect, radius, "primary_hover" if self.hovered() else "primary", "primary_line")
            else:
                pressed = self.isDown()
                fill = "well_press" if pressed else "well_hover" if self.hovered() else "well"
                canvas.box(rect, radius, fill, "soft_line")
            ink = "disabled" if not able else "on_primary" if on else "text"
            canvas.words(rect, self.text(), "button" if on else "body", ink, CENTRE, tabular=True)


class Scale(QWidget):
    """0 to 10 with a word at each end. Nothing is chosen until the person does: skipping is never 0."""

    chosen = Signal(int)  # the person chose this number

    def __init__(
        self, theme: Theme, name: str, value: int | None = None, low: str = "", high: str = ""
    ) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        self._group = QButtonGroup(self)
        self.notches = [Notch(theme, number, f"{name}: {number}") for number in range(HIGHEST + 1)]
        for number, notch in enumerate(self.notches):
            self._group.addButton(notch, number)
            notch.setChecked(number == value)
        box.addLayout(row(*((notch, 1) for notch in self.notches), gap=4))
        if low or high:
            self.notches[0].setAccessibleDescription(low)
            self.notches[HIGHEST].setAccessibleDescription(high)
            left = Text(theme, low, "caption", "muted", wrap=False)
            right = Text(theme, high, "caption", "muted", align=END, wrap=False)
            box.addLayout(row(left, None, right))
        self._group.idClicked.connect(self.chosen)

    def value(self) -> int | None:
        """The chosen number; None while there is none."""
        return None if self._group.checkedId() < 0 else self._group.checkedId()

    def clear(self) -> None:
        """Take the answer back."""
        self._group.setExclusive(False)
        for notch in self.notches:
            notch.setChecked(False)
        self._group.setExclusive(True)
