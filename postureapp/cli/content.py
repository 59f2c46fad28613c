"""Checking content and packs, tracing it to its sources, drawing it as a sheet."""

from argparse import Namespace
from pathlib import Path

from postureapp.cli.failure import Failure
from postureapp.resources import resources_dir


def check(given: Namespace) -> int:
    """Our own content, or the pack at a path. Exit code 1 names every problem."""
    if getattr(given, "path", None):
        return _pack(Path(given.path))
    from postureapp.content.check import check_folder
    from postureapp.figure.poses import load_library

    pictures = load_library(resources_dir() / "poses").pictures
    problems = check_folder(_content(), set(pictures))
    if problems:
        raise Failure(
            "\n".join(problem.line() for problem in problems), f"{len(problems)} problems were found."
        )
    print("The content is sound.")
    return 0


def _pack(path: Path) -> int:
    from postureapp.content.pack_files import PackRefused
    from postureapp.content.packs import inspect

    try:
        pack = inspect(path)
    except PackRefused as error:
        raise Failure(
            f"{path} was refused.", str(error), "Correct it and check again. Nothing was installed."
        ) from error
    except OSError as error:
        raise Failure(f"{path} could not be read: {error.strerror or error}.") from error
    print(f"The pack “{pack.facts.id}” is sound.")
    return 0


def trace(_: Namespace) -> int:
    """Each sentence of the starting article, and what carries it."""
    from postureapp.content.load import load_catalogue
    from postureapp.content.problem import ContentProblem
    from postureapp.content.trace import read_seeds
    from postureapp.content.trace import trace as traced

    problems: list[ContentProblem] = []
    seeds = read_seeds(_content(), problems)
    catalogue, _found = load_catalogue(_content(), "en")
    for one in traced(seeds, catalogue):
        carriers = ", ".join((*one.items, *one.seed.app)) or "nothing"
        print(f"{one.seed.id} ({one.seed.verdict}): {one.seed.says}\n    {carriers}")
    return 0


def sheet(given: Namespace) -> int:
    """Draw every picture in every theme; needs Qt, but no screen."""
    from postureapp.qt.figure import sheet

    folder = Path(given.folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Failure(f"{folder} could not be written: {error.strerror or error}.") from error
    for theme in ("light", "dark", "night"):
        path = folder / f"pictures-{theme}.png"
        sheet.main([str(path), "--theme", theme, "--size", "240"])
        if not path.is_file():
            raise Failure(f"{path} could not be written.", "", "Choose another folder, or make room.")
        print(path)
    return 0


def _content() -> Path:
    return resources_dir() / "content"
