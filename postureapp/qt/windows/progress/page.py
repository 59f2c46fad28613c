"""The Progress page: pain over time first, then what was done. Never a streak, a goal or a percentage."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core import summary
from postureapp.core.rows import AnyRow
from postureapp.core.summary import Figures
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Flow, Scroll, Segmented, Split, Text, column, handed, holder, row
from postureapp.qt.widgets.paint import END, START
from postureapp.qt.windows.kept import Kept
from postureapp.qt.windows.progress.counts import BreaksCard, ByPositionCard, CountCard, FeedsCard
from postureapp.qt.windows.progress.pain import PainCard
from postureapp.qt.windows.progress.spans import Span, days_of

SPANS = (Span.WEEK, Span.MONTH, Span.ALL)


class ProgressPage(QWidget):
    """Shows rows of the journal; `visit_requested` carries the figures that are in sight."""

    check_in_requested = Signal()
    visit_requested = Signal(object)

    def __init__(self, ui: Ui, today: date) -> None:
        super().__init__()
        self._ui, self._today, self._span = ui, today, Span.MONTH
        self._rows: Sequence[AnyRow] = ()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._build()
        ui.theme.relayout.connect(self.rebuild)

    def show_rows(self, rows: Sequence[AnyRow], today: date) -> None:
        """Show the record as it is now."""
        self._rows, self._today = rows, today
        if self._plain != self._ui.settings.profile.hide_baby:
            self.rebuild()
            return
        first, last = days_of(self._span, today, summary.begins(rows))
        self.figures: Figures = summary.figures(rows, first, last)
        habits = self._ui.words.habits
        said = self._ui.words.t("{first} to {last}")
        self._dates.setText(said.format(first=habits.day_month(first), last=habits.day_month(last)))
        noted = bool(self.figures.entries)  # until then the check-in is the one clear act
        self.visit.set_look("primary" if noted else "secondary")
        self.pain.show_figures(self.figures)
        for card in self.counts:
            card.show_figures(self.figures)

    def rebuild(self) -> None:
        """Words or sizes are new: build again, keep the place."""
        kept = Kept(self, self.area)
        self.area.hide()
        self._box.removeWidget(self.area)
        self.area.deleteLater()
        self._build()
        kept.restore(self.area)

    # -- inside ---------------------------------------------------------------------------------------------
    def _build(self) -> None:
        ui, theme = self._ui, self._ui.theme
        words = ui.words
        self._plain = ui.settings.profile.hide_baby
        self.pain = PainCard(ui)
        self.pain.check_in_requested.connect(self.check_in_requested)
        self.counts: list[CountCard] = [BreaksCard(ui, words.t("Breaks"))]
        if not self._plain:
            self.counts.append(FeedsCard(ui, words.t("Feeds by position")))
            self.counts.append(ByPositionCard(ui, words.t("Your pain by position")))
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(24, 24, 20, 24)
        box.setSpacing(16)
        box.addWidget(self._head())
        box.addWidget(self.pain, 1)
        box.addWidget(Split(theme, *((card, 1) for card in self.counts)))
        self.area = Scroll(theme, content)
        self.area.setAccessibleName(words.t("Progress"))
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._box.addWidget(self.area)
        self.show_rows(self._rows, self._today)

    def _head(self) -> QWidget:
        theme, words = self._ui.theme, self._ui.words
        side = END if theme.hand == "left" else START  # the acts lie on the hand's side, the title across
        self._dates = Text(theme, "", "body", "muted", align=side, wrap=False)
        names = (words.t("Week"), words.t("Month"), words.tc("span", "All"))
        self.span = Segmented(theme, words.t("Days that are shown"), names, SPANS.index(self._span))
        self.span.chosen.connect(self._on_span)
        self.visit = Button(theme, words.t("Page for a visit"), icon="file", look="primary")
        self.visit.clicked.connect(self._on_visit)
        title = holder(column(Text(theme, words.t("Progress"), "display", align=side), self._dates, gap=0))
        both = Flow(theme, gap=16)
        both.addWidget(self.span)
        both.addWidget(self.visit)
        acts = holder(handed(theme, row(None, holder(both))))
        return Split(theme, (title, 2), (acts, 3), at=56, gap=8, hand=True)

    def _on_span(self, index: int) -> None:
        self._span = SPANS[index]
        self.show_rows(self._rows, self._today)

    def _on_visit(self) -> None:
        self.visit_requested.emit(self.figures)
