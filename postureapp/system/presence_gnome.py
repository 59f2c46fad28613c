"""Idle under GNOME: Mutter's idle monitor, asked when it matters, with watches for leaving and return."""

from collections.abc import Callable
from typing import Any

from postureapp.system.bus import Address, Bus, BusError, Signal

NAME = "org.gnome.Mutter.IdleMonitor"
PATH = "/org/gnome/Mutter/IdleMonitor/Core"
MONITOR = Address(NAME, PATH, NAME)
AWAY_MS = 300_000
PATIENCE = 0.3


class MutterPresence:
    """Fills the Presence port; `changed` is called when the person leaves and when they come back."""

    name = "GNOME idle monitor"

    def __init__(self, bus: Bus, changed: Callable[[], None], away_ms: int = AWAY_MS) -> None:
        self._bus = bus
        self._changed = changed
        self._leaving = self._back = 0
        self._why = ""
        try:
            if not bus.has(NAME):
                raise BusError("this desktop has no idle monitor of GNOME")  # noqa: TRY301
            bus.listen(Signal(NAME, "WatchFired", PATH), self._fired)
            self._leaving = int(bus.ask(MONITOR, "AddIdleWatch", "t", (away_ms,))[0])
        except BusError as error:
            self._why = str(error)

    def missing(self) -> str:
        return self._why

    def read(self) -> tuple[float | None, bool]:
        if self._why:
            return None, False
        try:
            return float(self._bus.ask(MONITOR, "GetIdletime", timeout=PATIENCE)[0]) / 1000, False
        except BusError:
            return None, False

    def _fired(self, body: tuple[Any, ...]) -> None:
        if body[0] == self._leaving and not self._back:
            self._bus.call(MONITOR, "AddUserActiveWatch", reply=self._armed)
            self._changed()
        elif self._back and body[0] == self._back:  # fires once, then it is gone by itself
            self._back = 0
            self._changed()

    def _armed(self, body: tuple[Any, ...]) -> None:
        self._back = int(body[0])
