"""The hours of a week: bars to see and drag, fields to type, both of the same days."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core import edit_hours
from postureapp.core.edit_hours import Ranges
from postureapp.core.model import WeekHours
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Text
from postureapp.qt.windows.local import Local, line_start
from postureapp.qt.windows.settings.week_days import WeekDays
from postureapp.qt.windows.settings.week_rows import WeekRows


class WeekHoursEditor(QWidget):
    """Shows one week of hours and tells a changed one."""

    dragged = Signal(object)  # WeekHours while a bar is dragged: for a preview, not to be stored
    changed = Signal(object)  # WeekHours

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui, self._local = ui, Local(ui)
        self._week: WeekHours | None = None
        self._days: tuple[int, ...] = ()
        self.rows, self.days = WeekRows(ui), WeekDays(ui)
        self._note = Text(ui.theme, "", "caption", "muted")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for part in (self.rows, self.days, self._note):
            box.addWidget(part)
        self.rows.chosen.connect(self._on_chosen)
        self.days.chosen.connect(self._on_chosen)
        self.rows.dragged.connect(self._on_dragged)
        self.rows.changed.connect(self._on_changed)
        self.days.changed.connect(self._on_changed)
        self.days.explained.connect(self._explain)

    def show_week(self, week: WeekHours) -> None:
        """Put stored hours in; nothing is told."""
        if week != self._week:
            self._week = week
            self._explain("")
        groups = [days for days, _ in edit_hours.rows(week)]
        if self._days not in groups:
            # Keep to the days in hand where they still share their hours, else begin with the first row.
            with_them = [days for days in groups if self._days and set(self._days) <= set(days)]
            self._days = self._days if with_them else groups[0]
        self._show()

    def _show(self) -> None:
        assert self._week is not None
        self.rows.show_week(self._week, self._days)
        self.days.show_days(self._week, self._days)

    def _explain(self, sentence: str) -> None:
        """Say what was done with an input, else which range runs into the next day."""
        self._note.set_tone("care" if sentence else "muted")
        self._note.setText(sentence or self._over_midnight())
        self._note.setVisible(bool(self._note.text()))

    def _over_midnight(self) -> str:
        for days, ranges in edit_hours.rows(self._week) if self._week else ():
            for one in ranges:
                if edit_hours.minutes(one)[1] > edit_hours.DAY and one.start != one.end:
                    return self._ui.words.t("{day} ends at {time} on {next_day}.").format(
                        day=line_start(self._local.weekday(days[0])),
                        time=self._local.time(one.end),
                        next_day=self._local.weekday((days[0] + 1) % 7),
                    )
        return ""

    def _on_chosen(self, days: tuple[int, ...]) -> None:
        self._days = days or self._days
        self._show()

    def _on_dragged(self, days: tuple[int, ...], ranges: Ranges) -> None:
        assert self._week is not None
        self.dragged.emit(edit_hours.with_days(self._week, days, ranges))

    def _on_changed(self, days: tuple[int, ...], ranges: Ranges) -> None:
        assert self._week is not None
        self._days = days
        self.changed.emit(edit_hours.with_days(self._week, days, ranges))
