"""Short numbers: minus, a field that still takes typing, plus. What is out of bounds is refused, not bent."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED
from postureapp.qt.widgets.editors import LineEdit
from postureapp.qt.widgets.field import Field
from postureapp.qt.widgets.paint import text_width
from postureapp.qt.widgets.rows import IconButton

LEAST = 104  # px at 100 %: room for three digits and "min", so that numbers below each other line up


class Stepper(QWidget):
    """A whole number between two bounds. Up and Down keys step, Escape brings the stored number back."""

    _refused = ""  # the typed text that was told already
    changed = Signal(int)  # accepted; stored here already
    refused = Signal(str)  # what was typed; the stored number is kept

    def __init__(
        self,
        theme: Theme,
        name: str,
        value: int,
        low: int,
        high: int,
        *,
        step: int = 1,
        unit: str = "",
        less: str = "",
        more: str = "",
    ) -> None:
        """`less` and `more` are the names of the two buttons."""
        super().__init__()
        self.theme = theme
        self._value, self._low, self._high, self._step = value, low, high, step
        self.line = LineEdit(theme, _shown(value))
        self.line.setAccessibleName(name)
        align = Qt.AlignmentFlag.AlignRight if unit else Qt.AlignmentFlag.AlignHCenter
        self.line.setAlignment(align)
        self.line.installEventFilter(self)
        self.field = Field(theme, self.line, unit=unit, pad=8)
        digits = text_width(theme, "0" * max(len(str(high)), 2), "body")
        wide = digits + 36 + (text_width(theme, unit, "body") + 12 if unit else 0)
        self.field.setFixedWidth(max(wide, theme.px(LEAST)))
        self.less = IconButton(theme, "minus", less or f"{name} −", look="secondary")
        self.more = IconButton(theme, "plus", more or f"{name} +", look="secondary")
        self._join()
        self._show()

    def _join(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for part in (self.less, self.field, self.more):
            box.addWidget(part)
        self.setSizePolicy(FIXED, FIXED)
        self.setFocusProxy(self.line)
        for button, by in ((self.less, -1), (self.more, 1)):
            button.setAutoRepeat(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab stops at the number: Up and Down step there
            button.clicked.connect(lambda _=False, by=by: self._move(by))
        self.line.editingFinished.connect(self._on_finished)

    def value(self) -> int:
        """The stored number, in bounds."""
        return self._value

    def set_value(self, value: int) -> None:
        """Put a stored number in; nothing is told."""
        self._value = value
        self._show()

    def put_back(self) -> None:
        """The stored number again; the field stays marked as long as the sentence beside it explains."""
        self._refused = ""
        self.line.setText(_shown(self._value))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 5, Qt.Key.Key_PageDown: -5}
            if event.key() in by:
                self._move(by[Qt.Key(event.key())])
                return True
            if event.key() == Qt.Key.Key_Escape and self.line.text() != _shown(self._value):
                self._show()
                return True
        return False

    def _move(self, steps: int) -> None:
        """To the next round number: from 52 by fives to 55, not 57."""
        step = self._step
        if self._value % step:
            goal = (self._value // step + (1 if steps > 0 else 0)) * step
        else:
            goal = self._value + steps * step
        self._store(min(max(goal, self._low), self._high))

    def _on_finished(self) -> None:
        typed = self.line.text().strip()
        number = _number(typed)
        if number == self._value:
            self.put_back()
        elif number is not None and self._low <= number <= self._high:
            self._store(number)
        elif not self.field.refused() or typed != self._refused:  # Return and then leaving: told once
            self._refused = typed
            self.field.set_refused(True)
            self.refused.emit(typed)

    def _store(self, value: int) -> None:
        told = value != self._value
        self._value = value
        self._show()
        if told:
            self.changed.emit(value)

    def _show(self) -> None:
        self.line.setText(_shown(self._value))
        self.field.set_refused(False)
        self.less.setEnabled(self.isEnabled() and self._value > self._low)
        self.more.setEnabled(self.isEnabled() and self._value < self._high)


def _shown(value: int) -> str:
    """With a true minus, as wide as the plus."""
    return str(value).replace("-", "\N{MINUS SIGN}")


def _number(typed: str) -> int | None:
    """What was typed, with a minus or a hyphen; None for anything else."""
    plain = typed.replace("\N{MINUS SIGN}", "-")
    return int(plain) if plain.removeprefix("-").isdecimal() else None
