"""Changes to a draft: each takes a draft and answers the next one."""

import secrets

from msgspec.structs import replace

from postureapp.content.draft import Draft, DraftItem, DraftRoutine, DraftStep, DraftTip

USUAL_SECONDS = 30
"""Of a new step."""


def new_draft(author: str = "", language: str = "en") -> Draft:
    """An empty pack. Its id is drawn at random: nobody types one, and packs of two authors never meet."""
    return Draft(id=f"own-{secrets.token_hex(4)}", title="", author=author, language=language)


def new_id(draft: Draft) -> str:
    """An id for one more item: the pack's own letters and the first free number."""
    prefix = next((item.id.partition("-")[0] for item in draft.items), "")
    prefix = prefix or "OWN" + draft.id.rpartition("-")[2].upper()[:9]
    taken = {item.id for item in draft.items}
    return next(name for number in range(1, 1000) if (name := f"{prefix}-{number}") not in taken)


def with_routine(draft: Draft, picture: str) -> tuple[Draft, str]:
    """One more routine with one step; answers its id too."""
    id_ = new_id(draft)
    steps = (DraftStep(say="", seconds=USUAL_SECONDS),)
    made = DraftRoutine(id=id_, title="", summary="", picture=picture, steps=steps)
    return replace(draft, routines=(*draft.routines, made)), id_


def with_tip(draft: Draft, picture: str) -> tuple[Draft, str]:
    """One more tip; answers its id too."""
    id_ = new_id(draft)
    return replace(draft, tips=(*draft.tips, DraftTip(id=id_, title="", body="", picture=picture))), id_


def item_of(draft: Draft, id_: str) -> DraftItem | None:
    """The item with that id, or None."""
    return next((item for item in draft.items if item.id == id_), None)


def with_item(draft: Draft, item: DraftItem) -> Draft:
    """The item takes the place of the one with its id."""
    return replace(
        draft,
        routines=tuple(item if one.id == item.id and isinstance(item, DraftRoutine) else one
                       for one in draft.routines),
        tips=tuple(item if one.id == item.id and isinstance(item, DraftTip) else one for one in draft.tips),
    )  # fmt: skip


def without(draft: Draft, id_: str) -> Draft:
    """The item is gone."""
    return replace(
        draft,
        routines=tuple(one for one in draft.routines if one.id != id_),
        tips=tuple(one for one in draft.tips if one.id != id_),
    )


def with_step(routine: DraftRoutine, place: int, step: DraftStep | None = None) -> DraftRoutine:
    """A new step, or the one given, before that place."""
    made = step or DraftStep(say="", seconds=USUAL_SECONDS)
    return replace(routine, steps=(*routine.steps[:place], made, *routine.steps[place:]))


def changed_step(routine: DraftRoutine, place: int, step: DraftStep) -> DraftRoutine:
    """The step at that place is another one."""
    return replace(routine, steps=(*routine.steps[:place], step, *routine.steps[place + 1 :]))


def without_step(routine: DraftRoutine, place: int) -> DraftRoutine:
    """The step at that place is gone."""
    return replace(routine, steps=(*routine.steps[:place], *routine.steps[place + 1 :]))


def moved_step(routine: DraftRoutine, place: int, by: int) -> DraftRoutine:
    """The step at `place` changes places with its neighbour; at an end nothing changes."""
    goal = place + by
    if not (0 <= place < len(routine.steps) and 0 <= goal < len(routine.steps)):
        return routine
    steps = list(routine.steps)
    steps[place], steps[goal] = steps[goal], steps[place]
    return replace(routine, steps=tuple(steps))
