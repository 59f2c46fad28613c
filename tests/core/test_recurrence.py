from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postureapp.core import hours, recurrence
from postureapp.core.hours import daily
from postureapp.core.model import At, TimeRange
from tests.core.test_hours import BERLIN, EMPTY, moments, weeks, zones

ALWAYS = daily((TimeRange(time(0), time(0)),))
DAY = daily((TimeRange(time(8), time(21)),))
ZONES = (
    "Europe/Berlin", "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Chisinau", "Atlantic/Azores",
    "Africa/Cairo", "Africa/Casablanca", "Africa/El_Aaiun", "America/New_York", "America/Chicago",
    "America/Denver", "America/Los_Angeles", "America/Anchorage", "America/Adak", "America/Halifax",
    "America/St_Johns", "America/Havana", "America/Santiago", "America/Asuncion", "America/Nuuk",
    "Asia/Jerusalem", "Asia/Beirut", "Asia/Gaza", "Australia/Sydney", "Australia/Adelaide",
    "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "Antarctica/Troll",
)  # fmt: skip


def changes(zone):
    """Every moment (UTC) from 2024 to 2030 at which the zone's clocks change."""
    moment, found = datetime(2024, 1, 1, tzinfo=UTC), []
    while moment < datetime(2031, 1, 1, tzinfo=UTC):
        later = moment + timedelta(days=3)
        if hours.offset(zone, moment) != hours.offset(zone, later):
            found.append(hours.change_between(zone, moment, later))
        moment = later
    return found


def utc(day, hour, minute=0):
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize("name", ZONES)
def test_no_clock_time_is_missing_doubled_or_outside_around_a_change(name):
    zone = ZoneInfo(name)
    schedule = At(
        tuple(time(hour, minute) for hour in (0, 1, 2, 3, 4, 5, 22, 23) for minute in (0, 15, 30, 45))
    )
    week = daily((TimeRange(time(1), time(5)), TimeRange(time(22), time(0, 30))))
    seen = changes(zone)
    assert seen
    for change in seen:
        day = change.astimezone(zone).date()
        after, found = change - timedelta(hours=26), []
        while (due := recurrence.next_at(schedule, week, zone, after)) < change + timedelta(hours=26):
            found.append(due)
            after = due
        assert found == sorted(set(found))
        first, last = found[0].astimezone(zone).date(), found[-1].astimezone(zone).date()
        assert first <= day <= last
        wanted = set()
        for ahead in range(-2, 3):
            for face in schedule.times:
                if hours.covers(week, day + timedelta(days=ahead), face):
                    wanted.add(hours.resolve(day + timedelta(days=ahead), face, zone))
        assert found == [due for due in sorted(wanted) if found[0] <= due <= found[-1]]


@pytest.mark.parametrize("name", ZONES)
def test_counted_minutes_are_real_minutes_inside_the_hours_around_a_change(name):
    zone = ZoneInfo(name)
    week = daily((TimeRange(time(0, 30), time(3, 30)), TimeRange(time(9), time(12))))
    for change in changes(zone):
        start = change - timedelta(hours=5)
        due = recurrence.next_every(300, week, zone, start)
        inside = sum(
            hours.inside(week, (start + timedelta(minutes=count)).astimezone(zone))
            for count in range(int((due - start) / timedelta(minutes=1)))
        )
        assert inside == 300
        assert hours.inside(week, due.astimezone(zone))


def minute_by_minute(week, start, zone, minutes, end):
    """The slow and obvious answer: walk along, count what is inside, begin anew after a rest."""
    step, left, outside, at = timedelta(seconds=60), minutes, 0, start.replace(second=0)
    assert at == start
    while at < end:
        if not hours.inside(week, at.astimezone(zone)):
            outside += 1
        else:
            if outside >= 5 and holds_a_whole_count(week, at, zone, minutes):
                left = minutes
            outside = 0
            if left == 0:
                return at
            left -= 1
        at += step
    return None


