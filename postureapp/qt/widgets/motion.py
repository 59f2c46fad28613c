"""One number on its way from here to there: what moves in a control, or jumps with reduced motion."""

from PySide6.QtCore import QAbstractAnimation, QVariantAnimation
from PySide6.QtWidgets import QWidget

from postureapp.qt.theme import Theme


class Slide(QVariantAnimation):
    """Drives `at` from where it is to a goal in the time of a motion token, repainting its widget.

    A hidden widget does not move: it is at the goal when it is next seen.
    """

    def __init__(self, theme: Theme, widget: QWidget, at: float = 0.0, motion: str = "small") -> None:
        super().__init__(widget)
        self._theme, self._widget, self._motion = theme, widget, motion
        self.at = at
        self.goal = at
        self.valueChanged.connect(self._on_value)

    def go(self, goal: float) -> None:
        """Move to `goal`; at once when hidden or with reduced motion."""
        self.go_in(goal, self._motion)

    def go_in(self, goal: float, motion: str) -> None:
        """Like `go`, in the time of another motion token."""
        self.stop()
        self.goal = goal
        length = self._theme.ms(motion)
        if not length or not self._widget.isVisible():
            self._on_value(goal)
            return
        self.setStartValue(self.at)
        self.setEndValue(goal)
        self.setDuration(length)
        self.setEasingCurve(self._theme.ease("out"))
        self.start()

    def moving(self) -> bool:
        """Whether it is still on its way."""
        return self.state() == QAbstractAnimation.State.Running

    def _on_value(self, value: float) -> None:
        self.at = float(value)
        self._widget.update()
