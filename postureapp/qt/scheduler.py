"""APScheduler on one owned timer: jobs mirror the plan, and a job only says which wake came."""

import math
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC

from apscheduler.jobstores.base import JobLookupError
from apscheduler.schedulers.qt import QtScheduler
from apscheduler.triggers.date import DateTrigger
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from postureapp.core.moment import Moment

LONGEST_WAIT_MS = 2**31 - 1
"""QTimer counts in a signed 32-bit number of milliseconds; a longer wait is cut and armed again."""


class _Bridge(QObject):
    """Carries a wake-up from any thread into the GUI thread, many calls in one turn as one look."""

    wake = Signal()


class OneTimerScheduler(QtScheduler):
    """QtScheduler with a single timer that it can really stop.

    The stock class starts timers with the static `QTimer.singleShot`, which gives PySide6 nothing to stop:
    every change leaves one more timer chain behind. Here jobs run in the GUI thread, late ones once.
    """

    def __init__(self) -> None:
        self._timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._process_jobs)
        self._bridge = _Bridge()
        self._bridge.wake.connect(self._look_now, Qt.ConnectionType.QueuedConnection)
        super().__init__(
            timezone=UTC,
            executors={"default": {"class": "apscheduler.executors.debug:DebugExecutor"}},
            job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        )

    def wakeup(self) -> None:
        self._bridge.wake.emit()

    def _look_now(self) -> None:
        self._start_timer(0)

    def _start_timer(self, wait_seconds: float | None) -> None:
        self._timer.stop()
        if wait_seconds is not None and self.running:
            # Rounded up: a timer that fires a millisecond early would look, find nothing and look again.
            self._timer.start(min(math.ceil(wait_seconds * 1000), LONGEST_WAIT_MS))

    def _stop_timer(self) -> None:
        self._timer.stop()


class PlanTimetable(QObject):
    """Mirrors the plan's wakes as jobs and announces each one that comes, by name."""

    woke = Signal(str)

    def __init__(self, upkeep: Callable[[], Moment]) -> None:
        """`upkeep` gives the next moment for the nightly work."""
        super().__init__()
        self._upkeep = upkeep
        self._scheduler = OneTimerScheduler()
        self._armed: dict[str, float] = {}
        self._scheduler.start()

    def mirror(self, wakes: Sequence[tuple[str, Moment]]) -> None:
        """Make the jobs equal to `wakes`, changing only what differs (to the millisecond)."""
        wanted = dict([*wakes, ("upkeep", self._upkeep())])
        for name in self._armed.keys() - wanted.keys():
            self._drop(name)
        for name, moment in wanted.items():
            stamp = round(moment.wall.timestamp(), 3)
            if self._armed.get(name) != stamp:
                self._armed[name] = stamp
                self._scheduler.add_job(
                    self._fired, DateTrigger(moment.wall), args=(name,), id=name, replace_existing=True
                )

    def look_again(self) -> None:
        """After a clock change: waits were measured on the old clock."""
        self._scheduler.wakeup()

    def jobs(self) -> dict[str, float]:
        """Armed wakes by name, as seconds since the epoch."""
        return dict(self._armed)

    def stop(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def _drop(self, name: str) -> None:
        self._armed.pop(name, None)
        with suppress(JobLookupError):  # it may just have fired and left the store by itself
            self._scheduler.remove_job(name)

    def _fired(self, name: str) -> None:
        # The scheduler holds its lock while a job runs, so the news is posted, never acted upon here.
        self._armed.pop(name, None)
        QTimer.singleShot(0, self, lambda: self.woke.emit(name))
