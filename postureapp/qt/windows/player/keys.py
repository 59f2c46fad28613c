"""The keys of a running break. They come before any focused button: Space always pauses."""

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_KEY = Qt.Key


class Keys(QObject):
    """One signal per wish. `only_leaving(True)` keeps only Esc, B and F11: a list needs the others."""

    pause = Signal()
    back = Signal()
    next = Signal()
    restart = Signal()
    voice = Signal()
    full_screen = Signal()
    baby = Signal()
    leave = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        running = (
            (_KEY.Key_Space, self.pause), (_KEY.Key_Left, self.back), (_KEY.Key_Right, self.next),
            (_KEY.Key_R, self.restart), (_KEY.Key_V, self.voice),
        )  # fmt: skip
        always = ((_KEY.Key_B, self.baby), (_KEY.Key_Escape, self.leave), (_KEY.Key_F11, self.full_screen))
        self._running = [self._shortcut(window, key, wish) for key, wish in running]
        for key, wish in always:
            self._shortcut(window, key, wish)

    def only_leaving(self, only: bool) -> None:
        """Whether the keys that steer a running step are off."""
        for shortcut in self._running:
            shortcut.setEnabled(not only)

    @staticmethod
    def _shortcut(window: QWidget, key: Qt.Key, wish: SignalInstance) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(wish)
        return shortcut
