"""What a picture of a window needs: the call that builds it, its size, and what is done to it before."""

from collections.abc import Callable
from datetime import datetime

import msgspec
from PySide6.QtWidgets import QWidget

from postureapp.qt.ui import Ui

WIDE, MAIN, SMALL = (1240, 888), (1200, 760), (1000, 680)


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """How a window is built, how large it is, and what is done to it before the picture."""

    build: Callable[[Ui, datetime], QWidget]
    size: tuple[int, int] = WIDE
    arrange: Callable[[QWidget], None] = lambda _: None
    moving: bool = False
    """Drawn as it is with motion on: the breath as wide as it is at that moment."""
