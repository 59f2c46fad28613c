"""Why? The decisions of seven days with their reasons, and what each reminder waits for now."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from postureapp.core.model import Kind
from postureapp.core.plan import Planned
from postureapp.core.today import TodayFacts
from postureapp.core.why import Decision
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Card, IconButton, Select, Text, column, row
from postureapp.qt.widgets.scroll import ScrollBar
from postureapp.qt.windows.local import line_start
from postureapp.qt.windows.phrases import became, expected, title
from postureapp.qt.windows.today.said import Said

ROWS = 8
"""Rows in sight."""


class Why(Card):
    """A list that the keyboard walks; one reminder can be looked at alone."""

    closed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui.theme, gap=8)
        self._ui = ui
        theme, words = ui.theme, ui.words
        self._facts: TodayFacts | None = None
        self._said: Said | None = None
        self._ids: list[str] = [""]
        self.filter = Select(theme, words.t("Which reminder"), [words.t("All reminders")])
        self.filter.activated.connect(lambda _: self._show())
        close = IconButton(theme, "close", words.t("Close"))
        close.clicked.connect(self.closed)
        self._waits = Text(theme, "", "body", "muted")
        self._model = QStandardItemModel(self)
        self.list = _Reasons(ui)
        self.list.setModel(self._model)
        self.list.setAccessibleName(words.t("Decisions of the last 7 days"))
        heading = Text(theme, words.t("Why it came, waited or stayed away"), "title")
        self._head = row((column(None, heading, None), 1), self.filter, close, gap=8)
        self.add(self._head, self._waits, self.list)

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
        facts, said = self._facts, self._said
        if facts is None or said is None:
            return
        chosen = self._ids[max(self.filter.currentIndex(), 0)]
        waiting = [one for one in facts.waiting if chosen in ("", one.reminder)]
        self._waits.setText(
            "\n".join(self._waiting(one, facts, said) for one in waiting if chosen or one.held)
        )
        self._waits.setVisible(bool(self._waits.text()))
        lines = [self._sentence(one, facts, said) for one in facts.why if chosen in ("", one.reminder)]
        at = self.list.currentIndex().row()
        self._model.clear()
        for line in lines or [self._ui.words.t("Nothing was decided in these days.")]:
            item = QStandardItem(line)
            item.setEditable(False)
            self._model.appendRow(item)
        if 0 <= at < self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(at, 0))
        self.list.updateGeometry()

    def _sentence(self, one: Decision, facts: TodayFacts, said: Said) -> str:
        words = self._ui.words
        day = (
            words.t("Today")
            if one.at.date() == facts.day
            else line_start(said.local.weekday(one.at.weekday()))
        )
        return words.t("{day} {time}  {reminder} {fate}").format(
            day=day,
            time=said.local.time(one.due),
            reminder=title(words, one.kind, facts.names.get(one.reminder, "")),
            fate=became(words, one.outcome, one.reason),
        )

    def _waiting(self, one: Planned, facts: TodayFacts, said: Said) -> str:
        words = self._ui.words
        name = title(words, one.kind, facts.names.get(one.reminder, ""))
        if one.due is None or one.held:
            return words.t("{reminder} now: {fate}").format(reminder=name, fate=expected(words, one.expected))
        when = said.local.until(facts.now, one.due)
        return words.t("{reminder} next: {when}, {fate}").format(
            reminder=name, when=when, fate=expected(words, one.expected)
        )


class _Reasons(QListView):
    """Plain rows in the theme's own scroll bar and line heights."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(ui.theme))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def sizeHint(self) -> QSize:
        rows = min(max(self.model().rowCount() if self.model() else 1, 3), ROWS)
        return QSize(self._ui.theme.px(320), round(rows * (self._ui.theme.line("body") + 8)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
