"""Pain over time: a dot for each day with an entry, a line for the middle value of a week, or a table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from postureapp.core.checkin import CheckIn, week_median
from postureapp.core.summary import Figures
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, PainChart, Table, Text, column, holder, row
from postureapp.qt.windows.checkin import places
from postureapp.qt.windows.progress import numbers
from postureapp.qt.windows.progress.spans import day_labels
from postureapp.qt.windows.sentences import in_a_row


class PainCard(Card):
    """Chart and table are the same numbers. Without an entry it says what would fill it."""

    check_in_requested = Signal()

    def __init__(self, ui: Ui) -> None:
        theme, words = ui.theme, ui.words
        super().__init__(theme, pad=20, gap=8)
        self._ui = ui
        self._figures: Figures | None = None
        self.chart = PainChart(theme, words.t("Pain by day"), gap_word=words.t("no entries"))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.chart)
        self.stack.addWidget(self._empty())
        self.stack.setMinimumHeight(theme.px(250))
        self.switch = Button(theme, words.t("As a table"), look="link")
        self.switch.clicked.connect(self._on_switch)
        key = words.t("○ the worst of a day    — middle value of 7 days")
        self._legend = Text(theme, key, "caption", "muted")
        legend = holder(column(None, self._legend, None))
        title = Text(theme, words.t("Pain, 0 to 10"), "title", wrap=False)
        self.add(row(title, 8, (legend, 1), self.switch, gap=8), (self.stack, 1))

    def show_figures(self, figures: Figures) -> None:
        """Draw another span."""
        self._figures = figures
        days = figures.days
        values = [float(figures.pain[day]) if day in figures.pain else None for day in days]
        self.chart.show_days(
            values, day_labels(days, self._ui.words.habits), self._said(figures), figures.begins
        )
        self._take_table_out()
        shown = self.as_table() and bool(figures.entries)
        if shown:
            self.stack.insertWidget(2, self._table(figures))
        self.stack.setCurrentIndex(2 if shown else 0 if figures.pain else 1)
        self._legend.setVisible(bool(figures.pain) and not shown)
        self.switch.setVisible(bool(figures.entries))

    def as_table(self) -> bool:
        """Whether the table is asked for."""
        return bool(self.switch.property("table"))

    # -- inside ---------------------------------------------------------------------------------------------
    def _empty(self) -> Card:
        theme, words = self._ui.theme, self._ui.words
        self.check_in = Button(theme, words.t("Check in"), look="primary", icon="check_in", size="large")
        self.check_in.clicked.connect(self.check_in_requested)
        said = column(
            None,
            Text(theme, words.t("Nothing noted in these days."), "lead", align=Qt.AlignmentFlag.AlignHCenter),
            Text(theme, words.t("A check-in takes under a minute. Leaving it out is fine."), "body", "muted",
                 align=Qt.AlignmentFlag.AlignHCenter),
            8,
            row(None, self.check_in, None),
            None,
            gap=8,
        )  # fmt: skip
        return Card(theme, (holder(said), 1), fill="card", line="", pad=0)

    def _on_switch(self) -> None:
        words = self._ui.words
        self.switch.setProperty("table", not self.as_table())
        self.switch.setText(words.t("As a chart") if self.as_table() else words.t("As a table"))
        if self._figures is not None:
            self.show_figures(self._figures)

    def _take_table_out(self) -> None:
        table = self.stack.widget(2)
        if table is not None:
            self.stack.removeWidget(table)
            table.deleteLater()

    def _table(self, figures: Figures) -> Table:
        words = self._ui.words
        heads = [
            words.t("Day"),
            words.t("Time"),
            words.t("Then"),
            words.t("Worst in 24 hours"),
            words.t("Where"),
        ]
        rows = [self._row(entry) for entry in reversed(figures.entries)]
        return Table(self._ui.theme, words.t("Pain, 0 to 10"), heads, rows)

    def _row(self, entry: CheckIn) -> tuple[str, ...]:
        words = self._ui.words
        return (
            words.habits.day_month(entry.at.date()),
            words.habits.clock(entry.at),
            _score(entry.now),
            _score(entry.worst),
            places.said(words, entry.places) or "–",
        )

    def _said(self, figures: Figures) -> str:
        """The chart in one sentence, for screen readers."""
        words, pain = self._ui.words, figures.pain
        if not pain:
            return words.t("Pain by day: nothing noted in these days.")
        said = words.tn(
            "Pain by day: {n} day with an entry, from {low} to {high}.",
            "Pain by day: {n} days with an entry, from {low} to {high}.",
            len(pain),
        ).format(n=len(pain), low=min(pain.values()), high=max(pain.values()))
        middle = week_median(pain, figures.last)
        if middle is None:
            return said
        week = words.t("Middle value of the last 7 days: {middle}.").format(
            middle=numbers.middle(words, middle)
        )
        return in_a_row(words.language, said, week)


def _score(value: int | None) -> str:
    return "–" if value is None else str(value)
