"""When a reminder comes: every so many minutes, at clock times on weekdays, or after a feed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.edit_reminders import LONGEST, SHORTEST, rescheduled
from postureapp.core.model import AfterFeed, At, Every, Schedule
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Segmented, Stepper, Text, row
from postureapp.qt.windows.settings.refusal import refusal
from postureapp.qt.windows.settings.reminder_times import ClockTimes

FORMS = ("every", "at", "after_feed")


def form_of(schedule: Schedule) -> str:
    """The name of a schedule's form."""
    match schedule:
        case Every():
            return "every"
        case At():
            return "at"
        case AfterFeed():
            return "after_feed"


class When(QWidget):
    """Shows one schedule and tells a changed one."""

    changed = Signal(object)  # Schedule

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.schedule: Schedule = Every(60)
        theme, words = ui.theme, ui.words
        options = [words.tc("schedule", "Every"), words.t("At times"), words.t("After a feed")]
        self.forms = Segmented(theme, words.t("When"), options)
        self.minutes = Stepper(
            theme,
            words.t("Minutes"),
            60,
            SHORTEST,
            LONGEST,
            step=5,
            unit=words.t("min"),
            less=words.t("Fewer minutes"),
            more=words.t("More minutes"),
        )
        self.times = ClockTimes(ui)
        self._note = Text(theme, "", "caption", "muted")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(row((self.forms, 1), self.minutes, gap=16))
        for part in (self.times, self._note):
            box.addWidget(part)
        self.forms.chosen.connect(lambda index: self._tell(rescheduled(self.schedule, FORMS[index])))
        self.minutes.changed.connect(self._on_minutes)
        self.minutes.refused.connect(self._on_refused)
        self.times.changed.connect(self._tell)
        self.times.refused.connect(self._explain)

    def show_schedule(self, schedule: Schedule) -> None:
        """Put a stored schedule in; nothing is told."""
        self.schedule = schedule
        self.forms.choose(FORMS.index(form_of(schedule)))
        at = isinstance(schedule, At)
        self.minutes.setVisible(not at)
        self.times.setVisible(at)
        if isinstance(schedule, At):
            self.times.show_times(schedule)
        else:
            self.minutes.set_value(schedule.minutes)
        self._explain("")

    def _usual(self) -> str:
        words = self._ui.words
        match self.schedule:
            case Every():
                return words.t("Counts only while you are at the computer. A break starts it anew.")
            case AfterFeed():
                return words.t("From the start of the last feed; by the clock when none was noted.")
            case At():
                return ""

    def _explain(self, sentence: str) -> None:
        self._note.set_tone("care" if sentence else "muted")
        self._note.setText(sentence or self._usual())
        self._note.setVisible(bool(self._note.text()))
        self.minutes.line.setAccessibleDescription(self._note.text())

    def _on_minutes(self, minutes: int) -> None:
        self._tell(AfterFeed(minutes) if isinstance(self.schedule, AfterFeed) else Every(minutes))

    def _on_refused(self, typed: str) -> None:
        kept = self.minutes.value()
        self.minutes.put_back()
        self._explain(refusal(self._ui.words, typed, SHORTEST, LONGEST, kept, minutes=True))

    def _tell(self, schedule: Schedule) -> None:
        if schedule != self.schedule:
            self.changed.emit(schedule)
