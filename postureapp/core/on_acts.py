"""What the person did with a reminder: one act has one effect, even if pressed twice."""

from msgspec.structs import replace

from postureapp.core import gate, offer, on_feeds
from postureapp.core.effects import (
    AnyEffect,
    CloseReminder,
    OpenBreak,
    OpenCheckIn,
    OpenFeed,
    OpenTip,
    Prompt,
    Record,
    ShowReminder,
    Tell,
)
from postureapp.core.events import Acted, FeedEnded, FeedStarted, Undeliverable
from postureapp.core.model import Act, Delivery, Kind, Outcome, Reason
from postureapp.core.modes import is_silent
from postureapp.core.on_due import Turn, decided, numbered, reset
from postureapp.core.problem import Problem
from postureapp.core.rows import ActRow
from postureapp.core.state import Backoff, Held, Showing, State

SHOWN_FOR = 10 * 60.0
"""Seconds after which a reminder that nobody answered leaves the screen by itself."""
AGAIN = "+"
"""Ends the name of an occurrence that the person put off: it comes once more."""
BACK_OFF_AFTER = 2
"""Unanswered in a row until a kind is halved for the day."""

_AFTER_START = (Act.DONE, Act.LATER, Act.FEEDING_NOW)
"""Acts of the card that START opened."""


def acted(state: State, event: Acted) -> Turn:
    """Only the newest prompt can be answered, and each answer counts once."""
    if state.cue is not None and event.occurrence == state.cue.occurrence:
        return _acted_on_cue(state, event)
    if state.badge is not None and event.occurrence == state.badge.occurrence:
        state = replace(state, showing=Showing(prompt=state.badge, life=state.life), badge=None)
    showing = state.showing
    if showing is None or showing.prompt.occurrence != event.occurrence or not _is_open(showing, event.act):
        return state, ()
    if event.act is Act.EXPIRED:
        return faded(state)
    first = showing.act is None
    state = replace(state, showing=replace(showing, act=event.act))
    effects: tuple[AnyEffect, ...] = ()
    if first:
        effects = (CloseReminder(occurrence=event.occurrence),)
    state, records = _recorded(state, showing, event.act)
    state, more = _carried_out(state, showing, event.act)
    return state, records + effects + more


def _is_open(showing: Showing, act: Act) -> bool:
    if showing.act is None:
        return not (act is Act.EXPIRED and showing.faded)
    return showing.act is Act.START and act in _AFTER_START


def _recorded(state: State, showing: Showing, act: Act) -> Turn:
    prompt = showing.prompt
    row = _act_row(state, prompt, act)
    if showing.test:
        return state, (row,)
    today = Backoff(day=state.today)
    if prompt.kind in state.backoff:
        halved = gate.is_halved(state, prompt.kind)
        state = replace(state, backoff=state.backoff | {prompt.kind: replace(today, halved=halved)})
    state, reset_row = reset(state, prompt.kind, "answer")
    return state, (row, reset_row)


def _act_row(state: State, prompt: Prompt, act: Act) -> Record:
    return Record(
        row=ActRow(
            at=state.now.wall,
            occurrence=prompt.occurrence,
            reminder=prompt.reminder,
            kind=prompt.kind,
            act=act,
        )
    )


def _carried_out(state: State, showing: Showing, act: Act) -> Turn:
    prompt = showing.prompt
    match act:
        case Act.START:
            return opened(state, prompt.kind, prompt.tip, prompt.routine, prompt.occurrence)
        case Act.LATER:
            return (state, ()) if showing.test else _put_off(state, showing)
        case Act.FEEDING_NOW:
            return on_feeds.started(state, FeedStarted(at=state.now))
        case Act.DONE | Act.DISMISSED | Act.EXPIRED:
            return state, ()


def opened(state: State, kind: Kind, tip: str, routine: str, occurrence: str) -> Turn:
    """Open what a prompt stands for."""
    if routine:
        run, state = numbered(state, "run")
        return state, (
            OpenBreak(
                routine=routine,
                run=run,
                occurrence=occurrence,
                ask_safety=not offer.safety_known(state),
                silent=is_silent(state),
            ),
        )
    if tip:
        return state, (OpenTip(tip=tip, occurrence=occurrence),)
    if kind is Kind.CHECK_IN:
        return state, (OpenCheckIn(occurrence=occurrence),)
    return state, ()


def _put_off(state: State, showing: Showing) -> Turn:
    prompt = showing.prompt
    minutes = state.settings.notifications.later_minutes
    again = Held(
        occurrence=prompt.occurrence + AGAIN,
        reminder=prompt.reminder,
        kind=prompt.kind,
        due=state.wall_at(state.life + minutes * 60.0),
        since=state.life,
        reason=Reason.SNOOZED,
        waiting_for="later",
        until=state.life + minutes * 60.0,
        first=state.life,
        asked=True,
    )
    state = replace(state, held=state.held | {prompt.reminder: again})
    return state, (decided(state, again, Outcome.HELD, Reason.SNOOZED, "later"),)


def _acted_on_cue(state: State, event: Acted) -> Turn:
    cue, feed = state.cue, state.feed
    state = replace(state, cue=None)
    close = CloseReminder(occurrence=event.occurrence)
    if cue is None or feed is None:
        return state, (close,)
    effects: tuple[AnyEffect, ...] = ()
    match cue.cue, event.act:
        case on_feeds.STILL_RUNNING, Act.START:
            state, effects = on_feeds.continued(state)
        case on_feeds.STILL_RUNNING, Act.DONE:
            state, effects = on_feeds.ended(state, FeedEnded(at=event.at))
        case _, Act.START:
            effects = (OpenTip(tip=cue.tip) if cue.tip else OpenFeed(feed=feed.id),)
    return state, (close, *effects)


def faded(state: State) -> Turn:
    """Nobody answered: it leaves the screen. Two in a row, seen by somebody, halve the kind for the day."""
    showing = state.showing
    if showing is None or not showing.on_screen:
        return state, ()
    prompt = showing.prompt
    row = _act_row(state, prompt, Act.EXPIRED)
    state = replace(state, showing=replace(showing, faded=True))
    there = state.presence.away_since is None and state.presence.here_since <= showing.life
    if there and not showing.test:
        state = _unanswered(state, prompt.kind)
    return state, (row, CloseReminder(occurrence=prompt.occurrence))


def _unanswered(state: State, kind: Kind) -> State:
    old = state.backoff.get(kind)
    if old is None or old.day != state.today:
        old = Backoff(day=state.today)
    count = old.unanswered + 1
    new = replace(old, unanswered=count, halved=old.halved or count >= BACK_OFF_AFTER)
    return replace(state, backoff=state.backoff | {kind: new})


def undeliverable(state: State, event: Undeliverable) -> Turn:
    """No rung of the ladder worked: a mark on the tray stays, and the person is told."""
    showing = state.showing
    if showing is None or showing.prompt.occurrence != event.occurrence:
        return state, ()
    badge = replace(showing.prompt, delivery=Delivery.BADGE)
    problem = Problem(
        code="undeliverable",
        what="A reminder could not be shown.",
        meaning="It is marked on the tray icon instead.",
        remedy="Open Settings, Notifications, and send a test.",
        values={"why": event.why},
    )
    return replace(state, showing=None, badge=badge), (ShowReminder(prompt=badge), Tell(problem=problem))
