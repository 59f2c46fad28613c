"""A week as the settings would make it: the planner's own steps from the midnight that begins a day."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

import msgspec
from msgspec.structs import replace

from postureapp.core import planner
from postureapp.core.effects import AnyEffect, Record, ShowReminder
from postureapp.core.events import Acted, Started, Tick
from postureapp.core.forecast import Expected
from postureapp.core.library import Catalogue
from postureapp.core.model import Act, At, Outcome, Reason, Reminder, TimeRange
from postureapp.core.moment import Moment
from postureapp.core.restore import restored
from postureapp.core.rows import DecisionRow
from postureapp.core.settings import Settings
from postureapp.core.state import State

DAYS = 7
_DAY = timedelta(days=1)


class DayAhead(msgspec.Struct, frozen=True, kw_only=True):
    """One day of the preview, in the order of time."""

    day: date
    entries: tuple[Expected, ...]

    @property
    def coming(self) -> tuple[Expected, ...]:
        """Those that would reach the person."""
        return tuple(one for one in self.entries if one.expected is Reason.DUE)

    @property
    def busiest(self) -> int:
        """Most of them within one hour of the clock."""
        hours = [one.at.hour for one in self.coming]
        return max((hours.count(hour) for hour in set(hours)), default=0)


def days_ahead(settings: Settings, catalogue: Catalogue, now: datetime) -> Iterator[DayAhead]:
    """The week from today's midnight, one day at a time: somebody is there, answers all, starts no feed.

    Each day begins afresh, so days that are alike are computed once and copied.
    """
    known: dict[Likeness, DayAhead] = {}
    for step in range(DAYS):
        day = now.date() + step * _DAY
        like = likeness(settings, now, day)
        if like not in known:
            known[like] = day_ahead(settings, catalogue, now, day)
        yield moved(known[like], day)


Likeness = tuple[object, ...]


def likeness(settings: Settings, now: datetime, day: date) -> Likeness:
    """What a day's preview rests on: days with the same likeness have the same entries at the same times."""
    weekday, zone = day.weekday(), now.tzinfo
    rules: list[object] = []
    for one in settings.reminders:
        if not one.enabled:
            continue
        week = one.active or settings.hours.active
        runs = _runs_on(one, weekday)
        rule = one.schedule.times if isinstance(one.schedule, At) else one.schedule
        rules.append((one.id, one.kind, rule, runs, week[weekday - 1], week[weekday], one.cap, one.shows))
    shifts = tuple(
        datetime.combine(day + step * _DAY, datetime.min.time(), zone).utcoffset() for step in (0, 1)
    )
    return (tuple(rules), settings.hours.quiet, settings.profile, settings.feeding.enabled, shifts)


def _runs_on(reminder: Reminder, weekday: int) -> bool:
    """Whether it can come due on that weekday at all; the others cost the preview nothing."""
    return not isinstance(reminder.schedule, At) or weekday in reminder.schedule.weekdays


def moved(found: DayAhead, day: date) -> DayAhead:
    """The same entries on another day that is alike."""
    if found.day == day:
        return found
    entries = (replace(one, at=datetime.combine(day, one.at.timetz())) for one in found.entries)
    return DayAhead(day=day, entries=tuple(entries))


def day_ahead(settings: Settings, catalogue: Catalogue, now: datetime, day: date) -> DayAhead:
    """One day of the preview."""
    begins = datetime.combine(day, datetime.min.time(), now.tzinfo)
    may_come = tuple(one for one in settings.reminders if one.enabled and _runs_on(one, day.weekday()))
    if not may_come:
        return DayAhead(day=day, entries=())
    settings = replace(settings, reminders=may_come)
    state = restored((), settings, catalogue, Moment(begins, 0.0))
    rows = _run(state, begins.timestamp(), datetime.combine(day + _DAY, datetime.min.time(), now.tzinfo))
    entries = tuple(
        Expected(at=row.due, reminder=row.reminder, kind=row.kind, expected=row.reason)
        for row in rows
        if row.outcome is not Outcome.HELD and row.due.date() == day
    )
    return DayAhead(day=day, entries=entries)


def _run(state: State, begins: float, ends: datetime) -> Iterator[DecisionRow]:
    """Decisions up to `ends`: the next due or held moment, one step, and an answer to what came."""
    state, effects = planner.step(state, Started(at=state.now))
    yield from _rows(effects)
    while True:
        shown = next((effect.prompt for effect in effects if isinstance(effect, ShowReminder)), None)
        if shown is not None:
            done = Acted(at=state.now, occurrence=shown.occurrence, act=Act.DONE)
            state, effects = planner.step(state, done)
            yield from _rows(effects)
            continue
        following = _next(state, begins)
        if following is None or following > ends.timestamp():
            return
        later = max(following - state.now.wall.timestamp(), 0.1)
        state, effects = planner.step(state, Tick(at=state.now.later(later)))
        yield from _rows(effects)


def _next(state: State, begins: float) -> float | None:
    """The next moment at which something is decided, as a timestamp."""
    dues = [due.timestamp() for name, due in state.dues.items() if due is not None and name not in state.held]
    held = [begins + one.until for one in state.held.values() if one.until is not None]
    return min((*dues, *held), default=None)


def _rows(effects: Sequence[AnyEffect]) -> Iterator[DecisionRow]:
    for effect in effects:
        if isinstance(effect, Record) and isinstance(effect.row, DecisionRow):
            yield effect.row


def quiet_minutes(quiet: Sequence[TimeRange]) -> list[tuple[int, int]]:
    """Quiet hours as pieces of one day, in minutes from midnight."""
    pieces: list[tuple[int, int]] = []
    for one in quiet:
        start, end = one.start.hour * 60 + one.start.minute, one.end.hour * 60 + one.end.minute
        if start < end:
            pieces.append((start, end))
        else:
            pieces += [piece for piece in ((0, end), (start, 24 * 60)) if piece[0] < piece[1]]
    return sorted(pieces)
