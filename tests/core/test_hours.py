from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.core import hours
from postureapp.core.model import TimeRange

BERLIN = ZoneInfo("Europe/Berlin")
EMPTY = ((),) * 7
MONDAY = date(2026, 6, 1)

faces = st.times().map(lambda face: face.replace(second=0, microsecond=0))
ranges = st.builds(TimeRange, faces, faces)
weeks = st.tuples(*[st.lists(ranges, max_size=2).map(tuple) for _ in range(7)])
zones = st.sampled_from(
    ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Antarctica/Troll"]
).map(ZoneInfo)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31)).map(
    lambda naive: naive.replace(microsecond=0, tzinfo=UTC)
)


def minute_by_minute(week, wall):
    """The slow and obvious answer: walk through every minute of the ranges of today and yesterday."""
    for back in (0, 1):
        day = wall.date() - timedelta(days=back)
        for span in week[day.weekday()]:
            minutes = (span.end.hour * 60 + span.end.minute) - (span.start.hour * 60 + span.start.minute)
            length = minutes if minutes > 0 else minutes + 24 * 60
            begins = datetime.combine(day, span.start)
            naive = wall.replace(tzinfo=None, second=0, microsecond=0)
            if naive in {begins + timedelta(minutes=count) for count in range(length)}:
                return True
    return False


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("start", range(24))
def test_every_start_and_end_of_the_week_agrees_with_counting_hours(start, weekday):
    for end in range(24):
        span = TimeRange(time(start), time(end))
        week = tuple((span,) if day == weekday else () for day in range(7))
        length = (end - start) % 24 or 24
        expected = {(weekday * 24 + start + hour) % (7 * 24) for hour in range(length)}
        found = {
            hour
            for hour in range(7 * 24)
            if hours.inside(week, datetime.combine(MONDAY, time(0)) + timedelta(hours=hour))
        }
        assert found == expected
        opens, closes = next(hours.windows(week, UTC, datetime(2026, 6, 9, tzinfo=UTC)))
        assert closes - max(opens, datetime(2026, 6, 9, tzinfo=UTC)) <= timedelta(hours=length)


@given(weeks, moments, zones)
def test_inside_agrees_with_counting_minutes(week, moment, zone):
    wall = moment.astimezone(zone)
    assert hours.inside(week, wall) == minute_by_minute(week, wall)


@given(weeks, moments, zones)
def test_windows_hold_exactly_what_is_inside(week, moment, zone):
    end = moment + timedelta(days=9)
    found = []
    for opens, closes in hours.windows(week, zone, moment):
        if opens >= end:
            break
        found.append((opens, closes))
    assert all(opens < closes for opens, closes in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    for count in range(0, 9 * 24 * 60, 47):
        at = moment + timedelta(minutes=count)
        assert any(opens <= at < closes for opens, closes in found) == hours.inside(week, at.astimezone(zone))


@given(weeks, moments, zones)
def test_following_is_the_first_moment_inside(week, moment, zone):
    found = hours.following(week, zone, moment)
    if found is None:
        assert week == EMPTY
    else:
        assert hours.inside(week, found.astimezone(zone))
        assert found == moment or not hours.inside(week, (found - timedelta(seconds=1)).astimezone(zone))


def test_a_range_over_midnight_belongs_to_the_day_it_starts():
    week = ((TimeRange(time(22), time(2)),), (), (), (), (), (), ())
    assert hours.inside(week, datetime(2026, 6, 1, 23, 59))
    assert hours.inside(week, datetime(2026, 6, 2, 1, 59))
    assert not hours.inside(week, datetime(2026, 6, 2, 2, 0))
    assert not hours.inside(week, datetime(2026, 6, 1, 1, 0))


def test_quiet_hours_are_the_same_every_day():
    quiet = (TimeRange(time(21), time(8)),)
    assert hours.daily(quiet) == (quiet,) * 7


def test_an_hour_that_occurs_twice_is_inside_both_times():
    week = hours.daily((TimeRange(time(2), time(3)),))
    windows = hours.windows(week, BERLIN, datetime(2026, 10, 24, 22, tzinfo=UTC))
    night = [next(windows) for _ in range(2)]
    assert [(str(a.astimezone(BERLIN)), str(b.astimezone(BERLIN))) for a, b in night] == [
        ("2026-10-25 02:00:00+02:00", "2026-10-25 02:00:00+01:00"),
        ("2026-10-25 02:00:00+01:00", "2026-10-25 03:00:00+01:00"),
    ]


def test_an_hour_that_does_not_occur_is_left_out():
    week = hours.daily((TimeRange(time(2), time(3)),))
    first = hours.following(week, BERLIN, datetime(2026, 3, 29, 0, tzinfo=UTC))
    assert first == datetime(2026, 3, 30, 0, tzinfo=UTC)


def test_overlapping_ranges_are_counted_once():
    spans = ((9, 12), (10, 11), (11, 13))
    week = hours.daily(tuple(TimeRange(time(start), time(end)) for start, end in spans))
    windows = hours.windows(week, UTC, datetime(2026, 6, 1, tzinfo=UTC))
    day = [next(windows) for _ in range(2)]
    assert [(a.hour, b.hour) for a, b in day] == [(9, 12), (12, 13)]


@pytest.mark.parametrize(
    ("day", "face", "expected"),
    [
        (date(2026, 3, 29), time(2, 30), "2026-03-29 03:00:00+02:00"),
        (date(2026, 3, 29), time(2, 0), "2026-03-29 03:00:00+02:00"),
        (date(2026, 3, 29), time(3, 0), "2026-03-29 03:00:00+02:00"),
        (date(2026, 3, 29), time(1, 59), "2026-03-29 01:59:00+01:00"),
        (date(2026, 10, 25), time(2, 30), "2026-10-25 02:30:00+02:00"),
        (date(2026, 10, 25), time(3, 0), "2026-10-25 03:00:00+01:00"),
        (date(2028, 2, 29), time(12, 0), "2028-02-29 12:00:00+01:00"),
        (date(2026, 12, 31), time(23, 59), "2026-12-31 23:59:00+01:00"),
    ],
)
def test_a_clock_face_on_a_day_is_one_moment(day, face, expected):
    assert str(hours.resolve(day, face, BERLIN).astimezone(BERLIN)) == expected


def test_midnight_that_does_not_exist_is_the_first_minute_of_the_day():
    cairo = ZoneInfo("Africa/Cairo")
    assert hours.midnight(date(2024, 4, 26), cairo).astimezone(cairo).time() == time(1, 0)
