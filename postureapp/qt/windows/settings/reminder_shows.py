"""What a reminder shows: anything that suits, chosen tips and routines, or one's own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.model import Kind, Reminder
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Chip, Flow, Segmented, Text, TextField, holder
from postureapp.qt.windows.clear import clear
from postureapp.qt.windows.quiet import Quiet

LONGEST = 200
"""Letters of one's own words: a notification shows no more."""


class Shows(QWidget):
    """Shows what is stored and tells changes as fields of the reminder."""

    changed = Signal(dict)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui, self._quiet = ui, Quiet()
        self._reminder: Reminder | None = None
        words = ui.words
        self.message = TextField(ui.theme, words.t("Your own words"), hint=words.t("What to tell you"))
        self.message.line.setMaxLength(LONGEST)
        self.message.committed.connect(lambda text: self.changed.emit({"message": text.strip()}))
        self.choice = Segmented(
            ui.theme, words.t("What it shows"), [words.t("What suits me"), words.t("What I choose")]
        )
        self.choice.chosen.connect(self._on_choice)
        self._note = Text(ui.theme, "", "caption", "muted")
        self._flow = Flow(ui.theme)
        self._chips: dict[str, Chip] = {}
        self._chosen = holder(self._flow)
        self._kind: Kind | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for part in (self.message, self.choice, self._chosen, self._note):
            box.addWidget(part)

    def show_reminder(self, reminder: Reminder) -> None:
        """Put stored values in; nothing is told."""
        fresh = self._reminder is None or reminder.id != self._reminder.id
        self._reminder = reminder
        own = reminder.kind is Kind.CUSTOM
        self.message.setVisible(own)
        self.message.set_text(reminder.message)
        choosing = bool(reminder.shows) or (not fresh and self.choice.index() == 1 and not own)
        self.choice.setVisible(not own and bool(self._titles(reminder.kind)))
        self.choice.choose(1 if choosing else 0)
        self._show_chips(choosing and not own)

    def _titles(self, kind: Kind) -> dict[str, str]:
        content = self._ui.content
        routines = {one.id: one.title for one in content.routines.values() if kind in one.kinds}
        return {one.id: one.title for one in content.tips.values() if kind in one.kinds} | routines

    def _show_chips(self, shown: bool) -> None:
        assert self._reminder is not None
        if shown and self._kind is not self._reminder.kind:
            self._fill(self._reminder.kind)
        with self._quiet.showing():
            for item, chip in self._chips.items():
                chip.setChecked(item in self._reminder.shows)
        self._chosen.setVisible(shown)
        self._note.setVisible(shown)
        count = len(self._reminder.shows)
        words = self._ui.words
        said = words.tn("{n} chosen. They take turns.", "{n} chosen. They take turns.", count).format(n=count)
        self._note.setText(said if count else words.t("Nothing chosen yet: what suits you is shown."))

    def _fill(self, kind: Kind) -> None:
        clear(self._flow)
        self._kind, self._chips = kind, {}
        for item, title in self._titles(kind).items():
            chip = Chip(self._ui.theme, title)
            chip.setAccessibleDescription(self._ui.words.t("What it shows"))
            self._quiet.on_toggled(chip, lambda _: self._on_chip())
            self._chips[item] = chip
            self._flow.addWidget(chip)

    def _on_choice(self, index: int) -> None:
        if index == 0 and self._reminder is not None and self._reminder.shows:
            self.changed.emit({"shows": ()})
        self._show_chips(index == 1)

    def _on_chip(self) -> None:
        self.changed.emit({"shows": tuple(item for item, chip in self._chips.items() if chip.isChecked())})
