"""Turn tables into the library's values, one item at a time: a bad item is named and left out."""

import re
from collections.abc import Iterator
from typing import TypeVar

import msgspec

from postureapp.content.problem import ContentProblem
from postureapp.content.shape import Shape
from postureapp.content.tables import Table
from postureapp.core.evidence import Item

AnyItem = TypeVar("AnyItem", bound=Item)

WORD_KEYS = {
    "title", "body", "alt", "cautions", "why", "reason", "summary", "say", "cue", "say_early", "say_plain",
    "cue_plain", "name", "hint", "heading", "lines", "text",
}  # fmt: skip
"""Keys that stand in a language's file; all others are facts."""

_PLACE = re.compile(r" - at `\$?\.?(?P<path>.*)`$")
_STEP = re.compile(r"steps\[(?P<index>\d+)\]\.?")
_FIELD = re.compile(r"(?:missing required|unknown) field `(?P<field>.*?)`")


class Part(msgspec.Struct, frozen=True):
    """The facts and the words of one shelf by id, with the files they come from."""

    facts: dict[str, Table]
    words: dict[str, Table]
    facts_file: str
    words_file: str


def build(
    kind: type[AnyItem], shaped: Shape, part: Part, problems: list[ContentProblem]
) -> dict[str, AnyItem]:
    """The sound items by id, in the order of the facts."""
    items: dict[str, AnyItem] = {}
    for id_, fact in part.facts.items():
        try:
            items[id_] = msgspec.convert(shaped(id_, fact, part.words.get(id_, {})), kind)
        except msgspec.ValidationError as error:
            problems.append(explained(id_, str(error), part))
    problems.extend(
        ContentProblem(file=part.words_file, item=id_, message="there are no facts for these words")
        for id_ in _orphans(part)
    )
    return items


def _orphans(part: Part) -> Iterator[str]:
    """Ids of items and steps that have words and no facts."""
    for id_, words in part.words.items():
        facts = part.facts.get(id_)
        if facts is None:
            yield id_
        else:
            yield from (f"{id_}.{key}" for key in words if key.isdecimal() and key not in facts)


def explained(item: str, error: str, part: Part) -> ContentProblem:
    """The problem behind a reader's complaint: in which file, item and key, and what is wrong."""
    place = _PLACE.search(error)
    message = error[: place.start()] if place else error
    path = place["path"] if place else ""
    step = _STEP.match(path)
    if step:
        item, path = f"{item}.{int(step['index']) + 1}", path[step.end() :]
    field = _FIELD.search(message)
    key = ".".join(part for part in (path, field["field"] if field else "") if part)
    last = re.sub(r"\[.*?\]", "", key).rpartition(".")[2]
    file = part.words_file if last in WORD_KEYS else part.facts_file
    return ContentProblem(file=file, item=item, key=key, message=message)
