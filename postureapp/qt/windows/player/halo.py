"""The figure on its stage, with the breath growing and shrinking around it."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.figure.picture import Picture
from postureapp.qt.figure.render import render_picture
from postureapp.qt.figure.view import FigureView
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import blob
from postureapp.qt.widgets.breath import draw_breath
from postureapp.qt.widgets.paint import Canvas
from postureapp.qt.windows.player.close_up import Edge, cells, frame_in
from postureapp.qt.windows.player.frame import EDGE
from postureapp.qt.windows.player.seen import Seen

HALF = 0.5
"""Where the breath rests with reduced motion: the words count instead."""


class Halo(QWidget):
    """Moves only when it is told a new moment, so that one clock drives figure, breath and numbers alike."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._breath: float | None = None
        self._phase = -1.0
        self._mirrored = False
        self._drawn_here = False
        """A still is drawn once and kept: the breath around it must not draw it again and again."""
        self._still: tuple[object, QImage] | None = None
        self.figure = FigureView(ui.theme, ui.library, ui.look)
        self.figure.set_stage(False)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.figure)
        self._room, self._framed, self._moments = QRect(), False, 1
        self._edge = Edge(ui.theme, self)
        self._edge.hide()
        ui.theme.changed.connect(self._place)

    def show_moment(self, seen: Seen) -> None:
        """Bring picture and breath to that moment."""
        if self.figure.picture_id != seen.picture:
            self._show_picture(seen.picture)
        if seen.other_side != self._mirrored:
            self._mirrored = seen.other_side
            self.figure.set_mirrored(self._mirrored)
            self.update()
        if self.accessibleName() != seen.alt:
            self.setAccessibleName(seen.alt)
            self.figure.set_alt(seen.alt)
        phase = self._phase_at(seen)
        if phase != self._phase:
            self._phase = phase
            self.figure.set_phase(phase)
        breath = HALF if seen.breath is not None and self._ui.theme.reduced_motion else seen.breath
        if breath != self._breath:
            self._breath = breath
            self.update()

    def _show_picture(self, picture_id: str) -> None:
        picture = self._ui.library.picture(picture_id)
        self.figure.show_picture(picture_id)
        self.figure.pause()
        self._phase, self._still = -1.0, None
        self._drawn_here = picture is None or not picture.moves
        self.figure.setVisible(not self._drawn_here)
        self._place()

    def _place(self) -> None:
        """A close view has an edge all around, the others end with the panel."""
        picture = self._ui.library.picture(self.figure.picture_id)
        self._room, self._framed, self._moments = self.rect(), picture is not None and picture.close, 1
        if picture is not None and picture.close:
            room = self.rect().adjusted(0, 0, 0, -EDGE)
            columns, rows = cells(picture, room, self._ui.theme.reduced_motion)
            self._room, self._moments = frame_in(room, picture.aspect * columns / rows), columns * rows
            self._edge.set_cells(columns, rows)
        below = self.height() - self._room.y() - self._room.height()
        self._box.setContentsMargins(0, self._room.y(), 0, below)
        self._edge.setVisible(self._framed)
        self._edge.setGeometry(self._room)
        self._edge.raise_()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def moves(self) -> bool:
        """Whether there is anything to animate."""
        if self._ui.theme.reduced_motion:
            return False
        picture = self._ui.library.picture(self.figure.picture_id)
        return self._breath is not None or (picture is not None and picture.moves)

    def _phase_at(self, seen: Seen) -> float:
        picture = self._ui.library.picture(seen.picture)
        if picture is None or not picture.moves:
            return 0.0
        way = self._way(picture) if seen.cycle is not None else 0.0
        if way and seen.cycle is not None:
            return seen.cycle if way > 0 else (seen.cycle + 0.5) % 1.0
        rounds = seen.into / picture.period
        return min(rounds, 1.0) if picture.once else rounds % 1.0

    @staticmethod
    def _way(picture: Picture) -> float:
        """Above 0: its far pose is breathed in; below 0: breathed out; 0: it does not show the breath."""
        near, far = (picture.at(phase=phase).get("person", {}).get("breath", 0.0) for phase in (0.0, 0.5))
        return float(far) - float(near)

    def paintEvent(self, _: QPaintEvent) -> None:
        room = self._room
        side = min(room.width(), room.height())
        rect = QRectF(0, 0, side, side)
        rect.moveCenter(QRectF(room).center())
        with Canvas(self, self._ui.theme) as canvas:
            if self._framed:
                canvas.painter.fillRect(room, self._ui.theme["blob"])
            if self._breath is not None and self._moments == 1:  # between two frames a ring belongs to none
                draw_breath(canvas, rect, self._breath)
            elif not self._framed:
                canvas.painter.fillPath(blob(rect), self._ui.theme["blob"])
            if self._drawn_here:
                dpr = canvas.dpr()
                canvas.painter.drawImage(QPointF(room.topLeft()), self._picture(room.size(), dpr))

    def _picture(self, size: QSize, dpr: float) -> QImage:
        ui = self._ui
        key = (self.figure.picture_id, size, dpr, ui.theme.name, self._mirrored)
        if self._still is None or self._still[0] != key:
            drawn = render_picture(
                ui.library,
                self.figure.picture_id,
                size,
                ui.theme.name,
                ui.look,
                dpr=dpr,
                stage=False,
                mirrored=self._mirrored,
            )
            self._still = (key, drawn)
        return self._still[1]
