"""Which time zone this computer is in, read anew each time it is asked."""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, tzinfo
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

FOLDER = "zoneinfo/"
"""Zone names are what follows this in the target of /etc/localtime, on Linux as on macOS."""


def local(
    environ: Mapping[str, str] = os.environ, etc: Path = Path("/etc"), platform: str = sys.platform
) -> tzinfo:
    """The person's zone: TZ, then the system's setting, then UTC. Never raises."""
    given = environ.get("TZ", "").removeprefix(":")
    for name in (given, windows_name() if platform == "win32" else "", *_names(etc)):
        found = _zone(name)
        if found is not None:
            return found
    return _from_file(etc / "localtime") or UTC


def _names(etc: Path) -> list[str]:
    """Zone names this system states: the link's target first, then Debian's text file."""
    names = []
    with suppress(OSError):
        # One step of the link only: following further turns an old name into another one.
        names.append(str((etc / "localtime").readlink()))
    with suppress(OSError, UnicodeDecodeError):
        names.append((etc / "timezone").read_text("utf-8").strip())
    return names


def _zone(name: str) -> tzinfo | None:
    """A zone by name, by path, or None. Rules like "CET-1CEST" are no names: the next source is asked."""
    _, folder, after = name.rpartition(FOLDER)
    name = after if folder else name
    if not name or PurePosixPath(name).is_absolute():
        return _from_file(Path(name)) if name else None
    try:
        return ZoneInfo(name.removeprefix("posix/").removeprefix("right/"))
    except (OSError, ValueError, KeyError):  # KeyError: ZoneInfoNotFoundError
        return None


def _from_file(path: Path) -> tzinfo | None:
    """A zone file copied instead of linked."""
    try:
        with path.open("rb") as file:
            return ZoneInfo.from_file(file, key=str(path))
    except (OSError, ValueError):
        return None


def windows_name() -> str:
    """The zone's name in the database that zoneinfo knows; Windows itself has names of its own."""
    try:
        from tzlocal import get_localzone_name  # comes with APScheduler, which asks it too
    except ImportError:
        return ""
    return str(get_localzone_name() or "")
