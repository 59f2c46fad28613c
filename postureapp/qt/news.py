"""News of time and machine (a wake came, the clock was set, the session sleeps or locks) as events."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from postureapp.core import events as ev
from postureapp.qt.scheduler import PlanTimetable
from postureapp.qt.senses import Senses
from postureapp.system.clock import SystemClock
from postureapp.system.clock_watch import Change, ClockWatch
from postureapp.system.loop import Watch

UPKEEP = "upkeep"
"""Name of the nightly wake."""


class News(QObject):
    """Owns the clock watch; reads the senses before anything is decided about a due moment."""

    happened = Signal(object)
    night_came = Signal()
    held = Signal(bool)
    """The session sleeps or is locked (True), or is back."""

    def __init__(self, clock: SystemClock, timetable: PlanTimetable, watch: Watch) -> None:
        super().__init__()
        self._clock, self._timetable = clock, timetable
        self.watch = ClockWatch(watch, self._on_clock)
        self._read: Callable[[], None] = lambda: None
        timetable.woke.connect(self._on_wake)

    def use(self, senses: Senses) -> None:
        """Read these before each decision; the coarse tick is theirs."""
        self._read = senses.read
        senses.felt.connect(self.happened)

    def on_session(self, what: str) -> None:
        """The session's own news: "sleep", "wake", "lock", "unlock"."""
        self.held.emit(what in ("sleep", "lock"))
        if what == "sleep":
            # The senses would still find somebody at the desk, and take the sleep back.
            self.happened.emit(ev.Slept(at=self._clock.now()))
            return
        if what == "wake":
            self.watch.look()
        self._read()

    def _on_wake(self, name: str) -> None:
        if name == UPKEEP:
            self.happened.emit(ev.UpkeepDue(at=self._clock.now()))
            self.night_came.emit()
            return
        self.watch.look()
        self._read()
        now = self._clock.now()
        self.happened.emit(ev.Tick(at=now) if name.startswith(":") else ev.Due(at=now, reminder=name))

    def _on_clock(self, change: Change) -> None:
        self._clock.reread_zone()
        now = self._clock.now()
        if change.slept:
            self.happened.emit(ev.Resumed(at=now, seconds=change.slept))
        if change.jumped:
            self.happened.emit(ev.ClockJumped(at=now))
        self._timetable.look_again()
