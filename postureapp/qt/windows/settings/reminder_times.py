"""Clock times on weekdays: a field for each time, a toggle for each day."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.model import At
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Flow, IconButton, TimeField, Toggle, holder, row
from postureapp.qt.windows.clear import clear
from postureapp.qt.windows.local import Local, line_start
from postureapp.qt.windows.quiet import Quiet

MOST = 12
"""Times a day; more would be an `every`."""


class ClockTimes(QWidget):
    """Shows one `At` and tells a changed one."""

    changed = Signal(object)  # At
    refused = Signal(str)  # why an input was not accepted

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui, self._local = ui, Local(ui)
        self._at, self._quiet = At(()), Quiet()
        self.days: dict[int, Toggle] = {}
        self.fields: list[TimeField] = []
        self._gone: list[IconButton] = []
        days = Flow(ui.theme, 4)
        for day in self._local.week():
            short = line_start(self._local.weekday_short(day))
            toggle = Toggle(ui.theme, short, name=self._local.weekday(day))
            self._quiet.on_toggled(toggle, lambda _: self._on_days())
            self.days[day] = toggle
            days.addWidget(toggle)
        self._times = Flow(ui.theme, 8)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(self._times)
        box.addLayout(days)

    def show_times(self, at: At) -> None:
        """Put stored times in; nothing is told."""
        self._at = at
        self._show_days()
        if len(at.times) != len(self.fields):
            self._rebuild()
            return
        for field, clock in zip(
            self.fields, at.times, strict=True
        ):  # in place: Tab is on its way through them
            field.set_value(clock)

    def _show_days(self) -> None:
        with self._quiet.showing():
            for day, toggle in self.days.items():
                toggle.setChecked(day in self._at.weekdays)

    def _rebuild(self) -> None:
        clear(self._times)
        self.fields, self._gone = [], []
        words = self._ui.words
        for index, clock in enumerate(self._at.times):
            name = words.t("Time {n}").format(n=index + 1)
            field = TimeField(self._ui.theme, name, clock, display=self._local.pattern)
            field.changed.connect(lambda value, index=index: self._on_typed(index, value))
            self.fields.append(field)
            gone = IconButton(
                self._ui.theme, "close", words.t("Take time {n} away").format(n=index + 1), size="small"
            )
            gone.clicked.connect(lambda _=False, index=index: self._on_gone(index))
            gone.setEnabled(len(self._at.times) > 1)
            self._gone.append(gone)
            self._times.addWidget(holder(row(field, gone, gap=2)))
        if len(self._at.times) < MOST:
            more = Button(self._ui.theme, words.t("Add a time"), look="quiet", icon="plus")
            more.clicked.connect(lambda _=False: self._on_add())
            self._times.addWidget(more)

    def _on_typed(self, index: int, clock: time) -> None:
        others = (*self._at.times[:index], *self._at.times[index + 1 :])
        if clock in others:
            kept = self._local.time(self._at.times[index])
            said = self._ui.words.t("{time} is there already. {kept} is kept.")
            self.fields[index].set_value(self._at.times[index])
            self.refused.emit(said.format(time=self._local.time(clock), kept=kept))
            return
        self._tell((*self._at.times[:index], clock, *self._at.times[index + 1 :]))

    def _on_add(self) -> None:
        """Three hours after the last one, or the first free full hour."""
        taken = set(self._at.times)
        start = datetime.combine(date(2000, 1, 1), max(taken, default=time(7, 0))) + timedelta(hours=3)
        free = (start + timedelta(hours=step) for step in range(24))
        self._tell((*self._at.times, next(one.time() for one in free if one.time() not in taken)))
        if self.fields:
            self.fields[-1].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_gone(self, index: int) -> None:
        self._tell((*self._at.times[:index], *self._at.times[index + 1 :]))
        near = min(index, len(self._gone) - 1)
        next_one = self._gone[near] if self._gone[near].isEnabled() else self.fields[near].editor
        next_one.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_days(self) -> None:
        days = tuple(day for day, toggle in sorted(self.days.items()) if toggle.isChecked())
        if not days:
            self._show_days()
            kept = self._local.weekdays(self._at.weekdays)
            self.refused.emit(self._ui.words.t("One day at least. {kept} is kept.").format(kept=kept))
            return
        self.changed.emit(At(self._at.times, days))

    def _tell(self, times: tuple[time, ...]) -> None:
        self.changed.emit(At(times, self._at.weekdays))
