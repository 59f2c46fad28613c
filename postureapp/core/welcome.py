"""The first settings from the few answers of the Welcome window; every answer may be left out."""

from datetime import date, time

import msgspec
from msgspec.structs import replace

from postureapp.core import phases
from postureapp.core.model import BirthType, FeedingWay, Reminder, TimeRange
from postureapp.core.settings import Hours, Settings


class Answers(msgspec.Struct, frozen=True, kw_only=True):
    """What was answered so far."""

    birth_date: date | None = None
    birth_type: BirthType = BirthType.UNKNOWN
    feeding_way: FeedingWay = FeedingWay.UNKNOWN
    begins: time = time(8, 0)
    ends: time = time(21, 0)
    """Reminders may come between these two; the rest of the day is quiet."""
    off: frozenset[str] = frozenset()
    """Ids of proposed reminders that are not wanted."""
    autostart: bool = False


def answered(settings: Settings) -> Answers:
    """The answers that the settings hold already, for a second visit."""
    active = settings.hours.active[0]
    return Answers(
        birth_date=settings.profile.birth_date,
        birth_type=settings.profile.birth_type,
        feeding_way=settings.profile.feeding_way,
        begins=active[0].start if active else time(8, 0),
        ends=active[-1].end if active else time(21, 0),
        off=frozenset(one.id for one in settings.reminders if not one.enabled),
        autostart=settings.system.autostart,
    )


def proposed(settings: Settings, answers: Answers, today: date | None) -> tuple[Reminder, ...]:
    """The reminders that would be taken: the phase's own, or the person's if some were changed already."""
    if any(one.edited for one in settings.reminders):
        return settings.reminders
    return phases.reminders(_phase(settings, answers, today))


def finished(settings: Settings, answers: Answers, today: date | None) -> Settings:
    """The settings with the answers taken over and the Welcome window done."""
    reminders = tuple(
        replace(one, enabled=one.id not in answers.off) for one in proposed(settings, answers, today)
    )
    day = (TimeRange(answers.begins, answers.ends),)
    quiet = () if answers.begins == answers.ends else (TimeRange(answers.ends, answers.begins),)
    profile = replace(
        settings.profile,
        birth_date=answers.birth_date,
        birth_type=answers.birth_type,
        feeding_way=answers.feeding_way,
    )
    system = replace(
        settings.system,
        welcomed=True,
        autostart=answers.autostart,
        phase=_phase(settings, answers, today).value,
    )
    hours = settings.hours
    if answered(settings).begins != answers.begins or answered(settings).ends != answers.ends:
        hours = Hours(active=(day, day, day, day, day, day, day), quiet=quiet)
    return replace(settings, profile=profile, reminders=reminders, hours=hours, system=system)


def skipped(settings: Settings, today: date | None) -> Settings:
    """The settings as they are, with the phase's reminders where there were none, and Welcome done."""
    kept = settings if today is None else phases.filled(settings, today)
    return replace(kept, system=replace(kept.system, welcomed=True))


def _phase(settings: Settings, answers: Answers, today: date | None) -> phases.Phase:
    """Without today's date the most careful phase, as without a birth date."""
    profile = replace(settings.profile, birth_date=answers.birth_date, birth_type=answers.birth_type)
    if today is None or answers.birth_date is None:
        return phases.phase_of(replace(profile, birth_date=None), date.min)
    return phases.phase_of(profile, today)
