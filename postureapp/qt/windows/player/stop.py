"""Something feels wrong: the routine's stop signs; one of them ends the break, urgent ones open advice."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.library import Level, Step
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import IconButton, RowButton, Scroll, Text, column
from postureapp.qt.windows.even_lines import EvenLines
from postureapp.qt.windows.player.frame import LOWER, UPPER, act, frame
from postureapp.qt.windows.player.seen import signs_of

ANSWERS = {"C": "chest", "E": "epidural_site", "F": "leg_clot"}
"""The safety answer that says the same as an urgent stop sign: its advice is shown."""


class StopScreen(QWidget):
    """The break stands still meanwhile. `stop` carries the safety answer of the chosen sign, or is empty."""

    stop = Signal(str)
    go_on = Signal()

    def __init__(self, ui: Ui, steps: Sequence[Step]) -> None:
        super().__init__()
        self._ui = ui
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(frame(ui.theme, self._stage(steps), self._tools(), self._acts()))

    def main_act(self) -> QWidget:
        """What Enter presses when the screen opens."""
        return self._on

    def _stage(self, steps: Sequence[Step]) -> QWidget:
        theme, w, content = self._ui.theme, self._ui.words, self._ui.content
        codes = sorted({code for step in steps for code in signs_of(self._ui, step)})
        codes.sort(key=lambda code: -content.stop_signs[code].level.rank)
        rows = [self._row(code) for code in codes]
        hint = w.t("Press the one that fits. The break ends, and what you did counts.")
        parts = (
            Text(theme, w.t("What do you feel?"), "display"),
            EvenLines(theme, hint, "lead", "muted"),
            8,
            *rows,
            None,
        )
        return Scroll(theme, column(*parts, gap=8, margins=(16, 16, 16, 0)))

    def _row(self, code: str) -> RowButton:
        sign = self._ui.content.stop_signs[code]
        button = RowButton(self._ui.theme, sign.text, trail="" if sign.level is Level.NONE else "right")
        button.setObjectName(ANSWERS.get(code, "") if sign.level is not Level.NONE else "")
        button.clicked.connect(self._on_row)
        return button

    def _on_row(self) -> None:
        self.stop.emit(self.sender().objectName())

    def _on_end(self) -> None:
        self.stop.emit("")

    def _tools(self) -> tuple[QWidget | None, ...]:
        close = IconButton(self._ui.theme, "close", self._ui.words.t("Back to the break"), size="large")
        close.clicked.connect(self.go_on)
        return None, close

    def _acts(self) -> tuple[QWidget, ...]:
        theme, w = self._ui.theme, self._ui.words
        self._on = act(theme, w.t("Go on"), "play", look="primary", note=w.t("None of these"), tall=UPPER)
        self._on.clicked.connect(self.go_on)
        end = act(theme, w.t("End the break"), "check", note=w.t("What you did counts"), tall=LOWER)
        end.clicked.connect(self._on_end)
        return self._on, end
