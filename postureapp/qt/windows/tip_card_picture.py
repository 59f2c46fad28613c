"""The picture of a tip, with the choice of the easier or the more tiring way in words, without badges."""

from PySide6.QtWidgets import QWidget

from postureapp.core.library import Tip
from postureapp.qt.figure.view import FigureView
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Card, Segmented, Text
from postureapp.qt.widgets.paint import CENTRE

VARIANTS = ("easier", "tiring")


class TipPicture(Card):
    """`version` is 0 for the easier way, 1 for the more tiring one."""

    def __init__(self, ui: Ui, tip: Tip, version: int = 0) -> None:
        super().__init__(ui.theme, fill="stage", line="", radius="stage", pad=16, gap=12)
        self._ui, self._tip, self.version = ui, tip, version if tip.pair else 0
        self._figure = FigureView(ui.theme, ui.library, ui.look)
        self.add((self._figure, 1))
        if tip.pair:
            self._legend = Text(ui.theme, "", "caption", "muted", align=CENTRE)
            self.add(self._legend, self._choice())
        self._show()

    def _choice(self) -> QWidget:
        w = self._ui.words
        choice = Segmented(
            self._ui.theme,
            w.t("Show the way that is"),
            (w.tc("way to sit or stand", "Easier"), w.tc("way to sit or stand", "More tiring")),
            self.version,
            size="large",
        )
        choice.chosen.connect(self._on_chosen)
        return choice

    def _on_chosen(self, version: int) -> None:
        self.version = version
        self._show()

    def _show(self) -> None:
        w, tip = self._ui.words, self._tip
        self._figure.show_picture(tip.picture, VARIANTS[self.version])
        self._figure.set_alt(tip.alt)
        if tip.pair:
            lines = (w.t("Solid line: easier on your back"), w.t("Dotted line: more tiring for your back"))
            self._legend.setText(lines[self.version])
