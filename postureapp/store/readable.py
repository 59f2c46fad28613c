"""What can be read, without a stop where the disk refuses."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def readable(work: Callable[[], list[T]]) -> list[T]:
    """What could be read; nothing where the disk refuses, so that reminders go on."""
    try:
        return work()
    except OSError:
        return []
