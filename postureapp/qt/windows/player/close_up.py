"""A close view stands in a round-edged frame of its own: on the bare stage a body would end in the air."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from postureapp.figure.picture import Picture, columns_for
from postureapp.qt.figure.view import FigureView
from postureapp.qt.theme import Theme
from postureapp.qt.ui import Ui
from postureapp.qt.widgets.paint import Canvas
from postureapp.qt.windows.stage import Corners

GAP = 4.0
"""px from a picture's edge to the middle between two."""


def cells(picture: Picture, room: QRect, apart: bool) -> tuple[int, int]:
    """Columns and rows in which its moments stand, when they stand `apart` instead of moving."""
    count = len(picture.extremes()) if apart and picture.moves else 1
    columns = columns_for(count, picture.aspect, max(room.width(), 1) / max(room.height(), 1))
    return columns, -(-count // columns)


def frame_in(room: QRect, aspect: float) -> QRect:
    """The frame in that room: as wide as it, and never taller than the picture was made for."""
    tall = min(room.height(), round(room.width() / aspect))
    return QRect(room.x(), room.y() + (room.height() - tall) // 2, room.width(), tall)


class Edge(Corners):
    """The round edge laid over a close view, or over each of its moments."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, "card", "stage")
        self._cells = 1, 1

    def set_cells(self, columns: int, rows: int) -> None:
        self._cells = columns, rows
        self.update()

    def panels(self) -> list[QRectF]:
        columns, rows = self._cells
        wide, tall = self.width() / columns, self.height() / rows
        return [
            QRectF(column * wide, row * tall, wide, tall).adjusted(
                GAP if column else 0, GAP if row else 0,
                -GAP if column < columns - 1 else 0, -GAP if row < rows - 1 else 0,
            )
            for row in range(rows)
            for column in range(columns)
        ]  # fmt: skip


class CloseUp(QWidget):
    """One close view in its frame, in the middle of the room there is."""

    def __init__(self, ui: Ui, picture: Picture) -> None:
        super().__init__()
        self._theme, self._picture = ui.theme, picture
        self.figure = FigureView(ui.theme, ui.library, ui.look, self)
        self.figure.set_stage(False)
        self._edge = Edge(ui.theme, self)

    def sizeHint(self) -> QSize:
        return self.figure.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        columns, rows = cells(self._picture, self.rect(), self._theme.reduced_motion)
        room = frame_in(self.rect(), self._picture.aspect * columns / rows)
        self._edge.set_cells(columns, rows)
        self.figure.setGeometry(room)
        self._edge.setGeometry(room)
        self._edge.raise_()
        super().resizeEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        with Canvas(self, self._theme) as canvas:
            canvas.painter.fillRect(self.figure.geometry(), self._theme["blob"])
