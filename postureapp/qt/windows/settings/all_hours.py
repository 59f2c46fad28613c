"""The hours of all reminders: when they may come at all, and the quiet hours of each day."""

import msgspec
from PySide6.QtCore import Qt, Signal

from postureapp.core import edit_hours
from postureapp.core.model import TimeRange, WeekHours
from postureapp.core.settings import Settings
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Card, Labelled, Switch, Text, TimeField, column, holder, row
from postureapp.qt.windows.local import Local
from postureapp.qt.windows.quiet import Quiet
from postureapp.qt.windows.settings.week_hours import WeekHoursEditor


class AllHours(Card):
    """Shows `settings.hours` and tells changed settings."""

    changed = Signal(object, str)  # Settings; which run of small steps it belongs to, or ""
    dragged = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui.theme, pad=20, gap=14)
        self._ui, self._settings, self._quiet = ui, ui.settings, Quiet()
        theme, words, pattern = ui.theme, ui.words, Local(ui).pattern
        self.week = WeekHoursEditor(ui)
        self.on = Switch(theme, words.t("Quiet hours"))
        quiet = Settings().hours.quiet[0]
        self.start = TimeField(theme, words.t("Quiet from"), quiet.start, display=pattern)
        self.end = TimeField(theme, words.t("Quiet until"), quiet.end, display=pattern)
        dash = Text(theme, "–", wrap=False)
        self._times = holder(row(self.start, dash, self.end, gap=4))
        said = column(
            Text(theme, words.t("Quiet hours"), "strong"),
            Text(
                theme,
                words.t("Nothing comes by itself. What you open stays silent and dark."),
                "body",
                "muted",
            ),
            gap=2,
        )
        self.add(
            Text(theme, words.t("Hours of all reminders"), "title"),
            row((said, 1), self._times, self.on, gap=16),
            Labelled(theme, words.t("Active hours"), self.week, ""),
        )
        self.week.changed.connect(self._on_week)
        self.week.dragged.connect(lambda week: self.dragged.emit(self._with(active=week)))
        self._quiet.on_toggled(self.on, lambda _: self._on_quiet())
        self.start.changed.connect(lambda _: self._on_quiet())
        self.end.changed.connect(lambda _: self._on_quiet())

    def show_settings(self, settings: Settings) -> None:
        """Put stored values in; nothing is told."""
        self._settings = settings
        self.week.show_week(settings.hours.active)
        quiet = settings.hours.quiet
        with self._quiet.showing():
            self.on.setChecked(bool(quiet))
        self._times.setVisible(bool(quiet))
        if quiet:
            self.start.set_value(quiet[0].start)
            self.end.set_value(quiet[0].end)

    def focus(self, name: str) -> None:
        """To the quiet hours or to the first bar."""
        target = self.on if name == "quiet" else self.week.rows.bars[0]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_week(self, week: WeekHours) -> None:
        self.changed.emit(self._with(active=week), "hours.active")

    def _on_quiet(self) -> None:
        others = self._settings.hours.quiet[1:]
        own = (TimeRange(self.start.value(), self.end.value()),) if self.on.isChecked() else ()
        quiet = edit_hours.joined((*own, *others)) if own else ()
        self.changed.emit(self._with(quiet=quiet), "")

    def _with(self, **fields: object) -> Settings:
        return msgspec.structs.replace(
            self._settings, hours=msgspec.structs.replace(self._settings.hours, **fields)
        )
