"""Where does it hurt? The figure from both sides, what it does not show, and the choice said in words."""

from PySide6.QtCore import Signal

from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Card, Chip, Text, row
from postureapp.qt.widgets.layout import Flow, holder
from postureapp.qt.widgets.paint import CENTRE
from postureapp.qt.windows.checkin import places
from postureapp.qt.windows.checkin.body import BodySide


class Where(Card):
    """`changed` carries the chosen places, in the order of the map."""

    changed = Signal(tuple)

    def __init__(self, ui: Ui, chosen: tuple[str, ...]) -> None:
        theme, words = ui.theme, ui.words
        super().__init__(theme, pad=16, gap=8)
        self._ui = ui
        self.front, self.back = BodySide(ui, "front", chosen), BodySide(ui, "back", chosen)
        self.beside = [Chip(theme, places.name(words, one), on=one in chosen) for one in places.BESIDE]
        self._said = Text(theme, "", "strong", align=CENTRE)
        sides = row((self.front, 1), (self.back, 1), gap=8)
        chips = Flow(theme)
        for chip in self.beside:
            chips.addWidget(chip)
            chip.toggled.connect(self._on_changed)
        self.front.changed.connect(self._on_changed)
        self.back.changed.connect(self._on_changed)
        self.add(Text(theme, words.t("Where? Tap the figure"), "title"), sides, self._said)
        self.add(row(Text(theme, words.t("Also:"), "body", "muted", wrap=False), (holder(chips), 1)), None)
        self._say()

    def chosen(self) -> tuple[str, ...]:
        """The chosen places, in the order of the map."""
        chips = zip(places.BESIDE, self.beside, strict=True)
        picked = {
            *self.front.chosen(),
            *self.back.chosen(),
            *(one for one, chip in chips if chip.isChecked()),
        }
        return tuple(place for place in places.AREA if place in picked)

    def _on_changed(self) -> None:
        self._say()
        self.changed.emit(self.chosen())

    def _say(self) -> None:
        words = self._ui.words
        self._said.setText(places.said(words, self.chosen()) or words.t("Nothing chosen."))
        self._said.set_tone("text" if self.chosen() else "muted")
