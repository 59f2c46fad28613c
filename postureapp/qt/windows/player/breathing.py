"""The breath of a step: in or out, how full, and the count; a function of the seconds into the step."""

import math

import msgspec

from postureapp.core.library import Step

SHARE_IN = 0.4
"""Of one slow breath without a given rhythm: out is a little longer than in."""

SLOWEST = 10.0
"""Seconds of the slowest breath that is counted: four in, six out. The rest of such a step is not counted."""


class Breath(msgspec.Struct, frozen=True):
    """One moment of it. `full` runs from 0 (out) to 1 (in); `count` is whole seconds left of this half."""

    inward: bool
    full: float
    count: int


def length_of(step: Step) -> tuple[float, float]:
    """Seconds of breathing in and out; (0, 0) where the step counts no breaths."""
    if step.breath_in and step.breath_out:
        return step.breath_in, step.breath_out
    if not step.breaths:
        return 0.0, 0.0
    whole = min(step.seconds / step.breaths, SLOWEST)
    return whole * SHARE_IN, whole * (1 - SHARE_IN)


def breath(step: Step, into: float) -> Breath | None:
    """The breath `into` seconds into the step; None where it counts none, or once they are all done."""
    inhale, exhale = length_of(step)
    whole = inhale + exhale
    if not whole or (step.breaths and into >= step.breaths * whole):
        return None
    at = into % whole
    if at < inhale:
        return Breath(True, _eased(at / inhale), math.ceil(inhale - at))
    return Breath(False, 1 - _eased((at - inhale) / exhale), math.ceil(whole - at))


def _eased(part: float) -> float:
    return (1 - math.cos(math.pi * part)) / 2
