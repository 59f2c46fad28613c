"""Global shortcuts on Windows: RegisterHotKey; the presses come as messages of the main thread."""

import ctypes
from collections.abc import Mapping
from typing import Any

from postureapp.system.shortcut_keys import Keys, parse

HOTKEY_MESSAGE = 0x0312
NO_REPEAT = 0x4000
MODIFIERS = {"Alt": 1, "Ctrl": 2, "Shift": 4, "Meta": 8}
FIRST_ID = 0x1F00
"""Any number below 0xC000 is an application's own."""
CODES = {
    "Space": 0x20, "PgUp": 0x21, "PgDown": 0x22, "End": 0x23, "Home": 0x24, "Left": 0x25, "Up": 0x26,
    "Right": 0x27, "Down": 0x28, "Ins": 0x2D, "Del": 0x2E,
}  # fmt: skip


class WindowsShortcuts:
    """`heard` turns the number of a WM_HOTKEY message into the act."""

    name = "hotkeys"

    def __init__(self, user32: Any = None) -> None:
        """`user32` is given by tests; else the system's own."""
        self._user32 = user32 if user32 is not None else ctypes.WinDLL("user32")  # type: ignore[attr-defined,unused-ignore]
        self._acts: dict[int, str] = {}
        self.filter: object = None
        """Whoever hears the messages, kept as long as this."""

    def missing(self) -> str:
        """It is part of every Windows."""
        return ""

    def set(self, shortcuts: Mapping[str, str]) -> dict[str, str]:
        """Listen for these from now on (act to keys). What comes back says by act why one does not work."""
        self.close()
        problems: dict[str, str] = {}
        for place, (act, text) in enumerate((act, text) for act, text in shortcuts.items() if text):
            try:
                keys = parse(text)
                code = virtual_key(keys.key)
            except ValueError as error:
                problems[act] = str(error)
                continue
            if self._user32.RegisterHotKey(None, FIRST_ID + place, _mask(keys), code):
                self._acts[FIRST_ID + place] = act
            else:
                problems[act] = f"another program uses {text}"
        return problems

    def heard(self, number: int) -> str:
        """The act of a message, or empty."""
        return self._acts.get(number, "")

    def close(self) -> None:
        """Give the keys back."""
        for number in self._acts:
            self._user32.UnregisterHotKey(None, number)
        self._acts = {}


def virtual_key(key: str) -> int:
    """Windows' number of a key. Raises ValueError for a key it has none for."""
    if len(key) == 1 and key.isascii() and key.isalnum():
        return ord(key.upper())
    if key.startswith("F") and key[1:].isdecimal() and 1 <= int(key[1:]) <= 24:
        return 0x6F + int(key[1:])
    if key in CODES:
        return CODES[key]
    raise ValueError(f"Windows has no number for the key {key!r}")


def _mask(keys: Keys) -> int:
    return sum(MODIFIERS[name] for name in keys.modifiers) | NO_REPEAT
