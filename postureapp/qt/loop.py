"""What adapters without Qt need from the event loop: watch a file descriptor, call back later."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal


class Loop(QObject):
    """Hands `watch`, `later` and `post` to adapters. Every callback runs in the GUI thread."""

    _posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    def post(self, callback: Callable[[], None]) -> None:
        """Call `callback` soon. The one call that may come from another thread."""
        self._posted.emit(callback)

    def _on_posted(self, callback: Callable[[], None]) -> None:
        callback()

    def watch(self, fd: int, on_readable: Callable[[], None]) -> Callable[[], None]:
        """Call `on_readable` whenever `fd` can be read. Returns the call that stops it."""
        notifier = QSocketNotifier(fd, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(lambda *_: on_readable())

        def unwatch() -> None:
            notifier.setEnabled(False)
            notifier.deleteLater()

        return unwatch

    def later(self, seconds: float, callback: Callable[[], None]) -> Callable[[], None]:
        """Call back once after `seconds`. Returns the call that cancels it; cancelling late does nothing."""
        timer = QTimer(self, singleShot=True)
        pending = [timer]

        def fire() -> None:
            if pending:
                pending.clear()
                timer.deleteLater()
                callback()

        def cancel() -> None:
            if pending:
                pending.clear()
                timer.stop()
                timer.deleteLater()

        timer.timeout.connect(fire)
        timer.start(round(seconds * 1000))
        return cancel
