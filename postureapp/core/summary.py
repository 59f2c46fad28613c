"""What the journal shows over a span of days: pain, breaks, feeds by position. Figures, never a score."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

import msgspec

from postureapp.core.checkin import CheckIn, median, week_median, worst_by_day
from postureapp.core.model import BreakRun, BreakState, Feed
from postureapp.core.moment import elapsed, instant
from postureapp.core.on_breaks import CREDITED
from postureapp.core.rows import AnyRow, BreakRow, CheckInRow, FeedRow, Row

KINDS: tuple[type[Row], ...] = (CheckInRow, BreakRow, FeedRow)
"""The kinds of rows that figures are made of."""
AFTER_FEED = timedelta(hours=2)
"""A check-in this soon after the start of a feed is counted for its position (our own choice)."""
ENOUGH_BY_POSITION = 5
"""Check-ins that a position needs before its pain is shown, and two positions need them (our own choice)."""


class PositionPain(msgspec.Struct, frozen=True):
    """The middle value of pain noted soon after feeds in one position."""

    position: str
    median: float
    entries: int


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of the days from `first` to `last`, both included."""

    first: date
    last: date
    entries: tuple[CheckIn, ...] = ()
    """Oldest first."""
    pain: dict[date, int] = {}
    """The worst pain of each day that has an entry; other days are missing, not zero."""
    breaks: dict[date, int] = {}
    """Breaks of a minute or more by day."""
    break_seconds: float = 0.0
    feeds: dict[str, int] = {}
    """Feeds by position, the most frequent first; "" stands for those without one."""
    by_position: tuple[PositionPain, ...] = ()
    """The least pain first; empty until two positions have enough entries."""
    since: date | None = None
    """The day of the first check-in there ever was: days before it are no gap."""

    @property
    def begins(self) -> int:
        """Index of the first day of the span on which the record of pain had begun."""
        return 0 if self.since is None else max((self.since - self.first).days, 0)

    @property
    def days(self) -> list[date]:
        """Every day of the span."""
        return [self.first + timedelta(days=day) for day in range((self.last - self.first).days + 1)]


def figures(rows: Iterable[AnyRow], first: date, last: date) -> Figures:
    """The figures of a span, from the journal's rows in any order. A day is the day it was for the person."""
    given = list(rows)
    noted = check_ins(given)
    entries = tuple(one for one in noted if first <= one.at.date() <= last)
    runs = [run for run in runs_done(given) if first <= run.started.date() <= last]
    feeds = feeds_kept(given)
    counted = Counter(feed.position for feed in feeds if first <= feed.start.date() <= last)
    return Figures(
        first=first,
        last=last,
        entries=entries,
        pain=worst_by_day(entries),
        breaks=dict(Counter(run.started.date() for run in runs)),
        break_seconds=sum(run.elapsed for run in runs),
        feeds=dict(sorted(counted.items(), key=lambda one: (not one[0], -one[1], one[0]))),
        by_position=pain_by_position(entries, feeds),
        since=min((one.at.date() for one in noted), default=None),
    )


def begins(rows: Iterable[AnyRow]) -> date | None:
    """The first day that has anything to show; None while there is nothing."""
    given = list(rows)
    days = [
        *(entry.at.date() for entry in check_ins(given)),
        *(run.started.date() for run in runs_done(given)),
        *(feed.start.date() for feed in feeds_kept(given)),
    ]
    return min(days, default=None)


def check_ins(rows: Iterable[AnyRow]) -> list[CheckIn]:
    """All check-ins that were not taken back, oldest first."""
    noted = [row for row in rows if isinstance(row, CheckInRow)]
    slips = {row.entry for row in noted if row.deleted}
    found = [row.entry for row in noted if row.entry not in slips]
    return sorted(found, key=lambda entry: instant(entry.at))


def runs_done(rows: Iterable[AnyRow]) -> list[BreakRun]:
    """Runs that are over and lasted a minute or more: the newest row of each counts."""
    newest = {row.run.id: row.run for row in rows if isinstance(row, BreakRow)}
    over = (BreakState.FINISHED, BreakState.INTERRUPTED)
    return [run for run in newest.values() if run.state in over and run.elapsed >= CREDITED]


def feeds_kept(rows: Iterable[AnyRow]) -> list[Feed]:
    """The newest row of each feed, without deleted ones, by their start."""
    newest = {row.feed.id: row for row in rows if isinstance(row, FeedRow)}
    kept = [row.feed for row in newest.values() if not row.deleted]
    return sorted(kept, key=lambda feed: instant(feed.start))


def pain_by_position(entries: Sequence[CheckIn], feeds: Sequence[Feed]) -> tuple[PositionPain, ...]:
    """Own pain by feeding position, the least first. Empty until two positions have enough check-ins."""
    noted: dict[str, list[int]] = {}
    for entry in entries:
        position = _position_before(entry.at, feeds)
        if entry.now is not None and position:
            noted.setdefault(position, []).append(entry.now)
    found = [
        PositionPain(position, median(scores), len(scores))
        for position, scores in noted.items()
        if len(scores) >= ENOUGH_BY_POSITION
    ]
    found.sort(key=lambda one: (one.median, one.position))
    return tuple(found) if len(found) > 1 else ()


def weekly(shown: Figures) -> list[tuple[date, float, int]]:
    """(last day, median of the worst pain, days with an entry) of each week that has enough, newest first."""
    found = []
    last = shown.last
    while last >= shown.first:
        middle = week_median(shown.pain, last)
        if middle is not None:
            days = sum(last - timedelta(days=7) < day <= last for day in shown.pain)
            found.append((last, middle, days))
        last -= timedelta(days=7)
    return found


def often(names: Iterable[str]) -> list[tuple[str, int]]:
    """Each name with how often it came, the most frequent first; empty ones are left out."""
    return sorted(Counter(name for name in names if name).items(), key=lambda one: (-one[1], one[0]))


def _position_before(at: datetime, feeds: Sequence[Feed]) -> str:
    """The position of the newest feed that began shortly before; "" if there is none."""
    position = ""
    for feed in feeds:
        if timedelta(0) <= elapsed(feed.start, at) <= AFTER_FEED:
            position = feed.position
    return position
