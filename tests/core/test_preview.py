"""A week ahead, computed by the planner's own steps."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from postureapp.core import edit_hours, edit_reminders, phases, preview
from postureapp.core.library import Catalogue
from postureapp.core.model import At, Every, Kind, Reason, Reminder, TimeRange
from postureapp.core.settings import Hours, Settings

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 5, 14, 14, 45, tzinfo=ZONE)
NOTHING = Catalogue(language="en")


def week(some, now=NOW):
    return list(preview.days_ahead(some, NOTHING, now))


def custom(reminder_id, schedule, **more):
    return Reminder(id=reminder_id, kind=Kind.CUSTOM, schedule=schedule, message="Stretch", **more)


def with_reminders(*reminders, **more):
    return Settings(reminders=reminders, **more)


def clocks(day):
    return [one.at.time() for one in day.entries]


def test_a_clock_time_comes_on_its_weekdays():
    days = week(with_reminders(custom("a", At((time(10, 0), time(15, 0)), (0, 1, 2, 3, 4)))))
    assert [day.day for day in days] == [NOW.date() + timedelta(days=step) for step in range(7)]
    assert {day.day.weekday(): clocks(day) for day in days} == {
        day: [time(10, 0), time(15, 0)] if day < 5 else [] for day in range(7)
    }


def test_what_will_not_come_says_why():
    day = week(with_reminders(custom("a", At((time(22, 0),))), hours=Hours(active=Settings().hours.active)))[
        0
    ]
    assert day.entries == ()
    all_day = (TimeRange(time(0, 0), time(0, 0)),)
    open_hours = edit_hours.with_days(Settings().hours.active, range(7), all_day)
    day = week(with_reminders(custom("a", At((time(22, 0),))), hours=Hours(active=open_hours)))[0]
    assert [(one.at.time(), one.expected) for one in day.entries] == [(time(22, 0), Reason.QUIET_HOURS)]
    assert (day.coming, day.busiest) == ((), 0)


def test_the_busiest_hour_is_counted():
    day = week(with_reminders(custom("a", At((time(10, 0), time(10, 20), time(11, 0))))))[0]
    assert day.busiest == 2


def test_nothing_is_put_in_for_an_empty_list():
    assert [day.entries for day in week(Settings())] == [()] * 7


def test_a_day_alone_is_the_same_as_in_its_week():
    some = phases.filled(Settings(), NOW.date())
    for day in week(some):
        assert preview.day_ahead(some, NOTHING, NOW, day.day) == day


def test_a_change_of_weekday_makes_days_unlike():
    some = with_reminders(custom("a", At((time(10, 0),), (3,))))
    thursday, friday = NOW.date(), NOW.date() + timedelta(days=1)
    assert preview.likeness(some, NOW, thursday) != preview.likeness(some, NOW, friday)
    every = with_reminders(custom("a", Every(60)))
    assert preview.likeness(every, NOW, thursday) == preview.likeness(every, NOW, friday)


def test_the_day_the_clock_changes_is_unlike_others():
    every = with_reminders(custom("a", Every(60)))
    sunday = date(2026, 3, 29)
    assert preview.likeness(every, NOW, sunday) != preview.likeness(every, NOW, sunday + timedelta(days=7))
    begins = datetime(2026, 3, 29, 0, 0, tzinfo=ZONE)
    assert all(one.at.date() == sunday for one in preview.day_ahead(every, NOTHING, begins, sunday).entries)


@settings(max_examples=20)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(Kind)),
            st.one_of(
                st.builds(Every, st.integers(20, 300)),
                st.builds(
                    At,
                    st.lists(st.builds(time, st.integers(6, 22)), min_size=1, max_size=3, unique=True).map(
                        tuple
                    ),
                    st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
                ),
            ),
        ),
        max_size=5,
    )
)
def test_copied_days_are_what_computing_them_gives(rules):
    some = Settings()
    for kind, schedule in rules:
        some, made = edit_reminders.added(some, kind)
        some = edit_reminders.changed(some, made, schedule=schedule)
    for day in week(some):
        assert day == preview.day_ahead(some, NOTHING, NOW, day.day)


@pytest.mark.parametrize(
    ("quiet", "pieces"),
    [
        ((TimeRange(time(21, 0), time(8, 0)),), [(0, 480), (1260, 1440)]),
        ((TimeRange(time(13, 0), time(14, 0)),), [(780, 840)]),
        ((TimeRange(time(0, 0), time(0, 0)),), [(0, 1440)]),
        ((TimeRange(time(21, 0), time(0, 0)),), [(1260, 1440)]),
        ((), []),
    ],
)
def test_quiet_hours_as_pieces_of_a_day(quiet, pieces):
    assert preview.quiet_minutes(quiet) == pieces


def test_a_moved_day_keeps_its_clock_times():
    found = week(with_reminders(custom("a", At((time(10, 0),)))))[0]
    other = preview.moved(found, date(2026, 12, 1))
    assert [one.at for one in other.entries] == [datetime(2026, 12, 1, 10, 0, tzinfo=ZONE)]
    assert replace(other, day=found.day).day == found.day
