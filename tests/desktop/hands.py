"""The pointer and the keyboard, moved as hands would move them."""

import time

from tests.desktop.x11 import BUTTON_PRESS, BUTTON_RELEASE, KEY_PRESS, KEY_RELEASE, MOTION, X11

LEFT, MIDDLE, RIGHT = 1, 2, 3
# X key symbols (X11/keysymdef.h) of the keys that have no letter.
NAMED = {
    "Return": 0xFF0D,
    "Escape": 0xFF1B,
    "Tab": 0xFF09,
    "space": 0x20,
    "BackSpace": 0xFF08,
    "Delete": 0xFFFF,
    "Left": 0xFF51,
    "Up": 0xFF52,
    "Right": 0xFF53,
    "Down": 0xFF54,
    "Home": 0xFF50,
    "End": 0xFF57,
    "Page_Up": 0xFF55,
    "Page_Down": 0xFF56,
    "Shift": 0xFFE1,
    "Control": 0xFFE3,
    "Alt": 0xFFE9,
    **{f"F{number}": 0xFFBD + number for number in range(1, 13)},
}


class Pointer:
    """Moves and clicks at places on the screen."""

    def __init__(self, x11: X11) -> None:
        self._x11 = x11

    def move(self, x: int, y: int) -> None:
        self._x11.fake(MOTION, 0, x, y)

    def click(self, place: tuple[int, int], button: int = LEFT) -> None:
        """Two movements first: menus and bubbles ignore a click that no movement led to."""
        x, y = place
        self.move(x - 3, y - 2)
        self.move(x, y)
        time.sleep(0.12)
        self._x11.fake(BUTTON_PRESS, button)
        time.sleep(0.03)
        self._x11.fake(BUTTON_RELEASE, button)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        self.move(*start)
        time.sleep(0.1)
        self._x11.fake(BUTTON_PRESS, LEFT)
        for step in range(1, 11):
            self.move(
                start[0] + (end[0] - start[0]) * step // 10, start[1] + (end[1] - start[1]) * step // 10
            )
            time.sleep(0.02)
        self._x11.fake(BUTTON_RELEASE, LEFT)


class Keyboard:
    """Presses keys of the focused window."""

    def __init__(self, x11: X11) -> None:
        self._x11 = x11
        self._symbols = x11.key_symbols()

    def press(self, *combinations: str) -> None:
        """`press("Tab", "Control+q", "space")`: one key or combination after the other."""
        for combination in combinations:
            *held, last = combination.split("+") if combination != "+" else ["+"]
            self._strike([self._code(name)[0] for name in held], *self._code(last))

    def type(self, text: str) -> None:
        """Text of plain ASCII characters."""
        for letter in text:
            self._strike([], *self._code(letter))

    def _code(self, name: str) -> tuple[int, bool]:
        symbol = NAMED.get(name, ord(name) if len(name) == 1 else 0)
        if symbol not in self._symbols:
            raise ValueError(f"no key for {name!r} on this keyboard")
        return self._symbols[symbol]

    def _strike(self, held: list[int], key: int, shifted: bool) -> None:
        held = [*held, self._symbols[NAMED["Shift"]][0]] if shifted else held
        for code in held:
            self._x11.fake(KEY_PRESS, code)
        self._x11.fake(KEY_PRESS, key)
        time.sleep(0.01)
        self._x11.fake(KEY_RELEASE, key)
        for code in reversed(held):
            self._x11.fake(KEY_RELEASE, code)
        time.sleep(0.02)
