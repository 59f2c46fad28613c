"""The last screen: easier, same or sorer - one press, or none."""

from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.library import Routine
from postureapp.core.model import Feeling
from postureapp.qt.figure.view import FigureView
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, IconButton, Text, column, holder, row
from postureapp.qt.windows.player.close_up import CloseUp
from postureapp.qt.windows.player.frame import LOWER, UPPER, act, frame


class FinishScreen(QWidget):
    """`feeling` comes at most once; `leave` closes."""

    feeling = Signal(object)
    leave = Signal()

    def __init__(self, ui: Ui, routine: Routine, seconds: int) -> None:
        """`seconds` is the length of what was done."""
        super().__init__()
        self._ui = ui
        self._tiles: dict[QObject, Feeling] = {}
        self.answered = False
        """Whether a feeling was given."""
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(frame(ui.theme, self._stage(routine, seconds), self._tools(), self._acts()))

    def main_act(self) -> QWidget:
        """What Enter presses when the screen opens."""
        return self._close

    def _stage(self, routine: Routine, seconds: int) -> QWidget:
        theme, w = self._ui.theme, self._ui.words
        picture = self._picture(routine.picture)
        minutes = max(round(seconds / 60), 1)
        done = w.tn("{n} minute for you", "{n} minutes for you", minutes).format(n=minutes)
        panel = Card(
            theme,
            (
                column(
                    None,
                    Text(theme, routine.title, "strong", "muted"),
                    Text(theme, done, "display"),
                    Text(theme, w.t("How does it feel now, compared with before?"), "lead", "muted"),
                    None,
                ),
                10,
            ),
            (picture, 9),
            fill="stage", line="", radius="stage", pad=32, gap=16, across=True,
        )  # fmt: skip
        box = panel.layout()
        if box is not None and isinstance(picture, FigureView):  # cut below the hips: by the panel's own edge
            box.setContentsMargins(32, 32, 32, 0)
        note = w.t("One press, or none. After “Sorer” twice, this break rests for three days.")
        self._note = Text(theme, note, "caption", "muted")
        return holder(column((panel, 1), row(*self._answers(), gap=12), self._note, gap=16))

    def _picture(self, picture_id: str) -> FigureView | CloseUp:
        ui, found = self._ui, self._ui.library.picture(picture_id)
        made: FigureView | CloseUp
        if found is not None and found.close:
            made = CloseUp(ui, found)
            view = made.figure
        else:
            made = view = FigureView(ui.theme, ui.library, ui.look)
        view.show_picture(picture_id)
        view.pause()
        return made

    def _answers(self) -> tuple[tuple[QWidget, int], ...]:
        theme, w = self._ui.theme, self._ui.words
        words = (
            (Feeling.EASIER, w.t("Easier"), "easier"),
            (Feeling.SAME, w.tc("how it feels now", "Same"), "same"),
            (Feeling.SORER, w.t("Sorer"), "sorer"),
        )
        made = []
        for feeling, text, icon in words:
            tile = act(theme, text, icon, look="row", tall=UPPER)
            tile.clicked.connect(self._on_tile)
            self._tiles[tile] = feeling
            made.append((tile, 1))
        return tuple(made)

    def _on_tile(self) -> None:
        chosen = self._tiles[self.sender()]
        self.answered = True
        for tile in self._tiles:
            cast("Button", tile).setEnabled(False)
        self._note.setText(self._ui.words.t("Kept. Thank you."))
        self.feeling.emit(chosen)

    def _tools(self) -> tuple[QWidget | None, ...]:
        close = IconButton(self._ui.theme, "close", self._ui.words.tc("window", "Close"), size="large")
        close.clicked.connect(self.leave)
        return None, close

    def _acts(self) -> tuple[QWidget, ...]:
        theme, w = self._ui.theme, self._ui.words
        self._close = act(theme, w.tc("window", "Close"), "check", note=w.tc("key", "Esc"), tall=LOWER)
        self._close.clicked.connect(self.leave)
        return (self._close,)
