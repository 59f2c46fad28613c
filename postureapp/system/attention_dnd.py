"""Do not disturb, as the notification service itself knows it: dunst, Xfce, KDE, GNOME; told, not polled."""

import subprocess
from collections.abc import Callable
from typing import Any

from postureapp.system.bus import BUS, BUS_PATH, PROPERTIES, THE_BUS, Address, Bus, BusError, Signal

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
SERVICE = Address(NAME, PATH, NAME)
DUNST = "org.dunstproject.cmd0"
XFCONF = Address("org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf")
XFCE = "xfce4-notifyd", "/do-not-disturb"
NEVER_SET = "org.xfce.Xfconf.Error.PropertyNotFound"
"""Xfce's answer until somebody turns do not disturb on for the first time."""
DCONF = "ca.desrt.dconf.Writer"
GSETTINGS = ["gsettings", "get", "org.gnome.desktop.notifications", "show-banners"]
GSETTINGS_PATIENCE = 0.5


class DoNotDisturb:
    """Fills the Attention port. Looks anew which service is there when it comes or goes."""

    name = "do not disturb"

    def __init__(self, bus: Bus, banners: Callable[[], bool | None] | None = None) -> None:
        """`banners` reads GNOME's setting: False means do not disturb, None that it cannot be read."""
        self._bus = bus
        self._banners = banners or gnome_banners
        self._on = False
        self._why = ""
        self._server = ""
        bus.listen(Signal(BUS, "NameOwnerChanged", BUS_PATH, NAME), lambda _: self._look())
        bus.listen(Signal(PROPERTIES, "PropertiesChanged", PATH), self._properties)
        bus.listen(Signal(XFCONF.interface, "PropertyChanged", XFCONF.path, XFCE[0]), self._xfce)
        bus.listen(Signal(DCONF, "Notify", f"/{DCONF.replace('.', '/')}/user"), self._dconf)
        self._look()

    def missing(self) -> str:
        return self._why

    def claims(self) -> frozenset[str]:
        return frozenset({"dnd"} if self._on and not self._why else ())

    def _look(self) -> None:
        """Ask the service that is there now; none is started for this."""
        self._on, self._why, self._server = False, "", ""
        try:
            there = self._bus.ask(THE_BUS, "NameHasOwner", "s", (NAME,))[0]
        except BusError as error:
            self._why = str(error)
            return
        if not there:
            self._why = "no notification service is running"
            return
        try:
            self._server = str(self._bus.ask(SERVICE, "GetServerInformation")[0]).lower()
            self._on = self._read()
        except (BusError, LookupError, TypeError) as error:
            self._why = f"{self._server or 'it'} does not tell: {error}"

    def _read(self) -> bool:
        """Raises BusError."""
        if self._server == "dunst":
            return bool(self._bus.get(Address(NAME, PATH, DUNST), "paused"))
        if self._server.startswith("xfce"):
            return self._xfce_setting()
        if self._server == "gnome-shell":
            banners = self._banners()
            if banners is None:
                raise BusError("gsettings is not installed, or GNOME's settings are not")
            return not banners
        return bool(self._bus.get(SERVICE, "Inhibited"))  # KDE, and others that follow it

    def _xfce_setting(self) -> bool:
        try:
            return bool(self._bus.ask(XFCONF, "GetProperty", "ss", XFCE)[0][1])
        except BusError as error:
            if NEVER_SET not in str(error):
                raise
            return False

    def _properties(self, body: tuple[Any, ...]) -> None:
        changed = body[1]
        for name in ("paused", "Inhibited"):
            if name in changed:
                self._on = bool(changed[name][1])
                self._why = ""

    def _xfce(self, body: tuple[Any, ...]) -> None:
        if body[1] == XFCE[1]:
            self._on = bool(body[2][1])

    def _dconf(self, body: tuple[Any, ...]) -> None:
        if self._server == "gnome-shell" and str(body[0]).startswith("/org/gnome/desktop/notifications/"):
            self._look()


def gnome_banners() -> bool | None:
    """GNOME's "show banners"; None if it cannot be read."""
    try:
        said = subprocess.run(
            GSETTINGS, capture_output=True, text=True, timeout=GSETTINGS_PATIENCE, check=True
        ).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return None
    return {"true": True, "false": False}.get(said)
