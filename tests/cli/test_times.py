"""Spans and clock times as people type them; the rest is refused with an example."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.cli import times
from postureapp.cli.times import NotATime

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("30m", 30),
        ("2h", 120),
        ("1h30m", 90),
        ("1h 30", 90),
        ("90", 90),
        (" 45 min ", 45),
        ("1H", 60),
        ("168h", 10080),
        ("٣0m", 30),
    ],
)
def test_spans(text, minutes):
    assert times.span(text) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "text", ["", "soon", "-5m", "1.5h", "30 seconds", "0m", "0", "169h", "m", "h", "5mm"]
)
def test_what_is_no_span_is_refused(text):
    with pytest.raises(NotATime, match=r"Use|“off”") as refusal:
        times.span(text)
    assert f"“{text}”" in str(refusal.value)


def test_clock_times():
    assert [times.clock(text) for text in ("07:30", "7:30", "23.59", "00:00")] == [
        time(7, 30), time(7, 30), time(23, 59), time(0),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["25:00", "7", "07:60", "noon", "7:3", "", "24:00"])
def test_what_is_no_clock_time_is_refused(text):
    with pytest.raises(NotATime) as refusal:
        times.clock(text)
    assert str(refusal.value) == f"“{text}” is not a time of day. Use HH:MM, for example 07:30."


@pytest.mark.parametrize(
    ("now", "at", "coming"),
    [
        ("2026-09-01T12:00", time(13), "2026-09-01T13:00+02:00"),
        ("2026-09-01T12:00", time(12), "2026-09-02T12:00+02:00"),
        ("2026-09-01T12:00", time(7, 30), "2026-09-02T07:30+02:00"),
        ("2026-12-31T23:59", time(0), "2027-01-01T00:00+01:00"),
        ("2026-03-28T12:00", time(2, 30), "2026-03-29T03:30+02:00"),  # left out in spring
        ("2026-10-24T12:00", time(2, 30), "2026-10-25T02:30+02:00"),  # comes twice in autumn: the first
    ],
)
def test_the_next_time_the_clock_shows_it(now, at, coming):
    now = datetime.fromisoformat(now).replace(tzinfo=BERLIN)
    assert times.coming(now, at).isoformat(timespec="minutes") == coming


def test_a_span_is_real_time_across_a_change_of_clocks():
    before = datetime(2026, 3, 29, 1, 30, tzinfo=BERLIN)
    assert times.after(before, timedelta(hours=1)).isoformat(timespec="minutes") == "2026-03-29T03:30+02:00"


@given(st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)), st.times())
def test_the_next_time_is_always_ahead_and_within_two_days(now, at):
    now = now.replace(tzinfo=UTC).astimezone(BERLIN)
    ahead = times.coming(now, at.replace(microsecond=0)).timestamp() - now.timestamp()
    assert 0 < ahead <= 49 * 3600
