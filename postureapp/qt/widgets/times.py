"""Clock times and dates: native editors in our frame, plain Python values outside."""

from datetime import date, time

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QCalendarWidget, QDateEdit, QMenu, QTimeEdit, QWidgetAction

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.field import Field
from postureapp.qt.widgets.paint import text_width
from postureapp.qt.widgets.rows import IconButton

_NO_BUTTONS = QAbstractSpinBox.ButtonSymbols.NoButtons


class TimeField(Field):
    """A clock time. Up and Down keys change the part under the cursor; minutes go by `step`."""

    changed = Signal(time)  # the person left it with another time

    def __init__(
        self, theme: Theme, name: str, value: time, *, display: str = "HH:mm", step: int = 5
    ) -> None:
        self._edit = _Times(step)
        self._edit.setDisplayFormat(display)
        self._edit.setTime(QTime(value.hour, value.minute))
        self._edit.setButtonSymbols(_NO_BUTTONS)
        self._edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._edit.setAccessibleName(name)
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


class _Times(QTimeEdit):
    """Minutes step by five: nobody sets a reminder to 14:37 with the arrow keys."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self._step = step

    def stepBy(self, steps: int) -> None:
        by_minutes = self.currentSection() == QTimeEdit.Section.MinuteSection
        super().stepBy(steps * self._step if by_minutes else steps)
        self.editingFinished.emit()


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
        self._edit = QDateEdit()
        self._edit.setButtonSymbols(_NO_BUTTONS)
        self._edit.setDisplayFormat(display)
        self._edit.setMinimumDate(self._NEVER)
        self._edit.setSpecialValueText(empty)
        self._edit.setAccessibleName(name)
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
        menu = QMenu(self)
        month = QCalendarWidget()
        month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        month.setLocale(self._edit.locale())
        month.setSelectedDate(QDate.currentDate() if self.value() is None else self._edit.date())
        action = QWidgetAction(menu)
        action.setDefaultWidget(month)
        menu.addAction(action)
        month.activated.connect(self._edit.setDate)
        month.clicked.connect(self._edit.setDate)
        month.activated.connect(menu.close)
        month.clicked.connect(menu.close)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_changed(self, _: QDate) -> None:
        if self.value() != self._stored:
            self._stored = self.value()
            self.changed.emit(self._stored)
