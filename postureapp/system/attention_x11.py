"""Is a full-screen window in front (film, slides, call)? The window manager says so; X11 only."""

from postureapp.system.loop import Watch
from postureapp.system.x11 import DESTROYED, PROPERTY_NOTIFY, UNMAPPED, Display, Event

ATOM_WORD = 5
"""Where a PropertyNotify event names the property."""


class X11FullScreen:
    """Fills the Attention port (Extended Window Manager Hints: _NET_ACTIVE_WINDOW, _NET_WM_STATE)."""

    name = "X11 full screen"

    def __init__(self, watch: Watch) -> None:
        self._why = ""
        self._window = 0
        self._full = False
        try:
            self._display = Display()
        except OSError as error:
            self._why = str(error)
            return
        self._active = self._display.atom("_NET_ACTIVE_WINDOW")
        self._state = self._display.atom("_NET_WM_STATE")
        self._full_screen = self._display.atom("_NET_WM_STATE_FULLSCREEN")
        self._display.watch(self._display.root)
        self._look()
        self._unwatch = watch(self._display.fd, self._events)
        self._events()  # the first look may have brought some along

    def missing(self) -> str:
        return self._why

    def claims(self) -> frozenset[str]:
        return frozenset({"full_screen"} if self._full else ())

    def close(self) -> None:
        if not self._why:
            self._why = "closed"
            self._unwatch()
            self._display.close()

    def _look(self) -> None:
        window = (self._display.longs(self._display.root, self._active) or [0])[0]
        if window != self._window:
            self._window = window
            if window:
                self._display.watch(window)
        self._full = bool(window) and self._full_screen in self._display.longs(window, self._state)

    def _events(self) -> None:
        # Read them all before asking anything: an answer may bring further events with it.
        events = list(self._display.events())
        if any(self._matters(event) for event in events):
            self._look()
            self._events()

    def _matters(self, event: Event) -> bool:
        if event.type == PROPERTY_NOTIFY:
            return event.words[ATOM_WORD] in {self._active, self._state}
        return event.type in {DESTROYED, UNMAPPED}
