"""The editor of one reminder: name, kind, when, hours, what it shows, how it reaches the person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from postureapp.core import edit_reminders
from postureapp.core.model import At, Kind, Reminder, Schedule, WeekHours
from postureapp.core.settings import Settings
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, Flow, Labelled, Segmented, Select, Split, TextField
from postureapp.qt.windows.phrases import kind_name, title
from postureapp.qt.windows.settings.reminder_reach import Reach
from postureapp.qt.windows.settings.reminder_shows import Shows
from postureapp.qt.windows.settings.reminder_when import When
from postureapp.qt.windows.settings.week_hours import WeekHoursEditor

KINDS = (Kind.POSTURE, Kind.FEEDING, Kind.MASSAGE, Kind.REST, Kind.CHECK_IN, Kind.CUSTOM)
LONGEST_NAME = 60


class ReminderEditor(Card):
    """Tells whole settings; the page decides what becomes of them."""

    changed = Signal(object, str)  # Settings; which run of small steps it belongs to, or ""
    dragged = Signal(object)  # Settings while hours are dragged: for the preview only
    test_requested = Signal(str)
    duplicate_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui.theme, pad=20, gap=14)
        self._ui, self._settings = ui, ui.settings
        self._reminder: Reminder | None = None
        theme, words = ui.theme, ui.words
        self.name = TextField(theme, words.t("Name"))
        self.name.line.setMaxLength(LONGEST_NAME)
        self.kind = Select(theme, words.t("Kind"), [(kind_name(words, kind), kind.value) for kind in KINDS])
        self.when = When(ui)
        whose = [words.t("Same as all"), words.t("Its own")]
        self.whose = Segmented(theme, words.t("Active hours"), whose)
        self.hours = WeekHoursEditor(ui)
        self.shows, self.reach = Shows(ui), Reach(ui)
        self._shows = Labelled(theme, words.t("What it shows"), self.shows)
        name, kind = Labelled(theme, words.t("Name"), self.name), Labelled(theme, words.t("Kind"), self.kind)
        self.add(
            Split(theme, (name, 3), (kind, 2), at=30),
            Labelled(theme, words.t("When"), self.when),
            Labelled(theme, words.t("Active hours"), self.whose),
            self.hours,
            self._shows,
            self.reach,
            self._acts(),
        )
        self._connect()

    def show_reminder(self, settings: Settings, reminder: Reminder) -> None:
        """Put stored values in; nothing is told."""
        self._settings, self._reminder = settings, reminder
        self.name.set_text(reminder.name or self._usual_name())
        self.name.line.setPlaceholderText(self._usual_name())
        self.kind.setCurrentIndex(KINDS.index(reminder.kind))
        self.when.show_schedule(reminder.schedule)
        own = reminder.active is not None
        self.whose.choose(1 if own else 0)
        self.hours.setVisible(own)
        if reminder.active is not None:
            self.hours.show_week(reminder.active)
        self.shows.show_reminder(reminder)
        self._shows.setVisible(reminder.kind is Kind.CUSTOM or not self.shows.choice.isHidden())
        self.reach.show_reminder(reminder)

    def focus_name(self) -> None:
        """For a new reminder: its name is what is typed first."""
        self.name.line.setFocus()
        self.name.line.selectAll()

    # -- building -------------------------------------------------------------------------------------------
    def _acts(self) -> QWidget:
        theme, words = self._ui.theme, self._ui.words
        self.test = Button(theme, words.t("Send a test"), icon="bell")
        duplicate = Button(theme, words.t("Duplicate"), look="quiet", icon="duplicate")
        delete = Button(theme, words.t("Delete"), look="quiet", icon="trash")
        flow = Flow(theme)
        for button, signal in (
            (self.test, self.test_requested),
            (duplicate, self.duplicate_requested),
            (delete, self.delete_requested),
        ):
            button.clicked.connect(lambda _=False, signal=signal: self._ask(signal))
            flow.addWidget(button)
        widget = QWidget()
        widget.setLayout(flow)
        return widget

    def _connect(self) -> None:
        self.name.committed.connect(self._on_name)
        self.kind.activated.connect(self._on_kind)
        self.when.changed.connect(self._on_schedule)
        self.whose.chosen.connect(self._on_whose)
        self.hours.changed.connect(lambda week: self._change("active", active=week))
        self.hours.dragged.connect(self._on_dragged)
        self.shows.changed.connect(lambda fields: self._change(**fields))
        self.reach.changed.connect(lambda fields: self._change(**fields))

    def _ask(self, signal: Signal) -> None:
        if self._reminder is not None:
            signal.emit(self._reminder.id)  # type: ignore[attr-defined]

    # -- what was changed -----------------------------------------------------------------------------------
    def _usual_name(self) -> str:
        return title(self._ui.words, self._reminder.kind) if self._reminder is not None else ""

    def _on_name(self, text: str) -> None:
        """The usual name is not stored: it follows the kind and the language."""
        typed = text.strip()
        name = "" if typed == self._usual_name() else typed
        self.name.set_text(typed or self._usual_name())
        if self._reminder is not None and name != self._reminder.name:
            self._change(name=name)

    def _on_kind(self, index: int) -> None:
        self._change(kind=KINDS[index], shows=())

    def _on_schedule(self, schedule: Schedule) -> None:
        """Minutes move in small steps; each time and each day is a step of its own."""
        moved = not isinstance(schedule, At) and type(schedule) is type(self.when.schedule)
        self._change("minutes" if moved else "", schedule=schedule)

    def _on_whose(self, index: int) -> None:
        self._change(active=self._settings.hours.active if index else None)

    def _on_dragged(self, week: WeekHours) -> None:
        if self._reminder is not None:
            self.dragged.emit(edit_reminders.changed(self._settings, self._reminder.id, active=week))

    def _change(self, run: str = "", /, **fields: object) -> None:
        if self._reminder is None:
            return
        settings = edit_reminders.changed(self._settings, self._reminder.id, **fields)
        if settings != self._settings:
            self.changed.emit(settings, run and f"reminders.{self._reminder.id}.{run}")
