"""System libraries and programs that Python packages cannot bring: what is missing, and how to get it."""

import ctypes
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import package_managers
from parts_table import MANAGERS, TABLE


def provide(*groups: str) -> None:
    """Install what these groups lack, if we may. Raises Trouble with the exact command if we may not."""
    if not sys.platform.startswith("linux"):
        return
    missing = lacking(groups)
    if not missing:
        return
    manager = package_managers.found()
    names = packages(missing, manager) or [what for what, _ in missing]
    print(f"PostureApp needs what this machine lacks: {', '.join(names)}.", flush=True)
    package_managers.install(manager, packages(missing, manager), [what for what, _ in missing])
    if left := lacking(groups):
        package_managers.still_missing(manager, [what for what, _ in left])


def lacking(groups: Iterable[str]) -> list[tuple[str, tuple[str, ...]]]:
    """Each missing part with the packages that hold it, one for each package manager of the table."""
    rows = [row for group in groups for row in TABLE[group]]
    return [(row[0], row[1:]) for row in rows if not present(row[0])]


def present(what: str) -> bool:
    """`libX.so.1` can be loaded, `/usr/share/...*` matches a file, anything else is a program on PATH."""
    if what.startswith("/"):
        return any(Path("/").glob(what[1:]))
    if ".so." in what:
        try:
            ctypes.CDLL(what)
        except OSError:
            return False
        return True
    return shutil.which(what) is not None


def packages(missing: list[tuple[str, tuple[str, ...]]], manager: str | None) -> list[str]:
    """The packages to install, each once, in the table's order."""
    if manager is None:
        return []
    column = MANAGERS.index(manager)
    return list(dict.fromkeys(names[column] for _, names in missing))
