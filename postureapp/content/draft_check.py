"""What is still wrong with a draft, by field of the form: the pack's own reader decides."""

import re
from collections.abc import Collection

import msgspec
from msgspec.structs import replace

from postureapp.content.draft import Draft, DraftRoutine, files_of, places_of
from postureapp.content.draft_edit import item_of
from postureapp.content.pack_files import MOST_BYTES, PACK_FILE, PackRefused
from postureapp.content.pack_read import parse_pack
from postureapp.content.problem import ContentProblem

EMPTY = "there is nothing in it yet"
TOO_LARGE = f"it is larger than {MOST_BYTES} bytes"
_SOUND = "x"
_STEP = re.compile(r"^(?P<number>[0-9]+)\.(?P<key>.*)$")


class Fault(msgspec.Struct, frozen=True):
    """One thing that is wrong. `item` is empty for the pack itself, `step` -1 for what is in no step."""

    item: str
    step: int
    key: str
    message: str

    @property
    def missing(self) -> bool:
        """Nothing was written there yet: no mistake, only not done."""
        return self.message in {"the text is empty", EMPTY}


def faults_of(draft: Draft, taken: Collection[str] = ()) -> list[Fault]:
    """Everything that keeps the draft from being a pack, in the order of the form."""
    faults = [
        Fault("", -1, key, "the text is empty" if not getattr(draft, key).strip() else message)
        for key in ("title", "author")
        if (message := _head_fault(draft, key))
    ]
    if not draft.items:
        faults.append(Fault("", -1, "items", EMPTY))
    body = replace(draft, title=_SOUND, author=_SOUND)
    files = files_of(body)
    if any(len(text.encode()) > MOST_BYTES for text in files.values()):
        faults.append(Fault("", -1, "items", TOO_LARGE))
    faults += [_placed(draft, problem) for problem in _problems(body, taken)]
    return list(dict.fromkeys(faults))


def _head_fault(draft: Draft, key: str) -> str:
    """What is wrong with the pack's title or author, asked for one at a time; "" for nothing."""
    head = Draft(id=draft.id, language="en", **{"title": _SOUND, "author": _SOUND, key: getattr(draft, key)})
    return next((one.message for one in _problems(head) if one.file == PACK_FILE), "")


def _problems(draft: Draft, taken: Collection[str] = ()) -> list[ContentProblem]:
    try:
        parse_pack(files_of(draft), taken)
    except PackRefused as refused:
        return refused.problems
    return []


def _placed(draft: Draft, problem: ContentProblem) -> Fault:
    """The problem at its field: steps are named "ID.2", or "2.say" by their key."""
    name, _, number = problem.item.partition(".")
    key = problem.key
    if within := _STEP.match(key):
        number, key = within["number"], within["key"]
    key = re.sub(r"\[.*?\]", "", key).rpartition(".")[2]
    item = item_of(draft, name)
    if item is None:
        return Fault("", -1, "items", problem.message)
    if not number.isdecimal() or not isinstance(item, DraftRoutine):
        return Fault(name, -1, key, problem.message)
    places = places_of(item)
    at = int(number) - 1
    return Fault(name, places[at] if at < len(places) else -1, key, problem.message)
