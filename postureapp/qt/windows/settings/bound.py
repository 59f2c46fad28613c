"""Between a line and its control: what the control tells, and how it is given the stored value."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Talk:
    """Where a control's news go."""

    changed: Callable[[object], None]
    """The new value."""
    refused: Callable[[str], None]
    """The sentence that explains why an input was not accepted."""
    wished: Callable[[str, object], None]
    """(wish, value) of a button that was pressed."""


@dataclass(frozen=True)
class Bound:
    """A control and how to put the stored value into it."""

    widget: QWidget
    show: Callable[[Any], None]
    focus: QWidget
    """Who takes the focus when the line was searched for."""
