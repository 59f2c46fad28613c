"""The first screen: "Any of these today?" - none of them starts the break, one of them ends it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.library import Routine
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import IconButton, RowButton, Scroll, Tag, Text, column, row
from postureapp.qt.windows.even_lines import EvenLines
from postureapp.qt.windows.player.frame import LOWER, UPPER, act, frame
from postureapp.qt.windows.player.groups import Group, groups, said


class SafetyScreen(QWidget):
    """`none` and `chosen(item id)` are answers; `leave` is not: skipping is never "none".

    A row with several items behind it opens them first: a tired eye reads eleven rows, not thirty.
    """

    none = Signal()
    chosen = Signal(str)
    leave = Signal()

    def __init__(self, ui: Ui, routine: Routine, seconds: int, group: str = "") -> None:
        """`seconds`: length of the steps that are offered. `group`: the group that is open, or empty."""
        super().__init__()
        self._ui, self._routine, self._seconds = ui, routine, seconds
        self._plain = ui.settings.profile.hide_baby
        self._groups = {one.id: one for one in groups(ui.words, ui.content.safety, plain=self._plain)}
        self.group = ""
        self._page: QWidget | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.open(group)

    def main_act(self) -> QWidget:
        """What Enter presses when the screen opens."""
        return self._main

    def open(self, group: str) -> None:
        """Show the items of one group, or all groups for an empty name."""
        self.group = group if group in self._groups else ""
        old = self._page
        acts = self._group_acts() if self.group else self._acts()
        self._page = frame(self._ui.theme, self._stage(), self._tools(), acts)
        self._box.addWidget(self._page)
        if old is not None:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
            self._main.setFocus()

    def scrolled(self) -> int:
        """How far down the list is, in px."""
        return self._list.verticalScrollBar().value()

    def scroll_to(self, at: int) -> None:
        """Scroll the list to where it was."""
        inner = self._list.widget()
        if inner is not None:
            inner.adjustSize()
        self._list.verticalScrollBar().setValue(at)

    # -- building -------------------------------------------------------------------------------------------
    def _stage(self) -> QWidget:
        theme, w = self._ui.theme, self._ui.words
        minutes = max(round(self._seconds / 60), 1)
        length = w.tn("{title}, {n} min", "{title}, {n} min", minutes).format(
            title=self._routine.title, n=minutes
        )
        if self.group:
            title, hint = w.t("Which one fits best?"), self._groups[self.group].text
            items = self._groups[self.group].items
            rows = [self._row(item.id, said(item, plain=self._plain)) for item in items]
        else:
            title = w.t("Any of these today?")
            hint = w.t("Press the one that fits. The break can wait, and you see what to do.")
            rows = [self._row(one.id, one.text) for one in self._groups.values()]
        note = w.t("Asked once a day. Your answer stays on this computer.")
        self._list = Scroll(
            theme,
            column(
                row(Tag(theme, length, self._routine.kinds[0]), None),
                4,
                Text(theme, title, "display"),
                EvenLines(theme, hint, "lead", "muted"),
                4,
                column(*rows, gap=8 if self.group else 4),
                4,
                Text(theme, note, "caption", "muted"),
                None,
                gap=4,
                margins=(16, 4, 16, 0),
            ),
        )
        return self._list

    def _row(self, name: str, text: str) -> RowButton:
        button = RowButton(self._ui.theme, text, role="lead" if self.group else "body")
        button.setObjectName(name)
        button.clicked.connect(self._on_row)
        return button

    def _on_row(self) -> None:
        name = self.sender().objectName()
        group: Group | None = None if self.group else self._groups.get(name)
        if group is None:
            self.chosen.emit(name)
        elif len(group.items) == 1:
            self.chosen.emit(group.items[0].id)
        else:
            self.open(name)

    def _on_all(self) -> None:
        self.open("")

    def _tools(self) -> tuple[QWidget | None, ...]:
        close = IconButton(self._ui.theme, "close", self._ui.words.tc("window", "Close"), size="large")
        close.clicked.connect(self.leave)
        return None, close

    def _acts(self) -> tuple[QWidget, ...]:
        theme, w = self._ui.theme, self._ui.words
        go = w.t("Start the break")
        self._main = act(theme, w.t("None of these"), "check", look="primary", note=go, tall=UPPER)
        self._main.clicked.connect(self.none)
        return self._main, self._later()

    def _group_acts(self) -> tuple[QWidget, ...]:
        self._main = act(self._ui.theme, self._ui.words.t("Back to the list"), "back", tall=UPPER)
        self._main.clicked.connect(self._on_all)
        return self._main, self._later()

    def _later(self) -> QWidget:
        theme, w = self._ui.theme, self._ui.words
        later = act(theme, w.t("Not now"), "later", note=w.tc("key", "Esc"), tall=LOWER)
        later.clicked.connect(self.leave)
        return later
