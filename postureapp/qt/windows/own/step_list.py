"""The steps of a break: one open as a form, the others as rows; written, moved, doubled and deleted here."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.content import draft_edit
from postureapp.content.draft import DraftRoutine, DraftStep
from postureapp.content.draft_check import Fault
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, RowButton, row
from postureapp.qt.windows.clear import clear
from postureapp.qt.windows.own.chooser import PictureChooser
from postureapp.qt.windows.own.step_form import StepForm
from postureapp.qt.windows.tips.thumbs import Thumbs


class StepList(QWidget):
    """Tells the whole routine after each change."""

    changed = Signal(object, str)  # DraftRoutine, which field was typed in or ""
    opened = Signal(int)  # the step that is open now

    def __init__(self, ui: Ui, thumbs: Thumbs, routine: DraftRoutine, at: int = 0) -> None:
        super().__init__()
        self._ui, self._thumbs, self._routine = ui, thumbs, routine
        self._faults: tuple[tuple[Fault, str], ...] = ()
        self._at = min(at, len(routine.steps) - 1)
        self.form: StepForm | None = None
        self._rows: dict[int, RowButton] = {}
        self._box = QVBoxLayout()
        self._box.setSpacing(8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(self._box)
        self.add = Button(ui.theme, ui.words.t("Add a step"), icon="plus")
        self.add.clicked.connect(self._on_add)
        outer.addLayout(row(self.add, None))
        self._build()

    @property
    def at(self) -> int:
        """Which step is open; -1 without steps."""
        return self._at

    def show_routine(self, routine: DraftRoutine) -> None:
        """The routine was changed elsewhere on the page (its title, its picture)."""
        self._routine = routine
        if self.form is not None:
            self.form.show_usual(routine.picture)

    def show_faults(self, faults: Sequence[tuple[Fault, str]]) -> None:
        """What is wrong in steps, each with its sentence."""
        self._faults = tuple(faults)
        if self.form is not None:
            here = {fault.key: said for fault, said in faults if fault.step == self._at}
            for key in ("say", "cue"):
                self.form.show_fault(key, here.get(key, ""))
        for place, button in self._rows.items():
            button.setText(self._row_words(place))

    def open_step(self, place: int) -> None:
        """Open another step as a form and start typing in it."""
        self._at = place
        self._build()
        self.opened.emit(place)
        if self.form is not None:
            self.form.say.focus()

    # -- building -------------------------------------------------------------------------------------------
    def _build(self) -> None:
        clear(self._box)
        self._rows, self.form = {}, None
        for place, step in enumerate(self._routine.steps):
            if place == self._at:
                self.form = self._form(step, place)
                self._box.addWidget(self.form)
                self.form.show()  # at once: only what is in sight takes the focus
            else:
                button = RowButton(self._ui.theme, self._row_words(place), role="body", trail="edit")
                button.setToolTip(self._ui.words.t("Open this step"))
                button.clicked.connect(lambda _=False, place=place: self.open_step(place))
                self._rows[place] = button
                self._box.addWidget(button)
        self.show_faults(self._faults)

    def _form(self, step: DraftStep, place: int) -> StepForm:
        form = StepForm(self._ui, self._thumbs, step, place, len(self._routine.steps), self._routine.picture)
        form.changed.connect(self._on_step)
        form.act_requested.connect(self._on_act)
        form.picture_requested.connect(self._on_picture)
        return form

    def _row_words(self, place: int) -> str:
        """ "2. Bend to the right. (30 s, 3 times)", and whether something is missing in it."""
        words, step = self._ui.words, self._routine.steps[place]
        say = step.say or words.t("Still without a sentence")
        said = words.t("{n}. {sentence} ({seconds} s)").format(
            n=place + 1, sentence=say, seconds=step.seconds
        )
        said = said.replace(f"({step.seconds} ", f"({step.seconds}\u00a0")  # a number keeps its unit
        if step.times > 1:
            said += words.t(" × {n}").format(n=step.times)
        if any(fault.step == place for fault, _ in self._faults):
            said += words.t(" – something to look at")
        return said

    # -- what was changed -----------------------------------------------------------------------------------
    def _on_step(self, step: DraftStep, field: str) -> None:
        self._routine = draft_edit.changed_step(self._routine, self._at, step)
        self.changed.emit(self._routine, f"{self._at}.{field}")

    def _on_act(self, act: str) -> None:
        routine, at = self._routine, self._at
        if act == "delete":
            self._take(draft_edit.without_step(routine, at), min(at, len(routine.steps) - 2))
        elif act == "duplicate":
            self._take(draft_edit.with_step(routine, at + 1, routine.steps[at]), at + 1)
        else:
            by = -1 if act == "up" else 1
            self._take(draft_edit.moved_step(routine, at, by), min(max(at + by, 0), len(routine.steps) - 1))

    def _on_add(self) -> None:
        self._take(draft_edit.with_step(self._routine, len(self._routine.steps)), len(self._routine.steps))

    def _take(self, routine: DraftRoutine, at: int) -> None:
        self._routine, self._faults = routine, ()
        self.open_step(at)
        self.changed.emit(routine, "")

    def _on_picture(self) -> None:
        step = self._routine.steps[self._at]
        chooser = PictureChooser(self._ui, self._thumbs, step.picture, self, may_follow=True)
        chooser.picked.connect(self._on_picked)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _on_picked(self, picture: str) -> None:
        step = replace(self._routine.steps[self._at], picture=picture)
        if self.form is not None:
            self.form.show_picture(step)
        self._on_step(step, "picture")
