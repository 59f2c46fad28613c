"""A text of the form: label, field, and below it how much still fits, or why it is not accepted."""

from PySide6.QtCore import Signal

from postureapp.content import lint
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Labelled, TextArea, TextField

NEAR = 0.7
"""Part of the limit from which on the count is shown."""


class Entry(Labelled):
    """`changed` comes at every key. `key` is the text's key in a pack: it decides the limit."""

    changed = Signal(str)

    def __init__(
        self, ui: Ui, label: str, key: str, text: str = "", *, lines: int = 1, hint: str = "", note: str = ""
    ) -> None:
        theme = ui.theme
        self.field: TextField | TextArea
        if lines > 1:
            self.field = TextArea(theme, label, text, hint=hint, lines=lines)
        else:
            self.field = TextField(theme, label, text, hint=hint)
        super().__init__(theme, label, self.field, note)
        self._ui, self._key, self._usual, self._fault = ui, key, note, ""
        self.field.changed.connect(self._on_changed)
        self._tell()

    def text(self) -> str:
        """What stands there, without spaces at its ends."""
        return " ".join(self.field.text().split())

    def focus(self) -> None:
        """Start typing here."""
        self.field.editor.setFocus()

    def show_fault(self, sentence: str) -> None:
        """Why it is not accepted; empty when it is."""
        self._fault = sentence
        self._tell()

    def _on_changed(self, _: str) -> None:
        self._tell()
        self.changed.emit(self.text())

    def _tell(self) -> None:
        if self._fault:
            self.refuse(self._fault)
            return
        self.accept()
        said = self._count() or self._usual
        self.note.setText(said)
        self.note.setVisible(bool(said))

    def _count(self) -> str:
        """How much of the room is taken, once it gets narrow."""
        words, text = self._ui.words, self.text()
        if most := lint.CHARACTERS.get(self._key):
            said = words.t("{count} of {most} characters")
            count = len(text)
        elif most := lint.WORDS.get(self._key):
            said = words.t("{count} of {most} words")
            count = lint.word_count(text)
        else:
            return ""
        return said.format(count=count, most=most) if count >= NEAR * most else ""
