"""Two short lists: what is still to come and what came earlier."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from postureapp.core.today import Entry
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, Glyph, Split, Text, column, row
from postureapp.qt.widgets.paint import END, START, text_width
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
        now = ui.words.tc("entries", "Now")
        clock = Text(theme, now if one.waits else said.local.time(one.at), "strong", wrap=False, tabular=True)
        latest = said.local.time(datetime(2000, 1, 1, 23, 59))  # noqa: DTZ001
        clock.setFixedWidth(max(text_width(theme, widest, "strong") for widest in (latest, now)) + 6)
        name = Text(theme, title(ui.words, one.kind, one.name), "body")
        self._note = Text(theme, said.note(one), "caption", "muted", align=END)
        self._needed = name.sizeHint().width() + self._note.sizeHint().width() + 16
        both = ((column(None, name, None, gap=0), 0), (column(None, self._note, None, gap=0), 1))
        self._words = Split(theme, *both, at=self._needed / theme.em, gap=0)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 1, 0, 1)
        box.setSpacing(12)
        for part in (clock, Glyph(theme, one.kind.value, kind=one.kind.value)):
            box.addWidget(part)
        box.addWidget(self._words, 1)
        self.setMinimumHeight(max(32, theme.px(32)))
        self.setAccessibleName(said.entry(one))
        self.setToolTip(said.entry(one))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What does not fit beside the name goes under it, and then begins where the name does."""
        super().resizeEvent(event)
        self._note.set_align(START if self._words.width() < self._needed else END)


class EntryList(Card):
    """A card with its rows, the first few or all."""

    more_requested = Signal()

    def __init__(self, ui: Ui, heading: str, empty: str) -> None:
        super().__init__(ui.theme, gap=4)
        self._ui, self._empty, self._all = ui, empty, False
        self._entries: Sequence[Entry] = ()
        self._said: Said | None = None
        self._shown: list[tuple[Entry, str]] | None = None
        self.more = Button(ui.theme, ui.words.tc("entries", "All"), look="link", size="small", trail="down")
        self.more.setAccessibleName(ui.words.t("{list}: show all").format(list=heading))
        keeps = self.more.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)  # both headings stand on one line
        self.more.setSizePolicy(keeps)
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
        self.more.set_trail("up" if self._all else "down")
        if self._said is not None:
            self.show_entries(self._entries, self._said)
