"""A month to choose a day from, in a menu: Qt's calendar in our colours, so without red."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QToolButton, QWidget, QWidgetAction

from postureapp.qt.theme import Theme


class Month(QMenu):
    """Opens at a day, tells the chosen one, and is gone. Qt's weekends are red, and red means "call now"."""

    picked = Signal(object)  # date

    def __init__(self, theme: Theme, parent: QWidget, at: date | None, locale: QLocale) -> None:
        super().__init__(parent)
        self._days = QCalendarWidget()
        self._days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._days.setLocale(locale)
        day = self._days.selectedDate() if at is None else QDate(at.year, at.month, at.day)
        # The locale moved the columns but not the mark, which only another date moves.
        for moved in (day.addDays(-1), day):
            self._days.setSelectedDate(moved)
        plain = QTextCharFormat()
        plain.setForeground(theme["text"])
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._days.setWeekdayTextFormat(weekend, plain)
        for name, icon in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
            arrow = self._days.findChild(QToolButton, name)
            if isinstance(arrow, QToolButton):
                arrow.setIcon(theme.qicon(icon))
        self._days.setMinimumSize(theme.px(320), theme.px(288))  # days of 32 px at least
        action = QWidgetAction(self)
        action.setDefaultWidget(self._days)
        self.addAction(action)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._days.activated.connect(self._on_picked)
        self._days.clicked.connect(self._on_picked)

    def open_at(self, place: QPoint) -> None:
        """Show it with its upper left corner there, keyboard in the days."""
        self.popup(place)
        self._days.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_picked(self) -> None:
        chosen = self._days.selectedDate()
        self.picked.emit(date(chosen.year(), chosen.month(), chosen.day()))
        self.close()