def holds_a_whole_count(week, at, zone, minutes):
    opens, closes = next(hours.windows(week, zone, at))
    return closes - opens > timedelta(minutes=minutes)


def day_of(*spans):
    return daily(tuple(TimeRange(time(*start), time(*end)) for start, end in spans))


short_weeks = st.sampled_from(
    [
        day_of(((9,), (12,)), ((12, 4), (15,)), ((15, 5), (18,))),
        day_of(((9,), (9, 40)), ((11,), (11, 30)), ((22,), (1,))),
        day_of(((22,), (6,)), ((6,), (7,))),
        ALWAYS,
    ]
)


@given(weeks | short_weeks, moments.map(lambda one: one.replace(second=0)), zones, st.integers(5, 720))
@settings(max_examples=settings().max_examples // 3)
def test_every_falls_inside_after_exactly_so_many_minutes(week, start, zone, minutes):
    due = recurrence.next_every(minutes, week, zone, start)
    if due is None:
        assert week == EMPTY
        return
    assert hours.inside(week, due.astimezone(zone))
    assert due == minute_by_minute(week, start, zone, minutes, due + timedelta(minutes=1))


@given(weeks, moments, zones, st.lists(st.times(), max_size=3), st.sets(st.integers(0, 6)))
def test_at_is_the_first_later_time_inside_the_hours(week, after, zone, times, weekdays):
    faces = tuple(face.replace(second=0, microsecond=0) for face in times)
    schedule = At(faces, tuple(sorted(weekdays)))
    due = recurrence.next_at(schedule, week, zone, after)
    day = after.astimezone(zone).date()
    wanted = [
        moment
        for ahead in range(-1, 9)
        for face in faces
        if (day + timedelta(days=ahead)).weekday() in weekdays
        and hours.covers(week, day + timedelta(days=ahead), face)
        and (moment := hours.resolve(day + timedelta(days=ahead), face, zone)) > after
    ]
    assert due == min(wanted, default=None)


@given(weeks, moments, zones, st.integers(15, 720), st.none() | st.integers(-1, 30 * 60))
def test_after_feed_is_later_inside_and_a_multiple(week, after, zone, minutes, feed_ago):
    feed = None if feed_ago is None else after - timedelta(minutes=feed_ago)
    due = recurrence.next_after_feed(minutes, week, zone, feed, after)
    if due is None:
        return
    assert due > after
    assert hours.inside(week, due.astimezone(zone))
    if feed is not None and due - feed <= recurrence.FEED_ANCHOR and after - feed < recurrence.FEED_ANCHOR:
        assert (due - feed) % timedelta(minutes=minutes) == timedelta()
        assert due > feed


def test_counting_starts_at_once_inside_the_hours():
    assert recurrence.next_every(60, DAY, UTC, utc(1, 10)) == utc(1, 11)


def test_counting_stands_still_outside_the_hours():
    assert recurrence.next_every(60, DAY, UTC, utc(1, 5)) == utc(1, 9)


@pytest.mark.parametrize("minute", [0, 30, 59])
def test_a_day_does_not_begin_with_what_was_left_of_the_evening(minute):
    assert recurrence.next_every(60, DAY, UTC, utc(1, 20, minute)) == utc(2, 9)


@pytest.mark.parametrize(("gap", "expected"), [(4, utc(1, 12, 34)), (5, utc(1, 13, 5)), (60, utc(1, 14))])
def test_five_minutes_between_the_hours_are_a_rest(gap, expected):
    begins = time(12 + gap // 60, gap % 60)
    week = daily((TimeRange(time(9), time(12)), TimeRange(begins, time(18))))
    assert recurrence.next_every(60, week, UTC, utc(1, 11, 30)) == expected


def test_hours_too_short_for_a_whole_count_are_added_up():
    week = daily((TimeRange(time(9), time(9, 40)), TimeRange(time(11), time(11, 40))))
    assert recurrence.next_every(60, week, UTC, utc(1, 8)) == utc(1, 11, 20)
    exact = daily((TimeRange(time(9), time(10)),))
    assert recurrence.next_every(60, exact, UTC, utc(1, 8)) == utc(2, 9)


def test_without_hours_nothing_ever_comes():
    assert recurrence.next_every(60, EMPTY, UTC, utc(1, 10)) is None
    assert recurrence.next_at(At((time(9),)), EMPTY, UTC, utc(1, 10)) is None
    assert recurrence.next_after_feed(180, EMPTY, UTC, None, utc(1, 10)) is None
    assert recurrence.next_after_feed(180, EMPTY, UTC, utc(1, 9), utc(1, 10)) is None


def test_a_clock_time_outside_the_hours_never_comes():
    assert recurrence.next_at(At((time(7),)), DAY, UTC, utc(1, 10)) is None


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (utc(1, 8, 59), utc(1, 9)),
        (utc(1, 9), utc(3, 9)),
        (utc(3, 9), utc(8, 9)),
    ],
)
def test_clock_times_keep_to_their_weekdays(after, expected):
    assert recurrence.next_at(At((time(9),), (0, 2)), DAY, UTC, after) == expected


