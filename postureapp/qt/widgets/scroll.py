"""Scrolling pages: slim bar, no frame, a tab stop only while there is something to scroll."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QScrollBar, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.layout import holder
from postureapp.qt.widgets.paint import Canvas

WIDE = 12  # px


class ScrollBar(QScrollBar):
    """A rounded thumb without arrows; it takes the focus colour while its page has the focus."""

    def __init__(self, theme: Theme, orientation: Qt.Orientation = Qt.Orientation.Vertical) -> None:
        super().__init__(orientation)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(WIDE, WIDE)

    def paintEvent(self, _: QPaintEvent) -> None:
        reach = self.maximum() - self.minimum()
        if reach <= 0:
            return
        upright = self.orientation() == Qt.Orientation.Vertical
        track = (self.height() if upright else self.width()) - 8
        thumb = max(track * self.pageStep() / (reach + self.pageStep()), 32)
        at = 4 + (track - thumb) * (self.value() - self.minimum()) / reach
        slot = self.parentWidget()  # QScrollArea puts its bars into a container of their own
        area = slot.parentWidget() if slot else None
        strong = area is not None and area.hasFocus()
        wide = 8 if strong or self.underMouse() or self.isSliderDown() else 6
        across = (WIDE - wide) / 2
        rect = QRectF(across, at, wide, thumb) if upright else QRectF(at, across, thumb, wide)
        with Canvas(self, self.theme) as canvas:
            canvas.box(rect, wide / 2, "focus" if strong else "edge")


class Scroll(QScrollArea):
    """A page: its content scrolls up and down, so no text size and no small screen cuts anything off."""

    def __init__(self, theme: Theme, content: QWidget | QLayout) -> None:
        super().__init__()
        self.theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = holder(content) if isinstance(content, QLayout) else content
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)  # setWidget() turns it on
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)

    def minimumSizeHint(self) -> QSize:
        inner = self.widget()
        wide = inner.minimumSizeHint().width() + WIDE if inner else WIDE
        return QSize(wide, self.theme.px(96))

    def _on_range(self, low: int, high: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if high > low else Qt.FocusPolicy.NoFocus)
