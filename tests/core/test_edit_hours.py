"""Hours of a week: rows of like days, ranges that never overlap."""

from datetime import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from postureapp.core import edit_hours
from postureapp.core.model import TimeRange
from postureapp.core.settings import Settings


def span(text):
    start, end = text.split("-")
    return TimeRange(time.fromisoformat(start), time.fromisoformat(end))


def spans(*texts):
    return tuple(span(text) for text in texts)


WEEK = Settings().hours.active
clock = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))


def test_like_days_form_one_row():
    week = edit_hours.with_days(WEEK, [4], spans("08:00-13:00", "17:00-01:30"))
    week = edit_hours.with_days(week, [5, 6], spans("09:30-21:00"))
    assert edit_hours.rows(week) == [
        ((0, 1, 2, 3), spans("08:00-21:00")),
        ((4,), spans("08:00-13:00", "17:00-01:30")),
        ((5, 6), spans("09:30-21:00")),
    ]


def test_a_day_may_be_empty():
    assert edit_hours.rows(edit_hours.with_days(WEEK, [6], ())) == [
        (tuple(range(6)), spans("08:00-21:00")),
        ((6,), ()),
    ]


def test_minutes_run_over_midnight():
    assert edit_hours.minutes(span("17:00-01:30")) == (1020, 1530)
    assert edit_hours.minutes(span("08:00-08:00")) == (480, 1920)


def test_overlapping_and_touching_ranges_become_one():
    assert edit_hours.joined(spans("12:00-14:00", "08:00-12:00", "13:00-15:00")) == spans("08:00-15:00")


def test_all_day_stays_all_day():
    assert edit_hours.joined(spans("08:00-08:00")) == spans("08:00-08:00")
    assert edit_hours.joined(spans("00:00-13:00", "12:00-00:00")) == spans("00:00-00:00")


def test_room_for_one_more_range():
    assert edit_hours.room(()) == span("08:15-10:15")
    assert edit_hours.room(spans("08:00-13:00")) == span("13:15-15:15")
    assert edit_hours.room(spans("08:00-21:00")) == span("00:15-02:15")
    assert edit_hours.room(spans("00:30-23:30")) is None
    assert edit_hours.room(spans("08:00-08:00")) is None


@given(st.lists(st.builds(TimeRange, clock, clock), max_size=6))
def test_joined_ranges_never_overlap_and_cover_the_same_minutes(ranges):
    made = edit_hours.joined(ranges)
    taken = sorted(edit_hours.minutes(one) for one in made)
    assert all(before[1] < after[0] for before, after in pairwise(taken))
    assert edit_hours.joined(made) == made

    def covered(some):
        return {minute for one in some for minute in range(*edit_hours.minutes(one), 15)}

    if not any(end - start >= edit_hours.DAY for start, end in taken):
        assert covered(made) == covered(ranges)
