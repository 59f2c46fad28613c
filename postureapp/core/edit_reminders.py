"""Editing the list of reminders: add, duplicate, change, delete; every new one has an id of its own."""

from datetime import time

import msgspec

from postureapp.core.model import AfterFeed, At, Every, Kind, Reminder, Schedule
from postureapp.core.settings import Settings

SHORTEST, LONGEST = 5, 720
"""Bounds of `every` and `after_feed` in minutes (the same as `settings.Minutes`)."""
MOST = 50
"""More reminders than this help nobody; the list stays quick."""

FIRST_SCHEDULE: dict[Kind, Schedule] = {
    Kind.POSTURE: Every(60),
    Kind.FEEDING: AfterFeed(180),
    Kind.MASSAGE: At((time(10, 0),)),
    Kind.REST: At((time(15, 0),)),
    Kind.CHECK_IN: At((time(18, 30),)),
    Kind.CUSTOM: At((time(10, 0),)),
}
"""What a new reminder of a kind starts with: gentle, and easy to see in the preview."""


def find(settings: Settings, reminder_id: str) -> Reminder | None:
    """The reminder with that id, or None."""
    return next((one for one in settings.reminders if one.id == reminder_id), None)


def free_id(settings: Settings, kind: Kind) -> str:
    """An id that no reminder has: the kind, or the kind and a number."""
    taken = {one.id for one in settings.reminders}
    number = 1
    while (made := kind.value if number == 1 else f"{kind.value}-{number}") in taken:
        number += 1
    return made


def added(settings: Settings, kind: Kind = Kind.CUSTOM, name: str = "") -> tuple[Settings, str]:
    """With one more reminder at the end; and its id. The id is empty when the list is full."""
    if len(settings.reminders) >= MOST:
        return settings, ""
    made = free_id(settings, kind)
    one = Reminder(id=made, kind=kind, name=name, schedule=FIRST_SCHEDULE[kind], edited=True)
    return _listing(settings, (*settings.reminders, one)), one.id


def duplicated(settings: Settings, reminder_id: str, name: str) -> tuple[Settings, str]:
    """With a copy named `name` right after the original; and the copy's id, empty when there is none."""
    one = find(settings, reminder_id)
    if one is None or len(settings.reminders) >= MOST:
        return settings, ""
    copy = msgspec.structs.replace(one, id=free_id(settings, one.kind), name=name, edited=True)
    place = settings.reminders.index(one) + 1
    return _listing(settings, (*settings.reminders[:place], copy, *settings.reminders[place:])), copy.id


def deleted(settings: Settings, reminder_id: str) -> tuple[Settings, str]:
    """Without that reminder; and the id of the one to show next (empty when none is left)."""
    one = find(settings, reminder_id)
    if one is None:
        return settings, reminder_id
    place = settings.reminders.index(one)
    left = (*settings.reminders[:place], *settings.reminders[place + 1 :])
    return _listing(settings, left), left[min(place, len(left) - 1)].id if left else ""


def changed(settings: Settings, reminder_id: str, **fields: object) -> Settings:
    """With some fields of one reminder changed and the reminder marked as edited."""
    return _listing(
        settings,
        tuple(
            msgspec.structs.replace(one, **fields, edited=True) if one.id == reminder_id else one
            for one in settings.reminders
        ),
    )


def rescheduled(old: Schedule, kind: str) -> Schedule:
    """The schedule in another form ("every", "at", "after_feed"), keeping what it can of the old one."""
    minutes = old.minutes if not isinstance(old, At) else 60
    match kind:
        case "every":
            return old if isinstance(old, Every) else Every(minutes)
        case "at":
            return old if isinstance(old, At) else At((time(10, 0),))
        case "after_feed":
            return old if isinstance(old, AfterFeed) else AfterFeed(180 if isinstance(old, At) else minutes)
    raise ValueError(f"{kind!r} is not a form of schedule")


def _listing(settings: Settings, reminders: tuple[Reminder, ...]) -> Settings:
    return msgspec.structs.replace(settings, reminders=reminders)
