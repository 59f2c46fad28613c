"""Time ranges of a day as plain pairs of minutes, and how they may be moved: pure, no painting.

A range starts between 00:00 and 24:00 and may run on into the next day. Ranges stay in order, keep a
quarter of an hour of length, and never meet.
"""

from dataclasses import dataclass

Span = tuple[int, int]  # minutes from midnight of the day on which it starts
DAY = 24 * 60
STEP = 15  # minutes
SIDES = ("whole", "start", "end")
NEW = 120  # minutes; length of an added range where there is room


@dataclass(frozen=True)
class Part:
    """What is in hand: a whole range or one of its ends."""

    index: int
    side: str

    def following(self, count: int, by: int) -> "Part":
        """The next or previous part of `count` ranges, going round."""
        at = (self.index * len(SIDES) + SIDES.index(self.side) + by) % (count * len(SIDES))
        return Part(at // len(SIDES), SIDES[at % len(SIDES)])


def clock(minute: int) -> str:
    """A minute of the axis as a clock time: 1530 is "01:30"."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def move(spans: list[Span], part: Part, by: int, axis: int) -> list[Span]:
    """The ranges with one part moved by minutes, as far as neighbours, length and axis let it."""
    index = part.index
    start, end = spans[index]
    low = spans[index - 1][1] + STEP if index else 0
    high = spans[index + 1][0] - STEP if index + 1 < len(spans) else max(axis, end)
    if spans[0][0] + DAY < high and len(spans) > 1:
        high = max(spans[0][0] + DAY - STEP, end)  # may not run into the same range of the next day
    if part.side == "start":
        start = min(max(start + by, low), end - STEP, DAY - STEP)
    elif part.side == "end":
        end = max(min(end + by, high), start + STEP)
    else:
        by = max(min(by, high - end, DAY - STEP - start), low - start)
        start, end = start + by, end + by
    return [*spans[:index], (start, end), *spans[index + 1 :]]


def add(spans: list[Span], axis: int) -> list[Span]:
    """One more range in the widest gap of the day, two hours long; the same if there is no room."""
    edges = [0, *(minute for span in spans for minute in span), DAY]
    gaps = [(right - left, left) for left, right in zip(edges[::2], edges[1::2], strict=True)]
    width, left = max(gaps, default=(0, 0))
    margin = STEP if spans else 0
    room = width - 2 * margin
    if room < STEP:
        return spans
    length = min(NEW, room)
    start = (left + margin + (room - length) // 2) // STEP * STEP
    start = max(start, left + margin)
    return sorted([*spans, (start, min(start + length, axis))])


def remove(spans: list[Span], index: int) -> list[Span]:
    """The ranges without one of them."""
    return [*spans[:index], *spans[index + 1 :]]
