"""Arriving and leaving: content fades and rises by 8 px, a window of its own fades in."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.motion import Slide

FAR = 8  # px


class Rise(QWidget):
    """Lies over `target` for the time of the movement and shows its picture; clicks go through at once.

    Painting one picture is far cheaper than an opacity effect, and words stay sharp at fractional scales.
    `ground` is the token of what lies behind the target.
    """

    def __init__(self, theme: Theme, target: QWidget, *, ground: str = "window") -> None:
        super().__init__(target.parentWidget() or target)
        self.theme, self._target, self._ground = theme, target, ground
        self._picture = QPixmap()
        self._then: Callable[[], object] | None = None
        self._slide = Slide(theme, self, 0.0, "enter")
        self._slide.finished.connect(self._on_finished)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        target.installEventFilter(self)

    def enter(self) -> None:
        """The target arrives. Call once it is laid out; with reduced motion it is simply there."""
        self._go(0.0, 1.0, "enter", None)

    def leave(self, then: Callable[[], object]) -> None:
        """The target leaves; `then` is called at the end (at once with reduced motion)."""
        self._go(1.0, 0.0, "leave", then)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme[self._ground])
        painter.setOpacity(self._slide.at)
        painter.drawPixmap(QPointF(0, FAR * (1 - self._slide.at)), self._picture)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Hide) and self.isVisible():
            self._slide.stop()
            self._on_finished()
        return False

    def _go(self, start: float, goal: float, motion: str, then: Callable[[], object] | None) -> None:
        if not self.theme.ms(motion) or not self._target.isVisible():
            if then:
                then()
            return
        self._then = then
        self._picture = self._target.grab()
        alone = self.parentWidget() is self._target
        self.setGeometry(self._target.rect() if alone else self._target.geometry())
        self._slide.at = start
        self.show()
        self.raise_()
        self._slide.go_in(goal, motion)

    def _on_finished(self) -> None:
        self.hide()
        self._picture = QPixmap()
        then, self._then = self._then, None
        if then:
            then()


def fade_in(theme: Theme, window: QWidget) -> None:
    """Show a window of its own: fading in where the system can, else plainly. The focus stays where it is."""
    length = theme.ms("enter")
    if not length:
        window.show()
        return
    fade = QPropertyAnimation(window, b"windowOpacity", window)
    fade.setStartValue(0.0)
    fade.setEndValue(1.0)
    fade.setDuration(length)
    fade.setEasingCurve(theme.ease("out"))
    window.setWindowOpacity(0.0)
    window.show()
    fade.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)


def appear(theme: Theme, window: QWidget, platform: str = sys.platform) -> None:
    """Show a window without a bright flash: Windows paints a new one white before its first frame.

    There, in dark and night, it stays transparent until it has painted itself once; elsewhere it just shows.
    """
    if platform == "win32" and theme.name in ("dark", "night"):
        window.setWindowOpacity(0.0)
        window.installEventFilter(_Veil(window))
    window.show()


class _Veil(QObject):
    """Waits for the first painting of a window, then lets it be seen and is gone."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._lift)
        return False

    def _lift(self) -> None:
        self._window.setWindowOpacity(1.0)
        self.deleteLater()
