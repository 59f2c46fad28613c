"""One of a few colours: radio buttons drawn as discs; tool tips and screen readers say the names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED, PREFERRED, Control
from postureapp.qt.widgets.layout import Flow
from postureapp.qt.widgets.paint import Canvas


@dataclass(frozen=True)
class Colour:
    """A colour to choose: its name in words, and what it is in the present theme."""

    words: str
    ink: Callable[[], QColor]


class Swatch(Control, QRadioButton):
    """One disc; the chosen one has a ring around it, so that it is seen without telling colours apart."""

    def __init__(self, theme: Theme, colour: Colour) -> None:
        super().__init__()
        self._ink = colour.ink
        self.start(theme, "")
        self.setAccessibleName(colour.words)
        self.setToolTip(colour.words)
        self.setSizePolicy(FIXED, FIXED)

    def sizeHint(self) -> QSize:
        side = max(36, self.theme.px(36))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        with Canvas(self, self.theme) as canvas:
            rect, theme = QRectF(self.rect()), self.theme
            if self.ring:
                canvas.box(rect, rect.height() / 2, line="focus", width=2)
            if self.isChecked():
                canvas.box(rect.adjusted(2, 2, -2, -2), rect.height() / 2, line="text", width=2)
            elif self.hovered():
                canvas.box(rect.adjusted(2, 2, -2, -2), rect.height() / 2, line="edge")
            disc = rect.adjusted(6, 6, -6, -6)
            canvas.shape(disc, disc.height() / 2, self._ink(), theme["edge"], 1.0)


class Swatches(QWidget):
    """A radio group of colours: one tab stop, arrow keys move. Some may be left out for a while."""

    chosen = Signal(int)  # the person chose this index; not sent by `choose`

    def __init__(self, theme: Theme, name: str, colours: Sequence[Colour]) -> None:
        super().__init__()
        self._showing = False
        self.setAccessibleName(name)
        self._group, flow = QButtonGroup(self), Flow(theme, gap=2)
        self.swatches: list[Swatch] = []
        for index, colour in enumerate(colours):
            swatch = Swatch(theme, colour)
            swatch.setAccessibleDescription(name)
            self._group.addButton(swatch, index)
            self.swatches.append(swatch)
            flow.addWidget(swatch)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(flow)
        self._group.idToggled.connect(self._on_toggled)
        self.setSizePolicy(PREFERRED, PREFERRED)

    def index(self) -> int:
        """Which is chosen; -1 while nothing is."""
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        """Choose without telling."""
        self._showing = True
        self.swatches[index].setChecked(True)
        self._showing = False

    def offer(self, indexes: Sequence[int]) -> None:
        """Only these are in sight."""
        for index, swatch in enumerate(self.swatches):
            swatch.setVisible(index in indexes)

    def _on_toggled(self, index: int, on: bool) -> None:
        if on and not self._showing:
            self.chosen.emit(index)
