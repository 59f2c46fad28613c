"""The shape of pose data: which keys there are and what they hold. Finds what cannot be drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from postureapp.figure.props import KINDS
from postureapp.figure.spine import SPINE_KEYS

Fault = tuple[str, str]
"""Dotted key, message."""
_WORDS = {"up", "down", "front", "back", "out", "in"}
_NUMBERS: dict[str, set[str]] = {
    "view": {"elev", "azim"},
    "frame": {"x", "y", "h", "aspect", "blob", "flat", "seed"},
    "spine": set(SPINE_KEYS),
    "root": {"facing", "lean", "roll", "rest"},
    "arm": {"flex", "abd", "rot", "bend", "shrug", "protract", "curl", "wrist", "tilt"},
    "leg": {"flex", "abd", "rot", "bend", "ankle", "toe", "heel", "turn", "girth"},
    "baby": {"curl", "head", "head_turn", "head_side"},
}
_ADULT = {"root", "spine", "arm_r", "arm_l", "leg_r", "leg_l", "look", "z", "breath", "bias", "eyes"}
_BABY = {
    "at",
    "pin",
    "up",
    "front",
    "frame",
    "on",
    "arm_r",
    "arm_l",
    "leg_r",
    "leg_l",
    "z",
    *_NUMBERS["baby"],
}
_TOP = {
    "person",
    "partner",
    "baby",
    "baby2",
    "view",
    "frame",
    "shadow",
    "props",
    "focus",
    "marks",
    "title",
    "line",
    "hidden",
    "crop",
}
PINS = {
    "mouth",
    "head",
    "nape",
    "back",
    "shoulders",
    "bottom",
    "belly",
    "side_r",
    "side_l",
    "under_r",
    "under_l",
    "centre",
}
GRIPS = {"open", "flat", "cup", "hold", "fist", "press", "spread"}


def faults(pose: dict[str, Any]) -> list[Fault]:
    """Everything wrong with a pose; empty when it can be drawn."""
    out = [(k, "is not a key of a pose") for k in sorted(pose.keys() - _TOP)]
    if not any(k in pose for k in ("person", "partner", "baby")):
        out.append(("person", "a pose needs somebody: person, partner or baby"))
    for key in ("view", "frame"):
        out += _numbers(pose.get(key, {}), key, _NUMBERS[key])
    out += _frame(pose.get("frame", {}))
    for who in ("person", "partner"):
        out += _adult(pose.get(who, {}), who)
    for who in ("baby", "baby2"):
        out += _baby(pose.get(who, {}), who)
    for key in ("props", "focus", "marks", "shadow"):
        out += _list(pose.get(key, []), key)
    return out


def _frame(frame: object) -> Iterator[Fault]:
    if isinstance(frame, dict):
        for key, low, high in (("h", 1, 5000), ("aspect", 0.1, 10)):
            value = frame.get(key, 1)
            if _is_number(value) and not low <= value <= high:
                yield f"frame.{key}", f"must lie between {low} and {high}"


def _is_number(v: object) -> bool:
    return isinstance(v, (int, float)) and not isinstance(v, bool) and abs(v) < 1e5


def _numbers(table: object, where: str, allowed: set[str], extra: set[str] = frozenset()) -> Iterator[Fault]:  # type: ignore[assignment]
    if not isinstance(table, dict):
        yield where, "must be a table"
        return
    for k, v in table.items():
        if k in allowed:
            if not _is_number(v):
                yield f"{where}.{k}", f"must be a number, not {v!r}"
        elif k not in extra:
            yield f"{where}.{k}", "is not a key here"


def _adult(table: object, who: str) -> Iterator[Fault]:
    if not isinstance(table, dict):
        yield who, "must be a table"
        return
    for k in sorted(table.keys() - _ADULT):
        yield f"{who}.{k}", "is not a key of an adult"
    yield from _numbers(table.get("root", {}), f"{who}.root", _NUMBERS["root"], {"at"})
    if "at" in table.get("root", {}):
        yield from _target(table["root"]["at"], f"{who}.root.at", points=True)
    yield from _numbers(table.get("spine", {}), f"{who}.spine", _NUMBERS["spine"])
    yield from _numbers({k: table[k] for k in ("breath", "bias") if k in table}, who, {"breath", "bias"})
    for s in "rl":
        yield from _limb(
            table.get("arm_" + s, {}), f"{who}.arm_{s}", "arm", "hand", {"elbow", "palm", "fingers"}
        )
        yield from _limb(table.get("leg_" + s, {}), f"{who}.leg_{s}", "leg", "foot", {"knee"})
    if table.get("eyes", "soft") not in ("soft", "open"):
        yield f"{who}.eyes", "must be soft or open"
    z = table.get("z", {})
    yield from _numbers(z, f"{who}.z", set(z) if isinstance(z, dict) else set())


def _limb(table: object, where: str, kind: str, target: str, ways: set[str]) -> Iterator[Fault]:
    yield from _numbers(table, where, _NUMBERS[kind], {target, "grip", "free"} | ways)
    if not isinstance(table, dict):
        return
    if target in table:
        yield from _target(table[target], f"{where}.{target}")
    if table.get("grip", "open") not in GRIPS:
        yield f"{where}.grip", f"must be one of {', '.join(sorted(GRIPS))}"
    for way in ways & table.keys():
        yield from _direction(table[way], f"{where}.{way}")


def _direction(value: object, where: str) -> Iterator[Fault]:
    if isinstance(value, str):
        if set(value.split("+")) - _WORDS:
            yield where, f"{value!r} is not a direction (up, down, front, back, in, out, joined with +)"
    else:
        yield from _target(value, where, points=True)


def _target(value: object, where: str, points: bool = False) -> Iterator[Fault]:
    if isinstance(value, list):
        if len(value) != 3 or not all(_is_number(v) for v in value):
            yield where, "must be three numbers"
    elif points or not isinstance(value, dict) or not value:
        yield where, "must be three numbers" if points else "must be three numbers or a place"


def _baby(table: object, who: str) -> Iterator[Fault]:
    yield from _numbers(table, who, _NUMBERS["baby"], _BABY)
    if not isinstance(table, dict):
        return
    if "at" in table:
        yield from _target(table["at"], f"{who}.at")
    for k in ("up", "front"):
        if k in table:
            yield from _target(table[k], f"{who}.{k}", points=True)
    if table.get("pin", "centre") not in PINS:
        yield f"{who}.pin", f"must be one of {', '.join(sorted(PINS))}"
    for s in "rl":
        yield from _numbers(table.get("arm_" + s, {}), f"{who}.arm_{s}", _NUMBERS["arm"])
        yield from _numbers(table.get("leg_" + s, {}), f"{who}.leg_{s}", _NUMBERS["leg"])


def _list(value: object, key: str) -> Iterator[Fault]:
    if not isinstance(value, list):
        yield key, "must be a list"
        return
    for i, item in enumerate(value):
        where = f"{key}[{i}]"
        if key == "shadow":
            if not isinstance(item, list) or len(item) != 3 or not all(_is_number(v) for v in item):
                yield where, "must be [x, z, half width]"
        elif not isinstance(item, dict):
            yield where, "must be a table"
        elif key == "props" and item.get("type") not in KINDS:
            yield f"{where}.type", f"no prop of type {item.get('type')!r}"
        elif key == "focus" and "at" not in item:
            yield f"{where}.at", "is missing"
