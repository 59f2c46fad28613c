"""Pause, baby asleep, the safety answer, changed settings, a new phase."""

from datetime import datetime

from msgspec.structs import replace

from postureapp.core import gate, phases
from postureapp.core.effects import (
    AnyEffect,
    AskPhase,
    CloseReminder,
    OpenSafetyCard,
    Record,
    SaveSettings,
)
from postureapp.core.events import PhaseAnswered, SafetyAnswered, SafetyCleared
from postureapp.core.library import Level
from postureapp.core.model import Reminder
from postureapp.core.modes import is_over
from postureapp.core.moment import elapsed, instant
from postureapp.core.on_due import Turn
from postureapp.core.rows import ModeRow, SafetyRow
from postureapp.core.settings import Settings
from postureapp.core.state import Anchor, Safety, State, Timed


def mode_row(state: State, mode: str, *, on: bool, until: datetime | None = None) -> Record:
    """The row that says a mode began or ended."""
    return Record(row=ModeRow(at=state.now.wall, mode=mode, on=on, until=until))


def timed(state: State, until: datetime | None) -> Timed:
    """A mode that ends then, or after as much real time as lies between now and then."""
    if until is None:
        return Timed()
    length = elapsed(state.now.wall, until).total_seconds()
    return Timed(until=instant(until), over=state.life + length)


def pause(state: State, until: datetime | None) -> Turn:
    """No reminders until then; None: until the person says so. A moment that is past ends a pause."""
    if until is not None and instant(until) <= state.utc:
        return unpause(state)
    effects: tuple[AnyEffect, ...] = (mode_row(state, "paused", on=True, until=until),)
    state, more = _taken_off(replace(state, paused=timed(state, until)))
    return state, effects + more


def unpause(state: State) -> Turn:
    """Reminders come again."""
    if state.paused is None:
        return state, ()
    return replace(state, paused=None), (mode_row(state, "paused", on=False),)


def asleep(state: State, until: datetime | None) -> Turn:
    """Baby asleep until then: everything silent. None, or a moment that is past, ends it."""
    if until is None or instant(until) <= state.utc:
        if state.asleep is None:
            return state, ()
        return replace(state, asleep=None), (mode_row(state, "asleep", on=False),)
    return replace(state, asleep=timed(state, until)), (mode_row(state, "asleep", on=True, until=until),)


def expired(state: State) -> Turn:
    """Timed modes that have reached their end."""
    effects: tuple[AnyEffect, ...] = ()
    if state.paused is not None and is_over(state.paused, state):
        state, effects = unpause(state)
    if state.asleep is not None and is_over(state.asleep, state):
        state, more = asleep(state, None)
        effects += more
    return state, effects


def safety_answered(state: State, event: SafetyAnswered) -> Turn:
    """The answer holds for the day. An urgent or emergency one opens its card and stops everything else."""
    return answer_kept(state, Level(event.level), event.items)


def answer_kept(state: State, level: Level, items: tuple[str, ...], *, asked: bool = True) -> Turn:
    """Keep an answer for the day; `asked` is false when the safety question itself was left out."""
    serious = level.rank >= Level.URGENT.rank
    new = Safety(level=level, items=items, day=state.today, open=serious, asked=asked)
    safety = _joined(state.safety, new)
    row = Record(
        row=SafetyRow(
            at=state.now.wall,
            level=safety.level.value,
            items=safety.items,
            closed=safety.level.rank >= Level.URGENT.rank and not safety.open,
            asked=safety.asked,
        )
    )
    state = replace(state, safety=safety)
    if not serious:
        return state, (row,)
    state, effects = _taken_off(state)
    return state, (row, *effects, OpenSafetyCard(level=level.value, items=items))


def _joined(old: Safety | None, new: Safety) -> Safety:
    """A new answer to the question takes the old one's place. An open card stays open, and what a check-in
    found out about pain stands beside the answer: the higher level wins.
    """
    holds = old is not None and (old.open or old.day == new.day)
    if old is None or not holds or (old.asked and new.asked and not old.open):
        return new
    return Safety(
        level=max(old.level, new.level, key=lambda level: level.rank),
        items=tuple(dict.fromkeys((*new.items, *old.items))),
        day=new.day,
        open=old.open or new.open,
        asked=new.asked or (old.asked and old.day == new.day),
    )


def safety_cleared(state: State, event: SafetyCleared) -> Turn:
    """The card is closed: after a call the answer still holds today; pressed by mistake, it never was."""
    safety = state.safety
    if safety is None or not safety.open:
        return state, ()
    row = Record(
        row=SafetyRow(
            at=state.now.wall, level=safety.level.value, items=safety.items, closed=True, called=event.called
        )
    )
    return replace(state, safety=replace(safety, open=False) if event.called else None), (row,)


def _taken_off(state: State) -> Turn:
    """Whatever is on screen goes; it does not count as unanswered."""
    if state.showing is None or not state.showing.on_screen:
        return state, ()
    close = CloseReminder(occurrence=state.showing.prompt.occurrence)
    return replace(state, showing=replace(state.showing, faded=True)), (close,)


def settings_changed(state: State, settings: Settings) -> Turn:
    """New settings hold at once. A rule that is new or has another schedule counts from now."""
    filled = phases.filled(settings, state.today)
    old = {reminder.id: reminder for reminder in state.settings.reminders}
    fresh = Anchor(life=state.life, after=state.utc)
    anchors = {
        reminder.id: state.anchors[reminder.id]
        if reminder.id in state.anchors and not _begins_anew(old.get(reminder.id), reminder)
        else fresh
        for reminder in filled.reminders
    }
    known = {reminder.id for reminder in filled.reminders} | {gate.RELEASE}
    held = {id_: one for id_, one in state.held.items() if id_ in known}
    rested = state.rested.intersection(known)
    state = replace(state, settings=filled, anchors=anchors, held=held, rested=rested)
    effects: tuple[AnyEffect, ...] = () if filled is settings else (SaveSettings(settings=filled),)
    state, more = phase_watched(state)
    return state, effects + more


def _begins_anew(old: Reminder | None, new: Reminder) -> bool:
    return old is None or old.schedule != new.schedule or (new.enabled and not old.enabled)


def phase_watched(state: State) -> Turn:
    """A new phase: unedited reminders follow it, edited ones only after a yes, asked once."""
    change = phases.changed(state.settings, state.today)
    if change is None:
        return state, ()
    state, _ = settings_changed(replace(state, phase_asked=change.edited), change.settings)
    effects: tuple[AnyEffect, ...] = (SaveSettings(settings=state.settings),)
    if change.edited:
        effects += (AskPhase(old=change.old, new=change.new, reminders=change.edited),)
    return state, effects


def phase_answered(state: State, event: PhaseAnswered) -> Turn:
    """Yes: the edited reminders take the phase's schedule too. No: they stay as they are."""
    asked, state = state.phase_asked, replace(state, phase_asked=())
    if not event.follow or not asked:
        return state, ()
    state, _ = settings_changed(state, phases.accepted(state.settings, asked))
    return state, (SaveSettings(settings=state.settings),)
