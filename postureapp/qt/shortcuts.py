"""Global shortcuts for feed, break and pause, where the system allows them."""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal

from postureapp.i18n import Words
from postureapp.system.bus import Bus
from postureapp.system.loop import Watch

ACTS = ("feed", "break", "pause")


class Adapter(Protocol):
    """One system's way. `set` answers by act why one does not work."""

    name: str

    def missing(self) -> str: ...
    def set(self, shortcuts: Mapping[str, str], /) -> dict[str, str]: ...
    def close(self) -> None: ...


class NoShortcuts:
    """A system that gives them to nobody like us."""

    name = "none"

    def __init__(self, why: str) -> None:
        self._why = why

    def missing(self) -> str:
        return self._why

    def set(self, shortcuts: Mapping[str, str]) -> dict[str, str]:
        return {act: self._why for act, keys in shortcuts.items() if keys}

    def close(self) -> None:
        """Nothing is held."""


class Shortcuts(QObject):
    """Tells which act's keys were pressed, wherever the focus is."""

    pressed = Signal(str)  # "feed", "break" or "pause"

    def __init__(self, adapter: Callable[[Callable[[str], None]], Adapter]) -> None:
        """`adapter` is built with the call that tells a press; see `here`."""
        super().__init__()
        self._adapter = adapter(self.pressed.emit)
        self.problems: dict[str, str] = {}
        """Why an act's keys do not work, in English."""

    def missing(self) -> str:
        """Empty when shortcuts work here, else why not (English, for `doctor`)."""
        return self._adapter.missing()

    def apply(self, shortcuts: Mapping[str, str]) -> dict[str, str]:
        """Listen for these from now on (act to keys, as in the settings); answers what does not work."""
        known = {act: keys for act, keys in shortcuts.items() if act in ACTS and keys}
        self.problems = self._adapter.set(known)
        return self.problems

    def close(self) -> None:
        """Give the keys back."""
        self._adapter.close()


def here(bus: Bus, watch: Watch, words: Callable[[], Words]) -> Callable[[Callable[[str], None]], Adapter]:
    """The way of this system. `words` names the acts when the desktop asks the person about them."""
    if sys.platform == "win32":
        return _windows
    if sys.platform == "darwin":
        return lambda _: NoShortcuts("macOS gives global shortcuts only to apps that may watch the keyboard")
    if os.environ.get("WAYLAND_DISPLAY"):
        from postureapp.system.shortcuts_portal import PortalShortcuts

        return lambda pressed: PortalShortcuts(bus, pressed, lambda act: described(words(), act))
    from postureapp.system.shortcuts_x11 import X11Shortcuts

    return lambda pressed: X11Shortcuts(watch, pressed)


def described(words: Words, act: str) -> str:
    """What an act's keys do, for the desktop's own list."""
    said = {
        "feed": words.t("Start or end a feed"),
        "break": words.t("Start a break"),
        "pause": words.t("Pause or continue reminders"),
    }
    return said[act]


def _windows(pressed: Callable[[str], None]) -> Adapter:
    from postureapp.system.shortcuts_windows import WindowsShortcuts

    adapter = WindowsShortcuts()
    app = QCoreApplication.instance()
    assert app is not None
    heard = HotKeys(adapter.heard, pressed)
    app.installNativeEventFilter(heard)
    adapter.filter = heard  # Qt keeps no reference
    return adapter


class HotKeys(QAbstractNativeEventFilter):
    """Takes WM_HOTKEY out of the thread's messages."""

    def __init__(self, act: Callable[[int], str], pressed: Callable[[str], None]) -> None:
        super().__init__()
        self._act, self._pressed = act, pressed

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        if bytes(kind) != b"windows_generic_MSG":  # type: ignore[arg-type]
            return False, 0
        fields = _Message.from_address(int(message))
        act = self._act(int(fields.w_param)) if fields.message == 0x0312 else ""
        if act:
            self._pressed(act)
        return bool(act), 0


class _Message(ctypes.Structure):
    """The head of a Windows MSG."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("w_param", ctypes.c_size_t),
    )
