"""A small connection of our own to the X server, through ctypes: events, properties, no crash."""

import ctypes
import ctypes.util
from collections.abc import Iterator
from typing import Any

PROPERTY_CHANGE, STRUCTURE_NOTIFY = 1 << 22, 1 << 17
DESTROYED, UNMAPPED, PROPERTY_NOTIFY = 17, 18, 28
EVENT_WORDS = 24
"""Longs in an XEvent."""

_Pointer, _Long = ctypes.c_void_p, ctypes.c_ulong
_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, _Pointer, _Pointer)
# A window may close between two requests; Xlib's own handler would then end the program.
# ctypes keeps no reference, so this must live as long as the process.
_PASS_OVER = _HANDLER(lambda _display, _event: 0)

_FUNCTIONS: dict[str, tuple[Any, list[Any]]] = {
    "XOpenDisplay": (_Pointer, [ctypes.c_char_p]),
    "XCloseDisplay": (ctypes.c_int, [_Pointer]),
    "XConnectionNumber": (ctypes.c_int, [_Pointer]),
    "XPending": (ctypes.c_int, [_Pointer]),
    "XFlush": (ctypes.c_int, [_Pointer]),
    "XNextEvent": (ctypes.c_int, [_Pointer, _Pointer]),
    "XDefaultRootWindow": (_Long, [_Pointer]),
    "XInternAtom": (_Long, [_Pointer, ctypes.c_char_p, ctypes.c_int]),
    "XSelectInput": (ctypes.c_int, [_Pointer, _Long, ctypes.c_long]),
    "XFree": (ctypes.c_int, [_Pointer]),
    "XGetWindowProperty": (
        ctypes.c_int,
        [_Pointer, _Long, _Long, ctypes.c_long, ctypes.c_long, ctypes.c_int, _Long, *[_Pointer] * 5],
    ),
}


class Event:
    """One raw event: its type, and its longs for those who know the layout."""

    def __init__(self, words: "ctypes.Array[ctypes.c_long]") -> None:
        self.words = words
        self.type = words[0] & 0xFF


class Display:
    """Raises OSError if there is no X server, or no libX11."""

    def __init__(self) -> None:
        try:
            self.lib = ctypes.CDLL("libX11.so.6")
        except OSError as error:
            raise OSError("libX11 is not installed") from error
        for name, (result, arguments) in _FUNCTIONS.items():
            function = getattr(self.lib, name)
            function.restype, function.argtypes = result, arguments
        self.lib.XSetErrorHandler(_PASS_OVER)
        self.pointer = self.lib.XOpenDisplay(None)
        if not self.pointer:
            raise OSError("no X server answers")
        self.root: int = self.lib.XDefaultRootWindow(self.pointer)

    @property
    def fd(self) -> int:
        return int(self.lib.XConnectionNumber(self.pointer))

    def atom(self, name: str) -> int:
        return int(self.lib.XInternAtom(self.pointer, name.encode(), 0))

    def watch(self, window: int) -> None:
        """Hear of its properties, and of its end: a manager may go on naming a dead one."""
        self.lib.XSelectInput(self.pointer, window, PROPERTY_CHANGE | STRUCTURE_NOTIFY)

    def events(self) -> Iterator[Event]:
        """Everything that has arrived."""
        while self.lib.XPending(self.pointer):
            words = (ctypes.c_long * EVENT_WORDS)()
            self.lib.XNextEvent(self.pointer, words)
            yield Event(words)
        self.flush()

    def flush(self) -> None:
        self.lib.XFlush(self.pointer)

    def longs(self, window: int, atom: int) -> list[int]:
        """A property's numbers (atoms, windows); empty if there is none."""
        kind, form, count, rest, data = _Long(), ctypes.c_int(), _Long(), _Long(), _Pointer()
        out = [ctypes.byref(one) for one in (kind, form, count, rest, data)]
        bad = self.lib.XGetWindowProperty(self.pointer, window, atom, 0, 64, 0, 0, *out)
        if bad or not data.value:
            return []
        try:
            return list((_Long * count.value).from_address(data.value)) if form.value == 32 else []
        finally:
            self.lib.XFree(data)

    def close(self) -> None:
        if self.pointer:
            self.lib.XCloseDisplay(self.pointer)
            self.pointer = None
