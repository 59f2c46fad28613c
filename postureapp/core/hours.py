"""Active and quiet hours: clock-face ranges by weekday, and the real windows of time they stand for.

A moment is inside when the clock on the wall shows a time inside a range. A range over midnight belongs to
the day on which it starts. In an hour that happens twice both passes are inside; in an hour that does not
happen nothing is.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from postureapp.core.model import TimeRange, WeekHours

Window = tuple[datetime, datetime]
"""From (inside) to (outside), both in UTC."""

_DAY = timedelta(days=1)
_SHIFT = timedelta(hours=3)
"""More than any clock change: within it windows of neighbouring days may change places."""


def daily(ranges: tuple[TimeRange, ...]) -> WeekHours:
    """The same ranges on each day of the week."""
    return (ranges, ranges, ranges, ranges, ranges, ranges, ranges)


def covers(week: WeekHours, day: date, face: time) -> bool:
    """Is the clock face inside a range that started on this day or ran over from the day before?"""
    for span in week[day.weekday()]:
        if span.start <= face and (face < span.end or span.end <= span.start):
            return True
    return any(span.end <= span.start and face < span.end for span in week[(day.weekday() - 1) % 7])


def inside(week: WeekHours, wall: datetime) -> bool:
    """Is this wall-clock moment inside the hours?"""
    return covers(week, wall.date(), wall.time())


def windows(week: WeekHours, zone: tzinfo, start: datetime) -> Iterator[Window]:
    """Windows that end after `start` (UTC), disjoint and in order, without end unless the week is empty."""
    if not any(week):
        return
    day = start.astimezone(zone).date() - 2 * _DAY
    edge = start
    waiting: list[Window] = []
    while True:
        waiting += (piece for span in week[day.weekday()] for piece in _pieces(span, day, zone))
        waiting.sort()
        settled = midnight(day, zone) - _SHIFT
        while waiting and waiting[0][0] < settled:
            opens, closes = waiting.pop(0)
            if closes > edge:
                yield max(opens, edge), closes
                edge = closes
        day += _DAY


def following(week: WeekHours, zone: tzinfo, start: datetime) -> datetime | None:
    """The first moment at or after `start` that is inside; None for an empty week."""
    return next((opens for opens, _ in windows(week, zone, start)), None)


def midnight(day: date, zone: tzinfo) -> datetime:
    """The first moment of a day, in UTC."""
    return resolve(day, time(0), zone)


def resolve(day: date, face: time, zone: tzinfo) -> datetime:
    """When the clock first shows this face on this day (UTC); a skipped face: the minute after the gap."""
    plain = datetime.combine(day, face)
    found = plain.replace(tzinfo=zone).astimezone(UTC)
    if found.astimezone(zone).replace(tzinfo=None) == plain:
        return found
    return change_between(zone, found - _DAY, found + _DAY)


def change_between(zone: tzinfo, low: datetime, high: datetime) -> datetime:
    """The first moment (UTC, to the second) after `low` at which the zone has the offset it has at `high`."""
    after = offset(zone, high)
    while high - low > timedelta(seconds=1):
        middle = (low + (high - low) / 2).replace(microsecond=0)
        if offset(zone, middle) == after:
            high = middle
        else:
            low = middle
    return high


def offset(zone: tzinfo, moment: datetime) -> timedelta:
    """How far the zone's clocks are ahead of UTC at a moment (UTC)."""
    return moment.astimezone(zone).utcoffset() or timedelta()


def _pieces(span: TimeRange, day: date, zone: tzinfo) -> list[Window]:
    """Windows in which the clock face is inside the range that starts on this day: two around a change."""
    opens = datetime.combine(day, span.start, tzinfo=UTC)
    closes = datetime.combine(day, span.end, tzinfo=UTC)
    if closes <= opens:
        closes += _DAY
    before, after = offset(zone, opens - _DAY), offset(zone, closes + _DAY)
    if before == after:
        return [(opens - before, closes - before)]
    change = change_between(zone, opens - _DAY, closes + _DAY)
    first = (opens - before, min(closes - before, change))
    second = (max(opens - after, change), closes - after)
    return [piece for piece in (first, second) if piece[0] < piece[1]]
