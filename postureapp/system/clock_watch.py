"""Noticing that the wall clock was set or the machine slept: told by the kernel or by comparing."""

import ctypes
import os
import struct
import sys
from collections.abc import Callable
from contextlib import suppress

import msgspec

from postureapp.system import clock
from postureapp.system.clock import Readings
from postureapp.system.loop import Watch

REALTIME, NONBLOCK, CLOEXEC = 0, 0o4000, 0o2000000
ABSOLUTE, CANCEL_ON_SET = 1, 2
A_YEAR = 366 * 86400
"""Far enough never to come due, near enough for every C library (2**40 s makes some of them spin)."""
NOTICEABLE = 2.0
"""Smaller steps are the time service's fine tuning, not a jump."""


class Change(msgspec.Struct, frozen=True):
    """`slept` seconds of sleep, and by how many seconds the wall clock was set, beyond that."""

    slept: float
    jumped: float


def compare(before: Readings, after: Readings) -> Change | None:
    """What happened between two readings, or None if nothing but time. Pure: the floor for every system."""
    awake = after.awake - before.awake
    slept = max((after.boot - before.boot) - awake, 0.0)
    jumped = (after.wall - before.wall) - awake - slept
    if slept < NOTICEABLE and abs(jumped) < NOTICEABLE:
        return None
    return Change(slept if slept >= NOTICEABLE else 0.0, jumped if abs(jumped) >= NOTICEABLE else 0.0)


class ClockWatch:
    """Calls `changed` after a sleep or a set clock. Where the kernel does not tell, `look` does."""

    name = "timerfd"

    def __init__(
        self,
        watch: Watch,
        changed: Callable[[Change], None],
        read: Callable[[], Readings] = clock.readings,
    ) -> None:
        self._changed = changed
        self._read = read
        self._last = read()
        self._timer = Timer() if sys.platform.startswith("linux") else None
        self._unwatch = watch(self._timer.fd, self._cancelled) if self._timer else None

    def missing(self) -> str:
        return (
            "" if self._timer else "a set clock is seen within a minute only: this system has no such timer"
        )

    def look(self) -> None:
        """Compare the clocks now; called at each coarse tick."""
        now = self._read()
        change = compare(self._last, now)
        self._last = now
        if change is not None:
            self._changed(change)

    def close(self) -> None:
        if self._timer and self._unwatch:
            self._unwatch()
            os.close(self._timer.fd)
            self._timer = self._unwatch = None

    def _cancelled(self) -> None:
        if self._timer is not None:
            self._timer.rearm()
        self.look()


class Timer:
    """A timer a year away that the kernel cancels when the clock is set and on resume (timerfd_create(2))."""

    def __init__(self) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        self.fd: int = self._libc.timerfd_create(REALTIME, NONBLOCK | CLOEXEC)
        if self.fd < 0:
            raise OSError(ctypes.get_errno(), "timerfd_create")
        self.rearm()

    def rearm(self) -> None:
        with suppress(OSError):  # ECANCELED: the clock was set; EAGAIN: nothing yet
            os.read(self.fd, 8)
        spec = struct.pack("qqqq", 0, 0, int(clock.readings().wall) + A_YEAR, 0)
        self._libc.timerfd_settime(self.fd, ABSOLUTE | CANCEL_ON_SET, spec, None)
