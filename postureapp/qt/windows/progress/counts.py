"""Breaks done, feeds by position, and own pain by position: counts without a goal."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.summary import Figures
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Blocks, Card, Share, Text, holder, row
from postureapp.qt.windows.clear import clear
from postureapp.qt.windows.even_lines import EvenLines
from postureapp.qt.windows.progress import numbers
from postureapp.qt.windows.progress.spans import break_rows, day_labels
from postureapp.qt.windows.sentences import in_a_row

MOST_POSITIONS = 5


class CountCard(Card):
    """A title, and below it what `show_figures` builds anew."""

    def __init__(self, ui: Ui, title: str) -> None:
        super().__init__(ui.theme, pad=20, gap=8)
        self.ui = ui
        self.lines = QVBoxLayout()
        self.lines.setSpacing(4)
        self.add(Text(ui.theme, title, "title"), self.lines, None)

    def show_figures(self, figures: Figures) -> None:
        """Count another span."""
        clear(self.lines)
        self.fill(figures)

    def fill(self, figures: Figures) -> None:
        """Put the lines in."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """One more line of words."""
        self.lines.addWidget(EvenLines(self.ui.theme, text, "body", "muted"))


class BreaksCard(CountCard):
    """What was done, by day or by week: nothing to beat."""

    def fill(self, figures: Figures) -> None:
        words = self.ui.words
        count = sum(figures.breaks.values())
        minutes = round(figures.break_seconds / 60)
        said = words.tn("{n} break, {minutes} min in all.", "{n} breaks, {minutes} min in all.", count)
        said = said.format(n=count, minutes=minutes) if count else words.t("None in these days.")
        if len(figures.days) <= 7:
            counts = [figures.breaks.get(day, 0) for day in figures.days]
            labels = list(day_labels(figures.days, words.habits).values())
            self.lines.addWidget(Blocks(self.ui.theme, said, counts, labels, kind="rest"))
        elif count:
            rows = break_rows(figures)
            most = max(n for _, n in rows)
            names = [words.t("From {day}").format(day=words.habits.day_month(first)) for first, _ in rows]
            for name, (_, n) in zip(names, rows, strict=True):
                self.lines.addWidget(Share(self.ui.theme, name, n, most, kind="rest", column=names))
        self.say(in_a_row(words.language, said, words.t("Days without one are fine.")))


class FeedsCard(CountCard):
    """How often in which position."""

    def fill(self, figures: Figures) -> None:
        words, positions = self.ui.words, self.ui.content.positions
        if not figures.feeds:
            self.say(words.t("No feeds were noted in these days."))
            return
        most = max(figures.feeds.values())
        named = [
            (positions[one].name if one in positions else one, n) for one, n in figures.feeds.items() if one
        ]
        rest = sum(count for _, count in named[MOST_POSITIONS:])
        shown = named[:MOST_POSITIONS] + ([(words.t("Others"), rest)] if rest else [])
        if figures.feeds.get(""):
            shown.append((words.t("Not noted"), figures.feeds[""]))
        names = [name for name, _ in shown]
        for name, count in shown:
            self.lines.addWidget(Share(self.ui.theme, name, count, max(most, rest), column=names))


class ByPositionCard(CountCard):
    """Own pain after feeds, once there is enough of it to say anything at all."""

    def fill(self, figures: Figures) -> None:
        words, positions = self.ui.words, self.ui.content.positions
        if not figures.by_position:
            self.say(words.t("With some more check-ins soon after feeds, you see here how your back felt."))
            return
        for one in figures.by_position:
            name = positions[one.position].name if one.position in positions else one.position
            self.lines.addWidget(self._numbered(name, numbers.middle(words, one.median)))
        count = sum(one.entries for one in figures.by_position)
        said = words.tn(
            "Middle value of pain after feeds, from {n} check-in. It may be chance.",
            "Middle value of pain after feeds, from {n} check-ins. It may be chance.",
            count,
        )
        self.say(said.format(n=count))

    def _numbered(self, name: str, number: str) -> QWidget:
        """A name, and its number in line with those of the other cards."""
        theme = self.ui.theme
        shown = Text(theme, number, "strong", wrap=False, tabular=True)
        shown.setAccessibleName(f"{name}: {number}")
        return holder(row((Text(theme, name), 1), shown, gap=16, margins=(0, 3, 0, 3)))
