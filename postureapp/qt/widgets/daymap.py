"""Where the entries of a day lie on a timeline: values and placing, no painting."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF

DAY = 24 * 60
LANES = ("feeds", "reminders", "modes")


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
    """The rectangle of each entry. Reminders close in time are nudged apart, never stacked."""
    made = [QRectF() for _ in entries]
    moments = sorted(
        (index for index, entry in enumerate(entries) if entry.end is None), key=lambda at: entries[at].start
    )
    sizes = [dot if entries[index].state == "held" else disc for index in moments]
    centres = apart(
        [ground.x(entries[at].start) for at in moments], sizes, ground.left, ground.left + ground.width
    )
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


def apart(
    centres: Sequence[float], sizes: Sequence[float], low: float, high: float, gap: float = 2
) -> list[float]:
    """Centres moved so that neighbours do not touch; squeezed evenly when there is no room for that."""
    if not centres:
        return []
    need = sum(sizes) + gap * (len(sizes) - 1)
    squeeze = min(1.0, (high - low) / need) if need else 1.0
    steps = [((a + b) / 2 + gap) * squeeze for a, b in pairwise(sizes)]
    placed = [max(centres[0], low + sizes[0] * squeeze / 2)]
    for centre, step in zip(centres[1:], steps, strict=True):
        placed.append(max(centre, placed[-1] + step))
    placed[-1] = min(placed[-1], high - sizes[-1] * squeeze / 2)
    for at in range(len(placed) - 2, -1, -1):
        placed[at] = min(placed[at], placed[at + 1] - steps[at])
    return placed
