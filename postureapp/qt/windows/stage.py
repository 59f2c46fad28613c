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
        self._corners = _Corners(ui.theme, self)

    def sizeHint(self) -> QSize:
        return self.figure.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.figure.setGeometry(self.rect())
        self._corners.setGeometry(self.rect())
        self._corners.raise_()
        super().resizeEvent(event)


class _Corners(QWidget):
    """What lies outside the rounded edge. A mask would leave steps at the edge."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _: QPaintEvent) -> None:
        radius = self.theme.radius("stage")
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(QRectF(self.rect()))
        inside.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outside.subtracted(inside), self.theme["window"])
        painter.end()
