"""Telling the person's choice from a stored value that is being shown.

Screen readers switch a checkable control with `toggle()`, which emits `toggled` and no `clicked`. So windows
listen to `toggled`, and stay quiet while they themselves put a stored value in.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QAbstractButton


class Quiet:
    """`with quiet.showing():` around it; what is connected through it then says nothing."""

    def __init__(self) -> None:
        self._deep = 0

    @contextmanager
    def showing(self) -> Iterator[None]:
        """While this is open, nothing is told."""
        self._deep += 1
        try:
            yield
        finally:
            self._deep -= 1

    def on_toggled(self, button: QAbstractButton, told: Callable[[bool], object]) -> None:
        """Call `told(on)` when the person switches the button, by pointer, key or screen reader."""
        button.toggled.connect(lambda on: None if self._deep else told(on))
