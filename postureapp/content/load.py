"""Read all content of one language: what is sound is loaded, what is not is named."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from postureapp.content import shape
from postureapp.content.build import Part, build
from postureapp.content.problem import ContentProblem
from postureapp.content.tables import Table, read_table, sub_tables
from postureapp.content.words import read_words
from postureapp.core.evidence import Item, Source
from postureapp.core.library import (
    Advice,
    Card,
    Catalogue,
    Emergency,
    Position,
    Routine,
    SafetyItem,
    StopSign,
    Tip,
)

Shelf = tuple[str, type[Item], shape.Shape]

FILES: dict[str, tuple[Shelf, ...]] = {
    "tips.toml": (("tips", Tip, shape.tip),),
    "routines.toml": (("routines", Routine, shape.routine),),
    "positions.toml": (("positions", Position, shape.position),),
    "advice.toml": (("advice", Advice, shape.named("id")), ("cards", Card, shape.named("id"))),
    "safety.toml": (("safety", SafetyItem, shape.named("id")), ("stop_signs", StopSign, shape.named("code"))),
}
"""Files that have facts and words, and the shelves of the catalogue that each of them fills."""

FACTS_ONLY: dict[str, Shelf] = {
    "sources.toml": ("sources", Source, shape.named("code")),
    "emergency.toml": ("emergency", Emergency, shape.named("country")),
}
"""Files whose content is the same in every language."""


def load_catalogue(
    folder: Path, language: str, packs: Sequence[Path] = ()
) -> tuple[Catalogue, list[ContentProblem]]:
    """Everything below `folder` in `language`, and the sound items of the own `packs`; never raises.

    A bad item is left out and named; a missing translation shows the English words and is named.
    """
    problems: list[ContentProblem] = []
    shelves: dict[str, dict[str, Any]] = {}
    for name, parts in FILES.items():
        facts_file, words_file = f"facts/{name}", f"{language}/{name}"
        facts = read_table(folder, facts_file, problems)
        words = read_words(folder, language, name, problems)
        for shelf, kind, shaped in parts:
            inner = shelf if len(parts) > 1 else ""
            part = Part(
                _items(facts, inner, facts_file, problems),
                _items(words, inner, words_file, problems),
                facts_file,
                words_file,
            )
            shelves[shelf] = build(kind, shaped, part, problems)
    for name, (shelf, kind, shaped) in FACTS_ONLY.items():
        file = f"facts/{name}"
        facts = sub_tables(read_table(folder, file, problems), file, problems)
        shelves[shelf] = build(kind, shaped, Part(facts, {}, file, file), problems)
    for folder_of_pack in packs:
        _add_pack(folder_of_pack, shelves, problems)
    return Catalogue(language=language, **shelves), problems


def _add_pack(folder: Path, shelves: dict[str, dict[str, Any]], problems: list[ContentProblem]) -> None:
    """Put a pack's items behind ours; a pack that is not sound, or takes a taken id, adds nothing."""
    from postureapp.content.pack_files import PackRefused, read_files  # most people have none of their own:
    from postureapp.content.pack_read import parse_pack  # not part of the start

    try:
        pack = parse_pack(read_files(folder), {*shelves["tips"], *shelves["routines"]})
    except PackRefused as refused:
        problems += [
            msgspec.structs.replace(each, file=f"{folder.name}/{each.file}".rstrip("/"))
            for each in refused.problems
        ]
        return
    shelves["tips"] |= pack.tips
    shelves["routines"] |= pack.routines


def _items(table: Table, shelf: str, file: str, problems: list[ContentProblem]) -> dict[str, Table]:
    """All items of a file, or those under the shelf's name in a file that fills several shelves."""
    inner = table.get(shelf, {}) if shelf else table
    return sub_tables(inner if isinstance(inner, dict) else {}, file, problems)
