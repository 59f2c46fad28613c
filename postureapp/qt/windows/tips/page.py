"""The Tips place: search, filters and gallery, and behind each tile its own page."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from postureapp.core.eligibility import NO_ANSWERS, Answers
from postureapp.core.model import Kind
from postureapp.core.shelf import Shelved, found, shelf
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, column, holder, row
from postureapp.qt.windows.tips.filters import Filters
from postureapp.qt.windows.tips.gallery import SPILL, Gallery
from postureapp.qt.windows.tips.item_page import ItemPage
from postureapp.qt.windows.tips.nothing import Nothing
from postureapp.qt.windows.tips.shelf_model import ShelfModel

EDGE = 24
LEAST = 24  # em; a gallery that is less tall shows no whole tile


class TipsPage(QWidget):
    """Tells wishes only: a break to start, a favourite, own content to manage."""

    start_requested = Signal(str)
    """Id of a routine."""
    favourite_changed = Signal(str, bool)
    shown = Signal(str)
    """A tip was opened here: it counts as seen."""
    own_content_requested = Signal()

    def __init__(self, ui: Ui, today: date, answers: Answers = NO_ANSWERS) -> None:
        super().__init__()
        self._ui, self._today, self._answers = ui, today, answers
        self._kept = ui.settings.favourites
        self._open = ""
        self._stack = QStackedLayout(self)
        self._build()
        ui.theme.relayout.connect(self._on_relayout)

    # -- what the shell brings ------------------------------------------------------------------------------
    def show_now(self, today: date, answers: Answers, kept: tuple[str, ...]) -> None:
        """The day, today's answers and the favourites as they are now."""
        if (today, answers, kept) != (self._today, self._answers, self._kept):
            self._today, self._answers, self._kept = today, answers, kept
            self._look()

    def open_item(self, id_: str) -> None:
        """Show the page of a tip or routine; an unknown one changes nothing."""
        one = next((one for one in self._shelf if one.id == id_), None)
        if one is not None:
            self._open = id_
            self._show_item(one)
            if not one.is_routine:
                self.shown.emit(id_)

    def show_routines(self) -> None:
        """Only guided breaks."""
        self._close_item()
        self._filters.choose_routines()

    # -- building -------------------------------------------------------------------------------------------
    def _build(self) -> None:
        ui, w = self._ui, self._ui.words
        self._model = ShelfModel(ui)
        self._filters = Filters(ui)
        self._gallery = Gallery(ui, self._model)
        self._empty = Nothing(ui)
        self._empty.all_wanted.connect(self._filters.clear)
        own = Button(ui.theme, w.t("Own content"), look="link", icon="edit")
        own.clicked.connect(self.own_content_requested)
        self._filters.add_act(own)
        left, right = EDGE - SPILL[0], EDGE - SPILL[1]
        around = row((self._filters, 1), margins=(SPILL[0], 0, SPILL[1], 0))
        page = holder(
            column(around, (self._empty, 1), (self._gallery, 1), gap=16, margins=(left, EDGE, right, 0))
        )
        page.setMinimumHeight(ui.theme.em * LEAST)
        self._stack.addWidget(page)
        self._filters.changed.connect(self._show_found)
        self._gallery.chosen.connect(self.open_item)
        self._look()

    def _look(self) -> None:
        """What is on the shelf may have changed."""
        self._shelf = shelf(
            self._ui.content, self._ui.settings.profile, self._today, self._answers, self._kept
        )
        self._show_found()
        one = next((one for one in self._shelf if one.id == self._open), None)
        if one is not None:
            self._show_item(one)

    def _show_found(self) -> None:
        chosen = self._filters.chosen()
        hits = found(
            self._shelf,
            chosen.query,
            kind=Kind(chosen.kind) if chosen.kind else None,
            routines=chosen.routines,
            kept=chosen.kept,
            suits=chosen.suits,
        )
        self._model.show(hits)
        self._filters.show_count(len(hits), sum(one.offer.yes for one in hits), len(self._shelf))
        self._empty.explain(chosen)
        self._empty.setVisible(not hits)
        self._gallery.setVisible(bool(hits))

    def _show_item(self, one: Shelved) -> None:
        page = ItemPage(self._ui, one, self._today)
        page.back.connect(self._close_item)
        page.start_requested.connect(self.start_requested)
        page.favourite_changed.connect(self.favourite_changed)
        self._drop_item()
        self._stack.addWidget(page)
        self._stack.setCurrentIndex(1)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_item(self) -> None:
        opened, self._open = self._open, ""
        self._drop_item()
        row = self._model.row_of(opened)
        if row >= 0:
            self._gallery.setCurrentIndex(self._model.index(row))
        self._gallery.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_item(self) -> None:
        if self._stack.count() > 1:
            self._drop(1)

    def _drop(self, index: int) -> None:
        old = self._stack.widget(index)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def _on_relayout(self) -> None:
        """Words, sizes or content are new: build again, keep search, filters and the open page."""
        chosen = self._filters.chosen()
        while self._stack.count():
            self._drop(0)
        self._build()
        self._filters.restore(chosen)
