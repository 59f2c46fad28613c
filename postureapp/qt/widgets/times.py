"""Clock times and dates: native editors in our frame, plain Python values outside."""

from datetime import date, time

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import QAbstractSpinBox

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.editors import DateEdit, TimeEdit
from postureapp.qt.widgets.field import Field
from postureapp.qt.widgets.month import Month
from postureapp.qt.widgets.paint import text_width
from postureapp.qt.widgets.rows import IconButton

_NO_BUTTONS = QAbstractSpinBox.ButtonSymbols.NoButtons


class TimeField(Field):
    """A clock time. Up and Down keys change the part under the cursor; minutes go by `step`."""

    changed = Signal(time)  # the person left it with another time

    def __init__(
        self, theme: Theme, name: str, value: time, *, display: str = "HH:mm", step: int = 5
    ) -> None:
        self._edit = TimeEdit(theme, step)
        self._edit.setDisplayFormat(display)
        self._edit.setTime(QTime(value.hour, value.minute))
        self._edit.setButtonSymbols(_NO_BUTTONS)
        self._edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._edit.setAccessibleName(name)
        self._edit.lineEdit().setAccessibleName(name)  # what is typed into is met on its own, too
        self._edit.setKeyboardTracking(False)
        super().__init__(theme, self._edit, pad=8)
        self._stored = value
        self.setFixedWidth(text_width(theme, self._edit.text(), "body") + theme.px(36))
        self._edit.editingFinished.connect(self._on_finished)

    def value(self) -> time:
        """What stands there."""
        shown = self._edit.time()
        return time(shown.hour(), shown.minute())

    def set_value(self, value: time) -> None:
        """Put a stored time in; nothing is told."""
        self._stored = value
        self._edit.setTime(QTime(value.hour, value.minute))

    def _on_finished(self) -> None:
        if self.value() != self._stored:
            self._stored = self.value()
            self.changed.emit(self._stored)


class DateField(Field):
    """A date that may be left out: with `empty` words it can stand for "not given"."""

    changed = Signal(object)  # date or None; the person chose another one
    _NEVER = QDate(1900, 1, 1)

    def __init__(
        self,
        theme: Theme,
        name: str,
        value: date | None,
        *,
        display: str = "d MMMM yyyy",
        empty: str = "",
        pick: str = "",
    ) -> None:
        """`pick` is the name of the calendar button."""
        self._edit = DateEdit(theme)
        self._edit.setButtonSymbols(_NO_BUTTONS)
        self._edit.setDisplayFormat(display)
        self._edit.setMinimumDate(self._NEVER)
        self._edit.setSpecialValueText(empty)
        self._edit.setAccessibleName(name)
        self._edit.lineEdit().setAccessibleName(name)  # what is typed into is met on its own, too
        self._edit.setKeyboardTracking(False)
        super().__init__(theme, self._edit)
        self._stored = value
        self.opener = IconButton(theme, "calendar", pick or name, size="small")
        self.opener.clicked.connect(self._on_open)
        self._box.addWidget(self.opener)
        self._box.setContentsMargins(12, 2, 4, 2)
        self.set_value(value)
        self._edit.dateChanged.connect(self._on_changed)

    def value(self) -> date | None:
        """The date, or None when it is left out."""
        shown = self._edit.date()
        return None if shown == self._NEVER else date(shown.year(), shown.month(), shown.day())

    def set_value(self, value: date | None) -> None:
        """Put a stored date in; nothing is told."""
        self._stored = value
        self._edit.setDate(QDate(value.year, value.month, value.day) if value else self._NEVER)

    def _on_open(self) -> None:
        month = Month(self.theme, self, self.value(), self._edit.locale())
        month.picked.connect(self._on_picked)
        month.open_at(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_picked(self, picked: date) -> None:
        self._edit.setDate(QDate(picked.year, picked.month, picked.day))

    def _on_changed(self, _: QDate) -> None:
        if self.value() != self._stored:
            self._stored = self.value()
            self.changed.emit(self._stored)
