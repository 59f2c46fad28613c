"""Idle and resume told by a real Wayland compositor: `python -m tests.desktop.kwin`, where KWin is installed.

Not part of the suite, which has a small compositor of its own for this: KWin brings 140 packages with it.
It runs without a screen; the pointer is moved through its fake-input protocol, as remote desktops do it.
"""

import os
import struct
import sys
import tempfile
import time
from pathlib import Path

from postureapp.system.presence_wayland import WaylandPresence
from postureapp.system.wayland import IdleClient
from tests.desktop.desktop import Desktop, Wanted
from tests.desktop.waiting import NotSeen, accepts, until
from tests.system.compositor import text
from tests.system.small_loop import SmallLoop

SOCKET = "wayland-kwin"
COMMAND = ["kwin_wayland", "--virtual", "--socket", SOCKET, "--no-lockscreen", "--no-global-shortcuts"]
OPEN_TO_ALL = {"KWIN_COMPOSE": "Q", "KWIN_WAYLAND_NO_PERMISSION_CHECKS": "1"}
AFTER = 2.0
"""Seconds without input until the compositor is to tell."""
FAKE_INPUT = "org_kde_kwin_fake_input"
AUTHENTICATE, MOTION = 0, 1
PIXEL = 256
"""Wayland's fixed-point numbers have eight bits behind the point."""


class Hand(IdleClient):
    """Moves the compositor's pointer."""

    def move(self) -> None:
        self._send(self._input, MOTION, struct.pack("=ii", 3 * PIXEL, 2 * PIXEL))

    def _subscribe(self, milliseconds: int) -> int:
        self._send(1, 1, struct.pack("=I", 2))
        self._next = 3
        self._input = self._bind(self._offers()[FAKE_INPUT], FAKE_INPUT)
        self._send(self._input, AUTHENTICATE, text("hand") + text("test"))
        return 0


def leave_and_return(times: int) -> None:
    """Raises NotSeen or AssertionError when the presence does not follow the pointer."""
    loop, told = SmallLoop(), list[float]()

    def changed() -> None:
        told.append(presence.read()[0] or 0.0)
        print(f"{time.monotonic() - began:5.2f} s: idle for {told[-1]:.1f} s", flush=True)

    hand, began = Hand(0), time.monotonic()
    presence = WaylandPresence(loop.watch, changed, after=AFTER)
    if presence.missing():
        raise NotSeen(presence.missing())
    for turn in range(times):
        hand.move()
        loop.until(lambda turn=turn: len(told) == 2 * turn + 1)
        assert told[-1] >= AFTER
        hand.move()
        loop.until(lambda turn=turn: len(told) == 2 * turn + 2)
        assert told[-1] < AFTER
    presence.close()
    hand.close()


def main() -> int:
    nothing = Wanted(panel="none", notifications="none", window_manager="none")
    with tempfile.TemporaryDirectory() as private, Desktop(Path(private), nothing) as desktop:
        desktop.start("kwin", COMMAND, **OPEN_TO_ALL)
        runtime = Path(desktop.env["XDG_RUNTIME_DIR"])
        until("KWin", lambda: accepts(runtime / SOCKET))
        os.environ |= {"XDG_RUNTIME_DIR": str(runtime), "WAYLAND_DISPLAY": SOCKET}
        leave_and_return(times=3)
    return 0


if __name__ == "__main__":
    sys.exit(main())
