"""Idle time under X11: the server's own counter, with alarms for leaving and coming back.

XSync (X.org, "X Synchronization Extension Protocol", system counter IDLETIME). Nothing listens to keys: the
server says how long ago the last input was, not what it was.
"""

import ctypes
from collections.abc import Callable

from postureapp.system.loop import Watch
from postureapp.system.x11 import Display, Event

AWAY_MS = 300_000
"""After this long without input the person counts as away; only then is the return worth an event."""
POSITIVE, NEGATIVE = 0, 1
_WHOLE_ALARM = 1 | 2 | 4 | 8 | 16 | 32
"""Counter, value type, value, test, delta and events are given."""


class Value(ctypes.Structure):
    _fields_ = [("high", ctypes.c_int), ("low", ctypes.c_uint)]

    def number(self) -> int:
        return (int(self.high) << 32) + int(self.low)


class Trigger(ctypes.Structure):
    _fields_ = [
        ("counter", ctypes.c_ulong),
        ("value_type", ctypes.c_int),
        ("wait_value", Value),
        ("test_type", ctypes.c_int),
    ]


class AlarmAttributes(ctypes.Structure):
    _fields_ = [("trigger", Trigger), ("delta", Value), ("events", ctypes.c_int), ("state", ctypes.c_int)]


class SystemCounter(ctypes.Structure):
    _fields_ = [("name", ctypes.c_char_p), ("counter", ctypes.c_ulong), ("resolution", Value)]


class AlarmEvent(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("alarm", ctypes.c_ulong),
        ("counter_value", Value),
        ("alarm_value", Value),
        ("time", ctypes.c_ulong),
        ("state", ctypes.c_int),
    ]


class X11Presence:
    """Fills the Presence port; `changed` is called when the person leaves and when they come back."""

    name = "X11 idle counter"

    def __init__(self, watch: Watch, changed: Callable[[], None], away_ms: int = AWAY_MS) -> None:
        self._changed = changed
        self._why = ""
        self._away_ms = away_ms
        self._coming_back = 0
        try:
            self._open()
        except (OSError, AttributeError) as error:
            self._why = str(error)
            return
        self._unwatch = watch(self._display.fd, self._events)

    def missing(self) -> str:
        return self._why

    def read(self) -> tuple[float | None, bool]:
        """Seconds since the last input; the lock is not X11's to know."""
        if self._why:
            return None, False
        return self._idle_ms() / 1000, False

    def close(self) -> None:
        if not self._why:
            self._why = "closed"
            self._unwatch()
            self._display.close()
            self._asking.close()

    def _idle_ms(self) -> int:
        value = Value()
        self._sync.XSyncQueryCounter(self._asking.pointer, self._counter, ctypes.byref(value))
        return value.number()

    def _open(self) -> None:
        self._display = Display()
        # Questions go over a connection of their own: an answer could bring an alarm along with it, which
        # would then lie unread, since nothing more comes in to wake us.
        self._asking = Display()
        self._sync = ctypes.CDLL("libXext.so.6")
        pointer, number = ctypes.c_void_p, ctypes.c_ulong
        self._sync.XSyncListSystemCounters.restype = ctypes.POINTER(SystemCounter)
        self._sync.XSyncListSystemCounters.argtypes = [pointer, pointer]
        self._sync.XSyncCreateAlarm.restype = number
        self._sync.XSyncCreateAlarm.argtypes = [pointer, number, pointer]
        self._sync.XSyncDestroyAlarm.argtypes = [pointer, number]
        self._sync.XSyncQueryCounter.argtypes = [pointer, number, pointer]
        for name in ("XSyncQueryExtension", "XSyncInitialize"):
            getattr(self._sync, name).argtypes = [pointer, pointer, pointer]
        first, second, count = ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
        for display in (self._display.pointer, self._asking.pointer):
            if not self._sync.XSyncQueryExtension(display, ctypes.byref(first), ctypes.byref(second)):
                raise OSError("this X server has no XSync")
            self._sync.XSyncInitialize(display, ctypes.byref(second), ctypes.byref(count))
        self._alarm_type = first.value + 1
        counters = self._sync.XSyncListSystemCounters(self._display.pointer, ctypes.byref(count))
        found = [counters[at].counter for at in range(count.value) if counters[at].name == b"IDLETIME"]
        if not found:
            raise OSError("this X server does not count idle time")
        self._counter: int = found[0]
        self._leaving = self._alarm(POSITIVE, self._away_ms)
        self._display.flush()

    def _alarm(self, test: int, milliseconds: int) -> int:
        high, low = divmod(milliseconds, 1 << 32)
        trigger = Trigger(self._counter, 0, Value(high, low), test)
        wanted = AlarmAttributes(trigger, Value(0, 0), 1, 0)
        return int(self._sync.XSyncCreateAlarm(self._display.pointer, _WHOLE_ALARM, ctypes.byref(wanted)))

    def _events(self) -> None:
        for event in self._display.events():
            if event.type == self._alarm_type:
                self._on_alarm(event)

    def _on_alarm(self, event: Event) -> None:
        alarm = AlarmEvent.from_buffer(event.words)
        if alarm.state == 2:  # destroyed
            return
        if alarm.alarm == self._leaving and not self._coming_back:
            # Comes when the counter falls below what it is now: with the next input.
            self._coming_back = self._alarm(NEGATIVE, max(alarm.counter_value.number() - 1, 1))
            self._display.flush()
            self._changed()
            if self._idle_ms() < self._away_ms:  # back before the alarm was set: it would not come
                self._on_return()
        elif alarm.alarm == self._coming_back:
            self._on_return()

    def _on_return(self) -> None:
        self._sync.XSyncDestroyAlarm(self._display.pointer, self._coming_back)
        self._coming_back = 0
        self._changed()
