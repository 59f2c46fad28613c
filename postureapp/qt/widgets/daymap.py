"""Where the entries of a day lie on a timeline: values and placing, no painting."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, zip_longest

from PySide6.QtCore import QRectF

DAY = 24 * 60
FURTHEST = 20
"""Minutes a disc may lie off its time; a crowded day has smaller discs before that."""
LANES = ("feeds", "reminders", "modes")
NEAR = 8.0
"""Or px, where a narrow window has less than that for those minutes."""
_LEAST = 18  # px; smaller discs would not show their icon
_SHARES = (1.0, 0.9, 0.8, 0.75, 0.7, 0.6, 0.55)  # of their usual size
_SMALLEST = (0.45, 0.35)  # the colour and the sentence tell the kind then
_BETWEEN = 2.0  # px


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
    move one further than `FURTHEST` all shrink, as far as their icons can still be told, and then stand in
    two rows. Spans of a lane never cover each other: short ones give way, real overlaps get a row each.
    """
    made = [QRectF() for _ in entries]
    moments = sorted(
        (index for index, entry in enumerate(entries) if entry.end is None), key=lambda at: entries[at].start
    )
    usual = [dot if entries[index].state == "held" else disc for index in moments]
    for index, place in zip(moments, _discs(entries, moments, usual, ground), strict=True):
        made[index] = place
    for lane in ground.lanes:
        spans = [at for at, entry in enumerate(entries) if entry.end is not None and entry.lane == lane]
        for index, place in zip(spans, bars([entries[at] for at in spans], ground, bar), strict=True):
            made[index] = place
    return made


def _discs(
    entries: Sequence[Entry], moments: Sequence[int], usual: Sequence[float], ground: Ground
) -> list[QRectF]:
    due = [ground.x(entries[at].start) for at in moments]
    widest = max(usual, default=0.0)
    shares = [share for share in _SHARES if share == 1 or share * widest >= _LEAST]
    sizes, centres, fits = _fitting(due, usual, ground, shares)
    middles = [ground.lanes[entries[at].lane][0] + ground.lanes[entries[at].lane][1] / 2 for at in moments]
    if not fits:
        tall = min(ground.lanes[entries[at].lane][1] for at in moments) / 2 - 1
        low = [share for share in (*_SHARES, *_SMALLEST) if share * widest <= tall] or list(_SMALLEST)
        for row in (0, 1):
            row_sizes, row_centres, _ = _fitting(due[row::2], usual[row::2], ground, low)
            sizes[row::2], centres[row::2] = row_sizes, row_centres
        middles = [y + (tall / 2 + 1) * (1 if at % 2 else -1) for at, y in enumerate(middles)]
    return [
        QRectF(x - size / 2, y - size / 2, size, size)
        for x, y, size in zip(centres, middles, sizes, strict=True)
    ]


def _fitting(
    due: Sequence[float], usual: Sequence[float], ground: Ground, shares: Sequence[float]
) -> tuple[list[float], list[float], bool]:
    """Sizes and centres: as large as usual, or as small as the furthest shift asks for; and whether it is
    kept to.
    """
    furthest = max(ground.width * FURTHEST / DAY, NEAR)
    low, high = ground.left, ground.left + ground.width
    sizes, centres = list(usual), list(due)
    for share in shares:
        sizes = [size * share for size in usual]
        centres = apart(due, sizes, low, high, gap=2 * share)
        if all(abs(at - wanted) <= furthest for at, wanted in zip(centres, due, strict=True)):
            return sizes, centres, True
    return sizes, centres, not due


def bars(spans: Sequence[Entry], ground: Ground, tall: float) -> list[QRectF]:
    """The spans of one lane: at least as wide as tall while the next one leaves room; in two rows, each of
    half the height, when two last at the same time.
    """
    made = [QRectF() for _ in spans]
    rows: tuple[list[int], list[int]] = ([], [])
    ends = [-1, -1]
    for at in sorted(range(len(spans)), key=lambda at: spans[at].start):
        row = 0 if spans[at].start >= ends[0] or ends[0] <= ends[1] else 1
        rows[row].append(at)
        ends[row] = max(spans[at].end or 0, ends[row])
    high = ground.left + ground.width
    for row, members in enumerate(rows):
        free = ground.left
        for at, after in zip_longest(members, members[1:]):
            top, height = ground.lanes[spans[at].lane]
            deep = min(tall, height / 2 - 2) if rows[1] else tall
            y = top + height / 2 + (0 if not rows[1] else deep / 2 + 1 if row else -deep / 2 - 1)
            left = ground.x(spans[at].start)
            room = (high if after is None else ground.x(spans[after].start) - _BETWEEN) - left
            wide = max(min(max(ground.x(spans[at].end or 0) - left, tall), room), _BETWEEN)
            if after is None:  # at the day's end it reaches back
                wide = max(wide, min(tall, high - free))
                left = min(left, high - wide)
            free = left + wide + _BETWEEN
            made[at] = QRectF(left, y - deep / 2, wide, deep)
    return made


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
