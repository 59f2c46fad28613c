"""Head of the editor: the way back, how the pack stands, and undo, export, save."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from postureapp.content.draft_check import Fault
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, IconButton, Text, column, holder, row
from postureapp.qt.widgets.control import PREFERRED

LARGE_TEXT = 1.2
BESIDE = 16
"""px before the words of a quiet button: what stands below it starts there too."""


class EditorHead(QWidget):
    """Stays in sight while the form scrolls."""

    back_requested = Signal()
    undo_requested = Signal()
    export_requested = Signal()
    save_requested = Signal()
    fault_requested = Signal()
    preview_toggled = Signal(bool)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        theme, t = ui.theme, ui.words.t
        self.title = Text(theme, "", "title", wrap=False)
        self.state = Text(theme, "", "body", "muted", wrap=False)
        self.back, self.undo = self._small("back", t("All packs")), self._small("undo", t("Undo"))
        self.fault = Button(theme, t("Show me where"), look="link", size="small")
        self.preview = Button(theme, t("Preview"), icon="eye")
        self.preview.setCheckable(True)
        self.export = Button(theme, t("Export as zip…"), icon="export")
        self.save = Button(theme, t("Save"), look="primary", icon="check")
        self.undo.setEnabled(False)
        self.preview.hide()
        for text in (self.title, self.state):  # a long one ends in "…" instead of widening the window
            text.setSizePolicy(PREFERRED, PREFERRED)
        status = row(self.state, self.fault, None, gap=12, margins=(BESIDE, 0, 0, 0))
        below = holder(status)
        below.setFixedHeight(theme.height("small"))  # nothing moves when the button comes
        acts = row(self.preview, self.undo, self.export, self.save, gap=8)
        self.setLayout(column(row(self.back, (self.title, 1), acts, gap=8), below, gap=4))
        for button, signal in (
            (self.back, self.back_requested),
            (self.undo, self.undo_requested),
            (self.export, self.export_requested),
            (self.save, self.save_requested),
            (self.fault, self.fault_requested),
        ):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())
        self.preview.toggled.connect(self.preview_toggled)

    def _small(self, icon: str, name: str) -> Button:
        """A quiet button; with large text its icon alone, so that Save stays in sight."""
        if self._ui.theme.text_size > LARGE_TEXT:
            return IconButton(self._ui.theme, icon, name)
        return Button(self._ui.theme, name, look="quiet", icon=icon)

    @property
    def previewing(self) -> bool:
        """Whether a narrow window shows the preview in place of the form."""
        return not self.preview.isHidden() and self.preview.isChecked()

    def show_preview_act(self, on: bool) -> None:
        """A narrow window has no room for the preview beside the form."""
        self.preview.setVisible(on)

    def show_undo(self, on: bool) -> None:
        """Whether there is something to take back."""
        self.undo.setEnabled(on)

    def tell_deleted(self) -> None:
        """Something is gone, and Undo brings it back."""
        self._say(self._ui.words.t("Deleted. Undo brings it back."))

    def say_done(self, said: str) -> None:
        """What came of an act."""
        self._say(said, "accent")

    def say_failed(self, said: str) -> None:
        """What went wrong; what was typed is still here."""
        self._say(said, "care")

    def show_state(self, title: str, faults: Sequence[Fault], *, asked: bool) -> None:
        """How the pack stands: what is missing, what is amiss, or that all is well."""
        words = self._ui.words
        self.title.setText(title or words.t("New pack"))
        self.title.updateGeometry()
        wrong = [fault for fault in faults if not fault.missing]
        missing = len(faults) - len(wrong)
        if wrong:
            said = words.tn("{n} field needs another look.", "{n} fields need another look.", len(wrong))
            self._say(said.format(n=len(wrong)), "care")
        elif missing:
            said = words.tn("{n} field is still empty.", "{n} fields are still empty.", missing)
            self._say(said.format(n=missing), "care" if asked else "muted")
        else:
            self._say(words.t("Everything is in order. Save puts it among your tips."))
        self.fault.setVisible(bool(faults))

    def _say(self, said: str, tone: str = "muted") -> None:
        self.state.setText(said)
        self.state.set_tone(tone)
        self.state.setToolTip(said)
        self.state.updateGeometry()
