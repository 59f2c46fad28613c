"""From a check-in to fixed advice, the same for all: the highest level wins, and numbers never lower it.

Levels and thresholds follow the decision table of the evidence behind the content. Guidelines give the red
and urgent signs and the size of a change that matters (2 points or 30 percent, Ostelo 2008); the thresholds
of "book" are our own cautious choice (source C).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from postureapp.core.checkin import CheckIn, lasting, week_change, week_median, worst_by_day
from postureapp.core.eligibility import GENTLE_DAY, Answers, week_of
from postureapp.core.library import Level, SafetyItem
from postureapp.core.model import Profile

TOGETHER = (
    (frozenset({"epidural_site", "fever"}), "red_epidural"),
    (frozenset({"epidural_site", "both_legs"}), "red_epidural"),
)
"""Answers that are an emergency together, and their card (guidance after an epidural: E7 to E9)."""

SEVERE, STRONG, MILD = 8, 7, 4
RISE, FALL_SHARE = 2.0, 0.3
LEG_DAYS, WRIST_DAYS, MOOD_DAYS = 3, 21, 14
LEG_AREAS = frozenset({"leg", "calf"})
CANNOT_DAYS = 3
CHECK_WEEKS, PHYSIO_WEEK = range(6, 9), 12


class Finding(msgspec.Struct, frozen=True):
    """One row of the decision table that applies: its level, its card and the id of the answer behind it."""

    level: Level
    card: str
    item: str = ""


class Advised(msgspec.Struct, frozen=True):
    """The outcome of a check-in. `cards` has the most urgent first; empty when everything was skipped."""

    level: Level
    cards: tuple[str, ...]
    answers: Answers
    """For `eligibility.offered`: what stays open."""


def advise(
    entry: CheckIn, earlier: Sequence[CheckIn], profile: Profile, safety: Mapping[str, SafetyItem]
) -> Advised:
    """What the newest check-in and the record before it lead to, by the catalogue's safety items."""
    record = [each for each in earlier if each.at < entry.at] + [entry]
    found = [
        *safety_findings(entry.safety or (), safety),
        *_numbers(entry, record),
        *_lasting(record),
        *_trend(entry.at.date(), record),
        *_check_ups(entry, profile),
    ]
    found.sort(key=lambda each: -each.level.rank)
    level = found[0].level if found else Level.NONE
    items = tuple(dict.fromkeys(each.item for each in found if each.item))
    return Advised(level, tuple(dict.fromkeys(each.card for each in found)), Answers(level, items))


def safety_findings(chosen: Sequence[str], safety: Mapping[str, SafetyItem]) -> list[Finding]:
    """What the chosen safety lines lead to, the most urgent first; unknown ids are left out."""
    found = [
        Finding(Level.EMERGENCY, card, "epidural_site") for group, card in TOGETHER if group <= set(chosen)
    ]
    found += [Finding(item.level, item.advice, id_) for id_ in chosen if (item := safety.get(id_))]
    return sorted(found, key=lambda each: -each.level.rank)


def _numbers(entry: CheckIn, record: Sequence[CheckIn]) -> Iterator[Finding]:
    """Today's score, and a strong one on two days running (a missing day in between is not read as good)."""
    pain = entry.pain
    if pain is None:
        return
    days = worst_by_day(record)
    today = entry.at.date()
    if pain >= SEVERE:
        yield Finding(Level.URGENT, "urgent_severe", "severe_pain")
    elif pain >= MILD:
        yield Finding(Level.EASE, "ease", GENTLE_DAY)
    else:
        yield Finding(Level.KEEP_GOING, "keep_going")
    before = max((day for day in days if day < today), default=None)
    if before and today - before <= timedelta(days=2) and min(days[today], days[before]) >= STRONG:
        yield Finding(Level.BOOK, "book_severe", "pain_seven")


def _lasting(record: Sequence[CheckIn]) -> Iterator[Finding]:
    """Things that last: leg symptoms, a task that cannot be done, sore thumbs and wrists, a low mood."""
    newest = record[-1].at.date()
    placed = _told(record, lambda each: bool(each.where) or each.pain == 0)
    span, _ = lasting(placed, lambda each: not LEG_AREAS.isdisjoint(each.where))
    if span >= timedelta(days=LEG_DAYS):
        yield Finding(Level.BOOK, "book_severe", "leg_symptoms")
    cannot = {each.at.date() for each in record if each.hardness == "cannot"}
    if len([day for day in cannot if newest - day < timedelta(days=7)]) >= CANNOT_DAYS:
        yield Finding(Level.BOOK, "book_severe", "task_cannot")
    span, count = lasting(placed, lambda each: "wrist" in each.where)
    if span >= timedelta(days=WRIST_DAYS) and count >= CANNOT_DAYS:
        yield Finding(Level.BOOK, "book_later", "wrist_pain")
    span, count = lasting(_told(record, lambda each: bool(each.mood)), lambda each: each.mood == "struggling")
    if span >= timedelta(days=MOOD_DAYS) and count >= CANNOT_DAYS:
        yield Finding(Level.BOOK, "book_later", "low_mood")


def _told(record: Sequence[CheckIn], told: Callable[[CheckIn], bool]) -> list[CheckIn]:
    """The entries that answer a question, while the newest of them is at most a week old.

    A question that was left out is not read as "gone": it breaks no run.
    """
    said = [each for each in record if told(each)]
    last = max((each.at for each in said), default=None)
    return said if last and record[-1].at - last <= timedelta(days=7) else []


def _trend(today: date, record: Sequence[CheckIn]) -> Iterator[Finding]:
    """Weekly medians of the worst pain: rising twice in a row, not improving, or falling."""
    days = worst_by_day(record)
    change = week_change(days, today) if today in days else None
    if change is None:
        return
    before, this = change
    last = max((day for day in days if day < today), default=today)
    earlier = week_change(days, last)
    if this - before >= RISE and earlier and earlier[1] - earlier[0] >= RISE:
        yield Finding(Level.BOOK, "book_rising", "rising_pain")
    month_ago = week_median(days, today - timedelta(days=21))
    two_weeks = [pain for day, pain in days.items() if today - day < timedelta(days=14)]
    sore = sum(pain >= MILD for pain in two_weeks) * 2 > len(two_weeks)
    if (sore and this >= before) or (month_ago is not None and this > 0 and this >= month_ago):
        yield Finding(Level.BOOK, "book_no_change", "no_change")
    if before > 0 and (before - this >= RISE or before - this >= before * FALL_SHARE):
        yield Finding(Level.KEEP_GOING, "keep_going")


def _check_ups(entry: CheckIn, profile: Profile) -> Iterator[Finding]:
    """Any pain at 6 to 8 weeks belongs on the list for the check; from 12 weeks, ask for physiotherapy."""
    if not entry.pain or profile.birth_date is None:
        return
    week = week_of(profile, entry.at.date())
    if week in CHECK_WEEKS or week >= PHYSIO_WEEK:
        yield Finding(Level.BOOK, "book_check", "check_up")
