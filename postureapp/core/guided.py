"""A break as a function of time: which step, how long still, which breath; no clock, no timer, no window."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

import msgspec

from postureapp.core.library import Step

SHARE_IN = 0.4
"""Of one slow breath without a given rhythm: out is a little longer than in."""

SLOWEST = 10.0
"""Seconds of the slowest breath that is counted: four in, six out. The rest of such a step is not counted."""


class Place(msgspec.Struct, frozen=True):
    """A moment of a run. `elapsed` is seconds of the routine done; a get-ready count is not part of them."""

    step: int
    elapsed: float
    ready: float = 0.0
    """Seconds left of the count before this step; 0 while the step itself runs."""
    finished: bool = False


class Course:
    """Turns readings of the monotonic clock into places. Busy or late readers see the same places.

    A count of `ready` seconds comes before every step that changes position, and where a run is taken up
    again. Times are seconds.
    """

    def __init__(self, steps: Sequence[Step], ready: float, elapsed: float = 0.0) -> None:
        """Stands still at `elapsed` until `go`."""
        self._steps = steps
        self._ready = float(ready)
        self._ends = [float(end) for end in accumulate(step.seconds for step in steps)]
        self._since: float | None = None
        count = self._ready if elapsed > 0 or (steps and steps[0].get_ready) else 0.0
        self._at = self._place(min(max(elapsed, 0.0), self.length), count)

    @property
    def length(self) -> float:
        """Seconds of the whole routine, counts left out."""
        return self._ends[-1] if self._ends else 0.0

    @property
    def running(self) -> bool:
        """False before `go` and while paused."""
        return self._since is not None

    def start_of(self, step: int) -> float:
        """Seconds of the routine before that step."""
        return self._ends[step - 1] if step else 0.0

    def at(self, now: float) -> Place:
        """The place at a reading of the clock."""
        if self._since is None:
            return self._at
        return self._walk(self._at, max(now - self._since, 0.0))

    def go(self, now: float) -> None:
        """Run, or run on."""
        if self._since is None:
            self._since = now

    def pause(self, now: float) -> None:
        """Stand still."""
        self._at = self.at(now)
        self._since = None

    def jump(self, step: int, now: float, *, ready: bool = True) -> None:
        """To the start of a step, with its count unless the person is in position. Past the last: the end."""
        if step >= len(self._steps):
            self._at = self._place(self.length, 0.0)
        else:
            step = max(step, 0)
            count = self._ready if ready and self._steps[step].get_ready else 0.0
            self._at = Place(step, self.start_of(step), count)
        if self._since is not None:
            self._since = now

    def _place(self, elapsed: float, ready: float) -> Place:
        if elapsed >= self.length:
            return Place(max(len(self._steps) - 1, 0), self.length, 0.0, True)
        return Place(bisect_right(self._ends, elapsed), elapsed, ready)

    def _walk(self, place: Place, seconds: float) -> Place:
        """The place `seconds` after another, with the counts in between."""
        while not place.finished:
            if place.ready:
                if seconds < place.ready:
                    return Place(place.step, place.elapsed, place.ready - seconds)
                seconds -= place.ready
                place = Place(place.step, place.elapsed)
            left = self._ends[place.step] - place.elapsed
            if seconds < left:
                return Place(place.step, place.elapsed + seconds)
            seconds -= left
            place = self._entered(place.step + 1)
        return place

    def _entered(self, step: int) -> Place:
        if step >= len(self._steps):
            return self._place(self.length, 0.0)
        return Place(step, self._ends[step - 1], self._ready if self._steps[step].get_ready else 0.0)


class Breath(msgspec.Struct, frozen=True):
    """One moment of it. `full` runs from 0 (out) to 1 (in); `count` is whole seconds left of this half.

    `part` is how much of this half, in or out, has passed.
    """

    inward: bool
    part: float
    full: float
    count: int


def breath_length(step: Step) -> tuple[float, float]:
    """Seconds of breathing in and out; (0, 0) where the step counts no breaths."""
    if step.breath_in and step.breath_out:
        return step.breath_in, step.breath_out
    if not step.breaths:
        return 0.0, 0.0
    whole = min(step.seconds / step.breaths, SLOWEST)
    return whole * SHARE_IN, whole * (1 - SHARE_IN)


def breath(step: Step, into: float) -> Breath | None:
    """The breath `into` seconds into the step; None where it counts none, or once they are all done."""
    inhale, exhale = breath_length(step)
    whole = inhale + exhale
    if not whole or (step.breaths and into >= step.breaths * whole):
        return None
    at = into % whole
    if at < inhale:
        part = at / inhale
        return Breath(True, part, _eased(part), math.ceil(inhale - at))
    part = (at - inhale) / exhale
    return Breath(False, part, 1 - _eased(part), math.ceil(whole - at))


def _eased(part: float) -> float:
    return (1 - math.cos(math.pi * part)) / 2
