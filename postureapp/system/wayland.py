"""A Wayland client of a hundred lines: just enough to be told when input stops (ext-idle-notify-v1).

The wire protocol is small and stable; a library in C whose objects die in the wrong order takes the program
down with it. Nothing listens to keys: the seat is only named, never opened.
"""

import os
import socket
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

PATIENCE = 1.0
DISPLAY, REGISTRY, FIRST_FREE = 1, 2, 3
"""Object numbers; the display's is fixed by the protocol, the others are ours to choose."""
SYNC, GET_REGISTRY, BIND, GET_NOTIFICATION = 0, 1, 0, 1
"""Requests, by their place in the protocol's interfaces."""
ERROR, GLOBAL, IDLED, RESUMED = 0, 0, 0, 1
"""Events, likewise."""
SEAT, NOTIFIER = "wl_seat", "ext_idle_notifier_v1"
LARGEST = 1 << 16

Message = tuple[int, int, bytes]
"""Object, opcode, body."""


class NoCompositor(Exception):
    """There is none, it went away, or it does not speak of idling; the message says which."""


class IdleClient:
    """One connection with one notification. Raises NoCompositor."""

    def __init__(self, milliseconds: int, environ: Mapping[str, str] = os.environ) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(PATIENCE)
        self._heard = b""
        self._next = FIRST_FREE
        try:
            self._socket.connect(str(_path(environ)))
            self._note = self._subscribe(milliseconds)
        except OSError as error:
            self.close()
            raise NoCompositor(f"no Wayland compositor answers: {error.strerror or error}") from error
        except NoCompositor:
            self.close()
            raise
        self._socket.setblocking(False)

    @property
    def fd(self) -> int:
        return self._socket.fileno()

    def close(self) -> None:
        self._socket.close()

    def events(self) -> Iterator[bool]:
        """What has arrived: True for idled, False for resumed. Raises NoCompositor when it went away."""
        try:
            self._read()
        except BlockingIOError:
            pass
        except OSError as error:
            raise NoCompositor(f"the compositor went away: {error.strerror or error}") from error
        for number, opcode, _ in self._messages():
            if (number, opcode) == (DISPLAY, ERROR):
                raise NoCompositor("the compositor went away with an error")
            if number == self._note and opcode in {IDLED, RESUMED}:
                yield opcode == IDLED

    def _subscribe(self, milliseconds: int) -> int:
        """The number of the notification. Raises NoCompositor, OSError."""
        self._send(DISPLAY, GET_REGISTRY, _number(REGISTRY))
        self._next = REGISTRY + 1
        offers = self._offers()
        if not {SEAT, NOTIFIER} <= offers.keys():
            raise NoCompositor("this compositor does not tell when input stops (ext-idle-notify-v1)")
        seat, notifier = (self._bind(offers[name], name) for name in (SEAT, NOTIFIER))
        note = self._new()
        self._send(notifier, GET_NOTIFICATION, struct.pack("=III", note, milliseconds, seat))
        return note

    def _offers(self) -> dict[str, int]:
        """Interface to its name in the registry; everything is there once the sync is answered."""
        done = self._new()
        self._send(DISPLAY, SYNC, _number(done))
        offers: dict[str, int] = {}
        while True:
            self._read()
            for number, opcode, body in self._messages():
                if number == REGISTRY and opcode == GLOBAL:
                    name, length = struct.unpack_from("=II", body)
                    offers.setdefault(body[8 : 7 + length].decode(errors="replace"), name)
                elif number == done:
                    return offers

    def _bind(self, name: int, interface: str) -> int:
        new = self._new()
        self._send(REGISTRY, BIND, _number(name) + _text(interface) + struct.pack("=II", 1, new))
        return new

    def _new(self) -> int:
        number = self._next
        self._next += 1
        return number

    def _send(self, number: int, opcode: int, body: bytes) -> None:
        self._socket.sendall(struct.pack("=II", number, (8 + len(body)) << 16 | opcode) + body)

    def _read(self) -> None:
        data = self._socket.recv(LARGEST)
        if not data:
            raise ConnectionResetError("it closed the connection")
        self._heard += data

    def _messages(self) -> Iterator[Message]:
        while len(self._heard) >= 8:
            number, word = struct.unpack_from("=II", self._heard)
            size = word >> 16
            if size < 8:
                raise NoCompositor("the compositor said something that is not Wayland")
            if len(self._heard) < size:
                return
            body, self._heard = self._heard[8:size], self._heard[size:]
            yield number, word & 0xFFFF, body


def _path(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("XDG_RUNTIME_DIR", "/")) / environ.get("WAYLAND_DISPLAY", "wayland-0")


def _number(value: int) -> bytes:
    return struct.pack("=I", value)


def _text(words: str) -> bytes:
    data = words.encode() + b"\0"
    return _number(len(data)) + data + b"\0" * (-len(data) % 4)
