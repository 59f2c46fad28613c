"""What is on the screen: pictures of it, and where a colour is."""

import struct
import time
import zlib
from dataclasses import dataclass
from pathlib import Path

from tests.desktop.waiting import NotSeen
from tests.desktop.x11 import X11, Box


@dataclass(frozen=True)
class Picture:
    """A part of the screen as it was at one moment; four bytes a pixel: blue, green, red, nothing."""

    box: Box
    pixels: bytes

    def save(self, file: Path) -> Path:
        """Write it as PNG (ISO/IEC 15948) and return the file."""
        width, height = self.box.width, self.box.height
        rgb = bytearray(width * height * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = self.pixels[2::4], self.pixels[1::4], self.pixels[0::4]
        lines = b"".join(b"\0" + rgb[row * width * 3 : (row + 1) * width * 3] for row in range(height))

        def chunk(kind: bytes, data: bytes) -> bytes:
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

        head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
        file.parent.mkdir(parents=True, exist_ok=True)
        data = chunk(b"IDAT", zlib.compress(lines, 6))
        file.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + data + chunk(b"IEND", b""))
        return file

    def colour_at(self, x: int, y: int) -> str:
        """`#rrggbb` of one pixel, in the picture's own coordinates."""
        at = (y * self.box.width + x) * 4
        return f"#{self.pixels[at + 2]:02x}{self.pixels[at + 1]:02x}{self.pixels[at]:02x}"

    def places_of(self, colour: str, tolerance: int = 12) -> list[tuple[int, int]]:
        """Where on the screen each pixel within `tolerance` of `#rrggbb` lies, in no particular order."""
        wanted = {channel: int(colour[at : at + 2], 16) for channel, at in ((2, 1), (1, 3), (0, 5))}
        near = bytearray(b"\1" * (len(self.pixels) // 4))
        for channel, value in wanted.items():
            table = bytes(abs(level - value) <= tolerance for level in range(256))
            plane = self.pixels[channel::4].translate(table)
            near = bytearray(
                (int.from_bytes(near, "big") & int.from_bytes(plane, "big")).to_bytes(len(near), "big")
            )
        found, at = [], near.find(1)
        while at >= 0:
            found.append((self.box.x + at % self.box.width, self.box.y + at // self.box.width))
            at = near.find(1, at + 1)
        return found


class Screen:
    """Looks at one X display."""

    def __init__(self, x11: X11) -> None:
        self._x11 = x11

    def picture(self, box: Box | None = None) -> Picture:
        box = box or Box(0, 0, self._x11.width, self._x11.height)
        return Picture(box, self._x11.pixels(box))

    def save(self, file: Path, box: Box | None = None) -> Path:
        return self.picture(box).save(file)

    def settle(self, still: float = 0.2, timeout: float = 2.0) -> None:
        """Until nothing moved for `still` seconds, or for `timeout` at most: an animation may be running."""
        end = time.monotonic() + timeout
        last, since = self.picture().pixels, time.monotonic()
        while time.monotonic() < min(end, since + still):
            time.sleep(0.05)
            now = self.picture().pixels
            if now != last:
                last, since = now, time.monotonic()

    def find(self, colour: str, *, at_least: int = 8, box: Box | None = None) -> tuple[int, int] | None:
        """The middle of all pixels of a colour, or None if there are fewer than `at_least`."""
        places = self.picture(box).places_of(colour)
        if len(places) < at_least:
            return None
        xs, ys = sorted(x for x, _ in places), sorted(y for _, y in places)
        return xs[len(xs) // 2], ys[len(ys) // 2]

    def wait_for(self, colour: str, *, at_least: int = 8, timeout: float = 15.0) -> tuple[int, int]:
        """Where a colour is once it has stopped moving (panels lay themselves out in steps)."""
        last, end = None, time.monotonic() + timeout
        while time.monotonic() < end:
            now = self.find(colour, at_least=at_least)
            if now is not None and now == last:
                return now
            last = now
            time.sleep(0.1)
        raise NotSeen(f"the colour {colour} did not come to rest on the screen within {timeout:g} s")
