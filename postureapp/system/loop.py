"""What an adapter needs from the event loop, handed over as two functions: no Qt and no threads in here."""

from collections.abc import Callable
from typing import Protocol


class Watch(Protocol):
    """Calls `on_readable` in the main thread whenever `fd` has something to read, until the returned call."""

    def __call__(self, fd: int, on_readable: Callable[[], None], /) -> Callable[[], None]: ...


class Later(Protocol):
    """Calls `callback` once in the main thread after `seconds`, unless the returned call cancels it."""

    def __call__(self, seconds: float, callback: Callable[[], None], /) -> Callable[[], None]: ...


class Post(Protocol):
    """Calls `callback` soon in the main thread; may be used from any thread."""

    def __call__(self, callback: Callable[[], None], /) -> None: ...
