"""Step 2, your day: when reminders may come, and which ones are proposed, before they are taken."""

from datetime import date, time

from msgspec.structs import replace
from PySide6.QtWidgets import QHBoxLayout, QWidget

from postureapp.core import welcome
from postureapp.core.model import Reminder
from postureapp.core.settings import Settings
from postureapp.core.welcome import Answers
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Card, Disc, Switch, Text, TimeField, column, row
from postureapp.qt.windows.clear import clear
from postureapp.qt.windows.local import Local, line_start
from postureapp.qt.windows.phrases import rule, title
from postureapp.qt.windows.welcome.steps import Step


class YourDay(Step):
    """Two times, and a switch for each proposed reminder."""

    def __init__(self, ui: Ui, settings: Settings, today: date | None) -> None:
        words = ui.words
        lead = words.t("These are suggested. Turn off what you do not want; all of it can be changed later.")
        super().__init__(ui, words.t("Your day"), lead)
        self._settings, self._today = settings, today
        pattern = Local(ui).pattern
        self.begins = TimeField(ui.theme, words.t("Reminders from"), time(8, 0), display=pattern)
        self.ends = TimeField(ui.theme, words.t("Reminders until"), time(21, 0), display=pattern)
        self._refusal = Text(ui.theme, "", "caption", "care")
        self._refusal.hide()
        said = column(
            Text(ui.theme, words.t("Reminders may come"), "strong"),
            Text(ui.theme, words.t("The rest of the day is quiet."), "body", "muted"),
            gap=2,
        )
        dash = Text(ui.theme, "–", wrap=False)
        self.box.addLayout(row((said, 1), self.begins, dash, self.ends))
        self.box.addWidget(self._refusal)
        self.proposals = Card(ui.theme, pad=16, gap=4)
        self.box.addWidget(self.proposals)
        self.box.addStretch(1)
        self.switches: dict[str, Switch] = {}
        self.begins.changed.connect(lambda _: self._on_times())
        self.ends.changed.connect(lambda _: self._on_times())

    def show_answers(self, answers: Answers) -> None:
        super().show_answers(answers)
        self.begins.set_value(answers.begins)
        self.ends.set_value(answers.ends)
        clear(self.proposals.layout())
        self.switches = {}
        for one in welcome.proposed(self._settings, answers, self._today):
            self.proposals.add(self._row(one, answers))

    def _row(self, one: Reminder, answers: Answers) -> QWidget:
        ui = self.ui
        name = title(ui.words, one.kind, one.name)
        switch = Switch(ui.theme, name, on=one.id not in answers.off)
        switch.toggled.connect(lambda on: self._on_switch(one.id, on))
        self.switches[one.id] = switch
        when = line_start(rule(ui.words, Local(ui), replace(one, enabled=True)))
        switch.setAccessibleDescription(when)
        said = column(Text(ui.theme, name, "strong"), Text(ui.theme, when, "caption", "muted"), gap=0)
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 4, 0, 4)
        box.setSpacing(12)
        box.addWidget(Disc(ui.theme, one.kind.value))
        box.addLayout(said, 1)
        box.addWidget(switch)
        return line

    def _on_switch(self, reminder: str, on: bool) -> None:
        off = self.answers.off - {reminder} if on else self.answers.off | {reminder}
        self.tell(replace(self.answers, off=off))

    def _on_times(self) -> None:
        begins, ends = self.begins.value(), self.ends.value()
        if begins == ends:
            kept = Local(self.ui)
            said = self.ui.words.t("Two different times are needed. {begins}–{ends} is kept.")
            self._refusal.setText(
                said.format(begins=kept.time(self.answers.begins), ends=kept.time(self.answers.ends))
            )
            self._refusal.show()
            self.begins.set_value(self.answers.begins)
            self.ends.set_value(self.answers.ends)
            return
        self._refusal.hide()
        self.tell(replace(self.answers, begins=begins, ends=ends))
