"""The questions: pain now and at its worst, where, what it makes hard, and how the person is."""

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout

from postureapp.core.checkin import MOODS, TRENDS, CheckIn
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Card, Scale, Segmented, Split, Text, column, holder
from postureapp.qt.windows.checkin import places
from postureapp.qt.windows.checkin.mood_words import mood_names, trend_names
from postureapp.qt.windows.checkin.page import Acts, Page
from postureapp.qt.windows.checkin.task import Task
from postureapp.qt.windows.checkin.where import Where


class QuestionsPage(Page):
    """Everything may be left out. What was pressed is kept in `entry` at once."""

    def __init__(self, ui: Ui, entry: CheckIn, *, ask_trend: bool) -> None:
        super().__init__(entry)
        self._ui, w = ui, ui.words
        self.title = w.t("How is your back?")
        self.lead = w.t("Leave out whatever you like. A blank is never read as “none”.")
        self.where = Where(ui, entry.places)
        self.where.changed.connect(self._on_places)
        self.task = Task(ui, entry.task, entry.hardness)
        self.task.changed.connect(self._on_task)
        asked = column(self._pain(), self.task, self._yourself(ask_trend), None, gap=12)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Split(ui.theme, (holder(asked), 11), (self.where, 10), hand=True))

    def acts(self) -> Acts:
        t = self._ui.words.t
        return Acts(t("Save"), "check", t("Back"))

    def press_main(self) -> None:
        self.done.emit(self.entry)

    def press_side(self) -> None:
        self.back.emit()

    # -- inside ---------------------------------------------------------------------------------------------
    def _pain(self) -> Card:
        theme, w = self._ui.theme, self._ui.words
        low, high = w.tc("pain", "none"), w.t("the worst you can imagine")
        titles = w.t("Pain right now"), w.t("At its worst in the last 24 hours")
        self.now = Scale(theme, titles[0], self.entry.now, low, high)
        self.worst = Scale(theme, titles[1], self.entry.worst, low, high)
        self.now.chosen.connect(self._on_now)
        self.worst.chosen.connect(self._on_worst)
        return Card(
            theme,
            Text(theme, titles[0], "title"), self.now, 4,
            Text(theme, titles[1], "title"), self.worst,
            pad=16, gap=8,
        )  # fmt: skip

    def _yourself(self, ask_trend: bool) -> Card:
        theme, w = self._ui.theme, self._ui.words
        moods = list(mood_names(w).values())
        titles = w.t("How are you in yourself?"), w.t("Your back since last week")
        self.mood = Segmented(theme, titles[0], moods, _index(MOODS, self.entry.mood))
        self.mood.chosen.connect(self._on_mood)
        self.trend: Segmented | None = None
        card = Card(theme, Text(theme, titles[0], "title"), self.mood, pad=16, gap=8)
        if ask_trend:
            trends = list(trend_names(w).values())
            self.trend = Segmented(theme, titles[1], trends, _index(TRENDS, self.entry.trend))
            self.trend.chosen.connect(self._on_trend)
            card.add(Text(theme, titles[1], "title"), self.trend)
        return card

    def _on_now(self, value: int) -> None:
        self.entry = replace(self.entry, now=value)

    def _on_worst(self, value: int) -> None:
        self.entry = replace(self.entry, worst=value)

    def _on_mood(self, index: int) -> None:
        self.entry = replace(self.entry, mood=MOODS[index])

    def _on_trend(self, index: int) -> None:
        self.entry = replace(self.entry, trend=TRENDS[index])

    def _on_task(self, task: str, hardness: str) -> None:
        self.entry = replace(self.entry, task=task, hardness=hardness)

    def _on_places(self, chosen: tuple[str, ...]) -> None:
        self.entry = replace(self.entry, places=chosen, where=places.areas(chosen))


def _index(names: tuple[str, ...], name: str) -> int | None:
    return names.index(name) if name in names else None
