"""Typing the hours of some weekdays: which days, and a pair of times for each range."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from postureapp.core import edit_hours
from postureapp.core.edit_hours import Ranges
from postureapp.core.model import TimeRange, WeekHours
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Flow, IconButton, Text, TimeField, Toggle, Well, holder, row
from postureapp.qt.windows.clear import clear
from postureapp.qt.windows.local import Local, line_start
from postureapp.qt.windows.quiet import Quiet

MOST = 4
"""Ranges of one day; the bar has room for no more."""


class WeekDays(Well):
    """The chosen days share what is typed here."""

    chosen = Signal(object)  # weekdays
    changed = Signal(object, object)  # weekdays, Ranges
    explained = Signal(str)  # what was done with an input, or empty

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui.theme, pad=12, gap=8)
        self._ui, self._local, self._quiet = ui, Local(ui), Quiet()
        self._days: tuple[int, ...] = ()
        self._ranges: Ranges = ()
        self.toggles: dict[int, Toggle] = {}
        flow = Flow(ui.theme, 4)
        for day in self._local.week():
            short = line_start(self._local.weekday_short(day))
            toggle = Toggle(ui.theme, short, name=self._local.weekday(day))
            self._quiet.on_toggled(toggle, lambda _: self._on_days())
            self.toggles[day] = toggle
            flow.addWidget(toggle)
        self._times = Flow(ui.theme, 12)
        self._shown: Ranges | None = None
        self.add(flow, self._times)

    def show_days(self, week: WeekHours, days: tuple[int, ...]) -> None:
        """Show the hours of the first of these days."""
        self._days = days
        with self._quiet.showing():
            for day, toggle in self.toggles.items():
                toggle.setChecked(day in days)
        self._ranges = week[days[0]] if days else ()
        if self._ranges != self._shown:
            self._rebuild()

    def _rebuild(self) -> None:
        """One pair of fields for each range; the field in use keeps the focus."""
        held = self.focusWidget().accessibleName() if self.focusWidget() and self._shown is not None else ""
        clear(self._times)
        self._shown = self._ranges
        for index, one in enumerate(self._ranges):
            self._times.addWidget(self._pair(index, one))
        words, theme = self._ui.words, self._ui.theme
        if not self._ranges:
            self._times.addWidget(
                Text(theme, words.t("Nothing comes on these days."), tone="muted", wrap=False)
            )
        if len(self._ranges) < MOST and edit_hours.room(self._ranges) is not None:
            more = Button(theme, words.t("Add hours"), look="quiet", icon="plus")
            more.clicked.connect(lambda _=False: self._on_add())
            self._times.addWidget(more)
        for widget in self.findChildren(QWidget):
            if held and widget.accessibleName() == held and widget.focusPolicy() and not widget.isHidden():
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                break

    def _pair(self, index: int, one: TimeRange) -> QWidget:
        words, pattern, number = self._ui.words, self._local.pattern, index + 1
        start = TimeField(
            self._ui.theme, words.t("Range {n} from").format(n=number), one.start, display=pattern
        )
        end = TimeField(self._ui.theme, words.t("Range {n} until").format(n=number), one.end, display=pattern)
        start.changed.connect(lambda value: self._on_typed(index, TimeRange(value, end.value())))
        end.changed.connect(lambda value: self._on_typed(index, TimeRange(start.value(), value)))
        gone = IconButton(
            self._ui.theme, "close", words.t("Take range {n} away").format(n=number), size="small"
        )
        gone.clicked.connect(lambda _=False: self._on_gone(index))
        return holder(row(start, Text(self._ui.theme, "–", wrap=False), end, gone, gap=4))

    def _on_days(self) -> None:
        self.chosen.emit(tuple(day for day, toggle in sorted(self.toggles.items()) if toggle.isChecked()))

    def _on_typed(self, index: int, typed: TimeRange) -> None:
        start, end = edit_hours.minutes(typed)
        if end - start < edit_hours.SHORTEST:
            kept = self._local.span(self._ranges[index])
            self.explained.emit(
                self._ui.words.t("15 minutes is the shortest. {kept} is kept.").format(kept=kept)
            )
            self._shown = None
            self._rebuild()
            return
        typed_all = (*self._ranges[:index], typed, *self._ranges[index + 1 :])
        tidy = edit_hours.joined(typed_all)
        self._shown = None
        self.changed.emit(self._days, tidy)
        if len(tidy) < len(typed_all):
            self.explained.emit(self._ui.words.t("Ranges that touched are one now."))

    def _on_add(self) -> None:
        more = edit_hours.room(self._ranges)
        if more is not None:
            self.changed.emit(self._days, edit_hours.joined((*self._ranges, more)))

    def _on_gone(self, index: int) -> None:
        self.changed.emit(self._days, (*self._ranges[:index], *self._ranges[index + 1 :]))
