"""The system's own notifications: the best first rung there is here, or none."""

import sys
from collections.abc import Callable
from pathlib import Path

from postureapp.core.model import Act
from postureapp.ports import Notifier
from postureapp.system.bus import Bus
from postureapp.system.loop import Later, Watch
from postureapp.system.notify_dbus import DBusNotifier


def native_notifier(
    watch: Watch,
    later: Later,
    acted: Callable[[str, Act], None],
    shown: Callable[[str, str], None],
    token: Callable[[str], None],
    chime: Path | None = None,
) -> Notifier | None:
    """The rung "native". None on Windows and macOS, where the tray's messages are the system's own."""
    if sys.platform in {"win32", "darwin"}:
        return None
    return DBusNotifier(Bus("SESSION", watch, later), later, acted, shown, token, chime)
