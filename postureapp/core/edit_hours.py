"""Editing the hours of a week: weekdays that are alike form one row, ranges never overlap."""

from collections.abc import Iterable
from datetime import time

from postureapp.core.model import TimeRange, WeekHours

DAY = 24 * 60
SPAN = 30 * 60
"""The axis of a day's bar in minutes: a range over midnight stays in one piece."""
SHORTEST = 15
"""Minutes; a shorter range could not be seen or held."""

Ranges = tuple[TimeRange, ...]


def minutes(span: TimeRange) -> tuple[int, int]:
    """Start and end in minutes of the starting day; an end at or before the start is on the next day."""
    start = span.start.hour * 60 + span.start.minute
    end = span.end.hour * 60 + span.end.minute
    return start, end if end > start else end + DAY


def span(start: int, end: int) -> TimeRange:
    """A range from minutes of the starting day."""
    return TimeRange(_clock(start), _clock(end))


def rows(week: WeekHours) -> list[tuple[tuple[int, ...], Ranges]]:
    """The week as rows of weekdays with the same hours, each at the place of its first day."""
    found: dict[Ranges, list[int]] = {}
    for day, ranges in enumerate(week):
        found.setdefault(ranges, []).append(day)
    return [(tuple(days), ranges) for ranges, days in found.items()]


def with_days(week: WeekHours, days: Iterable[int], ranges: Iterable[TimeRange]) -> WeekHours:
    """The week with the given hours on the given days; ranges in order, joined where they touch."""
    tidy = joined(ranges)
    chosen = set(days)
    made = [tidy if day in chosen else old for day, old in enumerate(week)]
    return (made[0], made[1], made[2], made[3], made[4], made[5], made[6])


def joined(ranges: Iterable[TimeRange]) -> Ranges:
    """In order of start; those that overlap or touch become one. All day stays all day."""
    made: list[tuple[int, int]] = []
    for start, end in sorted(minutes(one) for one in ranges):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], end))
        else:
            made.append((start, end))
    if any(end - start >= DAY for start, end in made):
        first = made[0][0]
        return (span(first, first),)
    return tuple(span(start, end) for start, end in made)


def room(ranges: Ranges) -> TimeRange | None:
    """A further range that fits beside the others: in the widest gap of the day, else of the night."""
    taken = [minutes(one) for one in joined(ranges)]
    if any(end - start >= DAY for start, end in taken):
        return None
    for begins, ends in ((8 * 60, 21 * 60 + 30), (0, DAY)):
        gaps: list[tuple[int, int]] = []
        reached = begins
        for start, end in [*taken, (ends, ends)]:
            gaps.append((reached + SHORTEST, min(start, ends) - SHORTEST))
            reached = max(reached, end)
        start, end = max(gaps, key=lambda gap: gap[1] - gap[0])
        if end - start >= 60:
            return span(start, min(end, start + 120))
    return None


def _clock(minute: int) -> time:
    return time(minute // 60 % 24, minute % 60)
