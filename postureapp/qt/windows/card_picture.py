"""The small picture of a card: one moment of it on its own ground, with round corners."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel

from postureapp.qt.ui import Ui
from postureapp.qt.widgets.control import FIXED
from postureapp.qt.widgets.paint import Canvas

SIDE = 124
"""px at 100 % text."""


class CardPicture(QLabel):
    """Drawn in the theme of the moment and as sharply as the screen is. `alt` describes it."""

    def __init__(self, ui: Ui, picture: str, alt: str = "", file: Path | None = None) -> None:
        """`file` holds the picture as it was drawn for this theme: it is shown until the theme is another,
        so that the figures need not be loaded for one card.
        """
        super().__init__()
        self._ui, self._picture = ui, picture
        self._drawn: tuple[object, QImage] | None = None
        self._file = None if file is None else (ui.theme.name, QImage(str(file)))
        self.setAccessibleName(alt)
        self.setSizePolicy(FIXED, FIXED)

    def sizeHint(self) -> QSize:
        side = self._ui.theme.px(SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        theme = self._ui.theme
        radius = theme.radius("button")
        with Canvas(self, theme) as canvas:
            canvas.box(self.rect(), radius, "stage")
            clip = QPainterPath()
            clip.addRoundedRect(QRectF(self.rect()), radius, radius)
            canvas.painter.setClipPath(clip)
            canvas.painter.setRenderHint(canvas.painter.RenderHint.SmoothPixmapTransform)
            canvas.painter.drawImage(self.rect(), self._image(canvas.dpr()))

    def _image(self, dpr: float) -> QImage:
        ui = self._ui
        if self._file is not None and (self._file[0] == ui.theme.name or not self._picture):
            return self._file[1]
        key = (self.size(), dpr, ui.theme.name)
        if self._drawn is None or self._drawn[0] != key:
            from postureapp.qt.figure.render import render_picture  # the figures: only if they are needed

            image = render_picture(ui.library, self._picture, self.size(), ui.theme.name, ui.look, dpr=dpr)
            self._drawn = (key, image)
        return self._drawn[1]
