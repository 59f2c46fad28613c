"""The house rules hold: who may know whom, how long a module is, where the clock is read."""

import ast
from pathlib import Path

import pytest
from importlinter.application.use_cases import lint_imports
from importlinter.cli import lint_imports as linter_with_its_file_readers_set_up

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "postureapp").rglob("*.py"))
LONGEST_MODULE = 250
LONGEST_FUNCTION = 40

CLOCKS = {
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.monotonic",
    "time.monotonic_ns",
    "time.localtime",
    "time.gmtime",
    "time.clock_gettime",
    "time.clock_gettime_ns",
    "QDateTime.currentDateTime",
    "QDateTime.currentDateTimeUtc",
    "QDate.currentDate",
    "QTime.currentTime",
    "QDateTime.currentMSecsSinceEpoch",
    "QDateTime.currentSecsSinceEpoch",
}


def name_of(path):
    return str(path.relative_to(ROOT))


@pytest.fixture(scope="module")
def trees():
    return {name_of(path): ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def dotted(node):
    """`datetime.now` for `datetime.now` and for `datetime.datetime.now`."""
    if isinstance(node, ast.Attribute):
        return f"{ast.unparse(node.value).rpartition('.')[2]}.{node.attr}"
    return ""


def test_packages_know_only_what_lies_below_them():
    assert linter_with_its_file_readers_set_up is not None  # importing it registers the readers
    kept = lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None)
    assert kept, "the broken contract is printed above"


def test_no_module_is_longer_than_one_idea_needs():
    lines = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: count for name, count in lines.items() if count > LONGEST_MODULE} == {}


def test_no_function_is_longer_than_a_screen(trees):
    long = {
        f"{name}: {node.name}": length
        for name, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}


def test_qt_is_imported_in_its_shell_only(trees):
    elsewhere = {
        name
        for name, tree in trees.items()
        if not name.startswith("postureapp/qt/")
        and any(module.partition(".")[0] in {"PySide6", "shiboken6"} for module in imported(tree))
    }
    assert elsewhere == set()


def test_the_clock_is_read_in_one_place(trees):
    elsewhere = {
        f"{name}:{node.lineno} {dotted(node)}"
        for name, tree in trees.items()
        if name != "postureapp/system/clock.py"
        for node in ast.walk(tree)
        if dotted(node) in CLOCKS
    }
    names = {
        f"{name}: from time import {alias.name}"
        for name, tree in trees.items()
        if name != "postureapp/system/clock.py"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "time"
        for alias in node.names
        if f"time.{alias.name}" in CLOCKS
    }
    assert elsewhere | names == set()


def test_every_module_says_its_idea_in_its_first_line(trees):
    silent = {
        name
        for name, tree in trees.items()
        if not ((ast.get_docstring(tree) or "").split("\n")[0].rstrip().endswith((".", "!", "?")))
    }
    assert silent == set()


def test_no_module_is_named_after_nothing_in_particular():
    vague = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}
    assert {name_of(path) for path in MODULES if path.stem in vague or path.parent.name in vague} == set()
