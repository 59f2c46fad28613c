"""Small pictures for the gallery, drawn one at a time between other work, so the window never waits."""

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from postureapp.qt.figure.render import render_picture
from postureapp.qt.ui import Ui

Key = tuple[str, int, int, str, float]


class Thumbs(QObject):
    """`picture` gives what is drawn already, or nothing and draws it soon; `drawn` then says so."""

    drawn = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._done: dict[Key, QPixmap] = {}
        self._wanted: list[Key] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._draw_one)

    def picture(self, picture_id: str, size: QSize, dpr: float) -> QPixmap | None:
        """The pixmap at `size` logical pixels, if it is ready."""
        key = (picture_id, size.width(), size.height(), self._ui.theme.name, dpr)
        ready = self._done.get(key)
        if ready is None and key not in self._wanted:
            self._wanted.append(key)
            self._timer.start()
        return ready

    def clear(self) -> None:
        """Look or sizes are new: forget what was drawn."""
        self._done.clear()
        self._wanted.clear()

    def _draw_one(self) -> None:
        if not self._wanted:
            self._timer.stop()
            return
        key = self._wanted.pop(0)
        picture_id, wide, tall, theme_name, dpr = key
        if theme_name != self._ui.theme.name:
            return  # the theme changed while it waited; it will be asked for again
        image = render_picture(
            self._ui.library, picture_id, QSize(wide, tall), theme_name, self._ui.look, dpr=dpr
        )
        self._done[key] = QPixmap.fromImage(image)
        self.drawn.emit(picture_id)
