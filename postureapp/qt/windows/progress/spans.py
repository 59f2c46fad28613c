"""Week, month or everything: the days that are shown, and how they are gathered and named below a chart."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from postureapp.core.summary import Figures
from postureapp.i18n.formats import Habits

LABELS = 5
"""Most days that are named below the chart of everything."""
ROWS = 4
"""Most rows of breaks; of a longer record the newest are shown."""


class Span(StrEnum):
    WEEK = "week"
    MONTH = "month"
    ALL = "all"


def days_of(span: Span, today: date, begins: date | None) -> tuple[date, date]:
    """First and last day. A month is four weeks; everything is never shorter: one dot is no picture."""
    if span is Span.WEEK:
        return today - timedelta(days=6), today
    month = today - timedelta(days=27)
    return (min(begins or month, month) if span is Span.ALL else month), today


def day_labels(days: Sequence[date], habits: Habits) -> Mapping[int, str]:
    """Names of some days by their index: all of a week by weekday, else a few by date."""
    if len(days) <= 7:
        return {index: habits.weekday(day.weekday(), "abbreviated") for index, day in enumerate(days)}
    if len(days) <= 28:
        return {index: habits.day_month(days[index]) for index in range(len(days) - 1, -1, -7)}
    step = (len(days) - 1) / (LABELS - 1)
    return {round(step * at): habits.day_month(days[round(step * at)]) for at in range(LABELS)}


def break_rows(figures: Figures) -> list[tuple[date, int]]:
    """First day and count of each seven days, or of each four weeks of a long record, the newest first."""
    length = timedelta(days=7 if len(figures.days) <= 28 else 28)
    found: list[tuple[date, int]] = []
    last = figures.last
    while last >= figures.first and len(found) < ROWS:
        first = max(last - length + timedelta(days=1), figures.first)
        found.append((first, sum(n for day, n in figures.breaks.items() if first <= day <= last)))
        last -= length
    return found
