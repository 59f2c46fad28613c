"""From the settings file's text to checked settings: one bad value costs that value only."""

import re
import tomllib
from collections import Counter
from typing import Any, get_args, get_origin

import msgspec

from postureapp.core.model import AfterFeed, At, Every, Reminder
from postureapp.core.settings import Settings

MISSING = object()
_INDEX = re.compile(r"\[(\d+)\]")


class Fault(msgspec.Struct, frozen=True):
    """One thing in the file that does not hold: where it stands, what is wrong, what is used instead."""

    path: str
    wrong: str
    used: str


class Unreadable(Exception):
    """The text is no TOML at all; the message says where."""


def parse(data: bytes) -> dict[str, Any]:
    """The file as plain values. Raises Unreadable."""
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable(f"byte {error.start + 1} is not UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(str(error)) from error
    except (RecursionError, ValueError, OverflowError) as error:
        raise Unreadable("it is nested too deep or holds a number that is too long") from error


def read(raw: dict[str, Any]) -> tuple[Settings, tuple[Fault, ...]]:
    """Settings from plain values. What does not hold falls back to its default, alone, and is named."""
    faults: list[Fault] = []
    settings = _struct(raw, Settings, "", faults)
    assert isinstance(settings, Settings)
    kept = _sensible(settings.reminders, faults)
    if len(kept) != len(settings.reminders):
        settings = msgspec.structs.replace(settings, reminders=kept)
    return settings, tuple(faults)


def _struct(raw: Any, kind: type[msgspec.Struct], path: str, faults: list[Fault]) -> Any:
    """A struct with every field that holds, or MISSING if a needed one does not."""
    if not isinstance(raw, dict):
        faults.append(Fault(path, "a table with names and values was expected", "the default"))
        return MISSING
    values: dict[str, Any] = {}
    for field in msgspec.structs.fields(kind):
        if field.encode_name not in raw:
            continue
        here = f"{path}.{field.encode_name}" if path else field.encode_name
        value = _value(raw[field.encode_name], field, here, faults)
        if value is not MISSING:
            values[field.name] = value
    try:
        return kind(**values)
    except TypeError:  # a field that has no default is not there, or did not hold
        needed = [f.encode_name for f in msgspec.structs.fields(kind) if f.required and f.name not in values]
        faults.append(Fault(path, f"{', '.join(needed)} is missing or not valid", "this one is left out"))
        return MISSING


def _value(raw: Any, field: Any, path: str, faults: list[Fault]) -> Any:
    try:
        return msgspec.convert(raw, field.type)
    except (msgspec.ValidationError, OverflowError, RecursionError) as error:
        if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct):
            return _struct(raw, field.type, path, faults)
        item = _item_type(field.type)
        if item is not None and isinstance(raw, list):
            found = [_struct(one, item, f"{path}[{at}]", faults) for at, one in enumerate(raw, 1)]
            return tuple(one for one in found if one is not MISSING)
        where, wrong = _split(str(error))
        faults.append(Fault(path + where, wrong, "the default"))
        return MISSING


def _item_type(kind: Any) -> type[msgspec.Struct] | None:
    """`Reminder` for `tuple[Reminder, ...]`: a list whose good items are kept when one is bad."""
    if get_origin(kind) is tuple and get_args(kind)[1:] == (...,) and get_args(kind)[0] is Reminder:
        return Reminder
    return None


def _split(message: str) -> tuple[str, str]:
    """From "Expected `int` >= 5 - at `$[0].minutes`": the path below this value, and what is wrong."""
    wrong, _, where = message.partition(" - at `$")
    return _INDEX.sub(lambda found: f"[{int(found[1]) + 1}]", where.removesuffix("`")), wrong


def _sensible(reminders: tuple[Reminder, ...], faults: list[Fault]) -> tuple[Reminder, ...]:
    """Without those that could never come due, and without a second one of the same id."""
    kept: list[Reminder] = []
    seen: Counter[str] = Counter()
    for number, reminder in enumerate(reminders, 1):
        wrong = "its id is used by an earlier one" if seen[reminder.id] else _wrong_schedule(reminder)
        if wrong:
            faults.append(Fault(f"reminders[{number}] ({reminder.id})", wrong, "this one is left out"))
        else:
            seen[reminder.id] += 1
            kept.append(reminder)
    return tuple(kept)


def _wrong_schedule(reminder: Reminder) -> str:
    match reminder.schedule:
        case Every(minutes=minutes) | AfterFeed(minutes=minutes) if minutes < 1:
            return f"{minutes} minutes is no time to wait; 1 is the least"
        case At(weekdays=days) if any(not 0 <= day <= 6 for day in days):
            return "a weekday is a number from 0 (Monday) to 6 (Sunday)"
        case _:
            return "" if reminder.id else "its id is empty"
