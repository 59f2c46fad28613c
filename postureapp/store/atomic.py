"""Writing a file whole or not at all, and setting a damaged one aside."""

import os
from itertools import count
from pathlib import Path

BINARY: int = getattr(os, "O_BINARY", 0)
"""Windows would change line ends."""


def write(path: Path, data: bytes) -> None:
    """Replace a file's content; a crash leaves the old or the new one. Mode 0600. Raises OSError.

    A link (settings kept among other dot files) stays a link: what it points to is replaced.
    """
    target = path.resolve()
    half = target.with_name(f".{target.name}.{os.getpid()}")
    half.unlink(missing_ok=True)  # left by a crash of a process that had our number
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        half.replace(target)
    except BaseException:
        half.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename inside a folder survive a loss of power, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def set_aside(path: Path, why: str = "damaged") -> Path:
    """Move a file to `name.why-1`, `-2` and so on; returns where it is now. Raises OSError."""
    for number in count(1):
        aside = path.with_name(f"{path.name}.{why}-{number}")
        if not aside.exists():
            return path.rename(aside)
    raise AssertionError("counting never ends")
