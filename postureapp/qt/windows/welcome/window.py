"""Welcome: four steps in under a minute. Every one may be skipped, closing the window skips the rest."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from postureapp.core import welcome
from postureapp.core.welcome import Answers
from postureapp.qt.figure.view import FigureView
from postureapp.qt.screens import opened
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, Scroll, Text, handed, holder, row
from postureapp.qt.widgets.gauges import Dots
from postureapp.qt.widgets.scroll import WIDE
from postureapp.qt.windows.clear import clear
from postureapp.qt.windows.tab_order import set_tab_order
from postureapp.qt.windows.welcome.about_you import AboutYou
from postureapp.qt.windows.welcome.done import Done
from postureapp.qt.windows.welcome.steps import GAP, Step
from postureapp.qt.windows.welcome.try_one import TryOne
from postureapp.qt.windows.welcome.your_day import YourDay

SIZE = QSize(1000, 680)
STEPS = 4


class WelcomeWindow(QWidget):
    """Tells whole settings, once: `finished` after the last step, `skipped` when it is left before."""

    finished = Signal(object)  # Settings
    skipped = Signal(object)  # Settings
    test_requested = Signal()

    def __init__(self, ui: Ui, today: date | None = None) -> None:
        """Without `today` the gentlest reminders are proposed."""
        super().__init__()
        self._ui, self._today, self._told = ui, today, False
        self.answers: Answers = welcome.answered(ui.settings)
        self._at = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(24, 24, 24, 24)
        self._build()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        grown = 1 + max(ui.theme.text_size - 1, 0) / 2
        self.setGeometry(opened(SIZE * grown))
        ui.theme.relayout.connect(self._build)

    def go(self, step: int) -> None:
        """To a step, 0 to 3."""
        words = self._ui.words
        self._at = step
        page = self._steps[step]
        page.show_answers(self.answers)
        self._stack.setCurrentIndex(step)
        said = words.t("Step {n} of {count}").format(n=step + 1, count=STEPS)
        self._dots.set_step(STEPS, step, said)
        self._count.setText(words.t("{n} of {count}").format(n=step + 1, count=STEPS))
        self._figure.show_picture(f"welcome_{step + 1}")
        self._figure.set_alt(page.title.text())
        last = step == STEPS - 1
        self.back.setText(words.t("Back") if step else words.t("Skip all"))
        self.forward.setText(words.tc("welcome", "Done") if last else words.t("Next"))
        self.forward.set_trail("check" if last else "next")
        self.setWindowTitle(words.t("Welcome: {step}").format(step=page.title.text()))
        set_tab_order(self)
        self._show_clear_act()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._tell(finished=False)
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words go before the picture where there is no room for both."""
        self._picture.setVisible(self.width() >= 48 * self._ui.theme.em)
        super().resizeEvent(event)

    # -- inside ---------------------------------------------------------------------------------------------
    def _build(self) -> None:
        clear(self._box)
        theme, words = self._ui.theme, self._ui.words
        self._figure = FigureView(theme, self._ui.library, self._ui.look)
        picture = Card(theme, (self._figure, 1), fill="stage", line="", radius="stage", pad=16, gap=0)
        self._dots = Dots(theme, STEPS, 0, "")
        self._count = Text(theme, "", "caption", "muted", wrap=False)
        self._steps = self._make_steps()
        self._stack = QStackedWidget()
        for step in self._steps:
            area = Scroll(theme, step)
            area.setAccessibleName(step.title.text())
            area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # its room is always kept
            self._stack.addWidget(area)
        self.back = Button(theme, words.t("Skip all"), look="quiet", size="huge")
        self.forward = Button(theme, words.t("Next"), look="primary", size="huge", trail="next")
        self.back.clicked.connect(self._on_back)
        self.forward.clicked.connect(self._on_forward)
        asking = QVBoxLayout()
        asking.setContentsMargins(8, 8, 0, 8)
        asking.setSpacing(16)
        edge = (0, 0, GAP + WIDE, 0)  # all of it ends where the questions do, left of the scroll bar
        asking.addLayout(row(self._dots, None, self._count, margins=edge))
        asking.addWidget(self._stack, 1)
        asking.addLayout(handed(theme, row(self.back, (self.forward, 1), gap=12, margins=edge)))
        both = QHBoxLayout()
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(24)
        both.addWidget(picture, 9)
        both.addWidget(holder(asking), 10)
        self._box.addWidget(holder(handed(theme, both)))
        self._picture = picture
        self.go(self._at)

    def _show_clear_act(self) -> None:
        """One filled button: sending the test until it was sent, else going on."""
        step = self._steps[self._at]
        waits = isinstance(step, TryOne) and not step.sent
        self.forward.set_look("secondary" if waits else "primary")
        target = step.send if isinstance(step, TryOne) and waits else self.forward
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_steps(self) -> tuple[Step, ...]:
        ui = self._ui
        steps = (AboutYou(ui, self._today), YourDay(ui, ui.settings, self._today), TryOne(ui), Done(ui))
        for step in steps:
            step.answered.connect(self._on_answered)
        steps[2].test_requested.connect(self.test_requested)
        steps[2].test_requested.connect(self._show_clear_act)
        return steps

    def _on_answered(self, answers: Answers) -> None:
        self.answers = answers

    def _on_back(self) -> None:
        if self._at:
            self.go(self._at - 1)
        else:
            self.close()

    def _on_forward(self) -> None:
        if self._at < STEPS - 1:
            self.go(self._at + 1)
        else:
            self._tell(finished=True)
            self.close()

    def _tell(self, *, finished: bool) -> None:
        """Once, whichever comes first."""
        if self._told:
            return
        self._told = True
        if finished:
            self.finished.emit(welcome.finished(self._ui.settings, self.answers, self._today))
        else:
            self.skipped.emit(welcome.skipped(self._ui.settings, self._today))
