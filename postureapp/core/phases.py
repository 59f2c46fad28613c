"""The phase after birth: its reminders and daily caps, and what a change of phase would change.

Source: the table of reminder intervals in the project's evidence file. Posture every 45 to 60 minutes is
convention (screen work guidance; national advice from 30 minutes to 2 hours); feeds come 8 to 12 times in 24
hours at first, so the seat is brought to mind every 3 hours; one massage a day follows the trials; caps are
conservative choices. Before the birth date is known the gentlest column, after a caesarean, is used.
"""

from datetime import date, time
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from postureapp.core.model import AfterFeed, At, BirthType, Every, Kind, Profile, Reminder
from postureapp.core.settings import Settings


class Phase(StrEnum):
    """Weeks since birth and, while it matters, the kind of birth."""

    EARLY = "w0"
    EARLY_CAESAREAN = "w0_caesarean"
    SECOND = "w2"
    SECOND_CAESAREAN = "w2_caesarean"
    THIRD = "w6"
    LATER = "w12"
    LATER_DESK = "w12_desk"


class PhaseChange(msgspec.Struct, frozen=True, kw_only=True):
    """What a new phase brings: `settings` with unedited reminders renewed; `edited` ones wait for a yes."""

    old: str
    new: str
    settings: Settings
    edited: tuple[Reminder, ...]
    """The new phase's own version of each reminder that the person has changed."""


class _Row(msgspec.Struct, frozen=True):
    posture: int
    posture_cap: int
    rests: tuple[time, ...]
    check_in_days: tuple[int, ...]


_DAILY = (0, 1, 2, 3, 4, 5, 6)
_MORNING, _NOON, _AFTERNOON = time(10, 30), time(13, 30), time(16, 30)
_MASSAGE, _CHECK_IN = time(19, 0), time(18, 0)
_CAPS = {Kind.MASSAGE: 1, Kind.CHECK_IN: 1}

_TABLE = {
    Phase.EARLY: _Row(60, 6, (_NOON, _AFTERNOON), _DAILY),
    Phase.EARLY_CAESAREAN: _Row(60, 4, (_MORNING, _NOON, _AFTERNOON), _DAILY),
    Phase.SECOND: _Row(45, 8, (_NOON, _AFTERNOON), (0, 2, 4, 6)),
    Phase.SECOND_CAESAREAN: _Row(60, 6, (_NOON, _AFTERNOON), (0, 2, 4, 6)),
    Phase.THIRD: _Row(45, 8, (_NOON,), (1, 4)),
    Phase.LATER: _Row(45, 8, (_NOON,), (6,)),
    Phase.LATER_DESK: _Row(30, 8, (_NOON,), (6,)),
}


def phase_of(profile: Profile, today: date) -> Phase:
    """The phase a person is in; without a birth date or birth type the more careful one."""
    if profile.birth_date is None:
        return Phase.EARLY_CAESAREAN
    week = max(0, (today - profile.birth_date).days // 7)
    careful = profile.birth_type is not BirthType.VAGINAL
    if week < 2:
        return Phase.EARLY_CAESAREAN if careful else Phase.EARLY
    if week < 6:
        return Phase.SECOND_CAESAREAN if careful else Phase.SECOND
    if week < 12:
        return Phase.THIRD
    return Phase.LATER_DESK if profile.at_desk else Phase.LATER


def in_force(settings: Settings, today: date) -> Phase:
    """The phase whose defaults hold: the one in the settings, else the person's."""
    try:
        return Phase(settings.system.phase)
    except ValueError:
        return phase_of(settings.profile, today)


def reminders(phase: Phase) -> tuple[Reminder, ...]:
    """The reminders a phase starts with, the most important kind first."""
    row = _TABLE[phase]
    return (
        Reminder(id="feeding", kind=Kind.FEEDING, schedule=AfterFeed(180)),
        Reminder(id="massage", kind=Kind.MASSAGE, schedule=At((_MASSAGE,))),
        Reminder(id="rest", kind=Kind.REST, schedule=At(row.rests)),
        Reminder(id="check_in", kind=Kind.CHECK_IN, schedule=At((_CHECK_IN,), row.check_in_days)),
        Reminder(id="posture", kind=Kind.POSTURE, schedule=Every(row.posture)),
    )


def cap(phase: Phase, kind: Kind) -> int | None:
    """Most prompts of a kind in a day by default; None means no cap of its own."""
    row = _TABLE[phase]
    if kind is Kind.POSTURE:
        return row.posture_cap
    if kind is Kind.REST:
        return len(row.rests)
    return _CAPS.get(kind)


def filled(settings: Settings, today: date) -> Settings:
    """The settings with the phase's reminders where there were none yet."""
    if settings.reminders:
        return settings
    phase = phase_of(settings.profile, today)
    return replace(settings, reminders=reminders(phase), system=replace(settings.system, phase=phase.value))


def changed(settings: Settings, today: date) -> PhaseChange | None:
    """What a new phase would bring, or None while the phase is the one in force."""
    phase = phase_of(settings.profile, today)
    if settings.system.phase == phase.value:
        return None
    fresh = {reminder.id: reminder for reminder in reminders(phase)}
    renewed = tuple(
        replace(fresh[old.id], enabled=old.enabled) if old.id in fresh and not old.edited else old
        for old in settings.reminders
    )
    edited = tuple(
        fresh[old.id]
        for old in settings.reminders
        if old.edited and old.id in fresh and _differs(old, fresh[old.id])
    )
    return PhaseChange(
        old=settings.system.phase,
        new=phase.value,
        settings=replace(settings, reminders=renewed, system=replace(settings.system, phase=phase.value)),
        edited=edited,
    )


def accepted(settings: Settings, fresh: tuple[Reminder, ...]) -> Settings:
    """The settings after a yes: the schedule and cap of the named reminders are the phase's."""
    by_id = {reminder.id: reminder for reminder in fresh}
    return replace(
        settings,
        reminders=tuple(
            replace(old, schedule=by_id[old.id].schedule, cap=by_id[old.id].cap) if old.id in by_id else old
            for old in settings.reminders
        ),
    )


def _differs(old: Reminder, fresh: Reminder) -> bool:
    return (old.schedule, old.cap) != (fresh.schedule, fresh.cap)
