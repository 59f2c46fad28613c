"""Wait for something that must come true, and say what did not."""

import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


class NotSeen(AssertionError):
    """What a test waited for did not happen in time."""


def until(what: str, look: Callable[[], T | None], timeout: float = 15.0, pause: float = 0.03) -> T:
    """The first true result of `look`, asked again and again. Raises NotSeen after `timeout` seconds."""
    end = time.monotonic() + timeout
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise NotSeen(f"not seen within {timeout:g} s: {what} (last answer: {found!r})")
        time.sleep(pause)


def accepts(path: Path) -> bool:
    """Whether somebody listens on a socket file: the file is there a moment before."""
    with socket.socket(socket.AF_UNIX) as trial:
        try:
            trial.connect(str(path))
        except OSError:
            return False
        return True
