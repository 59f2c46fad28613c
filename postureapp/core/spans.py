"""What lasts on the day's picture: feeds and modes with their beginning and end."""

from collections.abc import Iterable
from datetime import date, datetime

import msgspec

from postureapp.core.feeds import side_now
from postureapp.core.model import Side
from postureapp.core.rows import AnyRow, FeedRow, ModeRow


class FeedSpan(msgspec.Struct, frozen=True, kw_only=True):
    """A feed on the day's picture; `end` is None while it runs."""

    start: datetime
    end: datetime | None
    side: Side | None


class ModeSpan(msgspec.Struct, frozen=True, kw_only=True):
    """A mode ("paused", "asleep", "away", "quiet") on the day's picture; `end` is None while it lasts."""

    mode: str
    start: datetime
    end: datetime | None


def feeds_of(rows: Iterable[AnyRow], day: date) -> tuple[FeedSpan, ...]:
    """Feeds that touch the day, in order of their start; the newest row of a feed counts."""
    newest = {row.feed.id: row for row in rows if isinstance(row, FeedRow)}
    spans = [
        FeedSpan(start=row.feed.start, end=row.feed.end, side=side_now(row.feed))
        for row in newest.values()
        if not row.deleted and row.feed.start.date() <= day <= (row.feed.end or row.at).date()
    ]
    return tuple(sorted(spans, key=lambda one: one.start))


def modes_of(rows: Iterable[AnyRow], day: date) -> tuple[ModeSpan, ...]:
    """Modes that touch the day, in order of their start."""
    running: dict[str, ModeRow] = {}
    spans: list[ModeSpan] = []
    for row in rows:
        if not isinstance(row, ModeRow):
            continue
        begun = running.pop(row.mode, None)
        if begun is not None:
            end = min(row.at, begun.until) if begun.until else row.at
            spans.append(ModeSpan(mode=row.mode, start=begun.at, end=end))
        if row.on:
            running[row.mode] = row
    spans += [ModeSpan(mode=row.mode, start=row.at, end=row.until) for row in running.values()]
    touching = [one for one in spans if one.start.date() <= day <= (one.end.date() if one.end else day)]
    return tuple(sorted(touching, key=lambda one: one.start))
