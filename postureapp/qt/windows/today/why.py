"""Why? What each reminder waits for now, and the decisions of seven days with their reasons."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from postureapp.core.model import Kind
from postureapp.core.plan import Planned
from postureapp.core.today import TodayFacts
from postureapp.core.why import Decision
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Card, IconButton, Select, Text, column, row
from postureapp.qt.widgets.control import FocusRing
from postureapp.qt.widgets.scroll import ScrollBar
from postureapp.qt.windows.local import line_start
from postureapp.qt.windows.phrases import became, expected, title
from postureapp.qt.windows.today.reasons import LINE, Line, Rows
from postureapp.qt.windows.today.said import Said

TALL = 13
"""Lines of text in sight."""


class Why(Card):
    """A list that the keyboard walks; one reminder can be looked at alone."""

    closed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui.theme, gap=8)
        self._ui = ui
        theme, words = ui.theme, ui.words
        self._facts: TodayFacts | None = None
        self._said: Said | None = None
        self._lines: list[Line] = []
        self._ids: list[str] = [""]
        self.filter = Select(theme, words.t("Which reminder"), [words.t("All reminders")])
        self.filter.activated.connect(lambda _: self._show())
        close = IconButton(theme, "close", words.t("Close"))
        close.clicked.connect(self.closed)
        self._model = QStandardItemModel(self)
        self.list = _Reasons(ui)
        self.list.setModel(self._model)
        self.list.setAccessibleName(words.t("Decisions of the last 7 days"))
        heading = Text(theme, words.t("Why it came, waited or stayed away"), "title")
        self._head = row((column(None, heading, None), 1), self.filter, close, gap=8)
        self.add(self._head, self.list)

    def show_facts(self, facts: TodayFacts, said: Said) -> None:
        """New facts; the chosen reminder stays chosen."""
        self._facts, self._said = facts, said
        kinds = {one.reminder: one.kind for one in facts.why} | {
            one.reminder: one.kind for one in facts.waiting
        }
        chosen = self._ids[self.filter.currentIndex()] if self.filter.currentIndex() >= 0 else ""
        ids = ["", *kinds]
        if ids != self._ids:
            self._ids = ids
            self._rebuild_filter([kinds[one] for one in kinds], chosen)
        self._show()

    def _rebuild_filter(self, kinds: list[Kind], chosen: str) -> None:
        words, names = self._ui.words, self._facts.names if self._facts else {}
        named = [
            title(words, kind, names.get(one, "")) for one, kind in zip(self._ids[1:], kinds, strict=True)
        ]
        at = self._ids.index(chosen) if chosen in self._ids else 0
        fresh = Select(self._ui.theme, words.t("Which reminder"), [words.t("All reminders"), *named], at)
        fresh.activated.connect(lambda _: self._show())
        self._head.replaceWidget(self.filter, fresh)
        self.filter.hide()
        self.filter.deleteLater()
        self.filter = fresh

    def _show(self) -> None:
        """The rows of the chosen reminder; built again only when they say something else."""
        if self._facts is None or self._said is None:
            return
        chosen = self._ids[max(self.filter.currentIndex(), 0)]
        lines = [*self._now(chosen, self._facts, self._said), *self._past(chosen, self._facts, self._said)]
        if lines == self._lines:
            return
        self._lines = lines
        at, scrolled = self.list.currentIndex().row(), self.list.verticalScrollBar().value()
        self._model.clear()
        for line in lines:
            item = QStandardItem(line.said)
            item.setData(line, LINE)
            item.setEditable(False)
            self._model.appendRow(item)
        if 0 <= at < self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(at, 0))
            self.list.verticalScrollBar().setValue(scrolled)
        self.list.updateGeometry()

    def _now(self, chosen: str, facts: TodayFacts, said: Said) -> Iterator[Line]:
        """What each one waits for, soonest first."""
        waiting = [one for one in facts.waiting if chosen in ("", one.reminder)]
        if waiting:
            yield Line(said=self._ui.words.t("What each one waits for now"))
        soonest = sorted(waiting, key=lambda one: (not _due_now(one), one.due or facts.now))
        for one in soonest:
            yield self._waiting(one, facts, said)

    def _past(self, chosen: str, facts: TodayFacts, said: Said) -> Iterator[Line]:
        """What became of them, day by day, newest first."""
        words = self._ui.words
        past = [one for one in facts.why if chosen in ("", one.reminder)]
        if not past:
            yield Line(said=words.t("Nothing was decided in these days."))
        for day, decisions in groupby(past, key=lambda one: one.at.date()):
            yield Line(said=words.t("Today") if day == facts.day else line_start(said.local.day(day)))
            for one in decisions:
                yield self._decided(one, facts, said)

    def _decided(self, one: Decision, facts: TodayFacts, said: Said) -> Line:
        fate = became(self._ui.words, one.outcome, one.reason)
        return self._told(said.local.time(one.at), one.kind, facts.names.get(one.reminder, ""), fate)

    def _waiting(self, one: Planned, facts: TodayFacts, said: Said) -> Line:
        words, fate = self._ui.words, expected(self._ui.words, one.expected)
        name = facts.names.get(one.reminder, one.name)
        if one.due is None or one.held:
            return self._told(words.tc("entries", "Now"), one.kind, name, fate)
        if one.due.date() != facts.day:
            fate = words.t("{day}: {fate}").format(day=said.day(one.due), fate=fate)
        return self._told(said.local.time(one.due), one.kind, name, fate)

    def _told(self, clock: str, kind: Kind, name: str, fate: str) -> Line:
        words = self._ui.words
        name = title(words, kind, name)
        said = words.t("{time} {reminder} – {fate}").format(time=clock, reminder=name, fate=fate)
        return Line(said=said, clock=clock, kind=kind.value, name=name, fate=fate)


def _due_now(one: Planned) -> bool:
    return one.held or one.due is None


class _Reasons(FocusRing, QListView):
    """Rows in columns, in the theme's own scroll bar."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(ui.theme))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setItemDelegate(Rows(ui, self))
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        theme, model = self._ui.theme, self.model()
        rows = range(model.rowCount()) if model else range(0)
        tall = sum(self.sizeHintForRow(at) for at in rows)
        return QSize(theme.px(320), round(min(max(tall, theme.px(96)), TALL * theme.line("body"))))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
