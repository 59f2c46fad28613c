"""The words of one language, with English standing in wherever something is not translated yet."""

from pathlib import Path

from postureapp.content.problem import ContentProblem
from postureapp.content.tables import Table, read_table

ENGLISH = "en"
UNTRANSLATED = "not translated, English is shown"


def read_words(folder: Path, language: str, name: str, problems: list[ContentProblem]) -> Table:
    """The words of one file in one language. Everything English has and the language lacks is a problem."""
    english = read_table(folder, f"{ENGLISH}/{name}", problems)
    if language == ENGLISH:
        return english
    file = f"{language}/{name}"
    return filled(read_table(folder, file, problems), english, file, "", problems)


def filled(words: Table, english: Table, file: str, place: str, problems: list[ContentProblem]) -> Table:
    """`words` with its gaps filled from `english`, table within table; `place` is the id reached so far."""
    full = dict(words)
    for key, theirs in english.items():
        ours = words.get(key)
        if isinstance(theirs, dict):
            inner = f"{place}.{key}" if place else key
            if ours is None:
                problems.append(ContentProblem(file=file, item=inner, message=UNTRANSLATED))
            full[key] = theirs if not isinstance(ours, dict) else filled(ours, theirs, file, inner, problems)
        elif ours is None:
            problems.append(ContentProblem(file=file, item=place, key=key, message=UNTRANSLATED))
            full[key] = theirs
    return full
