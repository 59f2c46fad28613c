"""Put an item's facts and its words together in the shape of the library's values."""

from collections.abc import Callable
from typing import Any

from postureapp.content.tables import Table

ALWAYS_STOP = "CE"
"""Stop signs that hold in every step, listed or not (the evidence behind the routines)."""

Shape = Callable[[str, Table, Table], Table]


def tip(id: str, facts: Table, words: Table) -> Table:  # noqa: A002 - the word of the whole program
    """A tip: its category is the letters of its id, its pictures follow its id."""
    shaped = sure(facts, words)
    return {"category": id.partition("-")[0], "picture": picture_of(id), **shaped, "id": id}


def routine(id: str, facts: Table, words: Table) -> Table:  # noqa: A002 - the word of the whole program
    """A routine with its steps, which are the tables named by numbers; its length is their sum."""
    steps = [step(f"{id}.{key}", part, words.get(key)) for key, part in facts.items() if key.isdecimal()]
    shaped = {key: value for key, value in sure(facts, words).items() if not key.isdecimal()}
    seconds = sum(part for each in steps if isinstance(part := each.get("seconds"), int))
    return {"picture": picture_of(id), "seconds": seconds, **shaped, "id": id, "steps": steps}


def step(id: str, facts: Any, words: Any) -> Table:  # noqa: A002 - the word of the whole program
    """A step; a table that is none is passed on empty, and the reader then names what is missing."""
    facts = facts if isinstance(facts, dict) else {}
    words = words if isinstance(words, dict) else {}
    listed = facts.get("stop", "")
    stop = "".join(sorted({*listed, *ALWAYS_STOP})) if isinstance(listed, str) else listed
    return {"picture": picture_of(id), **renamed(facts), **words, "id": id, "stop": stop}


def position(id: str, facts: Table, words: Table) -> Table:  # noqa: A002 - the word of the whole program
    """A feeding position, drawn by the picture of its hold."""
    return {"picture": f"hold_{id}", **renamed(facts), **words, "id": id}


def named(key: str) -> Shape:
    """A shape for plain items whose id goes under `key`."""
    return lambda id, facts, words: {**renamed(facts), **words, key: id}  # noqa: A006 - the same word


def sure(facts: Table, words: Table) -> Table:
    """Facts and words in one table; `sure` and `why` become the confidence."""
    joined = {**words, **renamed(facts)}
    reason, label = joined.pop("why", None), joined.pop("sure", None)
    confidence = {key: value for key, value in (("label", label), ("reason", reason)) if value is not None}
    return {**joined, "confidence": confidence}


def renamed(facts: Table) -> Table:
    """`for` is the short name of eligibility in the files."""
    return {("eligibility" if key == "for" else key): value for key, value in facts.items()}


def picture_of(id: str) -> str:  # noqa: A002 - the word of the whole program
    """The picture's name: SIT-1 is drawn by sit_1, step R01.3 by r01_3."""
    return id.lower().replace("-", "_").replace(".", "_")
