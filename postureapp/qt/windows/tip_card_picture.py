"""The picture of a tip, with the choice of the easier or the more tiring way in words, without badges."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from postureapp.core.library import Tip
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Segmented, Text, column
from postureapp.qt.widgets.paint import CENTRE
from postureapp.qt.windows.stage import Stage

VARIANTS = ("easier", "tiring")
LEAST = 8
"""em; a picture that is less tall says nothing."""


class TipPicture(QWidget):
    """`version` is 0 for the easier way, 1 for the more tiring one."""

    def __init__(self, ui: Ui, tip: Tip, version: int = 0) -> None:
        super().__init__()
        self._ui, self._tip, self.version = ui, tip, version if tip.pair else 0
        self._stage = Stage(ui)
        self._stage.setMinimumHeight(ui.theme.em * LEAST)
        self._stage.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._legend = Text(ui.theme, "", "caption", "muted", align=CENTRE)
        parts: list[QWidget] = [self._legend, self._choice()] if tip.pair else []
        self.setLayout(column((self._stage, 1), *parts, gap=12))
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
        self._stage.figure.show_picture(tip.picture, VARIANTS[self.version])
        self._stage.figure.set_alt(tip.alt)
        lines = (w.t("Solid line: easier on your back"), w.t("Dotted line: more tiring for your back"))
        self._legend.setText(lines[self.version])
        self._legend.setVisible(tip.pair and self._has_line())

    def _has_line(self) -> bool:
        """Whether a line along the back is drawn: a legend of what is not there would be looked for."""
        picture, way = self._ui.library.picture(self._tip.picture), VARIANTS[self.version]
        if picture is None or picture.spine(way) is None:
            return False
        return bool(picture.at(way).get("line", True))
