"""The day as it is shown: what came, what is planned, what waited and why; feeds and modes beside it."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

import msgspec
from msgspec.structs import replace

from postureapp.core.choice import next_side
from postureapp.core.feeds import side_now
from postureapp.core.forecast import forecast
from postureapp.core.model import Act, Feed, Kind, Outcome, Reason, Side, TimeRange
from postureapp.core.moment import instant
from postureapp.core.offer import routine
from postureapp.core.plan import Plan, Planned
from postureapp.core.rows import ActRow, AnyRow, DecisionRow
from postureapp.core.settings import Settings
from postureapp.core.spans import FeedSpan, ModeSpan, feeds_of, modes_of
from postureapp.core.state import State
from postureapp.core.why import Decision, why

AHEAD_DAYS = 1.0
"""How far "still to come" looks: to the same time tomorrow."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One due moment of the day, past or planned."""

    at: datetime
    """When it came, or will come; else when it was due."""
    due: datetime
    reminder: str
    kind: Kind
    name: str = ""
    """The reminder's own name; empty means its kind's."""
    outcome: Outcome | None = None
    """None: it is planned."""
    reason: Reason = Reason.DUE
    """Why it ended so; for a planned one why it is expected to."""
    waited: Reason | None = None
    """What held it before it came."""
    waiting_for: str = ""
    waits: bool = False
    """It came due and waits; `at` is then when it is looked at again, or now."""
    shows: str = ""
    act: Act | None = None
    """What the person did with it last."""


class TodayFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the Today page shows."""

    now: datetime
    mode: str = "active"
    """"active", "paused", "feeding", "asleep", "break", "quiet" or "away"."""
    until: datetime | None = None
    next: Entry | None = None
    planned: tuple[Entry, ...] = ()
    """Still to come, today and after, soonest first."""
    earlier: tuple[Entry, ...] = ()
    """What became of today's due moments, newest first."""
    feeds: tuple[FeedSpan, ...] = ()
    modes: tuple[ModeSpan, ...] = ()
    quiet: tuple[TimeRange, ...] = ()
    feed: Feed | None = None
    """The running feed."""
    side: Side | None = None
    """The side suggested for the next feed, or for the switch."""
    offer: str = ""
    """Id of the routine that "Take a break" would start."""
    feeding_shown: bool = True
    """False when feeding is turned off or baby content is hidden."""
    why: tuple[Decision, ...] = ()
    """Decisions of the last days, newest first."""
    waiting: tuple[Planned, ...] = ()
    """What each reminder waits for now."""
    names: dict[str, str] = {}
    """The reminders' own names by id; a kind's word stands for an empty one."""

    @property
    def day(self) -> date:
        return self.now.date()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The day's picture: everything due today, in the order of its time."""
        today = [one for one in (*self.earlier, *self.planned) if one.at.date() == self.day]
        return tuple(sorted(today, key=lambda one: one.at))


def today_facts(state: State, plan: Plan, rows: Sequence[AnyRow]) -> TodayFacts:
    """The day of this moment: from the state, its plan, and the journal's last rows, oldest first."""
    settings, now, names = state.settings, plan.at, names_of(state.settings)
    reasons = why(rows, plan)
    shown = settings.feeding.enabled and not settings.profile.hide_baby
    earlier = entries_of(rows, now.date(), names)
    return TodayFacts(
        now=now,
        mode=plan.mode.value,
        until=plan.until,
        next=None if plan.next is None else _planned(plan.next, now, names),
        planned=(*(_planned(one, now, names) for one in plan.held), *_coming(state, names)),
        earlier=earlier if shown else without_feeds(earlier),
        feeds=feeds_of(rows, now.date()),
        modes=modes_of(rows, now.date()),
        quiet=settings.hours.quiet,
        feed=state.feed,
        side=next_side(state.feeds) if state.feed is None else other_side(side_now(state.feed)),
        offer=routine(state, None) or "",
        feeding_shown=shown,
        why=reasons.decisions if shown else tuple(filter(_speaks_not_of_feeds, reasons.decisions)),
        waiting=reasons.now,
        names=names,
    )


def _coming(state: State, names: dict[str, str]) -> tuple[Entry, ...]:
    """What is still to come today and tomorrow, as the planner sees it now."""
    return tuple(
        Entry(
            at=one.at,
            due=one.at,
            reminder=one.reminder,
            kind=one.kind,
            name=names.get(one.reminder, ""),
            reason=one.expected,
        )
        for one in forecast(state, AHEAD_DAYS)
        if one.reminder not in state.held and instant(one.at) >= state.utc
    )


def _planned(one: Planned, now: datetime, names: dict[str, str]) -> Entry:
    due = one.due or now
    return Entry(
        at=due,
        due=due,
        reminder=one.reminder,
        kind=one.kind,
        name=names.get(one.reminder, ""),
        reason=one.expected,
        waiting_for=one.waiting_for,
        waits=one.held,
    )


def entries_of(rows: Sequence[AnyRow], day: date, names: dict[str, str]) -> tuple[Entry, ...]:
    """Due moments of that day, newest first; one that was held and then came is one entry."""
    found: dict[str, Entry] = {}
    acts = {row.occurrence: row.act for row in rows if isinstance(row, ActRow)}
    for row in rows:
        if not isinstance(row, DecisionRow) or row.at.date() != day or row.reason is Reason.TEST:
            continue
        before = found.get(row.occurrence)
        came = row.outcome is Outcome.DELIVERED
        waited = before.reason if before is not None and before.outcome is Outcome.HELD else None
        found[row.occurrence] = Entry(
            at=row.at if came else row.due,
            due=before.due if before is not None else row.due,
            reminder=row.reminder,
            kind=row.kind,
            name=names.get(row.reminder, ""),
            outcome=row.outcome,
            reason=row.reason,
            waited=waited or (before.waited if before is not None else None),
            waiting_for=row.waiting_for,
            shows=row.shows,
            act=acts.get(row.occurrence),
        )
    return tuple(sorted(found.values(), key=lambda one: one.at, reverse=True))


def without_feeds(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """For people who hide what speaks of feeds: no seat for one, and none as a reason for anything."""
    return tuple(
        replace(
            one,
            waited=None if one.waited is Reason.FEEDING else one.waited,
            act=None if one.act is Act.FEEDING_NOW else one.act,
        )
        for one in entries
        if _speaks_not_of_feeds(one)
    )


def _speaks_not_of_feeds(one: Entry | Decision) -> bool:
    return one.kind is not Kind.FEEDING and one.reason is not Reason.FEEDING


def other_side(side: Side | None) -> Side | None:
    """Where a feed goes on; None where that has no meaning."""
    match side:
        case Side.LEFT:
            return Side.RIGHT
        case Side.RIGHT:
            return Side.LEFT
        case _:
            return None


def notable(entries: Sequence[Entry]) -> Entry | None:
    """The newest of today's past entries that needs a word: it waited, was merged, or did not come."""
    for one in entries:
        silent = one.outcome in (Outcome.DROPPED, Outcome.MERGED, Outcome.HELD)
        if one.waited is not None or (silent and one.reason is not Reason.QUIET_HOURS):
            return one
    return None


def names_of(settings: Settings) -> dict[str, str]:
    """The reminders' own names by id."""
    return {one.id: one.name for one in settings.reminders}
