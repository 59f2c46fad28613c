"""One line of a settings page on screen: words, control, and the sentence that explains a refused input."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from postureapp.core.settings import Settings
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Glyph, Text, column, holder, row
from postureapp.qt.widgets.paint import Canvas
from postureapp.qt.windows.settings import spec
from postureapp.qt.windows.settings.beside import Beside
from postureapp.qt.windows.settings.bound import Talk
from postureapp.qt.windows.settings.controls import bound
from postureapp.qt.windows.settings.values import stored

INSET = 8  # px around a line, so that the ground under what was searched for does not touch the words


class LineRow(QWidget):
    """Shows the stored value, tells a new one."""

    changed = Signal(object)  # the new value
    wished = Signal(str, object)  # what a button asks for, and its value

    def __init__(self, ui: Ui, line: spec.Line) -> None:
        super().__init__()
        self._ui, self.line, self._found = ui, line, False
        theme = ui.theme
        self._note = Text(theme, "", "body", "muted")
        self._refusal = Text(theme, "", "body", "care")
        self._refusal.hide()
        self.bound = bound(ui, line, Talk(self._on_changed, self._on_refused, self.wished.emit))
        self._title = Text(theme, line.title, "strong")
        words: QLayout = column(None, self._title, self._note, self._refusal, None, gap=2)
        if line.icon:
            words = row(Glyph(theme, line.icon, tone=line.tone, size=24), (words, 1), gap=16)
        box = QHBoxLayout(self)
        box.setContentsMargins(INSET, INSET, INSET, INSET)
        self._words = holder(words)
        box.addLayout(Beside(theme, self._words, self.bound.widget, below=line.below))
        self.setAccessibleName(line.title)

    def show_settings(self, settings: Settings) -> None:
        """Put the stored value in; nothing is told."""
        self._refusal.hide()
        self._show_note(settings)
        self.bound.show(stored(settings, self.line))
        able = not self.line.missing and self.line.when(settings)
        self.bound.widget.setEnabled(able)
        self._title.set_tone("text" if able else "muted")

    def mark_found(self, found: bool) -> None:
        """A soft ground under what the search led to."""
        self._found = found
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        if self._found:
            with Canvas(self, self._ui.theme) as canvas:
                found = self.rect()
                if self.line.below:  # a tall control needs no ground: the words say which line it is
                    found.setBottom(self._words.geometry().bottom() + INSET // 2)
                canvas.box(found, self._ui.theme.radius("button"), "accent_soft")

    def _show_note(self, settings: Settings) -> None:
        note = self.line.missing or self.line.note
        said = note if isinstance(note, str) else note(settings)
        self._note.setText(said)
        self._note.setVisible(bool(said))
        if self.bound.focus.accessibleDescription() == "" or self.line.missing:
            self.bound.focus.setAccessibleDescription(said)

    def _on_changed(self, value: object) -> None:
        self._refusal.hide()
        self.changed.emit(value)

    def _on_refused(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.show()
        self.bound.focus.setAccessibleDescription(sentence)
