"""Checking content and packs, tracing it to its sources, drawing it as a sheet."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from postureapp.cli.failure import Failure
from postureapp.resources import resources_dir


def check(given: Namespace) -> int:
    """Our own content, or the pack or content folder at a path. Exit code 1 names every problem."""
    from postureapp.content.check import check_path
    from postureapp.figure.poses import load_library

    path = getattr(given, "path", None)
    library = load_library(resources_dir() / "poses")
    try:
        lines = [problem.line() for problem in check_path(Path(path or _content()), set(library.pictures))]
    except OSError as error:
        raise Failure(f"{path} could not be read: {error.strerror or error}.") from error
    if not path:
        lines += [str(problem) for problem in library.problems]
    if lines:
        what = f"{path or 'The content'} was refused: {len(lines)} problems."
        raise Failure(what, "\n".join(lines), "Correct them and check again. Nothing was installed.")
    print("The content is sound.")
    return 0


def trace(_: Namespace) -> int:
    """Each sentence of the starting article and what carries it, and back."""
    from postureapp.content.load import load_catalogue
    from postureapp.content.problem import ContentProblem
    from postureapp.content.trace import read_seeds, trace_table

    problems: list[ContentProblem] = []
    seeds = read_seeds(_content(), problems)
    catalogue, _found = load_catalogue(_content(), "en")
    print(trace_table(seeds, catalogue))
    return 0


def sheet(given: Namespace) -> int:
    """Draw pictures into a folder; needs Qt, but no screen."""
    from postureapp.qt.review import write_pictures

    return _written(given, lambda folder: write_pictures(folder, given.theme, given.size, given.ids))


def windows(given: Namespace) -> int:
    """Draw windows into a folder, in every theme, scale and language; needs Qt, but no screen."""
    from postureapp.qt.review import write_windows

    return _written(given, lambda folder: write_windows(folder, given.windows, print))


def _written(given: Namespace, draw: Callable[[Path], list[Path]]) -> int:
    try:
        files = draw(Path(given.folder))
    except OSError as error:
        raise Failure(
            f"{given.folder} could not be written: {error.strerror or error}.",
            "",
            "Choose another folder, or make room.",
        ) from error
    print(f"{len(files)} pictures were written to {given.folder}.")
    return 0


def _content() -> Path:
    return resources_dir() / "content"
