"""Two short lists: what is still to come and what came earlier."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from postureapp.core.today import Entry
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, Glyph, Text, row
from postureapp.qt.widgets.paint import END, text_width
from postureapp.qt.windows.clear import clear
from postureapp.qt.windows.phrases import title
from postureapp.qt.windows.today.said import Said

FEW = 4
"""Rows before "all" is pressed."""


class EntryRow(QWidget):
    """One moment: time, kind, name, and what became of it. One thing for a screen reader."""

    def __init__(self, ui: Ui, one: Entry, said: Said) -> None:
        super().__init__()
        theme = ui.theme
        clock = Text(theme, "" if one.waits else said.local.time(one.at), "strong", wrap=False, tabular=True)
        clock.setFixedWidth(text_width(theme, said.local.time(datetime(2000, 1, 1, 23, 59)), "strong") + 6)  # noqa: DTZ001
        name = Text(theme, title(ui.words, one.kind, one.name), "body", wrap=False)
        note = Text(theme, said.note(one), "caption", "muted", wrap=False, align=END)
        note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        for part in (clock, Glyph(theme, one.kind.value, kind=one.kind.value), name):
            box.addWidget(part)
        box.addWidget(note, 1)
        self.setMinimumHeight(max(32, theme.px(32)))
        self.setAccessibleName(said.entry(one))
        self.setToolTip(said.entry(one))


class EntryList(Card):
    """A card with its rows, the first few or all."""

    more_requested = Signal()

    def __init__(self, ui: Ui, heading: str, empty: str) -> None:
        super().__init__(ui.theme, gap=4)
        self._ui, self._empty, self._all = ui, empty, False
        self._entries: Sequence[Entry] = ()
        self._said: Said | None = None
        self._shown: list[tuple[Entry, str]] | None = None
        self.more = Button(ui.theme, ui.words.tc("entries", "All"), look="link", size="small")
        self.more.setAccessibleName(ui.words.t("{list}: show all").format(list=heading))
        self.more.setMinimumWidth(ui.theme.height("small"))
        self.more.clicked.connect(self._on_more)
        self.add(row(Text(ui.theme, heading, "title", wrap=False), None, self.more), 4)
        self._lines = Card(ui.theme, pad=0, gap=4, fill="card", line="")
        self.add(self._lines, None)

    def show_entries(self, entries: Sequence[Entry], said: Said) -> None:
        """New rows; built again only when they say something else."""
        self._entries, self._said = entries, said
        shown = entries if self._all else entries[:FEW]
        now = [(one, said.note(one)) for one in shown]
        self.more.setVisible(len(entries) > FEW)
        if now == self._shown:
            return
        self._shown = now
        clear(self._lines.layout())
        if not entries:
            self._lines.add(Text(self._ui.theme, self._empty, "body", "muted"))
        self._lines.add(*(EntryRow(self._ui, one, said) for one in shown))

    def _on_more(self) -> None:
        self._all = not self._all
        words = self._ui.words
        self.more.setText(words.tc("entries", "Fewer") if self._all else words.tc("entries", "All"))
        if self._said is not None:
            self.show_entries(self._entries, self._said)
