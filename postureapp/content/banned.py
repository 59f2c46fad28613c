"""Words the content must never say: lists by language, found as whole words."""

import re
from pathlib import Path

import msgspec

from postureapp.content.problem import ContentProblem
from postureapp.content.tables import read_table

_UNSPACED = ("zh", "ja")
"""Languages written without spaces: a phrase counts wherever it stands."""


class Banned(msgspec.Struct, frozen=True):
    """One language's lists, as compiled patterns."""

    everywhere: re.Pattern[str]
    gentle: re.Pattern[str]
    allowed: frozenset[str]

    def found(self, text: str, item: str, *, gentle: bool) -> list[str]:
        """The banned phrases in a text of an item; `gentle` adds those of tips and routines."""
        if item in self.allowed:
            return []
        hits = self.everywhere.findall(text)
        return hits + (self.gentle.findall(text) if gentle else [])


def read_banned(folder: Path, language: str, problems: list[ContentProblem]) -> Banned:
    """The lists of a language out of `facts/banned.toml`; empty ones where it has none."""
    file = "facts/banned.toml"
    table = read_table(folder, file, problems).get(language)
    if not isinstance(table, dict):
        problems.append(ContentProblem(file=file, item=language, message="this language has no list"))
        table = {}
    return Banned(
        _pattern(table.get("everywhere", []), language),
        _pattern(table.get("gentle", []), language),
        frozenset(table.get("allowed", [])),
    )


def _pattern(phrases: list[str], language: str) -> re.Pattern[str]:
    """One pattern for all phrases; one that never matches for none."""
    if not phrases:
        return re.compile(r"(?!)")
    joined = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    whole = joined if language.startswith(_UNSPACED) else rf"\b(?:{joined})\b"
    return re.compile(whole, re.IGNORECASE)
