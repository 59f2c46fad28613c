"""A rounded frame around a native editor: typing, selection, menus and accessibility stay Qt's own."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED, GROWS
from postureapp.qt.widgets.editors import LineEdit, TextEdit
from postureapp.qt.widgets.paint import Canvas
from postureapp.qt.widgets.rows import IconButton
from postureapp.qt.widgets.text import Text


class Editor(Protocol):
    """A native editor that can do without its own frame: QLineEdit, QTimeEdit, QDateEdit, QSpinBox."""

    def setFrame(self, frame: bool, /) -> None:
        """Draw no frame."""


class Field(QFrame):
    """The frame: edge at rest, ring while the editor has the focus, `care` edge when it is not accepted."""

    def __init__(
        self,
        theme: Theme,
        editor: QWidget,
        *,
        icon: str = "",
        unit: str = "",
        pill: bool = False,
        pad: int = 12,
    ) -> None:
        super().__init__()
        self.theme, self.editor = theme, editor
        self._icon, self._pill, self._refused = icon, pill, False
        frameless: Editor = editor  # type: ignore[assignment]
        frameless.setFrame(False)
        colours = editor.palette()
        colours.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        editor.setPalette(colours)
        editor.installEventFilter(self)
        self._box = box = QHBoxLayout(self)
        box.setContentsMargins(pad, 2, pad, 2)
        box.setSpacing(6)
        if icon:  # room as an item, not as a margin: items change sides in right-to-left languages
            box.addSpacing(theme.px(20) + 6)
        box.addWidget(editor, 1)
        if unit:
            box.addWidget(Text(theme, unit, "body", "muted", wrap=False), 0)
        self.setFocusProxy(editor)
        self.setSizePolicy(GROWS, FIXED)

    def set_refused(self, refused: bool) -> None:
        """Mark that what stands there was not accepted; the sentence that says why stands below."""
        self._refused = refused
        self.update()

    def refused(self) -> bool:
        """Whether it is marked so."""
        return self._refused

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.theme.height("medium"))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.theme.height("medium"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange):
            self.update()
        return False

    def paintEvent(self, _: QPaintEvent) -> None:
        theme, focus = self.theme, self.editor.hasFocus()
        if not self.editor.isEnabled():
            line = "line"
        else:
            line = "care" if self._refused else "focus" if focus else "edge"
        radius = theme.radius("pill" if self._pill else "field")
        with Canvas(self, theme) as canvas:
            fill = "card" if self.editor.isEnabled() else "well"
            canvas.box(self.rect(), radius, fill, line, 2 if focus or self._refused else 1)
            if self._icon:
                size = theme.px(20)
                canvas.icon(self._icon, "muted", 12, (self.height() - size) / 2, size)


class TextField(Field):
    """One line of text. `committed` comes once when the person leaves it or presses Enter with a new text."""

    changed = Signal(str)  # at every key
    committed = Signal(str)

    def __init__(
        self, theme: Theme, name: str, text: str = "", *, hint: str = "", icon: str = "", unit: str = ""
    ) -> None:
        self.line = LineEdit(theme, text)
        super().__init__(theme, self.line, icon=icon, unit=unit)
        self._stored = text
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint)
        self.line.textEdited.connect(self.changed)
        self.line.editingFinished.connect(self._on_finished)

    def text(self) -> str:
        """What stands there."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put a stored text in; nothing is told."""
        self._stored = text
        self.line.setText(text)

    def _on_finished(self) -> None:
        if self.line.text() != self._stored:
            self._stored = self.line.text()
            self.committed.emit(self._stored)


class TextArea(Field):
    """Several lines of text. `committed` comes once when the person leaves it with a new text."""

    changed = Signal(str)
    committed = Signal(str)

    def __init__(self, theme: Theme, name: str, text: str = "", *, hint: str = "", lines: int = 4) -> None:
        self.area = TextEdit(theme, text, lines)
        super().__init__(theme, self.area, pad=8)
        self._stored = text
        self.area.setAccessibleName(name)
        self.area.setPlaceholderText(hint)
        self.area.textChanged.connect(self._on_changed)
        self._box.setContentsMargins(8, 6, 4, 6)

    def text(self) -> str:
        """What stands there."""
        return self.area.toPlainText()

    def set_text(self, text: str) -> None:
        """Put a stored text in; nothing is told."""
        self._stored = text
        self.area.setPlainText(text)

    def sizeHint(self) -> QSize:
        return QSize(self.area.sizeHint().width(), self.area.sizeHint().height() + 12)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.area.minimumSizeHint().width(), self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.text() != self._stored:
            self._stored = self.text()
            self.committed.emit(self._stored)
        return super().eventFilter(watched, event)

    def _on_changed(self) -> None:
        if self.text() != self._stored:
            self.changed.emit(self.text())


class SearchField(Field):
    """A search box: tells at every key; the cross or Escape empties it."""

    searched = Signal(str)

    def __init__(self, theme: Theme, name: str, *, hint: str = "", clear: str = "") -> None:
        """`clear` is the name of the cross."""
        self.line = LineEdit(theme)
        super().__init__(theme, self.line, icon="search")
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint or name)
        self._cross = IconButton(theme, "close", clear or name, size="small")
        self._cross.hide()
        self._box.addWidget(self._cross)
        self._box.setContentsMargins(12, 2, 4, 2)
        self.line.textChanged.connect(self._on_text)
        self._cross.clicked.connect(self._on_clear)

    def text(self) -> str:
        """What is searched for."""
        return self.line.text()

    def clear(self) -> None:
        """Empty it; `searched` tells."""
        self.line.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() == Qt.Key.Key_Escape and self.line.text():  # type: ignore[attr-defined]
            self.line.clear()
            return True  # the first Escape empties, the second one leaves the window
        return super().eventFilter(watched, event)

    def _on_text(self, text: str) -> None:
        self._cross.setVisible(bool(text))
        self.searched.emit(text)

    def _on_clear(self) -> None:
        self.line.clear()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
