"""Times, days and durations in words, after the person's language and habits."""

from collections.abc import Iterable
from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale

from postureapp.core.model import TimeRange
from postureapp.qt.ui import Ui

ClockTime = time
_MADE_UP = ("xx", "xr")
_SHORT = QLocale.FormatType.ShortFormat


class Local:
    """Made anew by each window when it builds: language and habits may have changed.

    Names of days and months come from Qt, which has them at hand; Babel would cost a window 100 ms.
    """

    def __init__(self, ui: Ui) -> None:
        self._words = ui.words
        self._habits = ui.words.habits
        self.locale = _locale(ui.words.language, self._habits.country)
        self.pattern = "HH:mm" if self._habits.hours_24 else "h:mm ap"
        """Qt's pattern of a clock time, for time fields."""
        first = ui.settings.language.first_weekday
        self.first_weekday = self.locale.firstDayOfWeek().value - 1 if first is None else first
        """Monday is 0."""

    # -- clock times ----------------------------------------------------------------------------------------
    def time(self, clock: time | datetime) -> str:
        """A clock time: "15:20" or "3:20 PM"."""
        return self._habits.clock(clock)

    def span(self, span: TimeRange) -> str:
        """A range of clock times: "08:00–21:00"."""
        if span.start == span.end:
            return self._words.t("all day")
        return f"{self.time(span.start)}–{self.time(span.end)}"

    def spans(self, spans: Iterable[TimeRange]) -> str:
        """Several ranges after each other, or the word for none."""
        return self._comma().join(self.span(one) for one in spans) or self._words.t("no hours")

    def times(self, clocks: Iterable[ClockTime]) -> str:
        """Several clock times: "10:30 · 13:30"."""
        return self._words.tc("between clock times", " · ").join(self.time(one) for one in clocks)

    def _comma(self) -> str:
        return self._words.tc("between the parts of a list", ", ")

    # -- days -----------------------------------------------------------------------------------------------
    def day(self, day: date) -> str:
        """A day with its weekday: "Thursday 14 May"."""
        return self.locale.toString(QDate(day.year, day.month, day.day), self._pattern("dddd d MMMM"))

    def full_date(self, day: date) -> str:
        """A date with its year: "2 March 2026"."""
        return self.locale.toString(QDate(day.year, day.month, day.day), self.full_pattern())

    def full_pattern(self) -> str:
        """Qt's pattern of a date with its year."""
        return self._pattern("d MMMM yyyy")

    def _pattern(self, pattern: str) -> str:
        """Qt's pattern in the order of the language; made-up languages for tests would spoil its letters."""
        if self._words.language in _MADE_UP:
            return pattern
        orders = {
            "dddd d MMMM": self._words.tc("date pattern", "dddd d MMMM"),
            "d MMMM yyyy": self._words.tc("date pattern", "d MMMM yyyy"),
        }
        return orders[pattern]

    def weekday(self, day: int) -> str:
        """The whole name, Monday is 0."""
        return self.locale.standaloneDayName(day + 1)

    def weekday_short(self, day: int) -> str:
        """Two or three letters."""
        return self.locale.standaloneDayName(day + 1, _SHORT).rstrip(".")

    def week(self) -> list[int]:
        """The weekdays in the order of the person's calendar."""
        return [(self.first_weekday + step) % 7 for step in range(7)]

    def weekdays(self, days: Iterable[int]) -> str:
        """A group of weekdays: "Mon – Thu", "Sat, Sun", "Every day"."""
        chosen = set(days)
        if len(chosen) == 7:
            return self._words.t("Every day")
        order = [day for day in self.week() if day in chosen]
        places = [self.week().index(day) for day in order]
        if len(order) > 2 and places == list(range(places[0], places[0] + len(order))):
            first, last = self.weekday_short(order[0]), self.weekday_short(order[-1])
            return self._words.tc("weekdays", "{first} – {last}").format(first=first, last=last)
        return self._comma().join(self.weekday_short(day) for day in order)

    # -- durations ------------------------------------------------------------------------------------------
    def minutes(self, minutes: int) -> str:
        """A duration: "45 min", "3 h", "1 h 30 min"."""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return self._words.t("{minutes} min").format(minutes=rest)
        if not rest:
            return self._words.t("{hours} h").format(hours=hours)
        return self._words.t("{hours} h {minutes} min").format(hours=hours, minutes=rest)

    def until(self, now: datetime, then: datetime) -> str:
        """How long from now: "35 min from now", "now"; for another day its name and time."""
        if then.date() != now.date():
            name = self.weekday(then.weekday())
            return self._words.t("{day}, {time}").format(day=name, time=self.time(then))
        minutes = round((then.timestamp() - now.timestamp()) / 60)
        if minutes < 1:
            return self._words.t("now")
        return self._words.t("{duration} from now").format(duration=self.minutes(minutes))


def line_start(text: str) -> str:
    """With a capital letter, for a line that begins with it: in some languages weekdays are written small."""
    return text[:1].upper() + text[1:]


def _locale(language: str, country: str) -> QLocale:
    """Qt's locale of a language in a country; made-up languages for tests are English."""
    stem = "en" if language in _MADE_UP else language.partition("_")[0]
    name = f"{stem}_{country}" if country else "en_GB" if stem == "en" else language
    return QLocale(name)
