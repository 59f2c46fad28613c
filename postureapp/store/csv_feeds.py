"""Feeds as CSV in the columns of Baby Buddy, out and in again; other programs' columns are passed over."""

import csv
import io
from collections.abc import Callable, Iterable
from datetime import datetime, tzinfo

import msgspec

from postureapp.core.model import Feed, Side
from postureapp.core.moment import instant
from postureapp.core.rows import AnyRow, FeedRow

COLUMNS = ("child_id", "start", "end", "type", "method", "amount", "notes", "position")
"""Baby Buddy's columns of an import of feedings, then one of ours that it ignores."""
METHODS = {Side.LEFT: "left breast", Side.RIGHT: "right breast", Side.BOTH: "both breasts"}
BOTTLE = "bottle"
LARGEST = 16 * 1024 * 1024
MOST_ROWS = 200_000


class BadFeeds(Exception):
    """This is no table of feeds; the message says why."""


class Imported(msgspec.Struct, frozen=True):
    """Feeds that were read, and a line for each row that was left out."""

    feeds: tuple[Feed, ...]
    left_out: tuple[str, ...]


def current(rows: Iterable[AnyRow]) -> list[Feed]:
    """The feeds a journal tells of, by start: the newest row of each id, without deleted ones."""
    newest: dict[str, FeedRow] = {row.feed.id: row for row in rows if isinstance(row, FeedRow)}
    return sorted(
        (row.feed for row in newest.values() if not row.deleted), key=lambda feed: instant(feed.start)
    )


def export(feeds: Iterable[Feed], zone: tzinfo) -> str:
    """The table, times in the person's zone. A feed that is still running is left out."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for feed in feeds:
        if feed.end is not None:
            kind = "formula" if feed.bottle else "breast milk"
            writer.writerow(
                (
                    1,
                    _time(feed.start, zone),
                    _time(feed.end, zone),
                    kind,
                    _method(feed),
                    "",
                    "",
                    _cell(feed.position),
                )
            )
    return out.getvalue()


def read(text: str, zone: tzinfo, there: Iterable[Feed] = ()) -> Imported:
    """The feeds of a table; those that are `there` already (same start) are left out. Raises BadFeeds."""
    if len(text) > LARGEST:
        raise BadFeeds("it is larger than 16 MB")
    if "\0" in text:
        raise BadFeeds("it is not text")
    table = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), restkey="", restval="")
    try:
        names = {(name or "").strip().lower(): name for name in table.fieldnames or ()}
        if "start" not in names:
            raise BadFeeds("its first line has no column named “start”")
        return _rows(table, lambda row, name: str(row.get(names.get(name, "\n")) or "").strip(), zone, there)
    except csv.Error as error:
        raise BadFeeds(f"line {table.line_num}: {error}") from error


def _rows(
    table: "csv.DictReader[str]",
    cell: Callable[[dict[str, str], str], str],
    zone: tzinfo,
    there: Iterable[Feed],
) -> Imported:
    known = {round(feed.start.timestamp()) for feed in there}
    feeds: list[Feed] = []
    left_out: list[str] = []
    for row in table:
        if len(feeds) >= MOST_ROWS:
            raise BadFeeds(f"it has more than {MOST_ROWS:,} rows")
        try:
            feed = _feed(
                cell(row, "start"), cell(row, "end"), cell(row, "method"), cell(row, "position"), zone
            )
        except ValueError as error:
            left_out.append(f"line {table.line_num}: {error}")
            continue
        key = round(feed.start.timestamp())
        if key in known:
            left_out.append(f"line {table.line_num}: this feed is there already")
        else:
            known.add(key)
            feeds.append(feed)
    return Imported(tuple(feeds), tuple(left_out))


def _feed(start: str, end: str, method: str, position: str, zone: tzinfo) -> Feed:
    """Raises ValueError with a sentence."""
    begun = _moment(start, zone, "start")
    ended = _moment(end, zone, "end") if end else begun
    if instant(ended) < instant(begun):
        raise ValueError("it ends before it starts")
    if (instant(ended) - instant(begun)).days:
        raise ValueError("it lasts longer than a day")
    side = next((side for side, name in METHODS.items() if name == method.lower()), None)
    return Feed(
        id=f"csv-{begun.timestamp():.0f}",
        start=begun,
        end=ended,
        side=side,
        bottle=method.lower() == BOTTLE,
        position=position[:40],
    )


def _moment(text: str, zone: tzinfo, what: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
        found = found.replace(tzinfo=zone) if found.tzinfo is None else found.astimezone(zone)
        found.timestamp()
    except (ValueError, OverflowError, OSError):
        raise ValueError(f"its {what} “{text[:40]}” is no date and time like 2026-09-01 07:30:00") from None
    if not 2000 <= found.year <= 2100:
        raise ValueError(f"its {what} is in the year {found.year}")
    return found


def _time(at: datetime, zone: tzinfo) -> str:
    return at.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")


def _method(feed: Feed) -> str:
    if feed.bottle:
        return BOTTLE
    sides = {side for side in (feed.side, *(side for _, side in feed.switches)) if side is not None}
    return METHODS[sides.pop()] if len(sides) == 1 else METHODS[Side.BOTH] if sides else ""


def _cell(text: str) -> str:
    """A spreadsheet takes a cell that begins like this for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
