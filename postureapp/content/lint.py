"""Rules for a single text: how long it may be, and that it is plain text without markup or tricks."""

import re

CHARACTERS = {"title": 40, "heading": 60, "name": 30}
"""Most characters a text under this key may have."""
WORDS = {
    "body": 45, "say": 25, "say_early": 25, "say_plain": 25, "cue": 10, "cue_plain": 10, "summary": 30,
    "alt": 60, "cautions": 30, "why": 40, "lines": 25, "text": 40, "text_plain": 40, "hint": 25,
}  # fmt: skip
"""Most words: a tip is read in one breath, a spoken line is heard once."""
LONGEST_WORD = 10
"""Letters a word may have on average: a text has at most this many characters for each word that fits."""
PAGE_WORDS = 70
"""Most words of one paragraph of a page (`body` as a list)."""
SIGNS_PER_WORD = 2.5
"""Chinese signs that are counted as one word."""

_SIGN = re.compile("[\u3400-\u9fff]")
_MARKUP = re.compile(
    r"[<>`\\]|\*\*|__|&#?\w+;|\]\(|\{\{|https?:|www\.|javascript:"
    "|[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def text_faults(key: str, text: str, *, page: bool = False) -> list[str]:
    """What is wrong with a text under `key`, as sentences. `page` is a paragraph of a page."""
    if not text.strip():
        return ["the text is empty"]
    faults = (
        [f"there must be no markup or address in it ({hit.group()!r})"]
        if (hit := _MARKUP.search(text))
        else []
    )
    if text != text.strip():
        faults.append("spaces at its ends")
    limit = PAGE_WORDS if page else WORDS.get(key)
    if limit is not None and (count := word_count(text)) > limit:
        faults.append(f"{count} words, at most {limit} fit")
    most = CHARACTERS.get(key, (limit or PAGE_WORDS) * LONGEST_WORD)
    if len(text) > most:
        faults.append(f"{len(text)} characters, at most {most} fit")
    return faults


def word_count(text: str) -> int:
    """Words of a text; Chinese signs are counted by their number."""
    signs = len(_SIGN.findall(text))
    return round(signs / SIGNS_PER_WORD) + len(_SIGN.sub(" ", text).split()) * (signs == 0)


def placeholders(text: str) -> list[str]:
    """The gaps in a text, sorted: "{count}"."""
    return sorted(_PLACEHOLDER.findall(text))
