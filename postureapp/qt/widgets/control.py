"""What every painted control shares: the theme, plain words, hover, and a ring for keyboard focus only."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.paint import Canvas

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
# The window or a menu took the focus and gives it back: the ring is as it was.
_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)

FIXED = QSizePolicy.Policy.Fixed
GROWS = QSizePolicy.Policy.Expanding
LEAST = QSizePolicy.Policy.Minimum
PREFERRED = QSizePolicy.Policy.Preferred


class FocusRing:
    """Mixed in before a Qt widget class. The ring takes the control's own edge and the fill shrinks inside
    it: nothing moves and no layout reserves room.
    """

    ring = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus."""
        if event.reason() not in _BACK:
            self.ring = event.reason() in _KEYBOARD
        super().focusInEvent(event)  # type: ignore[misc]
        self.update()  # type: ignore[attr-defined]

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, unless only the window lost the focus."""
        if event.reason() not in _BACK:
            self.ring = False
        super().focusOutEvent(event)  # type: ignore[misc]
        self.update()  # type: ignore[attr-defined]

    def ringed(self, canvas: Canvas, rect: QRectF, radius: float) -> tuple[QRectF, float]:
        """Draw the ring if it is due; answers what is left inside for the fill, and its radius."""
        if not self.ring:
            return rect, radius
        size = canvas.theme.tokens.size
        canvas.box(rect, radius, line="focus", width=size["focus_width"])
        gap = size["focus_width"] + size["focus_gap"]
        return rect.adjusted(gap, gap, -gap, -gap), max(radius - gap, 2.0)


class Control(FocusRing):
    """A painted button of any kind: mix in before QPushButton, QCheckBox or QRadioButton."""

    theme: Theme

    def start(self, theme: Theme, text: str) -> None:
        """Call first in the constructor, after Qt's own."""
        self.theme = theme
        button = self._button()
        button.setAttribute(Qt.WidgetAttribute.WA_Hover)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Words are plain: "Mum & baby" is a name, not a shortcut."""
        super().setText(text.replace("&", "&&"))  # type: ignore[misc]
        self._button().updateGeometry()

    def text(self) -> str:
        """The words as they were given."""
        return str(super().text()).replace("&&", "&")  # type: ignore[misc]

    def hovered(self) -> bool:
        """Whether the pointer is over it and it can be pressed."""
        return self._button().underMouse() and self._button().isEnabled()

    def hitButton(self, pos: QPoint) -> bool:
        """The whole rectangle answers, not only a little square."""
        return self._button().rect().contains(pos)

    def _button(self) -> QAbstractButton:
        assert isinstance(self, QAbstractButton)
        return self
