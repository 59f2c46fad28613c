"""An occurrence comes due or is looked at again: through the gate, then shown, kept waiting, or closed."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from postureapp.core import gate, offer, plan
from postureapp.core.effects import AnyEffect, Prompt, Record, ShowReminder
from postureapp.core.gate import Case, Verdict
from postureapp.core.model import At, Delivery, Kind, Outcome, Reason, Reminder
from postureapp.core.modes import is_silent
from postureapp.core.moment import instant
from postureapp.core.rows import DecisionRow, ResetRow
from postureapp.core.state import Anchor, Held, Showing, Stamp, State

Turn = tuple[State, tuple[AnyEffect, ...]]
"""What every handler gives back: the new state and what is to be done."""

STALE = timedelta(minutes=2)
"""An occurrence found this long after its moment was missed: the machine slept or the clock jumped."""
KEPT = 50 * 3600.0
"""Seconds for which prompts are remembered: a day of caps in any zone."""
AWAY_LIMIT = 2 * 3600.0
"""Longest wait for somebody to return, in seconds; older than that it says nothing about now."""

RELEASE = Reminder(id=gate.RELEASE, kind=Kind.MASSAGE, schedule=At(()), shows=(offer.RELEASE_ROUTINE,))
"""The neck and shoulder release after a feed, offered like any reminder."""


def settle(state: State) -> Turn:
    """Look at everything that waits and everything that has come due, the highest kind first."""
    by = state.utc + plan.EARLY
    if not state.held and not any(due is not None and due <= by for due in state.dues.values()):
        return state, ()
    effects: tuple[AnyEffect, ...] = ()
    for reminder in sorted((*state.settings.reminders, RELEASE), key=lambda one: gate.rank(one.kind)):
        held = state.held.get(reminder.id)
        if held is not None and not _still_sleeping(state, held):
            state, more = look_again(state, reminder, held)
            effects += more
        due = plan.is_due(state, reminder)
        if due is not None:
            state, more = come_due(state, reminder, due)
            effects += more
    return state, effects


def come_due(state: State, reminder: Reminder, due: datetime) -> Turn:
    """A scheduled moment has come."""
    occurrence = _occurrence(reminder, due)
    known = state.anchors.get(reminder.id)
    if known is not None and known.last == occurrence:
        return anchored(state, reminder, due), ()
    fresh = Held(
        occurrence=occurrence, reminder=reminder.id, kind=reminder.kind, due=due,
        since=state.life, reason=Reason.DUE, first=state.life,
    )  # fmt: skip
    if state.utc - due > STALE:
        state = anchored(state, reminder, state.utc)
        return state, (decided(state, fresh, Outcome.DROPPED, Reason.MISSED),)
    state = anchored(state, reminder, due, occurrence)
    waiting = state.held.get(reminder.id)
    if waiting is not None:
        return state, (decided(state, fresh, Outcome.MERGED, waiting.reason, waiting.occurrence),)
    if reminder.id in state.rested:
        state = replace(state, rested=state.rested - {reminder.id})
        return state, (decided(state, fresh, Outcome.DROPPED, Reason.CAP),)
    return _carried_out(state, reminder, fresh, gate.decide(Case(state, reminder)))


def look_again(state: State, reminder: Reminder, held: Held) -> Turn:
    """A waiting occurrence goes before the gate again."""
    if held.reason is Reason.AWAY and state.life - held.since > AWAY_LIMIT:
        return closed(state, held, Outcome.DROPPED, Reason.MISSED)
    if reminder.id != gate.RELEASE and not plan.is_planned(reminder, state.settings):
        return replace(state, held=_without(state.held, reminder.id)), ()
    return _carried_out(state, reminder, held, gate.decide(Case(state, reminder, held)))


def closed(state: State, held: Held, outcome: Outcome, reason: Reason, waiting_for: str = "") -> Turn:
    """A waiting occurrence ends without being shown."""
    state = replace(state, held=_without(state.held, held.reminder))
    return state, (decided(state, held, outcome, reason, waiting_for),)


def _carried_out(state: State, reminder: Reminder, held: Held, verdict: Verdict) -> Turn:
    match verdict.outcome:
        case Outcome.DELIVERED:
            return _delivered(state, reminder, held, verdict)
        case Outcome.HELD:
            return _kept_waiting(state, held, verdict)
        case Outcome.MERGED | Outcome.DROPPED:
            if verdict.reason is Reason.FEEDING and verdict.waiting_for == gate.RELEASE:
                state = replace(state, release_for_massage=True)
            return closed(state, held, verdict.outcome, verdict.reason, verdict.waiting_for)


def _kept_waiting(state: State, held: Held, verdict: Verdict) -> Turn:
    same = held.reason is verdict.reason
    waits = replace(
        held,
        reason=verdict.reason,
        waiting_for=verdict.waiting_for,
        until=verdict.until,
        first=held.first if same else state.life,
    )
    state = replace(state, held=state.held | {held.reminder: waits})
    if same:
        return state, ()
    return state, (decided(state, held, Outcome.HELD, verdict.reason, verdict.waiting_for),)


def _delivered(state: State, reminder: Reminder, held: Held, verdict: Verdict) -> Turn:
    found = offer.content(state, reminder)
    if found is None:
        return closed(state, held, Outcome.DROPPED, Reason.NO_CONTENT)
    tip, routine = found
    prompt = prompt_of(state, reminder, held.occurrence, held.due, tip, routine)
    row = decided(state, held, Outcome.DELIVERED, verdict.reason, shows=tip or routine)
    state = seen(replace(state, held=_without(state.held, reminder.id)), tip or routine)
    if verdict.badge or prompt.delivery is Delivery.BADGE:
        prompt = replace(prompt, delivery=Delivery.BADGE, sound=False)
        return replace(state, badge=prompt), (row, ShowReminder(prompt=prompt))
    state = anchored(_stamped(state, reminder, held), reminder, held.due)
    state = replace(state, showing=Showing(prompt=prompt, life=state.life), badge=None)
    if gate.is_halved(state, reminder.kind) and isinstance(reminder.schedule, At):
        state = replace(state, rested=state.rested | {reminder.id})
    return state, (row, ShowReminder(prompt=prompt))


def seen(state: State, shows: str) -> State:
    """The tip or routine was shown now; an empty id is nothing."""
    return replace(state, shown=state.shown | {shows: state.utc}) if shows else state


def prompt_of(
    state: State, reminder: Reminder, occurrence: str, due: datetime, tip: str, routine: str
) -> Prompt:
    """The prompt as it goes to the person."""
    notifications = state.settings.notifications
    return Prompt(
        occurrence=occurrence,
        reminder=reminder.id,
        kind=reminder.kind,
        due=state.local(due),
        tip=tip,
        routine=routine,
        message=reminder.message,
        delivery=Delivery.CARD if notifications.always_card else reminder.delivery,
        sound=reminder.sound and notifications.sound and not is_silent(state),
        cue="release" if reminder.id == gate.RELEASE else "",
    )


def anchored(state: State, reminder: Reminder, after: datetime, occurrence: str = "") -> State:
    """The reminder counts on from now; clock times up to `after` (UTC) are over."""
    if reminder.id == gate.RELEASE:
        return state
    old = state.anchors.get(reminder.id, Anchor(life=state.life, after=after))
    new = Anchor(
        life=state.life,
        after=max(after, old.after),
        last=occurrence or old.last,
        over=after if occurrence else old.over,
    )
    return replace(state, anchors=state.anchors | {reminder.id: new})


def decided(
    state: State, held: Held, outcome: Outcome, reason: Reason, waiting_for: str = "", shows: str = ""
) -> Record:
    """The row that says what became of an occurrence and why."""
    return Record(
        row=DecisionRow(
            at=state.now.wall,
            occurrence=held.occurrence,
            reminder=held.reminder,
            kind=held.kind,
            outcome=outcome,
            reason=reason,
            waiting_for=waiting_for,
            due=state.local(held.due),
            shows=shows,
        )
    )


def reset(state: State, kind: Kind, cause: str) -> tuple[State, Record]:
    """The kind's clock starts anew."""
    state = replace(state, resets=state.resets | {kind: state.life})
    return state, Record(row=ResetRow(at=state.now.wall, kind=kind, cause=cause))


def numbered(state: State, what: str) -> tuple[str, State]:
    """A name that was never given before."""
    count = state.count + 1
    return f"{what}-{state.utc:%Y%m%dT%H%M%S}-{count}", replace(state, count=count)


def _stamped(state: State, reminder: Reminder, held: Held) -> State:
    stamp = Stamp(
        occurrence=held.occurrence,
        reminder=reminder.id,
        kind=reminder.kind,
        life=state.life,
        day=state.today,
        extra=held.asked or (reminder.id == gate.RELEASE and not state.release_for_massage),
    )
    recent = tuple(old for old in state.stamps if state.life - old.life < KEPT)
    return replace(state, stamps=(*recent, stamp))


def _still_sleeping(state: State, held: Held) -> bool:
    """Put off by the person: not looked at before its time."""
    put_off = held.reason is Reason.SNOOZED
    return put_off and held.until is not None and state.life < held.until - plan.EARLY.total_seconds()


def _occurrence(reminder: Reminder, due: datetime) -> str:
    return f"{reminder.id}@{instant(due):%Y%m%dT%H%M%S}"


def _without(held: dict[str, Held], reminder: str) -> dict[str, Held]:
    return {id_: one for id_, one in held.items() if id_ != reminder}
