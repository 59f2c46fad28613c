"""What a reminder shows this time: the tip or routine chosen for the person, the day and the answers."""

from collections.abc import Collection

from postureapp.core import choice, gate
from postureapp.core.eligibility import NO_ANSWERS, Answers, offered
from postureapp.core.model import Kind, Reminder
from postureapp.core.state import State

GUIDED = (Kind.MASSAGE, Kind.REST)
"""Kinds that show a routine; the others show a tip."""
RELEASE_ROUTINE = "R03"
"""The neck and shoulder release."""
MID_FEED_TIP = "FED-12"
"""Look up mid-feed: the soft cue some minutes into a feed."""


def answers(state: State) -> Answers:
    """Today's safety answer; an open urgent or emergency one holds beyond its day."""
    safety = state.safety
    if safety is None or (safety.day != state.today and not safety.open):
        return NO_ANSWERS
    return Answers(safety.level, safety.items)


def safety_known(state: State) -> bool:
    """Was the safety question answered today?"""
    return state.safety is not None and state.safety.day == state.today and state.safety.asked


def resting(state: State) -> Collection[str]:
    """Routines that rest because they left the person sorer twice."""
    return frozenset(routine for routine, until in state.resting.items() if until > state.utc)


def content(state: State, reminder: Reminder) -> tuple[str, str] | None:
    """(tip, routine), one of them empty; None if nothing suits. A check-in and own words need neither."""
    guided = reminder.kind in GUIDED
    if guided:
        chosen = routine(state, reminder.kind, reminder.shows)
        if chosen is not None:
            return "", chosen
    if reminder.kind is Kind.CHECK_IN or (reminder.kind is Kind.CUSTOM and not reminder.shows):
        return "", ""
    if reminder.shows or not guided:
        tip_id = tip(state, reminder.kind, reminder.shows)
        if tip_id is not None:
            return tip_id, ""
    if reminder.shows and not guided:
        chosen = routine(state, reminder.kind, reminder.shows)
        if chosen is not None:
            return "", chosen
    return ("", "") if reminder.message else None


def tip(state: State, kind: Kind | None, shows: tuple[str, ...] = ()) -> str | None:
    """Id of the next tip of a kind, or among `shows`; None if nothing suits."""
    return choice.next_tip(
        state.catalogue, state.settings.profile, state.today, kind, state.shown, (), shows,
        answers=answers(state), night=gate.is_quiet(state),
    )  # fmt: skip


def routine(state: State, kind: Kind | None, shows: tuple[str, ...] = ()) -> str | None:
    """Id of the next routine of a kind, or among `shows`; None if nothing suits."""
    return choice.next_routine(
        state.catalogue, state.settings.profile, state.today, kind, state.shown, resting(state), shows,
        answers=answers(state), night=gate.is_quiet(state),
    )  # fmt: skip


def may_open(state: State, routine_id: str) -> bool:
    """Does a routine that the person asks for by name suit them today? At night too: they opened it."""
    found = state.catalogue.routine(routine_id)
    return found is not None and offered(found, state.settings.profile, state.today, answers(state)).yes


def kind_of(state: State, routine_id: str) -> Kind | None:
    """The first kind of a routine; None if there is no such routine any more."""
    found = state.catalogue.routine(routine_id)
    return found.kinds[0] if found is not None and found.kinds else None
