"""Check the words of one language: lengths, markup, banned words, reading level, shape."""

from pathlib import Path

from postureapp.content import lint, reading
from postureapp.content.banned import Banned, read_banned
from postureapp.content.problem import ContentProblem
from postureapp.content.tables import Table, read_table
from postureapp.content.walk import Text, texts
from postureapp.content.words import ENGLISH

WORD_FILES = ("tips.toml", "routines.toml", "positions.toml", "advice.toml", "safety.toml")
GENTLE_FILES = ("tips.toml", "routines.toml", "positions.toml")
"""Files in which the words of judgement are banned too."""

LONGEST_SENTENCE = 15
"""Words; the pages of `cards` and the descriptions of pictures may take twice as many."""
HARDEST_SMOG = 11.0
HARDEST_GRADE = 9.0
"""Health services advise a SMOG grade under 14 and a reading age of 9 to 11 (grade 4 to 6)."""


def check_words(folder: Path, language: str) -> list[ContentProblem]:
    """Every problem in the words of one language, by file."""
    problems: list[ContentProblem] = []
    banned = read_banned(folder, language, problems)
    for name in WORD_FILES:
        file = f"{language}/{name}"
        table = read_table(folder, file, problems)
        found = list(texts(table))
        for text in found:
            faults = [*_faults(text, banned, gentle=name in GENTLE_FILES)]
            faults += _hard_to_read(text) if language == ENGLISH else []
            problems += [
                ContentProblem(file=file, item=text.item, key=text.key, message=each) for each in faults
            ]
        if language == ENGLISH:
            problems += _grade(file, found)
        else:
            problems += _differences(table, read_table(folder, f"{ENGLISH}/{name}", []), file, "")
    return problems


def _faults(text: Text, banned: Banned, *, gentle: bool) -> list[str]:
    """Lengths, markup and banned words of one text."""
    faults = lint.text_faults(text.key, text.text, page=text.listed and text.key == "body")
    item = text.item.rpartition(".")[2] if text.item.startswith(("cards.", "advice.")) else text.item
    return faults + [f"never say “{word}”" for word in banned.found(text.text, item, gentle=gentle)]


def _hard_to_read(text: Text) -> list[str]:
    """Sentences that are too long for tired eyes."""
    if text.key in {"text", "text_plain"}:  # a line of the safety question is a list and no sentence
        return []
    page = text.item.startswith("cards.") or text.key == "alt"
    longest = LONGEST_SENTENCE * 2 if page else LONGEST_SENTENCE
    return [
        f"a sentence of {count} words, at most {longest}: “{sentence}”"
        for sentence in reading.sentences(text.text)
        if (count := len(sentence.split())) > longest
    ]


def _grade(file: str, found: list[Text]) -> list[ContentProblem]:
    """The reading level of a whole file, and of each tip."""
    level = reading.smog([text.text for text in found])
    problems = []
    if level > HARDEST_SMOG:
        message = f"SMOG grade {level:.1f}, at most {HARDEST_SMOG}"
        problems.append(ContentProblem(file=file, message=message))
    problems += [
        ContentProblem(
            file=file, item=text.item, key=text.key, message=f"reading grade {grade:.1f} is too hard"
        )
        for text in found
        if text.key == "body" and not text.listed and (grade := reading.grade(text.text)) > HARDEST_GRADE
    ]
    return problems


def _differences(ours: Table, english: Table, file: str, item: str) -> list[ContentProblem]:
    """What a translation has less, more or otherwise than English: ids, keys, list lengths, gaps to fill."""
    problems = []
    for key in [*english, *(key for key in ours if key not in english)]:
        here, there = ours.get(key), english.get(key)
        if isinstance(here, dict) and isinstance(there, dict):
            problems += _differences(here, there, file, f"{item}.{key}" if item else key)
        elif (message := _difference(here, there)) is not None:
            problems.append(
                ContentProblem(file=file, item=item or key, key=key if item else "", message=message)
            )
    return problems


def _difference(here: object, there: object) -> str | None:
    """Why a translated value does not match the English one, or None."""
    if here is None:
        return "not translated"
    if there is None:
        return "English has no such entry"
    if type(here) is not type(there):
        return f"a {type(there).__name__} in English, a {type(here).__name__} here"
    if isinstance(here, list) and isinstance(there, list) and len(here) != len(there):
        return f"{len(there)} lines in English, {len(here)} here"
    if lint.placeholders(str(here)) != lint.placeholders(str(there)):
        return "the gaps {…} differ from English"
    return None
