"""Whom an item suits: week floors by birth, what it is left out with, and its cautions."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from postureapp.content.draft import DraftItem
from postureapp.core.model import Exclusion
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Chip, Flow, Labelled, Text, TextArea, column, holder
from postureapp.qt.windows.own.number import number
from postureapp.qt.windows.tips.why_words import exclusion

MOST_WEEKS = 104


class Suits(QWidget):
    """Tells the changed item."""

    changed = Signal(object, str)

    def __init__(self, ui: Ui, item: DraftItem) -> None:
        super().__init__()
        self._ui, self._item = ui, item
        theme, t = ui.theme, ui.words.t
        weeks = Flow(theme, 32)
        weeks.addWidget(self._week("vaginal_from", t("From week, after a vaginal birth"), item.vaginal_from))
        weeks.addWidget(self._week("caesarean_from", t("From week, after a caesarean"), item.caesarean_from))
        self.cautions = Labelled(
            theme,
            t("Cautions"),
            TextArea(
                theme,
                t("Cautions"),
                "\n".join(item.cautions),
                lines=2,
                hint=t("Not needed, or: Stop if it hurts."),
            ),
            t("One in each line. They stand above the steps."),
        )
        field = self.cautions.control
        assert isinstance(field, TextArea)
        field.changed.connect(self._on_cautions)
        self.setLayout(
            column(
                Text(theme, t("Who it suits"), "title"),
                Text(theme, t("Week 0 means from the first day."), "caption", "muted"),
                holder(weeks),
                Labelled(theme, t("Leave it out with"), holder(self._exclusions())),
                self.cautions,
                gap=12,
            )
        )

    def show_item(self, item: DraftItem) -> None:
        """The item was changed elsewhere on the page."""
        self._item = item

    def show_fault(self, sentence: str) -> None:
        """Why the cautions are not accepted; empty when they are."""
        if sentence:
            self.cautions.refuse(sentence)
        else:
            self.cautions.accept()

    def _week(self, name: str, label: str, value: int) -> Labelled:
        return number(self._ui, label, value, 0, MOST_WEEKS, partial(self._change, name))

    def _exclusions(self) -> Flow:
        flow = Flow(self._ui.theme, 8)
        for each in Exclusion:
            chip = Chip(self._ui.theme, exclusion(self._ui.words, each.value), on=each in self._item.not_with)
            chip.toggled.connect(lambda on, each=each: self._on_exclusion(each, on))
            flow.addWidget(chip)
        return flow

    def _on_exclusion(self, each: Exclusion, on: bool) -> None:
        chosen = {*self._item.not_with, each} if on else {*self._item.not_with} - {each}
        self._change("not_with", tuple(one for one in Exclusion if one in chosen))

    def _on_cautions(self, text: str) -> None:
        lines = (" ".join(line.split()) for line in text.splitlines())
        self._change("cautions", tuple(line for line in lines if line))

    def _change(self, name: str, value: object) -> None:
        self._item = replace(self._item, **{name: value})
        self.changed.emit(self._item, name)
