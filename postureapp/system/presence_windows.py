"""Presence and attention on Windows: last input, lock, full screen, presentation and quiet hours."""

import ctypes
from typing import Any

QUNS_BUSY, QUNS_D3D, QUNS_PRESENTATION, QUNS_QUIET = 2, 3, 4, 6
"""Answers of SHQueryUserNotificationState (Microsoft, shellapi.h)."""
DESKTOP_SWITCH = 0x0100


class LastInput(ctypes.Structure):
    _fields_ = [("size", ctypes.c_uint), ("ticks", ctypes.c_uint)]


class WindowsPresence:
    """Fills the Presence port with GetLastInputInfo; a locked desktop cannot be opened."""

    name = "Windows last input"

    def __init__(self, dlls: Any = None) -> None:
        self._dlls: Any = dlls if dlls is not None else getattr(ctypes, "windll", None)

    def missing(self) -> str:
        return "" if self._dlls is not None else "this is not Windows"

    def read(self) -> tuple[float | None, bool]:
        last = LastInput(ctypes.sizeof(LastInput), 0)
        if not self._dlls.user32.GetLastInputInfo(ctypes.byref(last)):
            return None, False
        # Both count milliseconds since start-up in 32 bits and wrap after 49 days.
        idle = (int(self._dlls.kernel32.GetTickCount()) - int(last.ticks)) & 0xFFFFFFFF
        return idle / 1000, self._locked()

    def _locked(self) -> bool:
        desktop = self._dlls.user32.OpenInputDesktop(0, False, DESKTOP_SWITCH)
        if not desktop:
            return True
        switched = self._dlls.user32.SwitchDesktop(desktop)
        self._dlls.user32.CloseDesktop(desktop)
        return not switched


class WindowsAttention:
    """Fills the Attention port with SHQueryUserNotificationState."""

    name = "Windows notification state"

    def __init__(self, dlls: Any = None) -> None:
        self._dlls: Any = dlls if dlls is not None else getattr(ctypes, "windll", None)

    def missing(self) -> str:
        return "" if self._dlls is not None else "this is not Windows"

    def claims(self) -> frozenset[str]:
        state = ctypes.c_int()
        if self._dlls.shell32.SHQueryUserNotificationState(ctypes.byref(state)) != 0:
            return frozenset()
        if state.value in {QUNS_BUSY, QUNS_D3D, QUNS_PRESENTATION}:
            return frozenset({"full_screen"})
        return frozenset({"dnd"} if state.value == QUNS_QUIET else ())
