"""A small X11 client in plain Python: windows, properties, pictures of the screen, pointer and keys.

It speaks the wire protocol on the display's socket (X Window System Protocol, version 11, and XTEST), so that
tests need no further programs, and a dying X server cannot take the test run with it.
"""

import socket
import struct
from dataclasses import dataclass

ANY, MAPPED, IMAGE_OF_PIXELS, ALL_PLANES = 0, 2, 2, 0xFFFFFFFF
KEY_PRESS, KEY_RELEASE, BUTTON_PRESS, BUTTON_RELEASE, MOTION = 2, 3, 4, 5, 6


class XError(Exception):
    """The X server refused a request (often: the window is gone by now)."""


@dataclass(frozen=True)
class Box:
    """A rectangle on the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def centre(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y + self.height // 2


class X11:
    """One connection to the display `:number`."""

    def __init__(self, number: int) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(10)
        self._socket.connect(f"/tmp/.X11-unix/X{number}")
        self._socket.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        status, length = struct.unpack("<BxHHH", self._read(8))[::3]
        setup = self._read(length * 4)
        if status != 1:
            raise XError(f"connection refused: {setup!r}")
        vendor, formats = struct.unpack_from("<H", setup, 16)[0], setup[21]
        self.first_key, self.last_key = setup[26], setup[27]
        at = 32 + (vendor + 3) // 4 * 4 + formats * 8
        self.root, self.width, self.height = struct.unpack_from("<I16xHH", setup, at)
        self._atoms: dict[str, int] = {}
        self._xtest = self._extension("XTEST")

    def close(self) -> None:
        self._socket.close()

    # -- requests ------------------------------------------------------------------------------------------
    def _read(self, count: int) -> bytes:
        parts = []
        while count:
            part = self._socket.recv(min(count, 1 << 20))
            if not part:
                raise XError("the X server closed the connection")
            parts.append(part)
            count -= len(part)
        return b"".join(parts)

    def _send(self, opcode: int, detail: int, body: bytes) -> None:
        body += bytes(-len(body) % 4)
        self._socket.sendall(struct.pack("<BBH", opcode, detail, 1 + len(body) // 4) + body)

    def _ask(self, opcode: int, detail: int, body: bytes) -> bytes:
        """The reply to a request. Raises XError."""
        self._send(opcode, detail, body)
        while True:
            head = self._read(32)
            if head[0] == 0:
                raise XError(f"error {head[1]} for request {head[10]}")
            if head[0] == 1:
                return head + self._read(struct.unpack_from("<I", head, 4)[0] * 4)

    def _extension(self, name: str) -> int:
        reply = self._ask(98, 0, struct.pack("<Hxx", len(name)) + name.encode())
        if not reply[8]:
            raise XError(f"the X server lacks {name}")
        return reply[9]

    # -- windows -------------------------------------------------------------------------------------------
    def atom(self, name: str) -> int:
        if name not in self._atoms:
            reply = self._ask(16, 0, struct.pack("<Hxx", len(name)) + name.encode())
            self._atoms[name] = struct.unpack_from("<I", reply, 8)[0]
        return self._atoms[name]

    def selection_owner(self, name: str) -> int:
        """The window that owns a selection, 0 for none."""
        return int(struct.unpack_from("<I", self._ask(23, 0, struct.pack("<I", self.atom(name))), 8)[0])

    def property(self, window: int, name: str) -> bytes:
        """The raw value of a property, empty if it has none."""
        reply = self._ask(20, 0, struct.pack("<IIIII", window, self.atom(name), ANY, 0, 1 << 16))
        size, count = reply[1], struct.unpack_from("<I", reply, 16)[0]
        return reply[32 : 32 + count * size // 8]

    def text(self, window: int, name: str) -> str:
        return self.property(window, name).decode("utf-8", "replace").rstrip("\0")

    def numbers(self, window: int, name: str) -> list[int]:
        raw = self.property(window, name)
        return list(struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4]))

    def children(self, window: int) -> list[int]:
        reply = self._ask(15, 0, struct.pack("<I", window))
        count = struct.unpack_from("<H", reply, 16)[0]
        return list(struct.unpack_from(f"<{count}I", reply, 32))

    def is_shown(self, window: int) -> bool:
        return self._ask(3, 0, struct.pack("<I", window))[26] == MAPPED

    def box(self, window: int) -> Box:
        """Where a window is on the screen."""
        width, height = struct.unpack_from("<HH", self._ask(14, 0, struct.pack("<I", window)), 16)
        reply = self._ask(40, 0, struct.pack("<IIhh", window, self.root, 0, 0))
        x, y = struct.unpack_from("<hh", reply, 12)
        return Box(x, y, width, height)

    def paint_background(self, colour: int) -> None:
        """Give the bare screen one colour, 0xRRGGBB."""
        self._send(2, 0, struct.pack("<III", self.root, 1 << 1, colour))
        self._send(61, 0, struct.pack("<IhhHH", self.root, 0, 0, 0, 0))

    # -- pictures ------------------------------------------------------------------------------------------
    def pixels(self, box: Box) -> bytes:
        """Four bytes for each pixel of a part of the screen, row by row: blue, green, red, nothing."""
        body = struct.pack("<IhhHHI", self.root, box.x, box.y, box.width, box.height, ALL_PLANES)
        return self._ask(73, IMAGE_OF_PIXELS, body)[32:]

    # -- pointer and keys ----------------------------------------------------------------------------------
    def fake(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        """Press, release or move as if a hand had done it, and wait until the server has taken it."""
        self._send(self._xtest, 2, struct.pack("<BBxxIIxxxxxxxxhhxxxxxxxx", kind, detail, 0, self.root, x, y))
        self._ask(43, 0, b"")  # asks where the focus is: its reply comes after everything sent before

    def pointer(self) -> tuple[int, int]:
        reply = self._ask(38, 0, struct.pack("<I", self.root))
        x, y = struct.unpack_from("<hh", reply, 16)
        return x, y

    def key_symbols(self) -> dict[int, tuple[int, bool]]:
        """Key symbol → the key's code, and whether Shift has to be held for it."""
        count = self.last_key - self.first_key + 1
        reply = self._ask(101, 0, struct.pack("<BBxx", self.first_key, count))
        per_key = reply[1]
        symbols = struct.unpack_from(f"<{count * per_key}I", reply, 32)
        found: dict[int, tuple[int, bool]] = {}
        for position, symbol in enumerate(symbols):
            key, level = divmod(position, per_key)
            if symbol and level < 2:
                found.setdefault(symbol, (self.first_key + key, level == 1))
        return found
