"""What a picture of a window needs: the call that builds it, its size, and what is done to it before."""

from collections.abc import Callable
from datetime import datetime

import msgspec
from PySide6.QtWidgets import QWidget

from postureapp.qt.ui import Ui

LARGE, LAPTOP = 1.3, (1366, 728)
"""Text from here on is drawn on a small laptop: what remains of 1366 x 768 beside a panel."""
WIDE, MAIN, SMALL = (1240, 888), (1200, 760), (1000, 680)


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """How a window is built, how large it is, and what is done to it before the picture."""

    build: Callable[[Ui, datetime], QWidget]
    size: tuple[int, int] = WIDE
    arrange: Callable[[QWidget], None] = lambda _: None
    moving: bool = False
    """Drawn as it is with motion on: the breath as wide as it is at that moment."""

    def room(self, text: float) -> tuple[int, int]:
        """Its size in px: at large text that of a small screen, or for a little window as much larger."""
        wide, tall = self.size
        if text <= LARGE:
            return self.size
        grown = round(wide * text), round(tall * text)
        return grown if grown[0] <= LAPTOP[0] and grown[1] <= LAPTOP[1] else LAPTOP
