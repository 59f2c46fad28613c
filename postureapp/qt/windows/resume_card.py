"""Welcome back: go on with the break from the step reached, count it as done, or later."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QLayout

from postureapp.core.model import BreakRun
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, IconButton, Tag, Text, column, handed, row
from postureapp.qt.windows.card_picture import CardPicture
from postureapp.qt.windows.even_lines import EvenLines
from postureapp.qt.windows.floating import Floating
from postureapp.qt.windows.sentences import in_a_row

WIDTH = 440


class ResumeCard(Floating):
    """Says exactly one of its signals; closing it means later."""

    go_on = Signal(object)
    count_done = Signal(object)
    later = Signal(object)

    def __init__(self, ui: Ui, run: BreakRun) -> None:
        super().__init__(ui.theme, WIDTH)
        self._ui, self.run = ui, run
        self._answered = False
        self.setWindowTitle(ui.words.t("Welcome back"))
        self.closed.connect(self._on_later)
        self.rebuild()

    def content(self) -> QLayout:
        theme, w = self.theme, self._ui.words
        routine = self._ui.content.routine(self.run.routine)
        close = IconButton(theme, "close", w.t("Later"), size="large")
        close.clicked.connect(self.close)
        tag = Tag(theme, routine.title, routine.kinds[0]) if routine else Tag(theme, w.t("Break"), "rest")
        line = w.t("What you did is counted.")
        if routine is not None:
            here = w.t("You were at step {step} of {steps}.")
            here = here.format(step=self.run.step + 1, steps=len(routine.steps))
            line = in_a_row(self._ui.content.language, here, line)
        go_on = Button(theme, w.t("Go on"), look="primary", size="large", icon="play")
        go_on.clicked.connect(self._on_go_on)
        done = Button(theme, w.t("Count it as done"), size="large", icon="check")
        done.clicked.connect(self._on_done)
        later = Button(theme, w.t("Later"), size="large")
        later.clicked.connect(self.close)
        said = column(
            row(tag, None, close, gap=4),
            Text(theme, w.t("Welcome back"), "title"),
            EvenLines(theme, line, "body", "muted"),
            None,
            gap=6,
        )
        head = row((said, 1), gap=16)
        if routine is not None:
            step = routine.steps[min(self.run.step, len(routine.steps) - 1)]
            picture = CardPicture(self._ui, step.picture, step.alt)
            head.insertWidget(0, picture, 0, Qt.AlignmentFlag.AlignTop)
        return column(head, handed(theme, row(later, done, (go_on, 1), gap=8)), gap=16)

    def _on_go_on(self) -> None:
        self._answer(self.go_on)

    def _on_done(self) -> None:
        self._answer(self.count_done)

    def _on_later(self) -> None:
        self._answer(self.later)

    def _answer(self, signal: SignalInstance) -> None:
        if not self._answered:
            self._answered = True
            signal.emit(self.run)
            self.close()
