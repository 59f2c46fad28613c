"""A control with its label above and a sentence below: what it means, or why an input was not accepted."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.field import Field
from postureapp.qt.widgets.stepper import Stepper
from postureapp.qt.widgets.text import Text


class Labelled(QWidget):
    """Label, control, sentence. `refuse` explains at the field, `accept` brings the usual sentence back."""

    def __init__(self, theme: Theme, label: str, control: QWidget, note: str = "") -> None:
        super().__init__()
        self.theme, self.control, self._note = theme, control, note
        self.label = Text(theme, label, "strong")
        self.label.setBuddy(self._inner())
        self.note = Text(theme, note, "caption", "muted")
        if not note:  # never shown before it has a parent: that would open a window for a moment
            self.note.hide()
        if not control.accessibleName() and not isinstance(control, (Field, Stepper)):
            control.setAccessibleName(label)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for part in (self.label, control, self.note):
            box.addWidget(part)
        box.addStretch(1)  # beside a taller neighbour the control keeps to its label

    def refuse(self, sentence: str) -> None:
        """Say why the input was not accepted and what is kept instead."""
        self.note.set_tone("care")
        self.note.setText(sentence)
        self.note.show()
        self._mark(True, sentence)

    def accept(self) -> None:
        """Nothing is wrong: back to the usual sentence."""
        self.note.set_tone("muted")
        self.note.setText(self._note)
        self.note.setVisible(bool(self._note))
        self._mark(False, self._note)

    def _mark(self, refused: bool, sentence: str) -> None:
        field = self.control.field if isinstance(self.control, Stepper) else self.control
        if isinstance(field, Field):
            field.set_refused(refused)
        self._inner().setAccessibleDescription(sentence or self._inner().accessibleName())

    def _inner(self) -> QWidget:
        """What takes the focus: the editor of a field, else the control itself."""
        if isinstance(self.control, Stepper):
            return self.control.line
        return self.control.editor if isinstance(self.control, Field) else self.control
