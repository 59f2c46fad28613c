"""A key combination: press it while the field has the focus; Backspace takes it away."""

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button

WIDE = 11  # em; three of them stand in one column whatever keys they hold
_ALONE = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
)
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class ShortcutField(Button):
    """A button that listens for keys once it was pressed."""

    changed = Signal(str)  # portable text of the keys ("Ctrl+Alt+F"), or empty
    _listening = False  # asked for by events before the constructor is through

    def __init__(self, ui: Ui, name: str) -> None:
        super().__init__(ui.theme, ui.words.t("Set keys"), look="outline", icon="keyboard", role="body")
        self.setMinimumWidth(ui.theme.em * WIDE)
        self._words, self._name = ui.words, name
        self._keys = ""
        self.clicked.connect(self._on_clicked)
        self._say()

    def set_keys(self, keys: str) -> None:
        """Show the stored keys; nothing is told."""
        self._keys, self._listening = keys, False
        self._say()

    def event(self, event: object) -> bool:
        """While it listens, Tab and the window's own keys are keys like others."""
        if (
            self._listening
            and isinstance(event, QKeyEvent)
            and event.type() == QKeyEvent.Type.ShortcutOverride
        ):
            event.accept()
            return True
        return bool(super().event(event))  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the combination, or leave, or empty."""
        key = Qt.Key(event.key())
        if not self._listening:
            if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._keys:
                self._store("")
                return
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            self.set_keys(self._keys)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._store("")
        elif key not in _ALONE and event.modifiers() & _MODIFIERS:
            pressed = QKeySequence(QKeyCombination(event.modifiers(), key))
            self._store(pressed.toString(QKeySequence.SequenceFormat.PortableText))

    def focusOutEvent(self, event: object) -> None:
        self.set_keys(self._keys)
        super().focusOutEvent(event)  # type: ignore[arg-type]

    def _on_clicked(self) -> None:
        self._listening = self.ring = True  # the field that hears the keys is seen
        self._say()

    def _store(self, keys: str) -> None:
        told = keys != self._keys
        self.set_keys(keys)
        if told:
            self.changed.emit(keys)

    def _say(self) -> None:
        if self._listening:
            text = self._words.t("Press the keys, with Ctrl or Alt")
        else:
            shown = QKeySequence.fromString(self._keys, QKeySequence.SequenceFormat.PortableText)
            text = shown.toString(QKeySequence.SequenceFormat.NativeText) or self._words.t("Set keys")
        self.setText(text)
        self.setAccessibleName(self._words.t("{name}: {value}").format(name=self._name, value=text))
