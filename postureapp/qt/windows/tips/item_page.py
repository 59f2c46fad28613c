"""The page of one tip or routine: picture, words, sources, why it is offered or not, and its act."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from postureapp.core.library import Routine
from postureapp.core.shelf import Shelved
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, IconButton, Tag, Text, Well, column, holder, row
from postureapp.qt.windows.phrases import kind_name
from postureapp.qt.windows.tip_card_picture import TipPicture
from postureapp.qt.windows.tip_card_text import TipText
from postureapp.qt.windows.tips.routine_parts import RoutinePicture, RoutineText
from postureapp.qt.windows.tips.why_words import sentence
from postureapp.qt.windows.two_parts import GUTTER, TwoParts, guttered


class ItemPage(QWidget):
    """Esc or Back returns to the gallery."""

    back = Signal()
    start_requested = Signal(str)
    favourite_changed = Signal(str, bool)

    def __init__(self, ui: Ui, shelved: Shelved, today: date) -> None:
        super().__init__()
        self._ui, self._shelved, self._today = ui, shelved, today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        picture, words = self._tip() if not shelved.is_routine else self._routine()
        around = [guttered(part) for part in (self._head(), self._why(), *self._acts())]
        side = holder(column(*around[:2], (words, 1), *around[2:], gap=16))
        page = TwoParts(ui.theme, picture, side)
        self.setLayout(column((page, 1), margins=(24, 24, 24 - GUTTER, 24)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Back):
            self.back.emit()
        else:
            super().keyPressEvent(event)

    # -- parts ----------------------------------------------------------------------------------------------
    def _head(self) -> QWidget:
        theme, w, one = self._ui.theme, self._ui.words, self._shelved
        back = Button(theme, w.t("All tips"), look="link", icon="back")
        back.clicked.connect(self.back)
        keep = IconButton(theme, "kept" if one.kept else "keep", "", size="large")
        keep.set_name(w.t("Favourite; press to let it go") if one.kept else w.t("Keep as a favourite"))
        keep.clicked.connect(self._on_keep)
        return holder(row(back, None, Tag(theme, kind_name(w, one.kind), one.kind.value), keep, gap=8))

    def _why(self) -> QWidget:
        """Why am I seeing this, or why is it not offered?"""
        theme, w, offer = self._ui.theme, self._ui.words, self._shelved.offer
        if offer.yes:
            line = w.t("Why you see this: it suits the profile you gave and today's answers.")
            return Text(theme, line, "caption", "muted")
        reasons = [Text(theme, sentence(w, why), "body") for why in offer.reasons]
        return Well(theme, Text(theme, w.t("Not offered just now"), "strong"), *reasons, gap=4)

    def _tip(self) -> tuple[QWidget, QWidget]:
        tip = self._ui.content.tips[self._shelved.id]
        text = TipText(self._ui, tip, "")
        return TipPicture(self._ui, tip), text

    def _routine(self) -> tuple[QWidget, QWidget]:
        routine: Routine = self._ui.content.routines[self._shelved.id]
        picture = RoutinePicture(self._ui, routine, self._today)
        text = RoutineText(self._ui, routine, self._today)
        text.step_chosen.connect(picture.show_step)
        return picture, text

    def _acts(self) -> list[QWidget]:
        if not self._shelved.is_routine:
            return []
        start = Button(
            self._ui.theme, self._ui.words.t("Start this break"), look="primary", size="huge", icon="play"
        )
        start.setEnabled(self._shelved.offer.yes)
        start.clicked.connect(self._on_start)
        return [start]

    # -- acts -----------------------------------------------------------------------------------------------
    def _on_keep(self) -> None:
        self.favourite_changed.emit(self._shelved.id, not self._shelved.kept)

    def _on_start(self) -> None:
        self.start_requested.emit(self._shelved.id)
