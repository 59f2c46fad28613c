"""A routine on its page: what it is for, its steps with their seconds, the picture of the chosen one."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from postureapp.core.eligibility import seconds_offered, shows_safe_sleep, steps_offered
from postureapp.core.library import Routine, Step
from postureapp.qt.figure.view import FigureView
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Card, Confidence, RowButton, Scroll, Text, Well, column
from postureapp.qt.windows.tip_card_text import BARS, SAFE_SLEEP, sure_word
from postureapp.qt.windows.tips.shelf_model import minutes


class RoutinePicture(Card):
    """The figure of one step, moving as it will in the break."""

    def __init__(self, ui: Ui, routine: Routine, today: date) -> None:
        super().__init__(ui.theme, fill="stage", line="", radius="stage", pad=16, gap=12)
        self._figure = FigureView(ui.theme, ui.library, ui.look)
        self._steps = {
            step.id: step for step in steps_offered(routine, ui.settings.profile, today) or routine.steps
        }
        self.add((self._figure, 1))
        self.show_step(next(iter(self._steps)))
        self._figure.show_picture(routine.picture)

    def show_step(self, step_id: str) -> None:
        """Show that step's picture."""
        step = self._steps[step_id]
        self._figure.show_picture(step.picture)
        self._figure.set_alt(step.alt)
        self._figure.play()


class RoutineText(Scroll):
    """Scrolls when it must. Pressing a step shows its picture."""

    step_chosen = Signal(str)

    def __init__(self, ui: Ui, routine: Routine, today: date) -> None:
        inner, theme, w = QWidget(), ui.theme, ui.words
        super().__init__(theme, inner)
        profile = ui.settings.profile
        steps = steps_offered(routine, profile, today) or routine.steps
        length = minutes(ui, seconds_offered(routine, profile, today) or routine.seconds)
        counted = w.tn("{length}, {n} step", "{length}, {n} steps", len(steps))
        parts: list[QWidget] = [
            Text(theme, routine.title, "display"),
            Text(theme, routine.summary, "lead"),
            Text(theme, counted.format(length=length, n=len(steps)), "body", "muted"),
        ]  # fmt: skip
        parts += [Text(theme, line, "body") for line in routine.cautions]
        if shows_safe_sleep(routine, profile) and SAFE_SLEEP in ui.content.cards:
            card = ui.content.cards[SAFE_SLEEP]
            lines = [Text(theme, line) for line in card.body]
            parts.append(Well(theme, Text(theme, card.title, "strong"), *lines, fill="care_soft", gap=4))
        parts += [self._step(ui, number, step) for number, step in enumerate(steps, 1)]
        parts.append(self._trust(ui, routine))
        inner.setLayout(column(*parts, None, gap=10, margins=(0, 0, 8, 0)))

    def _step(self, ui: Ui, number: int, step: Step) -> QWidget:
        said = ui.words.t("{n}. {sentence} ({seconds} s)")
        button = RowButton(
            ui.theme, said.format(n=number, sentence=step.say, seconds=step.seconds), role="body", trail="eye"
        )
        button.setToolTip(ui.words.t("Show the picture of this step"))
        button.clicked.connect(lambda _=False: self.step_chosen.emit(step.id))
        return button

    def _trust(self, ui: Ui, routine: Routine) -> QWidget:
        theme, w, sure = ui.theme, ui.words, routine.confidence
        titles = [ui.content.sources[code].title for code in routine.sources if code in ui.content.sources]
        return Well(
            theme,
            Text(theme, w.t("How sure are we?"), "caption", "muted"),
            Confidence(theme, BARS[sure.label], sure_word(w, sure.label)),
            Text(theme, sure.reason, "body", "muted"),
            Text(theme, w.t("Sources: {sources}").format(sources="; ".join(titles)), "caption", "muted"),
            gap=4,
        )
