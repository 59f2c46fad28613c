"""Global shortcuts through the desktop portal (Wayland): the desktop asks the person, then tells us.

Interface org.freedesktop.portal.GlobalShortcuts, version 1.
"""

from collections.abc import Callable, Mapping
from typing import Any

from postureapp.system.bus import Address, Bus, BusError, Signal
from postureapp.system.shortcut_keys import Keys, keysym, parse

DESKTOP, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SHORTCUTS = Address(DESKTOP, PATH, "org.freedesktop.portal.GlobalShortcuts")
RESPONSE = Signal("org.freedesktop.portal.Request", "Response")
ACTIVATED = Signal(SHORTCUTS.interface, "Activated")
CLOSE = "org.freedesktop.portal.Session"
TRIGGER_NAMES = {"Ctrl": "CTRL", "Alt": "ALT", "Shift": "SHIFT", "Meta": "LOGO"}


class PortalShortcuts:
    """Calls `pressed(act)`. The desktop may give other keys than asked for; that is the person's choice."""

    name = "portal"

    def __init__(self, bus: Bus, pressed: Callable[[str], None], describe: Callable[[str], str]) -> None:
        """`describe(act)` is what the desktop shows when it asks the person."""
        self._bus, self._pressed, self._describe = bus, pressed, describe
        self._session, self._count = "", 0
        self._wanted: dict[str, Keys] = {}
        self._heard = False

    def missing(self) -> str:
        """Empty when it works here, else why not."""
        try:
            self._bus.get(SHORTCUTS, "version")
        except BusError:
            return "this desktop's portal offers no global shortcuts"
        return ""

    def set(self, shortcuts: Mapping[str, str]) -> dict[str, str]:
        """Ask for these (act to keys). What comes back says by act why one cannot be asked for."""
        problems: dict[str, str] = {}
        wanted: dict[str, Keys] = {}
        for act, text in shortcuts.items():
            try:
                if text:
                    wanted[act] = parse(text)
            except ValueError as error:
                problems[act] = str(error)
        if wanted == self._wanted:
            return problems
        self.close()
        self._wanted = wanted
        if wanted:
            self._listen()
            self._count += 1
            token = f"postureapp{self._count}"
            options = {"handle_token": ("s", token), "session_handle_token": ("s", token)}
            self._bus.call(SHORTCUTS, "CreateSession", "a{sv}", (options,), failed=self._failed)
        return problems

    def close(self) -> None:
        """Give the keys back."""
        if self._session:
            self._bus.call(Address(DESKTOP, self._session, CLOSE), "Close")
        self._session, self._wanted = "", {}

    # -- inside ---------------------------------------------------------------------------------------------
    def _listen(self) -> None:
        if not self._heard:
            self._heard = True
            self._bus.listen(RESPONSE, self._on_response)
            self._bus.listen(ACTIVATED, self._on_activated)

    def _on_response(self, body: tuple[Any, ...]) -> None:
        """The session is there: ask for the keys. Answers to that need nothing more."""
        code, results = body[0], body[1]
        session = results.get("session_handle")
        if code != 0 or session is None or self._session:
            return
        self._session = str(session[1])
        keys = [
            (act, {"description": ("s", self._describe(act)), "preferred_trigger": ("s", trigger(one))})
            for act, one in self._wanted.items()
        ]
        asked: tuple[Any, ...] = (self._session, keys, "", {})
        self._bus.call(SHORTCUTS, "BindShortcuts", "oa(sa{sv})sa{sv}", asked, failed=self._failed)

    def _on_activated(self, body: tuple[Any, ...]) -> None:
        session, act = body[0], body[1]
        if session == self._session and act in self._wanted:
            self._pressed(act)

    def _failed(self, _why: str) -> None:
        """Without the portal there are no shortcuts; `missing` says so where it is asked."""
        self._session, self._wanted = "", {}


def trigger(keys: Keys) -> str:
    """As the portal wants it: "CTRL+ALT+f"."""
    return "+".join([*(TRIGGER_NAMES[name] for name in keys.modifiers), keysym(keys.key)])
