"""What verbs that work without the running instance read: settings, journal, content, with problems said."""

import sys

from postureapp.core.library import Catalogue
from postureapp.core.problem import Problem
from postureapp.core.settings import Settings
from postureapp.store.journal import SqliteJournal
from postureapp.store.paths import Paths
from postureapp.store.settings_file import SettingsFile
from postureapp.system.clock import SystemClock


def tell(problem: Problem) -> None:
    """On standard error, so that JSON on standard output stays JSON."""
    print(problem.lines(), file=sys.stderr)


def settings(paths: Paths) -> Settings:
    found, problems = SettingsFile(paths.settings).load()
    for problem in problems:
        tell(problem)
    return found


def journal(paths: Paths, clock: SystemClock) -> SqliteJournal:
    """Opened when first used; a damaged one is replaced and said."""
    return SqliteJournal(paths, clock, tell)


def catalogue(paths: Paths, language: str) -> Catalogue:
    """Our content and the own packs. Raises ResourcesMissing."""
    from postureapp.content.load import load_catalogue
    from postureapp.content.packs import installed
    from postureapp.i18n import Words
    from postureapp.resources import resources_dir

    packs = [pack.folder for pack in installed(paths.packs) if pack.enabled and not pack.problems]
    found, _ = load_catalogue(resources_dir() / "content", Words(language).language, packs)
    return found
