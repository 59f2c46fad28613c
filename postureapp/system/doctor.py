"""What works on this computer, why the rest does not, and how to get it: a row for each thing."""

import sys
from collections.abc import Callable, Mapping

import msgspec

from postureapp.system import sound
from postureapp.system.ladder import REMEDIES
from postureapp.system.native import native_notifier
from postureapp.system.notify_plyer import PlyerNotifier
from postureapp.system.senses import Buses, Session, attention_sources, presence_sources
from postureapp.system.speech import speech_commands

HOW: Mapping[str, str] = {
    "Wayland idle notification": "KDE 5.27, sway 1.8 and newer compositors tell it.",
    "GNOME idle monitor": "Only GNOME has it; other desktops have another way.",
    "X11 idle counter": "Install libX11 and libXext (Debian: libx11-6 libxext6).",
    "login session": "Start the session through logind (systemd or elogind).",
    "screen saver": "Not needed where the login session works.",
    "do not disturb": "dunst, Xfce, KDE and GNOME tell it.",
    "camera": "Nothing to do: it is looked at when one is connected.",
    "screen sharing": "Install PipeWire's tools (Debian: pipewire-bin, Fedora: pipewire-utils).",
    "X11 full screen": "Install libX11 (Debian: libx11-6).",
    "voice": "Install one (Debian: speech-dispatcher-espeak-ng and speech-dispatcher, or espeak-ng).",
    "chimes": "Install one (Debian: pulseaudio-utils, pipewire-bin or alsa-utils).",
    "sleep and lock": "Start the session through logind (systemd or elogind).",
}


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """`area` groups rows ("reminders", "presence", "attention", "sound"); `how` is empty if it works."""

    area: str
    name: str
    works: bool
    why: str = ""
    how: str = ""


def examine() -> list[Row]:
    """Look at everything that needs no window. Takes a few seconds if a service hangs."""
    buses = Buses(_never, _never)
    try:
        return [*_reminders(), *_presence(buses), *_attention(buses), *_sound()]
    finally:
        buses.close()


def _reminders() -> list[Row]:
    native = native_notifier(_never, _never, _ignore, _ignore, _ignore)
    plyer = PlyerNotifier(_ignore, _ignore)
    rows = []
    if native is not None:
        rows.append(_row("reminders", "native", native.missing(), REMEDIES["native"]))
    rows.append(_row("reminders", "plyer", plyer.missing(), REMEDIES["plyer"]))
    return rows


def _presence(buses: Buses) -> list[Row]:
    sources = presence_sources(_never, _never, buses=buses)
    rows = [_row("presence", one.name, one.missing()) for one in sources]
    session = Session(_never, _never, _ignore, buses)
    return [*rows, _row("presence", "sleep and lock", session.missing())]


def _attention(buses: Buses) -> list[Row]:
    return [
        _row("attention", one.name, one.missing()) for one in attention_sources(_never, _never, buses=buses)
    ]


def _sound() -> list[Row]:
    return [
        _row("sound", "voice", speech_commands().missing()),
        _row("sound", "chimes", sound.missing(sys.platform)),
    ]


def _row(area: str, name: str, why: str, how: str = "") -> Row:
    return Row(area=area, name=name, works=not why, why=why, how=(how or HOW.get(name, "")) if why else "")


def _ignore(*_: object) -> None:
    """Nobody listens: the doctor only looks."""


def _never(*_: object) -> Callable[[], None]:
    return _ignore
