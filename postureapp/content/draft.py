"""A pack as a form holds it: write it as the files of a pack, and read one back for editing."""

import json
from collections.abc import Mapping
from itertools import groupby

import msgspec

from postureapp.content.pack_files import PACK_FILE
from postureapp.content.pack_read import FORMAT, Pack
from postureapp.core.library import Eligibility, Routine, Step
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
    times: int = 1


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


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A whole pack of the form."""

    id: str
    title: str
    author: str
    language: str = "en"
    routines: tuple[DraftRoutine, ...] = ()


def files_of(draft: Draft) -> dict[str, str]:
    """The files of the draft's pack, unchecked: `packs.install_files` and `parse_pack` check them."""
    head = {
        "format": FORMAT,
        "id": draft.id,
        "title": draft.title,
        "author": draft.author,
        "language": draft.language,
    }
    routines = [part for routine in draft.routines for part in _tables(routine)]
    return {PACK_FILE: _lines(head), "routines.toml": "\n".join(routines)}


def draft_of(pack: Pack) -> Draft:
    """The form's content for a checked pack. Equal steps in a row become one that is repeated."""
    facts = pack.facts
    return Draft(
        id=facts.id,
        title=facts.title,
        author=facts.author,
        language=facts.language,
        routines=tuple(_routine(routine) for routine in pack.routines.values()),
    )


def _tables(routine: DraftRoutine) -> list[str]:
    """The routine's table and one for each step."""
    suits = {
        "vaginal_from": routine.vaginal_from,
        "caesarean_from": routine.caesarean_from,
        "not_with": [str(each) for each in routine.not_with],
    }
    head = {
        "kinds": [str(routine.kind)],
        "title": routine.title,
        "summary": routine.summary,
        "picture": routine.picture,
        "cautions": list(routine.cautions),
        "for": suits,
    }
    steps = [step for step in routine.steps for _ in range(max(1, min(step.times, MOST_TIMES)))]
    name = json.dumps(routine.id, ensure_ascii=False)
    return [
        f"[{name}]\n{_lines(head)}",
        *(f"[{name}.{number}]\n{_lines(_step(step))}" for number, step in enumerate(steps, 1)),
    ]


def _step(step: DraftStep) -> dict[str, object]:
    """The step's table; what is empty is left out."""
    whole = {
        "say": step.say, "seconds": step.seconds, "picture": step.picture, "cue": step.cue,
        "breaths": step.breaths, "sides": step.sides,
    }  # fmt: skip
    return {key: value for key, value in whole.items() if value or key in {"say", "seconds"}}


def _lines(table: Mapping[str, object]) -> str:
    """A table as lines of TOML."""
    return "".join(f"{key} = {_value(value)}\n" for key, value in table.items())


def _value(value: object) -> str:
    """A text, number, truth, list or small table as TOML; JSON's texts, numbers and lists are TOML too."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_value(each)}" for key, each in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)


def _routine(routine: Routine) -> DraftRoutine:
    suits: Eligibility = routine.eligibility
    plain = [_draft_step(step, routine.picture) for step in routine.steps]
    return DraftRoutine(
        id=routine.id,
        title=routine.title,
        summary=routine.summary,
        picture=routine.picture,
        kind=routine.kinds[0] if routine.kinds else Kind.REST,
        cautions=routine.cautions,
        vaginal_from=suits.vaginal_from,
        caesarean_from=suits.caesarean_from,
        not_with=suits.not_with,
        steps=tuple(msgspec.structs.replace(step, times=len(list(run))) for step, run in groupby(plain)),
    )


def _draft_step(step: Step, picture: str) -> DraftStep:
    return DraftStep(
        say=step.say,
        seconds=step.seconds,
        picture="" if step.picture == picture else step.picture,
        cue=step.cue,
        breaths=step.breaths,
        sides=step.sides,
    )
