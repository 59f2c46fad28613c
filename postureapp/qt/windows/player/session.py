"""One run as it happens: the course read by one timer, told aloud, and reported step by step."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from postureapp.core.guided import Course, Place
from postureapp.core.library import Step
from postureapp.ports import Clock
from postureapp.qt.windows.player.narrator import Narrator

QUICK, CALM = 40, 200
"""ms between looks at the clock: while something moves on screen, and while nothing does."""

PATIENCE = 55 * 60 * 1000
"""ms that a run may stand still. The planner waits an hour for word of a paused run; this comes before."""


class Session(QObject):
    """The timer only looks; where the run is depends on the clock. `finished` comes once."""

    moved = Signal(object)
    """The place, at every look."""
    progressed = Signal(int, float, bool)
    """Step, seconds done, paused: at every step, pause and second."""
    finished = Signal(float)
    given_up = Signal()
    """It stood still for so long that the person has gone on to something else."""

    def __init__(
        self, steps: Sequence[Step], course: Course, narrator: Narrator, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._steps, self._course, self._narrator, self._clock = steps, course, narrator, clock
        self._reported: tuple[int, int, bool] | None = None
        self._over = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(CALM)
        self._timer.timeout.connect(self.look)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.given_up)

    # -- where it is ----------------------------------------------------------------------------------------
    @property
    def running(self) -> bool:
        """False before `go` and while paused."""
        return self._course.running

    @property
    def over(self) -> bool:
        """True once the last step is done."""
        return self._over

    def place(self) -> Place:
        """Where the run is now."""
        return self._course.at(self._now())

    def look(self) -> None:
        """Read the clock and bring everybody up to it."""
        if self._over:
            return
        place = self.place()
        self._narrator.tell(place, place.elapsed - self._course.start_of(place.step))
        self.moved.emit(place)
        self._report(place)
        if place.finished:
            self._over = True
            self._timer.stop()
            self.finished.emit(place.elapsed)

    # -- steering -------------------------------------------------------------------------------------------
    def go(self) -> None:
        """Run, or run on."""
        if not self._over:
            self._course.go(self._now())
            self._patience.stop()
            self._timer.start()
            place = self.place()
            self._narrator.again(place, place.elapsed - self._course.start_of(place.step))
            self.look()

    def pause(self) -> None:
        """Stand still, silent, without a timer."""
        self._course.pause(self._now())
        self._patience.start(PATIENCE)
        self._timer.stop()
        self._narrator.hush()
        self.look()

    def jump(self, by: int) -> None:
        """To the start of the step `by` further on; 0 is this one, for which the person is in position."""
        if self._over:
            return
        self._narrator.afresh()
        self._course.jump(self.place().step + by, self._now(), ready=by != 0)
        self.look()

    def end(self) -> float:
        """Stop for good; answers the seconds done."""
        place = self.place()
        self._over = True
        self._timer.stop()
        self._patience.stop()
        self._narrator.hush()
        return place.elapsed

    # -- how closely it looks -------------------------------------------------------------------------------
    def watch(self, *, quick: bool) -> None:
        """Look often while something moves on screen, seldom otherwise."""
        interval = QUICK if quick else CALM
        if self._timer.interval() != interval:
            self._timer.setInterval(interval)

    def rest(self, resting: bool) -> None:
        """No timer while the window is put away for a moment."""
        if resting:
            self._timer.stop()
        elif self.running and not self._over:
            self._timer.start()
            self.look()

    def _report(self, place: Place) -> None:
        now = (place.step, int(place.elapsed - place.ready), not self.running)
        if now != self._reported:
            self._reported = now
            self.progressed.emit(place.step, place.elapsed, not self.running)

    def _now(self) -> float:
        return self._clock.now().mono
