"""Our own pictures: every one that the content asks for exists, and the checker finds nothing in any."""

from pathlib import Path

import pytest

from postureapp.content.check import check_folder
from postureapp.figure.check import check_library
from postureapp.figure.poses import load_library

RESOURCES = Path(__file__).parents[2] / "resources"
LIBRARY = load_library(RESOURCES / "poses")
FILES = sorted(path.name for path in (RESOURCES / "poses").glob("*.toml"))


def test_the_files_hold_no_problem():
    assert [str(problem) for problem in LIBRARY.problems] == []


def test_every_picture_of_the_content_exists():
    found = check_folder(RESOURCES / "content", pictures=set(LIBRARY.pictures))
    assert [problem.line() for problem in found if problem.key == "picture"] == []


@pytest.mark.parametrize("file", FILES)
def test_the_checker_finds_nothing(file):
    ids = [name for name in LIBRARY.pictures if LIBRARY.sources[name] == file]
    assert [str(problem) for problem in check_library(LIBRARY, ids)] == []
