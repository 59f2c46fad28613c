"""A pack as a form holds it, and written as the files of a pack."""

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from postureapp.content.pack_files import PACK_FILE
from postureapp.content.pack_read import FORMAT
from postureapp.core.model import Exclusion, Kind

MOST_TIMES = 20
"""Repetitions of one step."""


class DraftStep(msgspec.Struct, frozen=True, kw_only=True):
    """One step of the form. `times` repeats it."""

    say: str
    seconds: int
    picture: str = ""
    """Empty shows the routine's picture."""
    cue: str = ""
    breaths: int = 0
    sides: bool = False
    get_ready: bool = False
    times: int = 1
    kept: dict[str, Any] = {}
    """What the form does not ask and a pack made by hand may say: written back as it was."""


class DraftRoutine(msgspec.Struct, frozen=True, kw_only=True):
    """One routine of the form."""

    id: str
    title: str
    summary: str
    picture: str
    kind: Kind = Kind.REST
    cautions: tuple[str, ...] = ()
    vaginal_from: int = 0
    caesarean_from: int = 0
    not_with: tuple[Exclusion, ...] = ()
    steps: tuple[DraftStep, ...] = ()
    kept: dict[str, Any] = {}


class DraftTip(msgspec.Struct, frozen=True, kw_only=True):
    """One tip of the form."""

    id: str
    title: str
    body: str
    picture: str
    kind: Kind = Kind.POSTURE
    cautions: tuple[str, ...] = ()
    vaginal_from: int = 0
    caesarean_from: int = 0
    not_with: tuple[Exclusion, ...] = ()
    kept: dict[str, Any] = {}


DraftItem = DraftRoutine | DraftTip


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A whole pack of the form."""

    id: str
    title: str
    author: str
    language: str = "en"
    routines: tuple[DraftRoutine, ...] = ()
    tips: tuple[DraftTip, ...] = ()

    @property
    def items(self) -> tuple[DraftItem, ...]:
        """Everything in it, the routines first."""
        return (*self.routines, *self.tips)


def files_of(draft: Draft) -> dict[str, str]:
    """The files of the draft's pack, unchecked: `packs.install_files` and `parse_pack` check them."""
    head = {
        "format": FORMAT,
        "id": draft.id,
        "title": draft.title,
        "author": draft.author,
        "language": draft.language,
    }
    files = {PACK_FILE: _lines(head)}
    if draft.routines or not draft.tips:
        files["routines.toml"] = "\n".join(part for each in draft.routines for part in _tables(each))
    if draft.tips:
        files["tips.toml"] = "\n".join(
            _table(each.id, {**_head(each), "body": each.body}) for each in draft.tips
        )
    return files


def places_of(routine: DraftRoutine) -> list[int]:
    """For each step as it is written, repetitions one by one, the place of its step in the form."""
    return [place for place, step in enumerate(routine.steps) for _ in range(_times(step))]


def _head(item: DraftItem) -> dict[str, object]:
    """What tips and routines have in common, as a table."""
    suits = {
        **item.kept.get("for", {}),
        "vaginal_from": item.vaginal_from,
        "caesarean_from": item.caesarean_from,
        "not_with": [str(each) for each in item.not_with],
    }
    return {
        **item.kept,
        "kinds": [str(item.kind), *item.kept.get("kinds", [])],
        "title": item.title,
        "picture": item.picture,
        "cautions": list(item.cautions),
        "for": suits,
    }


def _tables(routine: DraftRoutine) -> list[str]:
    """The routine's table and one for each step."""
    steps = [routine.steps[place] for place in places_of(routine)]
    return [
        _table(routine.id, {**_head(routine), "summary": routine.summary}),
        *(_table(routine.id, _step(step), f".{number}") for number, step in enumerate(steps, 1)),
    ]


def _times(step: DraftStep) -> int:
    return max(1, min(step.times, MOST_TIMES))


def _table(id_: str, table: Mapping[str, object], part: str = "") -> str:
    """One named table."""
    return f"[{json.dumps(id_, ensure_ascii=False)}{part}]\n{_lines(table)}"


def _step(step: DraftStep) -> dict[str, object]:
    """The step's table; what is empty is left out."""
    whole = {
        "say": step.say, "seconds": step.seconds, "picture": step.picture, "cue": step.cue,
        "breaths": step.breaths, "sides": step.sides, "get_ready": step.get_ready,
    }  # fmt: skip
    asked = {key: value for key, value in whole.items() if value or key in {"say", "seconds"}}
    return {**step.kept, **asked}


def _lines(table: Mapping[str, object]) -> str:
    """A table as lines of TOML."""
    return "".join(f"{key} = {_value(value)}\n" for key, value in table.items())


def _value(value: object) -> str:
    """A text, number, truth, list or small table as TOML; JSON's texts, numbers and lists are TOML too."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_value(each)}" for key, each in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)
