"""The live preview: a day and the week as these settings would make them, by the planner itself."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from postureapp.core.forecast import Expected
from postureapp.core.model import Reason
from postureapp.core.preview import DAYS, DayAhead, Likeness, day_ahead, likeness, moved, quiet_minutes
from postureapp.core.settings import Settings
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Card, Scroll, Segmented, Text, column, row
from postureapp.qt.widgets.daymap import Entry
from postureapp.qt.widgets.timeline import Timeline
from postureapp.qt.windows.local import Local, line_start
from postureapp.qt.windows.phrases import expected, title
from postureapp.qt.windows.settings.preview_day import DayStrip, axis_margins, names_width

KEPT = 60
"""Computed days that are kept, so that an undo shows at once."""


class Preview(Card):
    """The day in sight is computed first; the rest of the week follows, a day at a time, between events."""

    def __init__(self, ui: Ui, now: datetime) -> None:
        super().__init__(ui.theme, pad=20, gap=4)
        self._ui, self._now, self._local = ui, now, Local(ui)
        self._settings: Settings | None = None
        self._day = now.date()
        self._days: dict[date, DayAhead] = {}
        self._known: dict[Likeness, DayAhead] = {}
        theme, words = ui.theme, ui.words
        self._title = Text(theme, "", "title")
        self._sub = Text(theme, "", "body", "muted")
        self.mode = Segmented(
            theme, words.t("Preview"), [words.tc("preview", "Day"), words.tc("preview", "Week")]
        )
        self.mode.chosen.connect(lambda index: self.show_week(index == 1))
        weekdays = [line_start(self._local.weekday(day)) for day in range(DAYS)]
        self._names = names_width(theme, weekdays)
        self.timeline = Timeline(theme, words.t("Preview of the day"))
        self.timeline.pointed.connect(self._on_pointed)
        self.add(row((column(self._title, self._sub, gap=0), 1), self.mode, gap=16))
        self._axis = row(self.timeline)
        self.add(self._axis)
        self._week = self._strips()
        self._week.verticalScrollBar().rangeChanged.connect(self._line_up)
        self.add((self._week, 1))
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._next_day)

    def show_settings(self, settings: Settings) -> None:
        """Follow the settings; nothing happens when what matters is the same."""
        if self._settings is not None and _same_week(settings, self._settings):
            self._settings = settings
            return
        self._settings = settings
        self._days = {}
        self._compute(self._day)
        self._later.start()

    def show_day(self, day: date) -> None:
        """Look at another day of the week."""
        self._day = day
        self.strips[day].setChecked(True)
        self._compute(day)

    def show_week(self, on: bool) -> None:
        """With the days of the week under the day, or the day alone."""
        self.mode.choose(1 if on else 0)
        self._week.setVisible(on)
        if self._day in self._days:
            self._sub.setText(self._summary(self._days[self._day]))
        self._line_up()

    def _line_up(self) -> None:
        """The day's hours stand over those of the week, also while a bar beside the week takes room."""
        on, bar = self.mode.index() == 1, self._week.verticalScrollBar()
        left, right = axis_margins(self._ui.theme, self._names) if on else (0, 0)
        beside = bar.sizeHint().width() if on and bar.maximum() > 0 else 0
        self._axis.setContentsMargins(left, 0, right + beside, 0)

    def whole(self) -> list[DayAhead]:
        """The days that are computed so far, in order."""
        return [self._days[day] for day in sorted(self._days)]

    # -- building -------------------------------------------------------------------------------------------
    def _strips(self) -> Scroll:
        week = QWidget()
        box = QVBoxLayout(week)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(0)
        self._group = QButtonGroup(week)
        self.strips: dict[date, DayStrip] = {}
        for step in range(DAYS):
            day = self._now.date() + timedelta(days=step)
            strip = DayStrip(self._ui, line_start(self._local.weekday(day.weekday())), self._names)
            strip.setChecked(day == self._day)
            strip.toggled.connect(lambda on, day=day: self._on_strip(day) if on else None)
            self._group.addButton(strip)
            self.strips[day] = strip
            box.addWidget(strip)
        area = Scroll(self._ui.theme, week)
        area.setAccessibleName(self._ui.words.t("The week"))
        area.setMaximumHeight(week.sizeHint().height() + 4)
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        area.setVisible(False)
        return area

    # -- computing ------------------------------------------------------------------------------------------
    def _compute(self, day: date) -> None:
        if self._settings is None:
            return
        if day not in self._days:
            self._days[day] = self._ahead(self._settings, day)
            self.strips[day].show_day(self._days[day], self._count(self._days[day]))
        if day == self._day:
            self._show()

    def _ahead(self, settings: Settings, day: date) -> DayAhead:
        """Days that are alike, now or before the last change, are computed once."""
        like = likeness(settings, self._now, day)
        if like not in self._known:
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[like] = day_ahead(settings, self._ui.content, self._now, day)
        return moved(self._known[like], day)

    def _next_day(self) -> None:
        missing = [day for day in self.strips if day not in self._days]
        if missing:
            self._compute(missing[0])
        if len(missing) <= 1:
            self._later.stop()

    def _show(self) -> None:
        assert self._settings is not None
        found, words = self._days[self._day], self._ui.words
        weekday = self._local.weekday(self._day.weekday())
        self._title.setText(words.t("{day} would look like this").format(day=weekday))
        self._sub.setText(self._summary(found))
        named = {one.id: title(words, one.kind, one.name) for one in self._settings.reminders}
        self.timeline.show_day(
            [self._entry(one, named) for one in found.entries],
            quiet=quiet_minutes(self._settings.hours.quiet),
        )

    def _entry(self, one: Expected, named: dict[str, str]) -> Entry:
        comes = one.expected is Reason.DUE
        said = self._ui.words.t("{time} {reminder}: {fate}").format(
            time=self._local.time(one.at),
            reminder=named.get(one.reminder, ""),
            fate=expected(self._ui.words, one.expected),
        )
        minute = one.at.hour * 60 + one.at.minute
        return Entry(minute, said, kind=one.kind.value, state="planned" if comes else "held")

    def _summary(self, day: DayAhead) -> str:
        """How many come, and what the small circles are; over the week's rows there is no room for that."""
        if self.mode.index() == 1 or not day.coming or len(day.entries) == len(day.coming):
            return self._count(day)
        said = self._ui.words.t("{count}. The small ones do not come on their own.")
        return said.format(count=self._count(day))

    def _count(self, day: DayAhead) -> str:
        words, count = self._ui.words, len(day.coming)
        if not count:
            return words.t("Nothing comes on this day.")
        said = words.tn("{n} reminder", "{n} reminders", count).format(n=count)
        return words.tn("{count}, at most {n} an hour", "{count}, at most {n} an hour", day.busiest).format(
            count=said, n=day.busiest
        )

    def _on_strip(self, day: date) -> None:
        self._day = day
        self._compute(day)

    def _on_pointed(self, index: int) -> None:
        """The reason in words, for pointer and keyboard alike."""
        found = self._days.get(self._day)
        if found is None:
            return
        entries = self.timeline.entries
        self._sub.setText(entries[index].said if 0 <= index < len(entries) else self._summary(found))


def _same_week(one: Settings, other: Settings) -> bool:
    """Whether the two make the same week."""
    return (one.reminders, one.hours, one.profile, one.feeding, one.system.phase) == (
        other.reminders,
        other.hours,
        other.profile,
        other.feeding,
        other.system.phase,
    )