def test_two_times_in_the_same_gap_come_as_one():
    schedule = At((time(2, 15), time(2, 45)))
    first = recurrence.next_at(schedule, ALWAYS, BERLIN, datetime(2026, 3, 29, 0, tzinfo=UTC))
    second = recurrence.next_at(schedule, ALWAYS, BERLIN, first)
    assert [str(due.astimezone(BERLIN)) for due in (first, second)] == [
        "2026-03-29 03:00:00+02:00",
        "2026-03-30 02:15:00+02:00",
    ]


def test_a_time_in_the_repeated_hour_comes_once():
    schedule = At((time(2, 30),))
    first = recurrence.next_at(schedule, ALWAYS, BERLIN, datetime(2026, 10, 24, 22, tzinfo=UTC))
    second = recurrence.next_at(schedule, ALWAYS, BERLIN, first)
    assert [str(due.astimezone(BERLIN)) for due in (first, second)] == [
        "2026-10-25 02:30:00+02:00",
        "2026-10-26 02:30:00+01:00",
    ]


@pytest.mark.parametrize(
    ("feed", "after", "expected"),
    [
        (utc(1, 10), utc(1, 10), utc(1, 13)),
        (utc(1, 10), utc(1, 13), utc(1, 16)),
        (utc(1, 17), utc(1, 18), utc(1, 20)),
        (utc(1, 19), utc(1, 20), utc(2, 10)),  # 22:00, 1:00, 4:00 and 7:00 lie outside the hours
        (utc(1, 10), utc(2, 9), utc(2, 10)),  # the last one that counts, a day after the feed
        (utc(1, 10), utc(2, 10), utc(2, 11)),  # a day ago: by the clock
        (None, utc(1, 7), utc(1, 11)),
        (None, utc(1, 11), utc(1, 14)),
        (None, utc(1, 20, 30), utc(2, 11)),
    ],
)
def test_feeding_reminders_count_from_the_start_of_the_last_feed_else_by_the_clock(feed, after, expected):
    assert recurrence.next_after_feed(180, DAY, UTC, feed, after) == expected


def test_by_the_clock_counts_from_the_first_active_minute_of_a_weekday_with_hours():
    weekend = ((), (), (), (), (), (TimeRange(time(10), time(14)),), ())
    assert recurrence.next_after_feed(180, weekend, UTC, None, utc(1, 9)) == utc(6, 13)


def test_hours_over_midnight_go_by_the_clock_from_midnight_on_the_second_day():
    night = daily((TimeRange(time(22), time(6)),))
    assert recurrence.next_after_feed(180, night, UTC, None, utc(1, 22)) == utc(2, 3)
