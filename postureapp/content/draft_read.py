"""Read a checked pack back into the form's values, losing nothing that the form does not ask."""

from collections.abc import Collection
from itertools import groupby
from typing import Any

import msgspec

from postureapp.content.draft import Draft, DraftRoutine, DraftStep, DraftTip
from postureapp.content.pack_read import Pack
from postureapp.content.shape import ALWAYS_STOP
from postureapp.core.library import Eligibility, Routine, Step, Tip
from postureapp.core.model import Kind

_ITEM_ASKED = {
    "id", "title", "picture", "kinds", "cautions", "eligibility",
    "sources", "confidence", "seed", "pack", "category",
}  # fmt: skip
TIP_ASKED = {*_ITEM_ASKED, "body", "alt"}
ROUTINE_ASKED = {*_ITEM_ASKED, "summary", "seconds", "steps"}
STEP_ASKED = {
    "id", "seconds", "say", "cue", "alt", "breaths", "sides", "get_ready", "picture", "stop",
}  # fmt: skip
"""What the form asks, or the reader fills in itself: not kept beside it."""


def draft_of(pack: Pack) -> Draft:
    """The form's content for a checked pack. Equal steps in a row become one that is repeated."""
    facts = pack.facts
    return Draft(
        id=facts.id,
        title=facts.title,
        author=facts.author,
        language=facts.language,
        routines=tuple(_routine(routine) for routine in pack.routines.values()),
        tips=tuple(DraftTip(body=tip.body, **_common(tip, TIP_ASKED)) for tip in pack.tips.values()),
    )


def _routine(routine: Routine) -> DraftRoutine:
    plain = [_draft_step(step, routine.picture) for step in routine.steps]
    return DraftRoutine(
        summary=routine.summary,
        steps=tuple(msgspec.structs.replace(step, times=len(list(run))) for step, run in groupby(plain)),
        **_common(routine, ROUTINE_ASKED),
    )


def _common(item: Routine | Tip, asked: Collection[str]) -> dict[str, Any]:
    """The fields of the form that a tip and a routine share, and what the form does not ask."""
    suits = item.eligibility
    kept = _unasked(item, asked)
    others = _unasked(suits, ("vaginal_from", "caesarean_from", "not_with"))
    alt = item.alt if isinstance(item, Tip) else item.title
    if alt != item.title:
        kept["alt"] = alt
    if others:
        kept["for"] = others
    if len(item.kinds) > 1:
        kept["kinds"] = [str(kind) for kind in item.kinds[1:]]
    return {
        "id": item.id,
        "title": item.title,
        "picture": item.picture,
        "kind": item.kinds[0] if item.kinds else Kind.REST,
        "cautions": item.cautions,
        "vaginal_from": suits.vaginal_from,
        "caesarean_from": suits.caesarean_from,
        "not_with": suits.not_with,
        "kept": kept,
    }


def _draft_step(step: Step, picture: str) -> DraftStep:
    kept = _unasked(step, STEP_ASKED)
    if step.alt != step.say:
        kept["alt"] = step.alt
    if set(step.stop) != set(ALWAYS_STOP):
        kept["stop"] = step.stop
    if kept.pop("eligibility", None):
        kept["for"] = _unasked(step.eligibility, ())
    return DraftStep(
        say=step.say,
        seconds=step.seconds,
        picture="" if step.picture == picture else step.picture,
        cue=step.cue,
        breaths=step.breaths,
        sides=step.sides,
        get_ready=step.get_ready,
        kept=kept,
    )


def _unasked(value: Tip | Routine | Step | Eligibility, asked: Collection[str]) -> dict[str, Any]:
    """The fields the form does not ask, where they are not as usual."""
    usual = {field.name: field.default for field in msgspec.structs.fields(value)}
    return {
        name: msgspec.to_builtins(given)
        for name, given in ((name, getattr(value, name)) for name in usual if name not in asked)
        if given != usual[name]
    }
