"""Check the texts of a pack and turn them into tips and routines: all of it is sound, or none is accepted."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from typing import Annotated

import msgspec
from msgspec import Meta

from postureapp.content import lint, shape
from postureapp.content.build import Part, build
from postureapp.content.pack_files import PACK_FILE, PackRefused, refuse
from postureapp.content.problem import ContentProblem
from postureapp.content.tables import Table, sub_tables
from postureapp.content.walk import texts
from postureapp.core.evidence import Item
from postureapp.core.library import Routine, Tip

FORMAT = 1
"""Version of the pack format; a newer one is refused."""
MOST_ITEMS, MOST_STEPS, MOST_SECONDS = 200, 40, 3600
RESERVED = {"SIT", "STA", "LIF", "BED", "CHG", "PRM", "DSK", "FED", "RST", "MAS", "SLP", "HAB"}
"""First parts of our own tips' ids. Our routines are R01, R02 and so on."""

OURS_TO_SET = {"id", "pack", "category", "confidence", "steps", "sure", "why", "sources", "seed"}
"""Keys of an item that a pack must not hold."""

_ID = re.compile(r"[A-Z][A-Z0-9]{0,11}-[0-9]{1,3}")
_PICTURE = re.compile(r"[a-z][a-z0-9_]{0,39}")
_OUR_ROUTINE = re.compile(r"R[0-9]+")


class PackFacts(Item, frozen=True, kw_only=True):
    """The head of a pack: `pack.toml`."""

    format: int
    id: Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]{1,39}$")]
    title: Annotated[str, Meta(min_length=1, max_length=60)]
    author: Annotated[str, Meta(min_length=1, max_length=60)]
    language: Annotated[str, Meta(pattern=r"^[a-z]{2,3}(_[A-Z]{2})?$")] = "en"


class Pack(msgspec.Struct, frozen=True, kw_only=True):
    """A checked pack."""

    facts: PackFacts
    tips: dict[str, Tip]
    routines: dict[str, Routine]


def parse_pack(files: Mapping[str, str], taken: Collection[str] = ()) -> Pack:
    """The pack in these texts. `taken` are ids it must not use. Raises PackRefused naming every problem."""
    tables = {name: _toml(name, text) for name, text in files.items()}
    facts = _head(tables[PACK_FILE])
    problems: list[ContentProblem] = []
    tips = _items("tips.toml", tables, facts, problems)
    routines = _items("routines.toml", tables, facts, problems)
    _unique([*tips, *routines], taken, problems)
    pack = Pack(
        facts=facts,
        tips=build(Tip, shape.tip, Part(tips, {}, "tips.toml", "tips.toml"), problems),
        routines=build(
            Routine, shape.routine, Part(routines, {}, "routines.toml", "routines.toml"), problems
        ),
    )
    for routine in pack.routines.values():
        problems += _lengths(routine)
    if problems:
        raise PackRefused(problems)
    return pack


def _toml(name: str, text: str) -> Table:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise refuse(f"the file is not valid TOML ({str(error)[:200]})", name) from error


def _head(table: Table) -> PackFacts:
    """The pack's head, of a version we know."""
    version = table.get("format")
    if isinstance(version, int) and version != FORMAT:
        raise refuse(f"format {version} is not known here; this program reads format {FORMAT}", PACK_FILE)
    try:
        facts = msgspec.convert(table, PackFacts)
    except msgspec.ValidationError as error:
        raise refuse(str(error), PACK_FILE) from error
    faults = [fault for text in (facts.title, facts.author) for fault in lint.text_faults("", text)]
    if lint.placeholders(facts.title + facts.author):
        faults.append("gaps like {…} are not filled here")
    if faults:
        raise refuse(faults[0], PACK_FILE)
    return facts


def _items(
    name: str, tables: Mapping[str, Table], facts: PackFacts, problems: list[ContentProblem]
) -> dict[str, Table]:
    """The tables of one file, complete with what a pack need not say; every text in them is checked."""
    found = sub_tables(tables.get(name, {}), name, problems)
    if len(found) > MOST_ITEMS:
        raise refuse(f"{len(found)} items, at most {MOST_ITEMS} fit", name)
    for id_, item in found.items():
        problems += [
            ContentProblem(file=name, item=id_[:80], key=key[:80], message=message)
            for key, message in _faults(item)
        ]
    complete = _whole_tip if name == "tips.toml" else _whole_routine
    return {id_: complete(item, facts) for id_, item in found.items()}


def _faults(item: Table) -> Iterator[tuple[str, str]]:
    """What is wrong with the texts, the pictures and the keys of one item of a pack: (key, sentence)."""
    for text in texts(item):
        faults = lint.text_faults(text.key, text.text)
        faults += ["gaps like {…} are not filled here"] if lint.placeholders(text.text) else []
        yield from ((f"{text.item}.{text.key}".lstrip("."), fault) for fault in faults)
    for part in (item, *(step for step in item.values() if isinstance(step, dict))):
        picture = part.get("picture", "x")
        if not isinstance(picture, str) or not _PICTURE.fullmatch(picture):
            yield "picture", "this is no name of a picture"
        yield from ((key, "PostureApp fills this in itself") for key in sorted(OURS_TO_SET & part.keys()))


def _whole_tip(item: Table, facts: PackFacts) -> Table:
    """A tip with what a pack need not say: who says it, how sure, a description of the picture."""
    return {**_said_by(facts), "alt": item.get("title", ""), **item}


def _whole_routine(item: Table, facts: PackFacts) -> Table:
    """A routine with what a pack need not say; a step shows its picture, described by what is said."""
    picture = item.get("picture", "")
    steps = {
        key: {"picture": picture, "alt": step.get("say", ""), **step}
        for key, step in item.items()
        if key.isdecimal() and isinstance(step, dict)
    }
    return {**_said_by(facts), **item, **steps}


def _said_by(facts: PackFacts) -> Table:
    """The confidence of everything in a pack is its author's word."""
    reason = f"From the pack “{facts.title}” by {facts.author}."
    return {"sources": [], "seed": [], "sure": "expert", "why": reason, "pack": facts.id}


def _unique(ids: list[str], taken: Collection[str], problems: list[ContentProblem]) -> None:
    """Ids are plain, are not ours, and none is used twice."""
    for id_ in ids:
        shown = id_[:80]
        if not _ID.fullmatch(id_):
            message = "an id is capital letters, a hyphen and a number, like MINE-1"
            problems.append(ContentProblem(file="", item=shown, message=message))
        elif id_.partition("-")[0] in RESERVED or _OUR_ROUTINE.fullmatch(id_.partition("-")[0]):
            problems.append(ContentProblem(file="", item=shown, message="ids like this belong to PostureApp"))
        elif id_ in taken or ids.count(id_) > 1:
            problems.append(ContentProblem(file="", item=shown, message="this id is taken"))


def _lengths(routine: Routine) -> list[ContentProblem]:
    """A routine has steps, not too many, and its stated length is their sum."""
    total = sum(step.seconds for step in routine.steps)
    message = ""
    if not 1 <= len(routine.steps) <= MOST_STEPS:
        message = f"a routine has 1 to {MOST_STEPS} steps"
    elif total != routine.seconds:
        message = f"{routine.seconds} seconds are stated, the steps take {total}"
    elif total > MOST_SECONDS:
        message = f"{total} seconds, at most {MOST_SECONDS} fit"
    return [ContentProblem(file="routines.toml", item=routine.id, message=message)] if message else []
