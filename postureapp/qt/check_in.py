"""Opens the check-in and turns what is saved in it into an event; calm advice is said in the window."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from postureapp.core.advice import advise
from postureapp.core.checkin import CheckIn, asks_for_trend
from postureapp.core.events import CheckedIn
from postureapp.core.on_check_in import opens_card
from postureapp.core.state import State
from postureapp.ports import Clock
from postureapp.qt.screens import Sizes, bring_forward
from postureapp.qt.ui import Ui

if TYPE_CHECKING:  # windows are imported when they are first opened
    from postureapp.qt.windows.checkin import CheckInWindow


class CheckIns(QObject):
    """One check-in window at a time."""

    happened = Signal(object)

    def __init__(self, ui: Ui, clock: Clock) -> None:
        super().__init__()
        self._ui, self._clock = ui, clock
        self._earlier: tuple[CheckIn, ...] = ()
        self._window: CheckInWindow | None = None
        self._begun: date | None = None
        """The day on which the open one was begun; None once it is saved."""

    def open(self, state: State, sizes: Sizes) -> None:
        """Open the window, or bring one of today that is not saved yet to the front as it was left."""
        from postureapp.qt.windows.checkin import CheckInWindow

        self._earlier = state.check_ins
        now = self._clock.now().wall
        if self._window is not None and now.date() != self._begun:
            self._window.close()
            self._window = None
        if self._window is None:
            self._begun = now.date()
            window = CheckInWindow(
                self._ui, CheckIn(at=now), ask_trend=asks_for_trend(self._earlier, now.date()), sizes=sizes
            )
            window.saved.connect(self._on_saved)
            window.destroyed.connect(lambda: self._on_gone(window))
            self._window = window
        bring_forward(self._window)

    def _on_saved(self, entry: CheckIn) -> None:
        entry = replace(entry, at=self._clock.now().wall)
        profile, safety = self._ui.settings.profile, self._ui.content.safety
        advised = advise(entry, self._earlier, profile, safety)
        card = opens_card(advised, entry, self._earlier, profile, safety)
        if self._window is not None:
            if card:
                self._window.close()
            else:
                self._window.show_closing(advised)
        self._begun = None
        self.happened.emit(CheckedIn(at=self._clock.now(), entry=entry))

    def _on_gone(self, window: CheckInWindow) -> None:
        if self._window is window:
            self._window = None
