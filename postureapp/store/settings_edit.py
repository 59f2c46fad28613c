"""Changing a hand-edited settings file: only what differs is touched, comments and unknown keys stay."""

import tomllib
from collections.abc import MutableMapping
from copy import deepcopy
from datetime import date, datetime, time
from typing import Any

import msgspec

from postureapp.core.settings import Settings

Table = MutableMapping[str, Any]


def edited(text: str, before: Settings, after: Settings) -> str:
    """The text with the difference between two settings applied. Raises ValueError if `text` is no TOML."""
    import tomlkit  # costs 20 ms: paid when something is saved, not when the program starts
    from tomlkit.exceptions import TOMLKitError

    old, new = plain(before), plain(after)
    expected = deepcopy(tomllib.loads(text))
    _apply(expected, old, new)
    try:
        document = tomlkit.parse(text)
        _apply(document, old, new)
        result = document.as_string()
        if tomllib.loads(result) == expected:
            return result
    except (TOMLKitError, ValueError, TypeError, LookupError, AttributeError):
        # A layout that the editor cannot change in place. Nothing is lost but the comments.
        pass
    return tomlkit.dumps(expected)


def plain(settings: Settings) -> dict[str, Any]:
    """Settings as TOML knows them: no None, lists instead of tuples, times as times."""
    built: dict[str, Any] = _without_none(msgspec.to_builtins(settings, builtin_types=(datetime, date, time)))
    return built


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_none(item) for key, item in value.items() if item is not None}
    if isinstance(value, list | tuple):
        return [_without_none(item) for item in value]
    return value


def _apply(table: Table, old: dict[str, Any], new: dict[str, Any]) -> None:
    """Change in `table` what differs between `old` and `new`."""
    for key in old.keys() - new.keys():
        table.pop(key, None)
    for key, value in new.items():
        before = old.get(key)
        if before == value:
            continue
        if key == "reminders" and isinstance(value, list):  # elsewhere it may be the name of an act
            _apply_reminders(table, before or [], value)
        elif isinstance(value, dict) and isinstance(before, dict):
            if not isinstance(table.get(key), dict):
                table[key] = _made(table, {})
            _apply(table[key], before, value)
        else:
            table[key] = _made(table, value)


def _apply_reminders(table: Table, old: list[dict[str, Any]], new: list[dict[str, Any]]) -> None:
    """Match by id; those in the file that this program could not read stay where they are."""
    there = table.get("reminders")
    found = [one for one in there if isinstance(one, dict)] if isinstance(there, list) else []
    before = {one["id"]: one for one in old}
    known: dict[str, Table] = {}
    strangers: list[Table] = []
    for one in found:
        name = one.get("id")
        if isinstance(name, str) and name in before and name not in known:
            known[name] = one
        else:
            strangers.append(one)
    wanted: list[Any] = []
    for one in new:
        if one["id"] in known:
            _apply(known[one["id"]], before[one["id"]], one)
            wanted.append(known[one["id"]])
        else:
            wanted.append(_made(table, one))
    wanted += strangers
    if not wanted:
        table.pop("reminders", None)
    elif [id(one) for one in wanted] != [id(one) for one in found]:
        table["reminders"] = _table_list(table, wanted)


def _made(table: Table, value: Any) -> Any:
    """The value in the form that belongs into `table`: a TOML item for a document, plain for a dictionary."""
    if type(table) is dict:
        return deepcopy(value)
    import tomlkit

    if not isinstance(value, dict):
        return _inline(value)
    section = tomlkit.table()
    for key, item in value.items():
        section[key] = _inline(item)
    return section


def _table_list(table: Table, wanted: list[Any]) -> Any:
    if type(table) is dict:
        return wanted
    import tomlkit

    made = tomlkit.aot()
    for one in wanted:
        made.append(one)
    return made


def _inline(value: Any) -> Any:
    """Lists and tables on one line, as a hand would write them: `[{start = 08:00:00, end = 12:00:00}]`."""
    import tomlkit

    if isinstance(value, dict):
        table = tomlkit.inline_table()
        for key, item in value.items():
            table[key] = _inline(item)
        return table
    if isinstance(value, list):
        array = tomlkit.array()
        for item in value:
            array.append(_inline(item))
        return array.multiline(multiline=len(value) > 2 and isinstance(value[0], list))
    return value
