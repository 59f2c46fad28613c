"""One check-in and what a record of them shows: worst pain by day, weekly medians, what lasts."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Annotated

import msgspec
from msgspec import Meta

Score = Annotated[int, Meta(ge=0, le=10)]
"""Pain: 0 none, 10 the worst you can imagine."""

AREAS = (
    "neck", "shoulders", "upper_back", "mid_back", "low_back", "buttock", "tailbone", "front_pelvis", "leg",
    "calf", "wrist", "wound", "head",
)  # fmt: skip
"""Places on the body map."""
EXTRA_QUESTIONS = {
    "calf": ("leg_clot",),
    "head": ("worst_headache", "headache_vision", "headache_stays"),
    "wound": ("wound",),
    "mid_back": ("bone",),
    "upper_back": ("bone",),
}
"""Places that open one more question: the safety items to ask about."""
TASKS = ("turn_in_bed", "sit_to_feed", "lift_baby", "stand_up", "walk", "sleep")
HARDNESS = ("none", "little", "lot", "cannot")
MOODS = ("fine", "tired", "struggling")
TRENDS = ("better", "same", "worse")
"""Asked while the record has too few entries to tell."""

ENOUGH = 3
"""Entries a week needs before its median says anything."""


class CheckIn(msgspec.Struct, frozen=True, kw_only=True):
    """One check-in. Everything may be skipped: None or empty means skipped, never "none"."""

    at: datetime
    safety: tuple[str, ...] | None = None
    """Ids that were chosen; an empty tuple means "none of these", None that the question was skipped."""
    now: Score | None = None
    worst: Score | None = None
    """Worst in 24 hours."""
    where: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    """The same in the finer places of the body map, with their side ("shoulder_r"): for a visit."""
    task: str = ""
    hardness: str = ""
    mood: str = ""
    trend: str = ""
    """Against last week, in the person's own view."""

    @property
    def pain(self) -> int | None:
        """The higher of both scores; None when both were skipped."""
        return max((score for score in (self.now, self.worst) if score is not None), default=None)


def worst_by_day(entries: Sequence[CheckIn]) -> dict[date, int]:
    """The worst pain of each day that has an entry. A missing day stays missing."""
    days: dict[date, int] = {}
    for entry in entries:
        if entry.pain is not None:
            day = entry.at.date()
            days[day] = max(entry.pain, days.get(day, 0))
    return days


def week_median(days: dict[date, int], last: date) -> float | None:
    """Median of the seven days that end with `last`; None with fewer than three entries in them."""
    week = [days[day] for back in range(7) if (day := last - timedelta(days=back)) in days]
    return median(week) if len(week) >= ENOUGH else None


def week_change(days: dict[date, int], last: date) -> tuple[float, float] | None:
    """(median of the week before, median of the week that ends with `last`); None if either has too few."""
    before, this = week_median(days, last - timedelta(days=7)), week_median(days, last)
    return None if before is None or this is None else (before, this)


def asks_for_trend(entries: Sequence[CheckIn], today: date) -> bool:
    """Whether to ask "better, same or worse?" because the record has too few entries to tell."""
    return week_change(worst_by_day(entries), today) is None


def lasting(entries: Sequence[CheckIn], holds: Callable[[CheckIn], bool]) -> tuple[timedelta, int]:
    """How long something has held without a break, up to the newest entry, and in how many entries."""
    run: list[CheckIn] = []
    for entry in sorted(entries, key=lambda each: each.at, reverse=True):
        if not holds(entry):
            break
        run.append(entry)
    return (run[0].at.date() - run[-1].at.date(), len(run)) if run else (timedelta(0), 0)


def median(values: Sequence[float]) -> float:
    """The middle value, or the mean of both in the middle."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return float(ordered[middle]) if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
