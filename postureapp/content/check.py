"""Check a whole content folder, strictly: the same check for the tests, the app and the command line."""

from collections.abc import Collection
from pathlib import Path

from postureapp.content.check_facts import check_facts
from postureapp.content.check_words import check_words
from postureapp.content.load import load_catalogue
from postureapp.content.pack_files import PackRefused
from postureapp.content.packs import inspect
from postureapp.content.problem import ContentProblem
from postureapp.content.trace import read_seeds, trace_problems
from postureapp.content.words import ENGLISH

LANGUAGES = ("en", "zh_CN", "es")
"""Languages whose content is complete."""


def check_path(path: Path, pictures: Collection[str] | None = None) -> list[ContentProblem]:
    """Everything that is wrong at `path`: a content folder like ours, or else an own pack (folder or zip)."""
    if (path / "facts").is_dir():
        return check_folder(path, pictures)
    try:
        inspect(path)
    except PackRefused as refused:
        return refused.problems
    return []


def check_folder(folder: Path, pictures: Collection[str] | None = None) -> list[ContentProblem]:
    """Everything that is wrong in a content folder; empty when all is well.

    `pictures` are the ids that can be drawn; without them pictures are not asked for. Languages that have no
    folder yet are left out, English is always checked.
    """
    languages = [code for code in LANGUAGES if code == ENGLISH or (folder / code).is_dir()]
    problems: list[ContentProblem] = []
    for language in languages:
        catalogue, found = load_catalogue(folder, language)
        problems += found
        problems += check_words(folder, language)
        if language == ENGLISH:
            seeds = read_seeds(folder, problems)
            problems += check_facts(catalogue, seeds, pictures)
            problems += trace_problems(seeds, catalogue)
    return list(dict.fromkeys(problems))
