"""The safety list in a few short rows: items of one part of the body stand behind one row."""

from collections.abc import Mapping

import msgspec

from postureapp.core.library import SafetyItem
from postureapp.i18n import Words


class Group(msgspec.Struct, frozen=True):
    """One row of the first page. With one item it is that item's own sentence."""

    id: str
    text: str
    items: tuple[SafetyItem, ...]


def groups(words: Words, safety: Mapping[str, SafetyItem], *, plain: bool) -> list[Group]:
    """The rows in the content's order. `plain`: baby content is hidden."""
    gathered: dict[str, list[SafetyItem]] = {}
    for item in safety.values():
        if not item.check_in_only:
            gathered.setdefault(item.group, []).append(item)
    made = []
    for name, items in gathered.items():
        text = _heading(words, name) if len(items) > 1 else ""
        made.append(Group(name, text or said(items[0], plain=plain), tuple(items)))
    return made


def said(item: SafetyItem, *, plain: bool) -> str:
    """The item's sentence for this person."""
    return item.text_plain if plain and item.text_plain else item.text


def _heading(words: Words, group: str) -> str:
    """What a group of items is about; empty for one that only a pack knows.

    No narrower than its items: who does not find their sign here says "none of these".
    """
    t = words.t
    headings = {
        "legs_toilet": t("Numb between the legs, weak or numb legs, or new trouble with pee or poo"),
        "chest_breath": t("Chest pain, hard to breathe, coughing blood, collapse, a fit or confusion"),
        "head_eyes": t("A bad or lasting headache, trouble seeing, pain below the ribs, or sudden swelling"),
        "bleeding": t("Heavy bleeding, large clots, or discharge that smells bad or is heavier"),
        "fever_epidural": t("Fever, very unwell, a sore wound, or anything new after an epidural or spinal"),
        "back": t("Very strong or odd pain, a fall, a lump, weight loss, or you cannot care for yourself"),
        "today": t("A little more bleeding, dizzy, or a new pain"),
    }
    return headings.get(group, "")
