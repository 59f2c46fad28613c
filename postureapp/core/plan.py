"""The plan: each reminder's next due moment and what holds it, for tray, Today, CLI and timers alike."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec
from msgspec.structs import replace

from postureapp.core import gate, hours, recurrence
from postureapp.core.model import AfterFeed, At, Every, Kind, Reason, Reminder, WeekHours
from postureapp.core.modes import Mode, mode_of
from postureapp.core.moment import instant
from postureapp.core.safety import unanswered
from postureapp.core.settings import Settings
from postureapp.core.state import Anchor, State

EARLY = timedelta(seconds=0.5)
"""By how much a timer may be early and still be on time."""

PASSING = {Reason.PAUSED, Reason.QUIET_HOURS, Reason.CAP}
"""What drops a reminder today and lets a later one through."""

MOST_DROPPED = 300
"""A day of one every five minutes: looked through for the first that comes after all that are dropped."""

FUTURE = timedelta(hours=25)
"""A decision dated further ahead than this was made under a wrong clock: it does not count for now."""

_OFFERED = Reminder(id=gate.RELEASE, kind=Kind.MASSAGE, schedule=At(()))
"""The neck and shoulder release, as the gate knows it."""

_NOWHERE = Anchor(life=0.0, after=datetime.fromisoformat("0001-01-03T00:00:00+00:00"))


class Planned(msgspec.Struct, frozen=True, kw_only=True):
    """One enabled reminder."""

    reminder: str
    kind: Kind
    name: str = ""
    due: datetime | None
    """Next due moment on the person's clock. None: it waits for `waiting_for`."""
    expected: Reason = Reason.DUE
    """What the gate is expected to say then; for a held one what holds it."""
    waiting_for: str = ""
    held: bool = False
    """An occurrence came due already and waits; `due` is then when it is looked at again."""


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    at: datetime
    mode: Mode
    until: datetime | None
    """End of the mode on the person's clock; None: open, or not known."""
    rows: tuple[Planned, ...]
    next: Planned | None
    """The next one expected to reach the person."""

    @property
    def held(self) -> tuple[Planned, ...]:
        """Those that came due and wait."""
        return tuple(row for row in self.rows if row.held)


def is_planned(reminder: Reminder, settings: Settings) -> bool:
    """Is it switched on, and does the person want feeding reminders if it is one?"""
    if reminder.kind is Kind.FEEDING and (settings.profile.hide_baby or not settings.feeding.enabled):
        return False
    return reminder.enabled


def active_hours(reminder: Reminder, settings: Settings) -> WeekHours:
    """The hours in which it may come."""
    return settings.hours.active if reminder.active is None else reminder.active


def due_of(state: State, reminder: Reminder) -> datetime | None:
    """The next due moment (UTC). None: it counts presence and nobody is there, or nothing fits its hours."""
    anchor = state.anchors.get(reminder.id, _NOWHERE)
    after = anchor.after if anchor.after - state.utc < FUTURE else state.utc
    if isinstance(reminder.schedule, Every):
        if state.presence.away_since is not None:
            return None
        counted = max(anchor.life, state.resets.get(reminder.kind, 0.0), state.presence.here_since)
        after = state.wall_at(counted)
    return _following(state, reminder, after)


def _following(state: State, reminder: Reminder, after: datetime) -> datetime | None:
    """The first due moment (UTC) of its schedule after one; what is counted is counted from there."""
    zone, week = state.zone, active_hours(reminder, state.settings)
    slower = 2 if gate.is_halved(state, reminder.kind) else 1
    match reminder.schedule:
        case Every(minutes=minutes):
            return recurrence.next_every(minutes * slower, week, zone, after)
        case At() as clock:
            return recurrence.next_at(clock, week, zone, after)
        case AfterFeed(minutes=minutes):
            feed = state.feed or (state.feeds[-1] if state.feeds else None)
            start_of_feed = None if feed is None else instant(feed.start)
            return recurrence.next_after_feed(minutes * slower, week, zone, start_of_feed, after)


def refreshed(before: State, state: State) -> State:
    """The state with the due moments that may have changed since `before` computed anew."""
    anew = {
        reminder.id: due_of(state, reminder)
        for reminder in state.settings.reminders
        if is_planned(reminder, state.settings) and _is_stale(before, state, reminder)
    }
    if not anew and before.settings is state.settings:
        return state
    kept = {
        reminder.id: state.dues[reminder.id]
        for reminder in state.settings.reminders
        if reminder.id not in anew and reminder.id in state.dues and is_planned(reminder, state.settings)
    }
    return replace(state, dues=kept | anew)


