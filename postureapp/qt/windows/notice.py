"""A notice in the corner: what happened, what it means, what to do. It never takes the focus."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout

from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Text, column, handed, row
from postureapp.qt.windows.floating import Floating

WIDTH = 440


class Notice(Floating):
    """Title, sentences, and one or two acts. `chosen` carries the act that was pressed."""

    chosen = Signal(str)

    def __init__(
        self, ui: Ui, title: str, sentences: tuple[str, ...], acts: tuple[tuple[str, str], ...]
    ) -> None:
        """`acts` are (act, label), the main one first."""
        super().__init__(ui.theme, WIDTH)
        self._title, self._sentences, self._acts = title, sentences, acts
        self.setWindowTitle(title)
        self.rebuild()

    def content(self) -> QLayout:
        theme = self.theme
        texts = [Text(theme, one, "body", "muted") for one in self._sentences if one]
        buttons = [
            self._button(act, label, first=place == 0) for place, (act, label) in enumerate(self._acts)
        ]
        return column(
            Text(theme, self._title, "title"), *texts, handed(theme, row(*reversed(buttons), gap=8)), gap=12
        )

    def _button(self, act: str, label: str, *, first: bool) -> Button:
        button = Button(self.theme, label, look="primary" if first else "secondary", size="large")
        button.setProperty("act", act)
        button.clicked.connect(self._on_pressed)
        return button

    def _on_pressed(self) -> None:
        self.chosen.emit(str(self.sender().property("act")))
        self.close()
