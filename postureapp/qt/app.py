"""The Qt application itself: made once, before any window, with a clear word where there is no screen."""

import builtins
import os
import signal
import sys
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from postureapp.qt import PYTHONS_IMPORT
from postureapp.qt.marks import app_icon

HOST_PATIENCE_MS = 5000
"""How long a start with the session waits for the panel's tray before it goes on without."""


Application = QApplication
"""For those who may not import Qt themselves."""


class NoScreen(Exception):
    """There is no display to show anything on; Qt itself would abort without a word."""


def open_application() -> QApplication:
    """The application object. Raises NoScreen."""
    if sys.platform.startswith("linux") and not has_screen(os.environ):
        raise NoScreen
    # PySide6's import reads and keeps the source of every module, to see who might want its other spellings.
    # Nobody here does: Python's own saves a tenth of the start and 8 MB.
    builtins.__import__ = PYTHONS_IMPORT
    app = QApplication([sys.argv[0]])
    app.setApplicationName("PostureApp")
    app.setDesktopFileName("postureapp")
    app.setQuitOnLastWindowClosed(False)
    app.setStyle("Fusion")
    app.setWindowIcon(app_icon())
    return app


def soon(callback: Callable[[], None]) -> None:
    """Call back once the event loop has done what is waiting."""
    QTimer.singleShot(0, callback)


def has_screen(environ: "os._Environ[str] | dict[str, str]") -> bool:
    """Is there an X or Wayland display, or a platform that needs none?"""
    platform = environ.get("QT_QPA_PLATFORM", "")
    return bool(
        environ.get("DISPLAY")
        or environ.get("WAYLAND_DISPLAY")
        or platform.startswith(("offscreen", "minimal"))
    )


def end_on_signals(app: QApplication) -> QSocketNotifier | None:
    """SIGTERM and SIGINT end the app in order. Keep what is returned; None where there are no signals."""
    if os.name != "posix":
        return None
    ours, theirs = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC) if hasattr(os, "pipe2") else os.pipe()
    os.set_blocking(theirs, False)
    signal.set_wakeup_fd(theirs)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: None)  # the byte in the pipe does the work, inside the event loop
    notifier = QSocketNotifier(ours, QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda *_: (os.read(ours, 64), app.quit()))
    return notifier


def when_tray_host(ready: Callable[[], None], *, wait: bool) -> None:
    """Call `ready` once the panel's tray is there, after HOST_PATIENCE_MS at most; at once unless `wait`.

    Qt chooses the tray protocol at its first look: before the panel is there, the old one, for good.
    """
    if not wait or not sys.platform.startswith("linux"):
        ready()
        return
    from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

    bus = QDBusConnection.sessionBus()
    name = "org.kde.StatusNotifierWatcher"
    if not bus.isConnected() or bus.interface().isServiceRegistered(name).value():
        ready()
        return
    watcher = QDBusServiceWatcher(name, bus, QDBusServiceWatcher.WatchModeFlag.WatchForRegistration)
    patience = QTimer(watcher, singleShot=True)

    def go() -> None:
        patience.stop()
        watcher.deleteLater()
        ready()

    watcher.serviceRegistered.connect(go)
    patience.timeout.connect(go)
    patience.start(HOST_PATIENCE_MS)


def status_notifier() -> bool:
    """Does the tray icon live on the bus (StatusNotifierItem)? Then clicks on its messages get lost."""
    if not sys.platform.startswith("linux"):
        return False
    from PySide6.QtDBus import QDBusConnection

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    return bool(bus.interface().isServiceRegistered("org.kde.StatusNotifierWatcher").value())
