"""The only place that reads clocks: wall time in the person's zone, and seconds that never jump."""

import ctypes
import sys
import time
from datetime import datetime

import msgspec

from postureapp.core.moment import Moment
from postureapp.system import zone


class SystemClock:
    """Fills the Clock port. The zone is looked up once; `reread_zone` looks again (travel)."""

    def __init__(self) -> None:
        self.zone = zone.local()

    def now(self) -> Moment:
        return Moment(datetime.now(self.zone), awake_seconds())

    def reread_zone(self) -> bool:
        """True if the zone is another one now."""
        found = zone.local()
        changed = str(found) != str(self.zone)
        self.zone = found
        return changed


class Readings(msgspec.Struct, frozen=True):
    """All three clocks read together, in seconds: wall, awake (stands still in sleep), and since start-up."""

    wall: float
    awake: float
    boot: float


def readings() -> Readings:
    return Readings(time.time(), awake_seconds(), boot_seconds())


def awake_seconds() -> float:
    """Seconds that stand still while the machine sleeps."""
    if sys.platform == "win32":
        # time.monotonic goes on in sleep there. This counts units of 100 ns and leaves sleep out.
        count = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(count))
        return count.value / 1e7
    return time.monotonic()


def boot_seconds() -> float:
    """Seconds that go on while the machine sleeps; the same as awake seconds where the system cannot tell."""
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)  # goes on in sleep there, unlike time.monotonic
    if sys.platform == "win32":
        return time.monotonic()
    return time.clock_gettime(time.CLOCK_BOOTTIME)
