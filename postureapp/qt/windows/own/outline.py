"""What is in the pack: its own page, each break and tip, and what can be added."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from postureapp.content.draft import Draft, DraftRoutine
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, NavItem, Scroll
from postureapp.qt.windows.clear import clear


class Outline(QWidget):
    """`chosen` carries the id of an item, or "" for the page of the pack itself."""

    chosen = Signal(str)
    routine_requested = Signal()
    tip_requested = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._items: dict[str, _Entry] = {}
        t = ui.words.t
        inner = QWidget()
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        area = Scroll(ui.theme, inner)
        area.setAccessibleName(t("Content of the pack"))
        self.routine = Button(ui.theme, t("Add a break"), icon="plus", align="start")
        self.tip = Button(ui.theme, t("Add a tip"), icon="plus", align="start")
        self.routine.clicked.connect(self.routine_requested)
        self.tip.clicked.connect(self.tip_requested)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(area, 1)
        outer.addWidget(self.routine)
        outer.addWidget(self.tip)
        self.setFixedWidth(ui.theme.px(232))

    def show_draft(self, draft: Draft, at: str) -> None:
        """The items of the pack, `at` chosen; nothing is told."""
        wanted = ["", *(item.id for item in draft.items)]
        if list(self._items) != wanted:
            self._build(draft)
        for item in draft.items:
            self._items[item.id].setText(item.title or self._ui.words.t("Still without a title"))
        if at in self._items:
            self._group.blockSignals(True)
            self._items[at].setChecked(True)
            self._group.blockSignals(False)

    def show_faulty(self, ids: Collection[str]) -> None:
        """Mark the items in which something is to be looked at."""
        for id_, entry in self._items.items():
            entry.set_badge(id_ in ids, self._ui.words.t("something to look at"))

    def _build(self, draft: Draft) -> None:
        clear(self._box)
        self._items, self._group = {}, QButtonGroup(self)
        words = self._ui.words
        self._add("", words.t("About this pack"), "info")
        for item in draft.items:
            self._add(item.id, "", "play" if isinstance(item, DraftRoutine) else "tips")
        self._box.addStretch(1)

    def _add(self, id_: str, words: str, icon: str) -> None:
        entry = _Entry(self._ui.theme, words, icon)
        entry.clicked.connect(lambda _=False: self.chosen.emit(id_))
        self._group.addButton(entry)
        self._items[id_] = entry
        self._box.addWidget(entry)


class _Entry(NavItem):
    """A long title ends in "…" instead of widening the column."""

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)
        self.update()
