"""Ports: the few things the engine needs from the world, each as a small protocol."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from postureapp.core.effects import AnyEffect, Prompt
from postureapp.core.moment import Moment
from postureapp.core.rows import AnyRow


class Clock(Protocol):
    """Both clocks, and the zone."""

    def now(self) -> Moment: ...


class Journal(Protocol):
    """Append-only record. Raises `OSError` when it cannot write; the engine then goes on in memory."""

    def append(self, rows: Sequence[AnyRow]) -> None:
        """Write all rows in one transaction; returns when they are safe on disk."""
        ...

    def tail(self, days: int) -> list[AnyRow]:
        """Rows of the last `days` days, oldest first."""
        ...


class Stage(Protocol):
    """Whoever performs effects: windows, notifier, tray. Never raises."""

    def perform(self, effect: AnyEffect) -> None: ...


class Timetable(Protocol):
    """Wakes the engine at the planned times."""

    def mirror(self, wakes: Sequence[tuple[str, "Moment"]]) -> None:
        """Jobs by name and moment; only what differs is changed."""
        ...


class Announcement(Protocol):
    """A prompt with its words and picture found, ready to be shown by any rung."""

    @property
    def prompt(self) -> Prompt: ...
    @property
    def title(self) -> str: ...
    @property
    def body(self) -> str: ...
    @property
    def picture_id(self) -> str:
        """Which picture it is, to draw it anew in another theme."""
        ...

    @property
    def picture(self) -> Path | None:
        """The picture as a file, drawn for the theme in force."""
        ...

    @property
    def actions(self) -> Sequence[tuple[str, str]]:
        """(act, label) pairs, the body's own act first."""
        ...


class Notifier(Protocol):
    """One rung of the ladder. Answers come through the callbacks handed over at construction."""

    name: str

    def missing(self) -> str:
        """Empty when it works here, else why not (English, for `doctor`)."""
        ...

    def show(self, announcement: Announcement, failed: Callable[[str], None]) -> None:
        """Show, replacing the last one. Never raises: calls `failed(why)`, now or later, instead."""
        ...

    def close(self, occurrence: str) -> None: ...


class Presence(Protocol):
    """Is the person there? `read` gives (idle seconds or None, locked)."""

    name: str

    def missing(self) -> str: ...

    def read(self) -> tuple[float | None, bool]: ...


class Attention(Protocol):
    """What claims attention now: names out of "dnd", "full_screen", "camera", "screen_share"."""

    name: str

    def missing(self) -> str: ...

    def claims(self) -> frozenset[str]: ...


class Speech(Protocol):
    """Says sentences, one at a time; a new one cuts the old one off."""

    name: str

    def missing(self) -> str: ...

    def say(self, text: str, language: str) -> None: ...

    def stop(self) -> None: ...


class Autostart(Protocol):
    """Start with the session."""

    def missing(self) -> str: ...

    def enabled(self) -> bool: ...

    def set(self, on: bool) -> None:
        """Raises `OSError` when it cannot be written."""
        ...
