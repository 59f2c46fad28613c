"""Where the entries of a day lie on a timeline: values and placing, no painting."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from PySide6.QtCore import QRectF

DAY = 24 * 60
FURTHEST = 20
"""Minutes a disc may lie off its time; a crowded day has smaller discs before that."""
LANES = ("feeds", "reminders", "modes")
_LEAST = 18  # px; smaller discs would not show their icon
_SHARES = (1.0, 0.9, 0.8, 0.75, 0.7, 0.6, 0.55)  # of their usual size


@dataclass(frozen=True)
class Entry:
    """One thing of the day, in minutes from midnight; a reminder has no length.

    state: "came" (filled), "planned" (dashed), "held" (small: held, merged or dropped).
    label: one or two letters in a feed, a word in a mode. said: the finished sentence with time and reason.
    """

    start: int
    said: str
    lane: str = "reminders"
    end: int | None = None
    kind: str = "posture"
    state: str = "came"
    label: str = ""
    icon: str = ""


@dataclass(frozen=True)
class Ground:
    """The area of the axis: left edge and width in px, and the top and height of each lane."""

    left: float
    width: float
    lanes: dict[str, tuple[float, float]]

    def x(self, minute: float) -> float:
        """Where a minute lies."""
        return self.left + self.width * minute / DAY


def places(entries: Sequence[Entry], ground: Ground, disc: float, dot: float, bar: float) -> list[QRectF]:
    """The rectangle of each entry. Reminders close in time are nudged apart, never stacked; where that would
    move one further than `FURTHEST` all shrink, as far as their icons can still be told.
    """
    made = [QRectF() for _ in entries]
    moments = sorted(
        (index for index, entry in enumerate(entries) if entry.end is None), key=lambda at: entries[at].start
    )
    due = [ground.x(entries[at].start) for at in moments]
    usual = [dot if entries[index].state == "held" else disc for index in moments]
    sizes, centres = _fitting(due, usual, ground)
    for index, size, centre in zip(moments, sizes, centres, strict=True):
        top, height = ground.lanes[entries[index].lane]
        made[index] = QRectF(centre - size / 2, top + (height - size) / 2, size, size)
    for index, entry in enumerate(entries):
        if entry.end is not None:
            top, height = ground.lanes[entry.lane]
            left, right = ground.x(entry.start), ground.x(entry.end)
            wide = max(right - left, bar)
            left = min(left, ground.left + ground.width - wide)
            made[index] = QRectF(left, top + (height - bar) / 2, wide, bar)
    return made


def _fitting(due: Sequence[float], usual: Sequence[float], ground: Ground) -> tuple[list[float], list[float]]:
    """Sizes and centres: as large as usual, or as small as the furthest shift asks for."""
    furthest = ground.width * FURTHEST / DAY
    shares = [share for share in _SHARES if share == 1 or share * max(usual, default=0) >= _LEAST]
    low, high = ground.left, ground.left + ground.width
    sizes, centres = list(usual), list(due)
    for share in shares:
        sizes = [size * share for size in usual]
        centres = apart(due, sizes, low, high, gap=2 * share)
        if all(abs(at - wanted) <= furthest for at, wanted in zip(centres, due, strict=True)):
            break
    return sizes, centres


def apart(
    centres: Sequence[float], sizes: Sequence[float], low: float, high: float, gap: float = 2
) -> list[float]:
    """Centres moved so that neighbours do not touch; squeezed evenly when there is no room for that.

    The furthest shift is as small as it can be: halfway between left and right.
    """
    if not centres:
        return []
    need = sum(sizes) + gap * (len(sizes) - 1)
    squeeze = min(1.0, (high - low) / need) if need else 1.0
    steps = [((a + b) / 2 + gap) * squeeze for a, b in pairwise(sizes)]
    offsets = list(accumulate(steps, initial=0.0))
    bare = [centre - offset for centre, offset in zip(centres, offsets, strict=True)]  # must not fall
    before = list(accumulate(bare, max))
    after = list(accumulate(reversed(bare), min))[::-1]
    first, last = low + sizes[0] * squeeze / 2, high - sizes[-1] * squeeze / 2 - offsets[-1]
    return [
        min(max((a + b) / 2, first), last) + offset
        for a, b, offset in zip(before, after, offsets, strict=True)
    ]
