"""One thing that the pain makes hard, and how hard it is."""

from PySide6.QtCore import Signal

from postureapp.core.checkin import HARDNESS, TASKS
from postureapp.i18n import Words
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Card, Chip, Segmented, Text
from postureapp.qt.widgets.layout import Flow, holder


class Task(Card):
    """`changed` carries task and hardness; either may be empty. A second press takes a choice back."""

    changed = Signal(str, str)

    def __init__(self, ui: Ui, task: str, hardness: str) -> None:
        theme, words = ui.theme, ui.words
        super().__init__(theme, pad=16, gap=8)
        self._task, self._hardness = task, hardness
        names = task_names(words, plain=ui.settings.profile.hide_baby)
        self.chips = {one: Chip(theme, names[one], on=one == task) for one in TASKS}
        flow = Flow(theme)
        for chip in self.chips.values():
            chip.clicked.connect(self._on_chip)
            flow.addWidget(chip)
        asked = words.t("What does it make hardest?")
        levels = hardness_names(words)
        self._how = words.t("How hard is it?")
        on = HARDNESS.index(hardness) if hardness in HARDNESS else None
        self.how = Segmented(theme, self._how, [levels[one] for one in HARDNESS], on)
        self.how.chosen.connect(self._on_how)
        self.add(Text(theme, asked, "title"), holder(flow), self.how)
        self.how.setVisible(bool(task))

    def _on_chip(self) -> None:
        pressed = self.sender()
        self._task = ""
        for name, chip in self.chips.items():
            chip.setChecked(chip is pressed and chip.isChecked())
            if chip.isChecked():
                self._task = name
        self._hardness = ""
        self.how.choose(None)
        self.how.setVisible(bool(self._task))
        self.changed.emit(self._task, self._hardness)

    def _on_how(self, index: int) -> None:
        self._hardness = HARDNESS[index]
        self.changed.emit(self._task, self._hardness)


def task_names(words: Words, *, plain: bool) -> dict[str, str]:
    """The things it may make hard. `plain`: baby content is hidden."""
    t = words.t
    return {
        "turn_in_bed": t("Turning in bed"),
        "sit_to_feed": t("Sitting") if plain else t("Sitting to feed"),
        "lift_baby": t("Lifting") if plain else t("Lifting baby"),
        "stand_up": t("Standing up"),
        "walk": t("Walking"),
        "sleep": t("Sleeping"),
    }


def hardness_names(words: Words) -> dict[str, str]:
    """How hard, in words."""
    t = words.t
    return {"none": t("Not hard"), "little": t("A little"), "lot": t("A lot"), "cannot": t("I cannot")}
