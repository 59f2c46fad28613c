"""When a schedule comes due next: schedule, anchor and zone in, an instant (UTC) out."""

from datetime import datetime, timedelta, tzinfo

from postureapp.core import hours
from postureapp.core.model import At, WeekHours

FEED_ANCHOR = timedelta(hours=24)
"""A feed longer ago than this says nothing about today: the reminder then goes by the clock."""

REST = timedelta(minutes=5)
"""The shortest time between the hours that counts as a natural rest, as an absence does."""

_DAY = timedelta(days=1)
_WEEKS_AHEAD = 9
"""Days looked at for a clock time: each weekday, plus one on either side for the zone."""


def next_every(minutes: int, week: WeekHours, zone: tzinfo, start: datetime) -> datetime | None:
    """The moment at which `minutes` inside the hours have passed since `start`. None: no hours at all.

    Time between the hours is a rest: after it the count begins anew, so that a day does not start with what
    was left of the evening. Hours too short for a whole count are added up instead.
    """
    whole = left = timedelta(minutes=minutes)
    closed = start
    for opens, closes in hours.windows(week, zone, start):
        if opens - closed >= REST and closes - opens > whole:
            left = whole
        if left < closes - opens:
            return opens + left
        left -= closes - opens
        closed = closes
    return None


def next_at(schedule: At, week: WeekHours, zone: tzinfo, after: datetime) -> datetime | None:
    """The first clock time after `after` that lies inside the hours.

    A time that does not exist comes once, at the next valid minute; one that occurs twice comes once, the
    first time. None: no such time inside the hours.
    """
    first = after.astimezone(zone).date() - _DAY
    for ahead in range(_WEEKS_AHEAD):
        day = first + ahead * _DAY
        if day.weekday() not in schedule.weekdays:
            continue
        for face in sorted(schedule.times):
            if hours.covers(week, day, face):
                due = hours.resolve(day, face, zone)
                if due > after:
                    return due
    return None


def next_after_feed(
    minutes: int, week: WeekHours, zone: tzinfo, feed: datetime | None, after: datetime
) -> datetime | None:
    """`minutes` after the start of the last feed, and again each `minutes` until another feed starts.

    Without a feed in the last day: by the clock, each `minutes` from the first active minute of the day.
    Only moments inside the hours count. None: no hours at all.
    """
    if feed is not None and after - feed < FEED_ANCHOR:
        due = _next_multiple(feed, minutes, after)
        while due - feed <= FEED_ANCHOR:
            if hours.inside(week, due.astimezone(zone)):
                return due
            due += timedelta(minutes=minutes)
        after = feed + FEED_ANCHOR
    return _by_the_clock(minutes, week, zone, after)


def _by_the_clock(minutes: int, week: WeekHours, zone: tzinfo, after: datetime) -> datetime | None:
    if not any(week):
        return None
    day = after.astimezone(zone).date()
    for ahead in range(_WEEKS_AHEAD):
        begins = hours.midnight(day + ahead * _DAY, zone)
        ends = hours.midnight(day + (ahead + 1) * _DAY, zone)
        opens = hours.following(week, zone, begins)
        if opens is None or opens >= ends:
            continue
        due = _next_multiple(opens, minutes, max(after, opens))
        while due < ends:
            if hours.inside(week, due.astimezone(zone)):
                return due
            due += timedelta(minutes=minutes)
    return None


def _next_multiple(anchor: datetime, minutes: int, after: datetime) -> datetime:
    """The first `anchor` + k x `minutes` (k at least 1) after `after`."""
    step = timedelta(minutes=minutes)
    passed = max(0, (after - anchor) // step)
    return anchor + (passed + 1) * step
