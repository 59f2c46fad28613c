"""Holding the screen saver off while a break runs, by the desktop's own service; let go at its end."""

import ctypes
import subprocess
import sys
from collections.abc import Callable
from typing import Any, Protocol

from postureapp.system.bus import Address, Bus

SAVER = Address("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
PORTAL = Address(
    "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Inhibit"
)
IDLE = 8
"""The portal's flag for "the session must not count as idle"."""
PATIENCE = 2.0
WHY = "A guided break is running"


class Inhibit(Protocol):
    """Holds until released; both may be called any number of times and never raise."""

    def missing(self) -> str: ...

    def hold(self) -> None: ...

    def release(self) -> None: ...


class BusInhibit:
    """Over the session bus: the screen saver's service, else the portal."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._wanted = False
        self._let_go: Callable[[], None] | None = None

    def missing(self) -> str:
        if self._bus.has(SAVER.service) or self._bus.has(PORTAL.service):
            return ""
        return "no screen saver service is running on this desktop"

    def hold(self) -> None:
        if self._wanted:
            return
        self._wanted = True
        body = "PostureApp", WHY
        self._bus.call(SAVER, "Inhibit", "ss", body, self._held, lambda _: self._ask_portal(), PATIENCE)

    def release(self) -> None:
        self._wanted = False
        if self._let_go is not None:
            self._let_go()
            self._let_go = None

    def _held(self, body: tuple[Any, ...]) -> None:
        cookie = int(body[0])
        self._keep(lambda: self._bus.call(SAVER, "UnInhibit", "u", (cookie,)))

    def _ask_portal(self) -> None:
        options = {"reason": ("s", WHY)}
        self._bus.call(PORTAL, "Inhibit", "sua{sv}", ("", IDLE, options), self._portal_held)

    def _portal_held(self, body: tuple[Any, ...]) -> None:
        request = Address(PORTAL.service, str(body[0]), "org.freedesktop.portal.Request")
        self._keep(lambda: self._bus.call(request, "Close"))

    def _keep(self, let_go: Callable[[], None]) -> None:
        """The break may have ended before the answer came."""
        if self._wanted:
            self._let_go = let_go
        else:
            let_go()


class WindowsInhibit:
    """SetThreadExecutionState (Microsoft, winbase.h): display required, until said otherwise."""

    CONTINUOUS, DISPLAY = 0x80000000, 0x2

    def __init__(self, dlls: Any = None) -> None:
        self._dlls: Any = dlls if dlls is not None else getattr(ctypes, "windll", None)

    def missing(self) -> str:
        return "" if self._dlls is not None else "this is not Windows"

    def hold(self) -> None:
        self._dlls.kernel32.SetThreadExecutionState(self.CONTINUOUS | self.DISPLAY)

    def release(self) -> None:
        self._dlls.kernel32.SetThreadExecutionState(self.CONTINUOUS)


class MacInhibit:
    """`caffeinate -d` (macOS) runs while the screen is held."""

    def __init__(self, start: Callable[[list[str]], Any] = subprocess.Popen) -> None:
        self._start = start
        self._running: Any = None

    def missing(self) -> str:
        return ""

    def hold(self) -> None:
        if self._running is None:
            try:
                self._running = self._start(["caffeinate", "-d"])
            except OSError:
                self._running = None

    def release(self) -> None:
        if self._running is not None:
            self._running.terminate()
            self._running.wait()
            self._running = None


def inhibit(bus: Callable[[], Bus], platform: str = sys.platform) -> Inhibit:
    """The way of this system; `bus` gives the session bus where one is needed."""
    if platform == "win32":
        return WindowsInhibit()
    if platform == "darwin":
        return MacInhibit()
    return BusInhibit(bus())
