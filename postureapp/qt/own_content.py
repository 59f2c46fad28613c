"""The Own content window behind its button: built when it is first asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from postureapp.qt.screens import Sizes, bring_forward
from postureapp.qt.ui import Ui

if TYPE_CHECKING:  # windows are imported when they are first opened
    from postureapp.qt.windows.own import OwnWindow


class OwnContent(QObject):
    """One window, kept while the app lives."""

    packs_changed = Signal()
    tips_requested = Signal(str)

    def __init__(self, ui: Ui, home: Path, sizes: Sizes) -> None:
        """`home` is the pack folder."""
        super().__init__()
        self._ui, self._home, self._sizes = ui, home, sizes
        self._window: OwnWindow | None = None

    def open(self) -> None:
        """Bring it to the front, as it was left."""
        if self._window is None:
            from postureapp.qt.windows.own import OwnWindow

            self._window = OwnWindow(self._ui, self._home, self._sizes)
            self._window.packs_changed.connect(self.packs_changed)
            self._window.tips_requested.connect(self.tips_requested)
        bring_forward(self._window)

    def hide(self) -> None:
        """Out of the way at once; nothing typed is lost."""
        if self._window is not None:
            self._window.hide()

    def close(self) -> None:
        """For good: what was typed is kept."""
        if self._window is not None:
            self._window.close()
