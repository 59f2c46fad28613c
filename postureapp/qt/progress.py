"""The Progress page and the page for a visit: built when first opened, read anew when something was noted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from postureapp.core.rows import AnyRow
from postureapp.core.state import State
from postureapp.core.summary import Figures
from postureapp.ports import Clock
from postureapp.qt.screens import bring_forward
from postureapp.qt.ui import Ui

if TYPE_CHECKING:  # windows are imported when they are first opened
    from postureapp.qt.windows.progress import ProgressPage, VisitWindow


class Progress(QObject):
    """Keeps the page. The whole record is only read when the page is in sight and something new is in it."""

    check_in_requested = Signal()

    def __init__(self, ui: Ui, clock: Clock, record: Callable[[], Sequence[AnyRow]]) -> None:
        super().__init__()
        self._ui, self._clock, self._record = ui, clock, record
        self._page: ProgressPage | None = None
        self._visit: VisitWindow | None = None
        self._shown: object = None

    def build(self) -> QWidget:
        """The page for the main window."""
        from postureapp.qt.windows.progress import ProgressPage

        page = ProgressPage(self._ui, self._clock.now().wall.date())
        page.check_in_requested.connect(self.check_in_requested)
        page.visit_requested.connect(self._on_visit)
        self._page = page
        return page

    def refresh(self, state: State) -> None:
        """Show what is new, if anybody looks."""
        page = self._page
        if page is None or not page.isVisibleTo(page.window()):
            return
        run = state.run.id if state.run is not None else ""
        plain = state.settings.profile.hide_baby
        newest = (plain, state.today, state.check_ins, state.feeds, state.feed, state.run_over, run)
        if newest != self._shown:
            self._shown = newest
            page.show_rows(self._record(), state.today)

    def _on_visit(self, figures: Figures) -> None:
        from postureapp.qt.windows.progress import VisitWindow

        if self._visit is not None:
            self._visit.close()
        visit = VisitWindow(self._ui, figures)
        visit.destroyed.connect(lambda: self._gone(visit))
        self._visit = visit
        bring_forward(visit)

    def _gone(self, visit: VisitWindow) -> None:
        if self._visit is visit:
            self._visit = None
