"""A routine on its page: what it is for, its steps with their seconds, the picture of the chosen one."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from postureapp.core.eligibility import seconds_offered, shows_safe_sleep, steps_offered
from postureapp.core.library import Routine, Step
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Text, column, holder
from postureapp.qt.windows.lists import listed, source_title
from postureapp.qt.windows.stage import Stage
from postureapp.qt.windows.tip_card_picture import LEAST
from postureapp.qt.windows.tip_card_text import cautions, safe_sleep, trust
from postureapp.qt.windows.tips.shelf_model import minutes
from postureapp.qt.windows.tips.step_row import StepRow
from postureapp.qt.windows.two_parts import ScrolledWords


class RoutinePicture(Stage):
    """The figure of one step, moving as it will in the break."""

    def __init__(self, ui: Ui, routine: Routine, today: date) -> None:
        super().__init__(ui)
        self.setMinimumHeight(ui.theme.em * LEAST)
        self._steps = {
            step.id: step for step in steps_offered(routine, ui.settings.profile, today) or routine.steps
        }
        self.show_step(next(iter(self._steps)))
        self.figure.show_picture(routine.picture)

    def show_step(self, step_id: str) -> None:
        """Show that step's picture."""
        step = self._steps[step_id]
        self.figure.show_picture(step.picture)
        self.figure.set_alt(step.alt)
        self.figure.play()


class RoutineText(ScrolledWords):
    """Scrolls when it must. Pressing a step shows its picture."""

    step_chosen = Signal(str)

    def __init__(self, ui: Ui, routine: Routine, today: date) -> None:
        super().__init__(ui.theme)
        theme, w, profile = ui.theme, ui.words, ui.settings.profile
        steps = steps_offered(routine, profile, today) or routine.steps
        length = minutes(ui, seconds_offered(routine, profile, today) or routine.seconds)
        counted = w.tn("{length}, {n} step", "{length}, {n} steps", len(steps))
        parts: list[QWidget] = [
            Text(theme, routine.title, "display"),
            Text(theme, routine.summary, "lead"),
            Text(theme, counted.format(length=length, n=len(steps)), "body", "muted"),
            *cautions(ui, routine.cautions),
        ]
        if shows_safe_sleep(routine, profile):
            parts += safe_sleep(ui)
        self._rows = [self._row(ui, number, step) for number, step in enumerate(steps, 1)]
        self.put(*parts, holder(column(*self._rows, gap=8)), self._trust(ui, routine))

    def _row(self, ui: Ui, number: int, step: Step) -> StepRow:
        made = StepRow(ui, number, step)
        made.clicked.connect(lambda _=False: self._on_step(made, step.id))
        return made

    def _on_step(self, chosen: StepRow, step_id: str) -> None:
        for one in self._rows:
            one.set_shown(one is chosen)
        self.step_chosen.emit(step_id)

    def _trust(self, ui: Ui, routine: Routine) -> QWidget:
        sources = [ui.content.sources[code] for code in routine.sources if code in ui.content.sources]
        titles = listed(ui.words, [source_title(ui.words, source) for source in sources])
        line = ui.words.t("Sources: {sources}").format(sources=titles)
        return trust(ui, routine.confidence, Text(ui.theme, line, "caption", "muted"))