def _is_stale(before: State, state: State, reminder: Reminder) -> bool:
    if reminder.id not in state.dues or before.settings is not state.settings:
        return True
    if before.anchors.get(reminder.id) is not state.anchors.get(reminder.id):
        return True
    if before.backoff is not state.backoff:
        return True
    if isinstance(reminder.schedule, Every):
        old, new = before.presence, state.presence
        return (
            old.here_since != new.here_since
            or old.away_since != new.away_since
            or before.resets.get(reminder.kind) != state.resets.get(reminder.kind)
        )
    if isinstance(reminder.schedule, AfterFeed):
        return before.feed is not state.feed or before.feeds is not state.feeds
    return False


def compute(state: State) -> Plan:
    """The plan of this moment."""
    mode, until = mode_of(state)
    rows = tuple(
        _planned(state, reminder)
        for reminder in state.settings.reminders
        if is_planned(reminder, state.settings)
    )
    coming = [
        row
        for row in (*_reaching(state, rows), *_release(state))
        if row.due is not None and (row.held or row.expected is Reason.DUE)
    ]
    return Plan(
        at=state.now.wall,
        mode=mode,
        until=None if until is None else state.local(until),
        rows=rows,
        next=min(coming, key=_order, default=None),
    )


def _reaching(state: State, rows: tuple[Planned, ...]) -> Iterator[Planned]:
    """Each row, or in place of one that the gate will drop the first after it that it lets through."""
    reminders = {reminder.id: reminder for reminder in state.settings.reminders}
    endless = state.paused is not None and state.paused.until is None
    for row in rows:
        passes = row.expected in PASSING and not row.held and not endless
        yield _later(state, reminders[row.reminder], row) if passes else row


def _later(state: State, reminder: Reminder, row: Planned) -> Planned:
    due = None if row.due is None else instant(row.due)
    for _ in range(MOST_DROPPED):
        if due is None:
            break
        due = _following(state, reminder, due)
        if expected(state, reminder, due) is Reason.DUE:
            return replace(row, due=None if due is None else state.local(due), expected=Reason.DUE)
    return row


def _release(state: State) -> tuple[Planned, ...]:
    """The release after a feed, if it is to come: no rule of the person's, and yet the next they meet."""
    if gate.RELEASE in state.held:
        return (_planned(state, _OFFERED),)
    if state.release is None or state.interrupted is not None:
        return ()
    due = state.wall_at(state.release)
    row = Planned(
        reminder=gate.RELEASE,
        kind=Kind.MASSAGE,
        due=state.local(due),
        expected=expected(state, _OFFERED, due),
    )
    return (row,)


def _order(row: Planned) -> tuple[float, int]:
    return 0.0 if row.due is None else row.due.timestamp(), gate.rank(row.kind)


def _planned(state: State, reminder: Reminder) -> Planned:
    held = state.held.get(reminder.id)
    if held is not None:
        return Planned(
            reminder=reminder.id,
            kind=reminder.kind,
            name=reminder.name,
            due=None if held.until is None else state.local(state.wall_at(held.until)),
            expected=held.reason,
            waiting_for=held.waiting_for,
            held=True,
        )
    due = state.dues.get(reminder.id)
    away = due is None and isinstance(reminder.schedule, Every) and state.presence.away_since is not None
    waiting_for = "return" if away else "active_hours"
    return Planned(
        reminder=reminder.id,
        kind=reminder.kind,
        name=reminder.name,
        due=None if due is None else state.local(due),
        expected=Reason.AWAY if away else expected(state, reminder, due),
        waiting_for=waiting_for if due is None else "",
    )


def expected(state: State, reminder: Reminder, due: datetime | None) -> Reason:
    """What the gate will say at that moment (UTC), as far as it can be known now."""
    if due is None:
        return Reason.DUE
    if unanswered(state) is not None:
        return Reason.SAFETY_FIRST
    if state.paused is not None and (state.paused.until is None or due < state.paused.until):
        return Reason.PAUSED
    local = state.local(due)
    if hours.inside(hours.daily(state.settings.hours.quiet), local):
        return Reason.QUIET_HOURS
    if local.date() == state.today and gate.is_spent(state, reminder):
        return Reason.CAP
    return Reason.DUE


def is_due(state: State, reminder: Reminder) -> datetime | None:
    """The due moment (UTC) if it has come."""
    due = state.dues.get(reminder.id)
    if due is None or not is_planned(reminder, state.settings):
        return None
    return due if due <= state.utc + EARLY else None
