"""Rows of the journal -> the state at start: what ran, what was open, what was counted today."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec.structs import replace

from postureapp.core import gate, phases
from postureapp.core.library import Catalogue, Level
from postureapp.core.model import Act, BreakState, Feed, Outcome, Reason
from postureapp.core.moment import Moment, elapsed, instant
from postureapp.core.on_acts import AGAIN, BACK_OFF_AFTER
from postureapp.core.on_breaks import CREDITED, kind_of_run, with_feeling
from postureapp.core.on_due import KEPT
from postureapp.core.on_feeds import REMEMBERED
from postureapp.core.plan import FUTURE
from postureapp.core.rows import (
    ActRow,
    AnyRow,
    BreakRow,
    CheckInRow,
    DecisionRow,
    FeedRow,
    FeelingRow,
    ModeRow,
    ResetRow,
    SafetyRow,
    TipRow,
)
from postureapp.core.settings import Settings
from postureapp.core.state import Anchor, Backoff, FeedWatch, Presence, Safety, Stamp, State, Timed

DAYS = 30
"""Days of the journal to read at start: what was shown lately; everything else needs less."""
RESUME_WITHIN = timedelta(hours=12)
"""A break cut short longer ago than this is not offered again."""


def restored(rows: Iterable[AnyRow], settings: Settings, catalogue: Catalogue, now: Moment) -> State:
    """The first state of a run. Rows come oldest first; one dated in the future counts as now.

    Counted reminders count from the start of the program; clock times before it are over.
    """
    given, settings = settings, phases.filled(settings, now.wall.date())
    begin = Anchor(life=now.mono, after=instant(now.wall))
    state = State(
        now=now,
        settings=settings,
        unsaved=settings is not given,
        catalogue=catalogue,
        presence=Presence(here_since=now.mono, active=now.mono),
        anchors={reminder.id: begin for reminder in settings.reminders},
    )
    last = None
    for row in rows:
        last = row.at
        state = _read(state, row)
    return _feed_running(state, last)


def _read(state: State, row: AnyRow) -> State:
    match row:
        case DecisionRow():
            return _decision(state, row)
        case ActRow():
            return _act(state, row)
        case FeedRow():
            return _feed(state, row)
        case BreakRow():
            return _break(state, row)
        case FeelingRow():
            return with_feeling(state, row.routine, row.feeling, instant(row.at))
        case ModeRow():
            return _mode(state, row)
        case SafetyRow():
            return _safety(state, row)
        case CheckInRow():
            return _check_in(state, row)
        case TipRow():
            return replace(state, shown=state.shown | {row.tip: instant(row.at)})
        case ResetRow():
            return state


def _life(state: State, at: datetime) -> float:
    """Where a moment lies in this run's life: before its start, never after now."""
    return state.life - max(0.0, elapsed(at, state.now.wall).total_seconds())


def _decision(state: State, row: DecisionRow) -> State:
    anchor = state.anchors.get(row.reminder)
    due = instant(row.due)
    if anchor is not None and anchor.after < due < state.utc + FUTURE:
        state = replace(state, anchors=state.anchors | {row.reminder: replace(anchor, after=due, over=due)})
    if row.outcome is not Outcome.DELIVERED:
        return state
    if row.shows:
        state = replace(state, shown=state.shown | {row.shows: instant(row.at)})
    life = _life(state, row.at)
    if row.reason is not Reason.DUE or state.life - life > KEPT:
        return state
    stamp = Stamp(
        occurrence=row.occurrence,
        reminder=row.reminder,
        kind=row.kind,
        life=life,
        day=row.at.date(),
        extra=row.reminder == gate.RELEASE or row.occurrence.endswith(AGAIN),
    )
    return replace(state, stamps=(*state.stamps, stamp))


def _act(state: State, row: ActRow) -> State:
    day = row.at.date()
    if day != state.today:
        return state
    old = state.backoff.get(row.kind, Backoff(day=day))
    count = old.unanswered + 1 if row.act is Act.EXPIRED else 0
    new = Backoff(day=day, unanswered=count, halved=old.halved or count >= BACK_OFF_AFTER)
    return replace(state, backoff=state.backoff | {row.kind: new})


def _feed(state: State, row: FeedRow) -> State:
    others = tuple(feed for feed in state.feeds if feed.id != row.feed.id)
    if row.deleted or instant(row.feed.start) < state.utc - REMEMBERED:
        return replace(state, feeds=others)
    return replace(state, feeds=(*others, row.feed))


def _feed_running(state: State, last: datetime | None) -> State:
    """The newest open feed runs on; its last sign of life is the newest row. Older open ones are left out."""
    ended = sorted((feed for feed in state.feeds if feed.end is not None), key=_start)
    opened = sorted((feed for feed in state.feeds if feed.end is None), key=_start)
    over = [_life(state, feed.end) for feed in ended if feed.end is not None]
    state = replace(state, feeds=tuple(ended), feed_over=max(over, default=None))
    if not opened or last is None:
        return state
    sign = min(instant(last), state.utc)
    presence = replace(state.presence, active=_life(state, last))
    return replace(state, feed=opened[-1], watch=FeedWatch(cued=True, sign=sign), presence=presence)


def _start(feed: Feed) -> datetime:
    return instant(feed.start)


def _break(state: State, row: BreakRow) -> State:
    run = row.run
    state = replace(state, run_over=_life(state, row.at), shown=state.shown | {run.routine: instant(row.at)})
    if run.state is not BreakState.FINISHED:
        lately = elapsed(row.at, state.now.wall) < RESUME_WITHIN
        return replace(
            state, interrupted=replace(run, state=BreakState.INTERRUPTED) if lately else None, offered=False
        )
    if state.interrupted is not None and state.interrupted.id == run.id:
        state = replace(state, interrupted=None)
    kind = kind_of_run(state, run)
    if kind is not None and run.elapsed >= CREDITED:
        state = replace(state, done=state.done | {kind: row.at.date()})
    return state


def _check_in(state: State, row: CheckInRow) -> State:
    if row.deleted:
        return replace(state, check_ins=tuple(one for one in state.check_ins if one != row.entry))
    return replace(state, check_ins=(*state.check_ins, row.entry))


def _mode(state: State, row: ModeRow) -> State:
    over = row.until is not None and instant(row.until) <= state.utc
    mode = None
    if row.on and not over:
        until = None if row.until is None else instant(row.until)
        left = None if row.until is None else elapsed(state.now.wall, row.until).total_seconds()
        mode = Timed(until=until, over=None if left is None else state.life + left)
    if row.mode == "paused":
        return replace(state, paused=mode)
    if row.mode == "asleep":
        return replace(state, asleep=mode)
    return state


def _safety(state: State, row: SafetyRow) -> State:
    if row.closed and not row.called:
        return replace(state, safety=None)
    level = Level(row.level)
    serious = level.rank >= Level.URGENT.rank and not row.closed
    safety = Safety(level=level, items=row.items, day=row.at.date(), open=serious, asked=row.asked)
    return replace(state, safety=safety)
