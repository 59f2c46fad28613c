"""Is the session locked? logind knows on most systems; the desktop's screen saver elsewhere."""

import os
from collections.abc import Callable
from typing import Any

from postureapp.system.bus import PROPERTIES, Address, Bus, BusError, Signal

LOGIN, LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
MANAGER = Address(LOGIN, LOGIN_PATH, f"{LOGIN}.Manager")
SESSION = f"{LOGIN}.Session"
SAVER = "org.freedesktop.ScreenSaver"
SAVER_PATHS = "/org/freedesktop/ScreenSaver", "/ScreenSaver"


class LogindLock:
    """Fills the Presence port with the lock alone; `news` hears "lock", "unlock", "sleep" and "wake"."""

    name = "login session"

    def __init__(self, bus: Bus, news: Callable[[str], None]) -> None:
        self._news = news
        self._locked = False
        self._why = ""
        try:
            bus.connect()
            path = self._session(bus)
        except BusError as error:
            self._why = str(error)
            return
        bus.listen(Signal(f"{LOGIN}.Manager", "PrepareForSleep", LOGIN_PATH), self._sleep)
        bus.listen(Signal(SESSION, "Lock", path), lambda _: self._set(locked=True))
        bus.listen(Signal(SESSION, "Unlock", path), lambda _: self._set(locked=False))
        bus.listen(Signal(PROPERTIES, "PropertiesChanged", path, SESSION), self._properties)

    def missing(self) -> str:
        return self._why

    def read(self) -> tuple[float | None, bool]:
        return None, self._locked

    def _session(self, bus: Bus) -> str:
        """The object path of our session. Raises BusError."""
        number = os.environ.get("XDG_SESSION_ID", "")
        if number:
            path = bus.ask(MANAGER, "GetSession", "s", (number,))[0]
        else:
            path = bus.ask(MANAGER, "GetSessionByPID", "u", (os.getpid(),))[0]
        self._locked = bool(bus.get(Address(LOGIN, path, SESSION), "LockedHint"))
        return str(path)

    def _sleep(self, body: tuple[Any, ...]) -> None:
        self._news("sleep" if body[0] else "wake")

    def _set(self, *, locked: bool) -> None:
        if locked != self._locked:
            self._locked = locked
            self._news("lock" if locked else "unlock")

    def _properties(self, body: tuple[Any, ...]) -> None:
        if "LockedHint" in body[1]:
            self._set(locked=bool(body[1]["LockedHint"][1]))


class ScreenSaverLock:
    """The same from org.freedesktop.ScreenSaver (most desktops): an active saver counts as locked."""

    name = "screen saver"

    def __init__(self, bus: Bus, news: Callable[[str], None]) -> None:
        self._news = news
        self._active = False
        self._why = "" if bus.has(SAVER) else "no screen saver service is running on this desktop"
        if self._why:
            return
        for path in SAVER_PATHS:
            try:
                self._active = bool(bus.ask(Address(SAVER, path, SAVER), "GetActive")[0])
            except BusError as error:
                self._why = str(error)
            else:
                self._why = ""
                bus.listen(Signal(SAVER, "ActiveChanged", path), self._changed)
                break

    def missing(self) -> str:
        return self._why

    def read(self) -> tuple[float | None, bool]:
        return None, self._active

    def _changed(self, body: tuple[Any, ...]) -> None:
        if bool(body[0]) != self._active:
            self._active = bool(body[0])
            self._news("lock" if self._active else "unlock")
