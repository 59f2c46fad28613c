"""What the person asks to see now: a reminder as a test, a tip, another tip."""

from msgspec.structs import replace

from postureapp.core import offer, on_due, plan, safety
from postureapp.core.effects import Explain, OpenTip, Record, ShowReminder
from postureapp.core.events import AnotherTipAsked, RemindAsked, TipShown
from postureapp.core.model import Every, Kind, Outcome, Reason, Reminder
from postureapp.core.on_due import RELEASE, Turn, decided, numbered, prompt_of
from postureapp.core.rows import TipRow
from postureapp.core.state import Held, Showing, State


def remind_asked(state: State, event: RemindAsked) -> Turn:
    """Show one now, as a test: the gate is not asked, but an open safety card comes first here, too."""
    if safety.unanswered(state) is not None:
        return state, (*safety.card(state), Explain(reason=Reason.SAFETY_FIRST, subject=event.kind or ""))
    reminder = _to_test(state, event)
    found = offer.content(state, reminder)
    if found is None:
        return state, (Explain(reason=Reason.NO_CONTENT, subject=reminder.kind),)
    occurrence, state = numbered(state, "test")
    prompt = prompt_of(state, reminder, occurrence, state.utc, *found)
    test = Held(
        occurrence=occurrence, reminder=reminder.id, kind=reminder.kind, due=state.utc,
        since=state.life, reason=Reason.TEST,
    )  # fmt: skip
    shows = found[0] or found[1]
    row = decided(state, test, Outcome.DELIVERED, Reason.TEST, shows=shows)
    state = replace(state, showing=Showing(prompt=prompt, life=state.life, test=True))
    state = on_due.seen(state, shows)
    return state, (row, ShowReminder(prompt=prompt))


def _to_test(state: State, event: RemindAsked) -> Reminder:
    for reminder in (*state.settings.reminders, RELEASE):
        if reminder.id == event.reminder:
            return reminder
    kind = event.kind or Kind.POSTURE
    for reminder in state.settings.reminders:
        if reminder.kind is kind and plan.is_planned(reminder, state.settings):
            return reminder
    return Reminder(id=kind.value, kind=kind, schedule=Every(60))


def tip_shown(state: State, event: TipShown) -> Turn:
    """The person opened a tip."""
    state = replace(state, shown=state.shown | {event.tip: state.utc})
    return state, (Record(row=TipRow(at=state.now.wall, tip=event.tip)),)


def another_tip(state: State, event: AnotherTipAsked) -> Turn:
    """Another tip of the same kind."""
    kind = event.kind
    shows: tuple[str, ...] = ()
    if state.showing is not None and state.showing.prompt.occurrence == event.occurrence:
        prompt = state.showing.prompt
        kind = prompt.kind
        shows = next((one.shows for one in state.settings.reminders if one.id == prompt.reminder), ())
    tip = offer.tip(state, kind, shows)
    if tip is None:
        return state, (Explain(reason=Reason.NO_CONTENT, subject=kind or ""),)
    state, effects = tip_shown(state, TipShown(at=state.now, tip=tip))
    return state, (*effects, OpenTip(tip=tip, occurrence=event.occurrence))
