"""What the desktop asks for: dark or light, more contrast, less motion; and telling it what we show."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication


class Desktop(QObject):
    """The desktop's wishes. Every one may be unknown; `changed` says that one of them is new."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Kept in attributes: PySide makes a new wrapper at each call, what hangs on a dropped one is dead.
        self._hints = QGuiApplication.styleHints()
        self._asks = self._hints.accessibility()
        self._telling = False
        self._hints.colorSchemeChanged.connect(self._on_change)
        for name in ("contrastPreferenceChanged", "motionPreferenceChanged"):
            signal = getattr(self._asks, name, None)
            if signal is not None:
                signal.connect(self._on_change)

    def wants_dark(self) -> bool:
        """Whether the desktop is set to dark (only true to it while `show_as("system")` is in force)."""
        return bool(self._hints.colorScheme() == Qt.ColorScheme.Dark)

    def wants_contrast(self) -> bool:
        """Whether more contrast is asked for (Qt 6.10 and later can tell)."""
        ask = getattr(self._asks, "contrastPreference", None)
        return ask is not None and ask() == Qt.ContrastPreference.HighContrast

    def wants_calm(self) -> bool:
        """Whether less motion is asked for (Qt 6.12 and later can tell)."""
        ask = getattr(self._asks, "motionPreference", None)
        return ask is not None and "Reduce" in str(ask())

    def show_as(self, choice: str) -> None:
        """Make title bars and native dialogs follow: "system", "light", "dark" or "night" (dark)."""
        self._telling = True
        try:
            if choice == "system":
                self._hints.unsetColorScheme()
            else:
                self._hints.setColorScheme(Qt.ColorScheme.Light if choice == "light" else Qt.ColorScheme.Dark)
        finally:
            self._telling = False

    def _on_change(self, *_: object) -> None:
        if not self._telling:
            self.changed.emit()
