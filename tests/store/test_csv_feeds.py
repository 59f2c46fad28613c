"""Feeds go out in Baby Buddy's columns and come in again; rows that do not hold are named and left out."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.core.model import Feed, Side
from postureapp.core.rows import FeedRow
from postureapp.store import csv_feeds
from postureapp.store.csv_feeds import BadFeeds
from tests.store.strategies import moments, names

MADRID = ZoneInfo("Europe/Madrid")
START = datetime(2026, 9, 1, 7, 30, tzinfo=MADRID)


def feed(id="a", minutes=20, **more):  # noqa: A002
    return Feed(id=id, start=START, end=START + timedelta(minutes=minutes), **more)


def test_the_table_is_what_baby_buddy_reads():
    feeds = [
        feed(side=Side.LEFT),
        feed(side=Side.LEFT, switches=((START, Side.RIGHT),), position="cradle"),
        feed(bottle=True),
        feed(),
        Feed(id="running", start=START),
    ]
    assert csv_feeds.export(feeds, MADRID).splitlines() == [
        "child_id,start,end,type,method,amount,notes,position",
        "1,2026-09-01 07:30:00,2026-09-01 07:50:00,breast milk,left breast,,,",
        "1,2026-09-01 07:30:00,2026-09-01 07:50:00,breast milk,both breasts,,,cradle",
        "1,2026-09-01 07:30:00,2026-09-01 07:50:00,formula,bottle,,,",
        "1,2026-09-01 07:30:00,2026-09-01 07:50:00,breast milk,,,,",
    ]


def test_a_cell_is_never_a_formula():
    assert "'=HYPERLINK" in csv_feeds.export([feed(position="=HYPERLINK(1)")], MADRID)


def test_other_programs_tables_are_read_by_their_column_names():
    text = "\ufeffEnd , START,mood,Method\n2026-09-01 09:45,2026-09-01T07:30:00Z,fine,Right Breast,extra\n"
    (found,) = csv_feeds.read(text, MADRID).feeds
    assert found.start == datetime(2026, 9, 1, 7, 30, tzinfo=UTC)
    assert found.end == datetime(2026, 9, 1, 9, 45, tzinfo=MADRID)
    assert (found.side, found.bottle) == (Side.RIGHT, False)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("never,", "its start “never” is no date and time like 2026-09-01 07:30:00"),
        ("2026-09-01 07:30,2026-09-01 07:00", "it ends before it starts"),
        ("2026-09-01 07:30,2026-09-03 07:00", "it lasts longer than a day"),
        ("1926-09-01 07:30,", "its start is in the year 1926"),
        (",", "its start “” is no date and time like 2026-09-01 07:30:00"),
    ],
)
def test_a_row_that_does_not_hold_is_named_and_left_out(row, why):
    text = f"start,end\n{row}\n2026-09-02 07:30,2026-09-02 07:40\n"
    found = csv_feeds.read(text, MADRID)
    assert found.left_out == (f"line 2: {why}",)
    assert [one.start.day for one in found.feeds] == [2]


def test_a_feed_that_is_there_already_is_not_taken_twice():
    text = csv_feeds.export([feed(), feed()], MADRID)
    assert csv_feeds.read(text, MADRID, [feed()]).feeds == ()
    assert len(csv_feeds.read(text, MADRID).feeds) == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no column named"),
        ("time,side\n1,2\n", "no column named"),
        ("start\0,end\n", "not text"),
        ("start\n" + '"' + "x" * 200_000 + '"', "field larger"),
        ("x" * (csv_feeds.LARGEST + 1), "larger than 16 MB"),
    ],
)
def test_what_is_no_table_of_feeds_is_refused(text, why):
    with pytest.raises(BadFeeds, match=why):
        csv_feeds.read(text, MADRID)


def test_the_newest_row_of_a_feed_counts_and_deleted_ones_do_not():
    rows = [
        FeedRow(at=START, feed=feed("a", 5)),
        FeedRow(at=START, feed=feed("a", 9)),
        FeedRow(at=START, feed=feed("b")),
        FeedRow(at=START, feed=feed("b"), deleted=True),
    ]
    assert csv_feeds.current(rows) == [feed("a", 9)]


@given(
    st.lists(st.builds(Feed, id=names, start=moments, side=st.sampled_from(Side), position=names), max_size=5)
)
def test_what_goes_out_comes_in_again(feeds):
    ended = [Feed(id=f.id, start=f.start, end=f.start + timedelta(minutes=9), side=f.side) for f in feeds]
    found = csv_feeds.read(csv_feeds.export(ended, UTC), UTC).feeds
    wanted = {round(f.start.timestamp() // 1): f.side for f in reversed(ended)}
    assert {round(f.start.timestamp()): f.side for f in found} == wanted


@given(
    st.text(max_size=200)
    | st.text('start,end\n"2026-09 :', max_size=80).map(lambda rest: "start,end\n" + rest)
)
def test_any_text_is_feeds_or_a_reason(text):
    try:
        found = csv_feeds.read(text, MADRID)
    except BadFeeds as error:
        assert str(error)  # noqa: PT017
        return
    assert all(one.end is not None for one in found.feeds)
