"""The figures of Progress: days without an entry stay missing, sums add up, order of rows does not matter."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from postureapp.core.checkin import CheckIn
from postureapp.core.model import BreakRun, BreakState, Feed
from postureapp.core.rows import BreakRow, CheckInRow, FeedRow
from postureapp.core.summary import (
    ENOUGH_BY_POSITION,
    Figures,
    begins,
    figures,
    often,
    pain_by_position,
    weekly,
)

START = datetime(2026, 5, 1, 9, tzinfo=UTC)
FIRST, LAST = date(2026, 5, 1), date(2026, 5, 30)

moments = st.integers(0, 45 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
scores = st.none() | st.integers(0, 10)
check_ins = st.builds(CheckIn, at=moments, now=scores, worst=scores)
runs = st.builds(
    BreakRun, id=st.uuids().map(str), routine=st.just("R01"), started=moments,
    state=st.sampled_from(BreakState), elapsed=st.floats(0, 900),
)  # fmt: skip
feeds = st.builds(
    Feed, id=st.uuids().map(str), start=moments, position=st.sampled_from(["", "cradle", "side"])
)


def row_of(thing):
    if isinstance(thing, CheckIn):
        return CheckInRow(at=thing.at, entry=thing)
    if isinstance(thing, BreakRun):
        return BreakRow(at=thing.started, run=thing)
    return FeedRow(at=thing.start, feed=thing)


def day(number, hour=9):
    return START + timedelta(days=number, hours=hour - 9)


def entry(number, pain, hour=9):
    return CheckIn(at=day(number, hour), now=pain)


@given(st.lists(check_ins | runs | feeds, max_size=30), st.randoms(use_true_random=False))
def test_figures_add_up_whatever_the_order_of_the_rows(things, random):
    rows = [row_of(one) for one in things]
    found = figures(rows, FIRST, LAST)
    inside = [one for one in things if isinstance(one, CheckIn) and FIRST <= one.at.date() <= LAST]
    assert sum(found.feeds.values()) == sum(
        isinstance(one, Feed) and FIRST <= one.start.date() <= LAST for one in things
    )
    assert len(found.entries) == len(inside)
    assert set(found.pain) == {one.at.date() for one in inside if one.pain is not None}
    assert all(count > 0 for count in found.breaks.values())
    assert sum(found.breaks.values()) * 60 <= found.break_seconds
    random.shuffle(rows)
    again = figures(rows, FIRST, LAST)
    assert (again.pain, again.breaks, again.feeds) == (found.pain, found.breaks, found.feeds)


@given(st.lists(check_ins | runs | feeds, max_size=30))
def test_the_first_day_is_where_figures_begin(things):
    rows = [row_of(one) for one in things]
    first = begins(rows)
    if first is not None:
        before = figures(rows, FIRST - timedelta(days=9), first - timedelta(days=1))
        assert (before.entries, before.breaks, before.feeds) == ((), {}, {})


@given(st.lists(check_ins, max_size=40))
def test_a_week_says_nothing_with_fewer_than_three_days(entries):
    found = figures([row_of(one) for one in entries], FIRST, LAST)
    for last, middle, days in weekly(found):
        assert days >= 3
        assert 0 <= middle <= 10
        assert found.first <= last <= found.last


def test_a_day_counts_its_worst_and_a_day_without_entry_is_missing():
    rows = [row_of(one) for one in (entry(0, 2), entry(0, 6, 20), entry(2, None), entry(3, 1))]
    assert figures(rows, FIRST, LAST).pain == {date(2026, 5, 1): 6, date(2026, 5, 4): 1}


def test_days_before_the_first_check_in_are_no_gap():
    found = figures([row_of(entry(5, 2)), row_of(entry(8, 2))], FIRST, LAST)
    assert (found.since, found.begins) == (date(2026, 5, 6), 5)
    assert figures([row_of(entry(5, 2))], date(2026, 5, 20), LAST).begins == 0


def test_breaks_count_once_when_over_and_from_a_minute_on():
    def run(id_, seconds, state, number=0):
        return BreakRun(id=id_, routine="R01", started=day(number), elapsed=seconds, state=state)

    rows = [
        row_of(run("a", 30, BreakState.RUNNING)), row_of(run("a", 200, BreakState.FINISHED)),
        row_of(run("b", 59, BreakState.FINISHED)), row_of(run("c", 100, BreakState.INTERRUPTED, 1)),
        row_of(run("d", 300, BreakState.RUNNING)),
    ]  # fmt: skip
    found = figures(rows, FIRST, LAST)
    assert (found.breaks, found.break_seconds) == ({FIRST: 1, date(2026, 5, 2): 1}, 300)
    assert found.since is None


def test_feeds_without_a_position_come_last_and_deleted_ones_not_at_all():
    def feed(id_, position, **more):
        return FeedRow(at=day(0), feed=Feed(id=id_, start=day(0), position=position), **more)

    rows = [feed("1", ""), feed("2", ""), feed("3", "side"), feed("4", "cradle"), feed("4", "", deleted=True)]
    assert list(figures(rows, FIRST, LAST).feeds.items()) == [("side", 1), ("", 2)]


def test_pain_by_position_waits_for_enough_in_two_positions():
    def pairs(position, score, count, begin):
        return (
            [Feed(id=f"{position}{n}", start=day(begin + n), position=position) for n in range(count)],
            [entry(begin + n, score, 10) for n in range(count)],
        )

    sides, low = pairs("side", 2, ENOUGH_BY_POSITION, 0)
    cradles, high = pairs("cradle", 5, ENOUGH_BY_POSITION, 10)
    assert pain_by_position(low, sides) == ()
    found = pain_by_position([*low, *high], [*sides, *cradles])
    assert [(one.position, one.median, one.entries) for one in found] == [("side", 2, 5), ("cradle", 5, 5)]
    late = [CheckIn(at=one.at + timedelta(hours=3), now=one.now) for one in high]
    assert pain_by_position([*low, *late], [*sides, *cradles]) == ()


def test_an_empty_journal_has_empty_figures():
    assert begins([]) is None
    assert figures([], FIRST, FIRST) == Figures(first=FIRST, last=FIRST)
    assert often(["", "a", "b", "b"]) == [("b", 2), ("a", 1)]
