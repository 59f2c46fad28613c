"""A figure on its stage: it fills the panel to its round edge, so a close view ends where the panel does."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from postureapp.qt.figure.view import FigureView
from postureapp.qt.theme import Theme
from postureapp.qt.ui import Ui


class Stage(QWidget):
    """`figure` shows the picture; its four corners are painted over in the window's colour."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.figure = FigureView(ui.theme, ui.library, ui.look, self)
        self._corners = Corners(ui.theme, self)

    def sizeHint(self) -> QSize:
        return self.figure.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.figure.setGeometry(self.rect())
        self._corners.setGeometry(self.rect())
        self._corners.raise_()
        super().resizeEvent(event)


class Corners(QWidget):
    """What lies outside the rounded edge. A mask would leave steps at the edge."""

    def __init__(self, theme: Theme, parent: QWidget, radius: str = "stage", ground: str = "window") -> None:
        """`ground` is the colour around the panel."""
        super().__init__(parent)
        self.theme, self._radius, self._ground = theme, radius, ground
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def panels(self) -> list[QRectF]:
        """What stays free: one panel, as large as this is."""
        return [QRectF(self.rect())]

    def paintEvent(self, _: QPaintEvent) -> None:
        radius = self.theme.radius(self._radius)
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(QRectF(self.rect()))
        for panel in self.panels():
            inside.addRoundedRect(panel, radius, radius)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outside.subtracted(inside), self.theme[self._ground])
        painter.end()
