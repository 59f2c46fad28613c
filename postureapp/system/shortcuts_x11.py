"""Global shortcuts on X11: keys grabbed on the root window, heard on a connection of our own."""

import ctypes
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from postureapp.system import x11
from postureapp.system.loop import Watch
from postureapp.system.shortcut_keys import keysym, parse

KEY_PRESS, GRAB_ASYNC = 2, 1
SHIFT, LOCK, CONTROL, ALT, NUM, META = 1, 2, 4, 8, 16, 64
MASKS = {"Ctrl": CONTROL, "Alt": ALT, "Shift": SHIFT, "Meta": META}
LOCKS = (0, LOCK, NUM, LOCK | NUM)
"""Caps lock and num lock must not keep a shortcut from working: each of the four states is grabbed."""

_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class X11Shortcuts:
    """Calls `pressed(act)`. Keys that another program holds are told by `set`."""

    name = "x11"

    def __init__(self, watch: Watch, pressed: Callable[[str], None]) -> None:
        self._watch, self._pressed = watch, pressed
        self._acts: dict[tuple[int, int], str] = {}
        self._display: x11.Display | None = None
        self._unwatch: Callable[[], None] | None = None
        self._why = ""

    def missing(self) -> str:
        """Empty when it works here, else why not."""
        self._open()
        return self._why

    def set(self, shortcuts: Mapping[str, str]) -> dict[str, str]:
        """Listen for these from now on (act to keys). What comes back says by act why one does not work."""
        problems: dict[str, str] = {}
        wanted = {act: keys for act, keys in shortcuts.items() if keys}
        if not wanted and self._display is None:
            return problems
        if not self._open():
            return dict.fromkeys(wanted, self._why)
        self._release()
        for act, keys in wanted.items():
            problem = self._grab(act, keys)
            if problem:
                problems[act] = problem
        self._on_readable()  # what arrived meanwhile was read already and would not wake us
        return problems

    def close(self) -> None:
        """Give the keys back."""
        if self._unwatch is not None:
            self._unwatch()
        if self._display is not None:
            self._release()
            self._display.close()
        self._display = self._unwatch = None

    # -- inside ---------------------------------------------------------------------------------------------
    def _open(self) -> bool:
        if self._display is not None:
            return True
        try:
            display = x11.Display()
        except OSError as error:
            self._why = str(error)
            return False
        _declare(display.lib)
        self._display, self._why = display, ""
        self._unwatch = self._watch(display.fd, self._on_readable)
        return True

    def _grab(self, act: str, text: str) -> str:
        assert self._display is not None
        lib, pointer = self._display.lib, self._display.pointer
        try:
            keys = parse(text)
        except ValueError as error:
            return str(error)
        code = lib.XKeysymToKeycode(pointer, lib.XStringToKeysym(keysym(keys.key).encode()))
        if not code:
            return f"this keyboard has no key {keys.key!r}"
        mask = sum(MASKS[name] for name in keys.modifiers)
        with _refusals(self._display) as refused:
            for lock in LOCKS:
                lib.XGrabKey(pointer, code, mask | lock, self._display.root, 1, GRAB_ASYNC, GRAB_ASYNC)
        if refused:
            return f"another program uses {text}"
        self._acts[code, mask] = act
        return ""

    def _release(self) -> None:
        assert self._display is not None
        for code, mask in self._acts:
            for lock in LOCKS:
                self._display.lib.XUngrabKey(self._display.pointer, code, mask | lock, self._display.root)
        self._display.flush()
        self._acts = {}

    def _on_readable(self) -> None:
        if self._display is None:
            return
        for event in self._display.events():
            if event.type == KEY_PRESS:
                state, code = _state_and_code(event.words)
                act = self._acts.get((code, state & (SHIFT | CONTROL | ALT | META)))
                if act is not None:
                    self._pressed(act)


def _state_and_code(words: "ctypes.Array[ctypes.c_long]") -> tuple[int, int]:
    """Modifiers and key of an XKeyEvent: after 8 longs and 4 ints, two unsigned ints."""
    ints = ctypes.cast(words, ctypes.POINTER(ctypes.c_uint))
    at = 8 * ctypes.sizeof(ctypes.c_long) // 4 + 4
    return int(ints[at]), int(ints[at + 1])


@contextmanager
def _refusals(display: x11.Display) -> Iterator[list[int]]:
    """What the server refused while it was open: a key that is taken comes back as an error, later."""
    refused: list[int] = []

    def note(_display: Any, _event: Any) -> int:
        refused.append(1)
        return 0

    handler = _HANDLER(note)
    display.lib.XSync(display.pointer, 0)
    before = display.lib.XSetErrorHandler(handler)
    try:
        yield refused
        display.lib.XSync(display.pointer, 0)
    finally:
        display.lib.XSetErrorHandler(ctypes.cast(before, _HANDLER))


def _declare(lib: Any) -> None:
    pointer, number = ctypes.c_void_p, ctypes.c_ulong
    for name, result, arguments in (
        ("XStringToKeysym", number, [ctypes.c_char_p]),
        ("XKeysymToKeycode", ctypes.c_ubyte, [pointer, number]),
        ("XGrabKey", ctypes.c_int, [pointer, ctypes.c_int, ctypes.c_uint, number, *[ctypes.c_int] * 3]),
        ("XUngrabKey", ctypes.c_int, [pointer, ctypes.c_int, ctypes.c_uint, number]),
        ("XSync", ctypes.c_int, [pointer, ctypes.c_int]),
        ("XSetErrorHandler", pointer, [_HANDLER]),
    ):
        function = getattr(lib, name)
        function.restype, function.argtypes = result, arguments
