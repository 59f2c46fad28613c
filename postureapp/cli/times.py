"""Spans and clock times as people type them: "30m", "1h30m", "07:30"; the rest is refused plainly."""

import re
from datetime import datetime, time, timedelta

LONGEST = timedelta(days=7)
_SPAN = re.compile(r"(?:(\d{1,4})\s*h)?\s*(?:(\d{1,5})\s*(?:m|min)?)?", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")


class NotATime(ValueError):
    """The text is no span or clock time; the message says what is wrong and gives an example."""


def span(text: str) -> timedelta:
    """ "30m", "2h", "1h30m", "90" (minutes). Raises NotATime."""
    found = _SPAN.fullmatch(text.strip())
    if not found or not any(found.groups()):
        raise NotATime(f"“{text}” is not a length of time. Use minutes or hours, for example 30m or 1h30m.")
    length = timedelta(hours=int(found[1] or 0), minutes=int(found[2] or 0))
    if not length:
        raise NotATime(f"“{text}” is no time at all. Use at least 1m.")
    if length > LONGEST:
        raise NotATime(f"“{text}” is more than 7 days. Use a shorter time.")
    return length


def clock(text: str) -> time:
    """ "07:30". Raises NotATime."""
    found = _CLOCK.fullmatch(text.strip())
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        raise NotATime(f"“{text}” is not a time of day. Use HH:MM, for example 07:30.")
    return time(int(found[1]), int(found[2]))


def after(now: datetime, length: timedelta) -> datetime:
    """The moment `length` of real time later, also across a change of the clocks."""
    return datetime.fromtimestamp(now.timestamp() + length.total_seconds(), now.tzinfo)


def coming(now: datetime, at: time) -> datetime:
    """The next moment at which the clock shows `at`. One that is left out in spring comes an hour later."""
    for days in (0, 1, 2):
        day = now.date() + timedelta(days=days)
        moment = datetime.combine(day, at, now.tzinfo)
        moment = datetime.fromtimestamp(moment.timestamp(), now.tzinfo)
        if moment.timestamp() > now.timestamp():
            return moment
    raise AssertionError("a clock shows every time once in two days")
