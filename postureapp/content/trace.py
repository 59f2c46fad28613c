"""From each sentence of the starting article to the items it gave rise to, and back: none is orphaned."""

from pathlib import Path
from typing import Literal

import msgspec

from postureapp.content.build import Part, build
from postureapp.content.problem import ContentProblem
from postureapp.content.shape import named
from postureapp.content.tables import read_table, sub_tables
from postureapp.core.evidence import Item
from postureapp.core.library import Advice, Card, Catalogue, Routine, Tip

FILE = "facts/seed.toml"


class Seed(Item, frozen=True, kw_only=True):
    """One sentence of the starting article and what became of it."""

    id: str
    says: str
    """Our paraphrase, in English."""
    verdict: Literal["question", "supported", "partly", "not_shown", "contradicted"]
    note: str = ""
    app: tuple[str, ...] = ()
    """Parts of the app that answer it, besides items."""
    used: bool = True
    """False: deliberately said nowhere, for the reason in `note`."""


class Traced(msgspec.Struct, frozen=True):
    """A sentence with the ids of all items that carry it."""

    seed: Seed
    items: tuple[str, ...]


def read_seeds(folder: Path, problems: list[ContentProblem]) -> dict[str, Seed]:
    """The sentences by id; a bad one is named as a problem and left out."""
    facts = sub_tables(read_table(folder, FILE, problems), FILE, problems)
    return build(Seed, named("id"), Part(facts, {}, FILE, FILE), problems)


def trace(seeds: dict[str, Seed], catalogue: Catalogue) -> list[Traced]:
    """Every sentence in its order with its items: tips, routines, advice and pages."""
    items = _carriers(catalogue)
    return [Traced(seed, tuple(item.id for item in items if seed.id in item.seed)) for seed in seeds.values()]


def trace_problems(seeds: dict[str, Seed], catalogue: Catalogue) -> list[ContentProblem]:
    """Sentences that lead nowhere, and unused ones without a reason or with an item after all."""
    problems = []
    for traced in trace(seeds, catalogue):
        seed = traced.seed
        message = ""
        if seed.used and not traced.items and not seed.app:
            message = "nothing in the app goes back to this sentence"
        elif not seed.used and traced.items:
            message = f"said to be unused, but {', '.join(traced.items)} carry it"
        elif not seed.used and not seed.note:
            message = "not used, and no reason is given"
        if message:
            problems.append(ContentProblem(file=FILE, item=seed.id, message=message))
    return problems


def trace_table(seeds: dict[str, Seed], catalogue: Catalogue) -> str:
    """The table for the command line: first from sentences to items, then from items back."""
    lines = ["From the starting article to the app"]
    for traced in trace(seeds, catalogue):
        seed = traced.seed
        places = ", ".join([*traced.items, *seed.app]) if seed.used else "not used on purpose"
        lines += [f"{seed.id:4} {seed.verdict:12} {seed.says}", f"     -> {places}"]
        lines += [f"     {seed.note}"] if seed.note else []
    lines += ["", "From the app back"]
    for item in _carriers(catalogue):
        lines.append(f"{item.id:16} {', '.join(item.seed) or 'safety advice or a page of ours'}")
    return "\n".join(lines)


def _carriers(catalogue: Catalogue) -> list[Tip | Routine | Advice | Card]:
    """All items that may carry sentences."""
    return [
        *catalogue.tips.values(),
        *catalogue.routines.values(),
        *catalogue.advice.values(),
        *catalogue.cards.values(),
    ]
