"""The reminder card: picture, title, line and the acts, in the corner of the screen in use."""

from itertools import pairwise
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLayout

from postureapp.core.model import Act
from postureapp.ports import Announcement
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, IconButton, Tag, Text, column, handed, row
from postureapp.qt.windows.card_picture import CardPicture
from postureapp.qt.windows.even_lines import EvenLines
from postureapp.qt.windows.floating import Floating
from postureapp.qt.windows.phrases import kind_name

WIDTH = 440
ICONS = {Act.START: "play", Act.FEEDING_NOW: "feeding", Act.DONE: "check"}


class ReminderCard(Floating):
    """Says `acted` exactly once: with the act that was pressed, or DISMISSED when it was closed."""

    acted = Signal(str, Act)

    def __init__(self, ui: Ui, announcement: Announcement) -> None:
        super().__init__(ui.theme, WIDTH)
        self._ui, self.announcement = ui, announcement
        self._drawn_for = ui.theme.name
        """The theme of the announcement's picture."""
        self._acts: dict[QObject, Act] = {}
        self._answered = False
        self.setWindowTitle(announcement.title)
        self.closed.connect(self._on_closed)
        self.rebuild()

    def content(self) -> QLayout:
        theme, said, kind = self.theme, self.announcement, self.announcement.prompt.kind
        close = self._close = IconButton(theme, "close", self._ui.words.tc("window", "Close"), size="large")
        close.clicked.connect(self.close)
        text = column(
            row(Tag(theme, kind_name(self._ui.words, kind), kind), None, close, gap=4),
            Text(theme, said.title, "title"),
            EvenLines(theme, said.body, "body", "muted"),
            None,
            gap=6,
        )
        head = row((text, 1), gap=16)
        if said.picture is not None:
            fits = theme.name == self._drawn_for or not said.picture_id
            picture = CardPicture(self._ui, said.picture_id, file=said.picture if fits else None)
            head.insertWidget(0, picture, 0, Qt.AlignmentFlag.AlignTop)
        return column(head, handed(theme, row(*self._buttons(), gap=8)), gap=16)

    def _buttons(self) -> list[Button | tuple[Button, int]]:
        """The body's own act is the main one and stands last, under the hand."""
        self._acts = {}
        made: list[Button | tuple[Button, int]] = []
        for place, (name, label) in enumerate(self.announcement.actions):
            act, main = Act(name), place == 0
            look = "primary" if main else "secondary"
            button = Button(self.theme, label, look=look, size="large", icon=ICONS.get(act, ""))
            button.clicked.connect(self._on_button)
            self._acts[button] = act
            made.insert(0, (button, 1) if main else button)
        return made

    def rebuild(self) -> None:
        """Tab goes through the acts as they stand, the close button last."""
        super().rebuild()
        acts = list(reversed(cast("list[Button]", list(self._acts))))
        for before, after in pairwise([*acts, self._close]):
            self.setTabOrder(before, after)
        acts[-1].setFocus()

    def withdraw(self) -> None:
        """Take it off the screen without an answer: a newer one replaces it, or it was answered elsewhere."""
        self._answered = True
        self.close()

    def _on_button(self) -> None:
        self._answer(self._acts[self.sender()])
        self.close()

    def _on_closed(self) -> None:
        self._answer(Act.DISMISSED)

    def _answer(self, act: Act) -> None:
        if not self._answered:
            self._answered = True
            self.acted.emit(self.announcement.prompt.occurrence, act)
