"""What the window asks of each of its pages: words of the two acts, and what a press on them means."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from postureapp.core.checkin import CheckIn


class Acts(msgspec.Struct, frozen=True):
    """Words of the page's acts. An empty `side` leaves that button out."""

    main: str
    icon: str
    side: str = ""


class Page(QWidget):
    """One page. `done` hands back the entry as far as it goes; `urgent` says: this cannot wait."""

    acts_changed = Signal()
    done = Signal(object)
    urgent = Signal(object)
    back = Signal()

    title = ""
    lead = ""

    def __init__(self, entry: CheckIn) -> None:
        super().__init__()
        self.entry = entry

    def acts(self) -> Acts:
        """The two acts as they are now."""
        raise NotImplementedError

    def press_main(self) -> None:
        """The main act was pressed."""
        raise NotImplementedError

    def press_side(self) -> None:
        """The other one was pressed."""
        raise NotImplementedError
