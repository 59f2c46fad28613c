"""A picture of the form: a small drawing that is pressed to choose another one."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QPushButton

from postureapp.qt.ui import Ui
from postureapp.qt.widgets.control import FIXED, Control
from postureapp.qt.widgets.paint import CENTRE, Canvas
from postureapp.qt.windows.tips.thumbs import Thumbs


class PicturePick(Control, QPushButton):
    """Paints the picture and the word that says what a press does."""

    def __init__(self, ui: Ui, thumbs: Thumbs, name: str, picture: str, *, own: bool = True) -> None:
        """`own` is false where the picture is the one of the whole break."""
        super().__init__()
        self._ui, self._thumbs, self._picture, self._own = ui, thumbs, picture, own
        self.start(ui.theme, ui.words.t("Change picture"))
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAutoDefault(True)
        self.setSizePolicy(FIXED, FIXED)
        thumbs.drawn.connect(self._on_drawn)

    def show_picture(self, picture: str, *, own: bool = True) -> None:
        """Another picture was chosen."""
        self._picture, self._own = picture, own
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(132), self.theme.px(132))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _on_drawn(self, picture: str) -> None:
        if picture == self._picture:
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        theme = self.theme
        with Canvas(self, theme) as canvas:
            rect, radius = self.ringed(canvas, canvas.rect, theme.radius("button"))
            canvas.box(rect, radius, "well_hover" if self.hovered() else "well", "edge")
            foot = theme.px(28)
            stage = QRectF(rect.x() + 1, rect.y() + 1, rect.width() - 2, rect.height() - foot - 1)
            self._paint_picture(canvas, stage, radius)
            words = self._ui.words.t("Change") if self._own else self._ui.words.t("As the break")
            below = QRectF(rect.x(), stage.bottom(), rect.width(), foot)
            canvas.words(below, words, "caption", "text" if self._own else "muted", CENTRE)

    def _paint_picture(self, canvas: Canvas, stage: QRectF, radius: float) -> None:
        size = QSize(self.theme.px(132), self.theme.px(132) - self.theme.px(28))
        ready = self._thumbs.picture(self._picture, size, self.devicePixelRatioF())
        canvas.box(stage, radius, "stage")
        if ready is None:
            return
        painter, clip = canvas.painter, QPainterPath()
        clip.addRoundedRect(stage, radius, radius)
        painter.save()
        painter.setClipPath(clip)
        painter.setOpacity(1.0 if self._own else 0.45)
        painter.drawPixmap(stage, ready, QRectF(ready.rect()))
        painter.restore()
