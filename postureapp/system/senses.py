"""Which sources of presence and attention this system has, best first, and the news of its session."""

import os
import sys
from collections.abc import Callable, Mapping
from functools import cached_property

from postureapp.ports import Attention, Presence
from postureapp.system.bus import Bus
from postureapp.system.loop import Later, Watch


class Buses:
    """The two buses, each connected once, when first asked for."""

    def __init__(self, watch: Watch, later: Later) -> None:
        self._watch, self._later = watch, later

    @cached_property
    def session(self) -> Bus:
        return Bus("SESSION", self._watch, self._later)

    @cached_property
    def system(self) -> Bus:
        return Bus("SYSTEM", self._watch, self._later)

    def close(self) -> None:
        for name in ("session", "system"):
            if name in self.__dict__:
                getattr(self, name).close()


def _nothing(*_: object) -> None:
    """For those who do not want to hear."""


def presence_sources(
    watch: Watch,
    later: Later,
    changed: Callable[[], None] = _nothing,
    buses: Buses | None = None,
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
) -> list[Presence]:
    """Sources of idle time, best first, then of the lock. `changed`: somebody left or came back."""
    if platform == "win32":
        from postureapp.system.presence_windows import WindowsPresence

        return [WindowsPresence()]
    if platform == "darwin":
        from postureapp.system.presence_mac import MacPresence

        return [MacPresence()]
    from postureapp.system.presence_gnome import MutterPresence
    from postureapp.system.presence_lock import LogindLock, ScreenSaverLock

    buses = buses or Buses(watch, later)
    sources: list[Presence] = []
    if environ.get("WAYLAND_DISPLAY"):
        # Never XWayland's counter: it sees the input of X11 windows only.
        from postureapp.system.presence_wayland import WaylandPresence

        sources = [WaylandPresence(watch, changed), MutterPresence(buses.session, changed)]
    elif environ.get("DISPLAY"):
        from postureapp.system.presence_x11 import X11Presence

        sources = [X11Presence(watch, changed)]
    return [*sources, LogindLock(buses.system, _nothing), ScreenSaverLock(buses.session, _nothing)]


def attention_sources(
    watch: Watch,
    later: Later,
    buses: Buses | None = None,
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
) -> list[Attention]:
    """Everything that can say that the person must not be disturbed."""
    if platform == "win32":
        from postureapp.system.presence_windows import WindowsAttention

        return [WindowsAttention()]
    if platform == "darwin":
        return []
    from postureapp.system.attention_dnd import DoNotDisturb
    from postureapp.system.attention_video import Camera, ScreenShare

    buses = buses or Buses(watch, later)
    sources: list[Attention] = [DoNotDisturb(buses.session), Camera(), ScreenShare()]
    if environ.get("DISPLAY") and not environ.get("WAYLAND_DISPLAY"):
        from postureapp.system.attention_x11 import X11FullScreen

        sources.append(X11FullScreen(watch))
    return sources


class Session:
    """Tells "sleep", "wake", "lock" and "unlock", where the system does."""

    def __init__(
        self, watch: Watch, later: Later, news: Callable[[str], None], buses: Buses | None = None
    ) -> None:
        self._own = Buses(watch, later) if buses is None else None
        self._sources: list[Presence] = []
        self._why = ""
        if sys.platform in {"win32", "darwin"}:
            return  # the shell hears these from Qt and the system's own messages
        from postureapp.system.presence_lock import LogindLock, ScreenSaverLock

        used = buses or self._own
        assert used is not None
        login = LogindLock(used.system, news)
        self._why = login.missing()
        # One of the two is enough: both would tell the same lock twice.
        self._sources = [ScreenSaverLock(used.session, news) if self._why else login]

    def missing(self) -> str:
        """Empty if sleep and lock are told; the screen saver alone tells of the lock only."""
        return self._why

    def close(self) -> None:
        if self._own is not None:
            self._own.close()
