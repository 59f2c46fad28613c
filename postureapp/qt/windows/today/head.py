"""Head of Today: the date, the one line that matters, and the mode with its menu."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from postureapp.core.today import TodayFacts
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Text, column
from postureapp.qt.windows.local import line_start
from postureapp.qt.windows.today.said import Said

PAUSES = (30, 60, 120)
SLEEPS = (60, 90, 120, 180)


class Head(QWidget):
    """The mode's button opens a menu: pause, baby asleep, go on."""

    mode_requested = Signal(str, object)  # "pause", "asleep", "resume"; minutes, "tomorrow" or None

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._day = Text(ui.theme, "", "body", "muted")
        self._line = Text(ui.theme, "", "display")
        self.mode = Button(ui.theme, " ", look="outline", icon="dot", trail="down")
        self.menu = QMenu(self.mode)
        self.mode.clicked.connect(self._on_mode)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        box.addLayout(column(self._day, self._line, gap=2), 1)
        box.addWidget(self.mode)

    def show_facts(self, facts: TodayFacts, said: Said) -> None:
        """New facts; nothing is told."""
        self._day.setText(line_start(said.local.day(facts.day)))
        self._line.setText(said.headline())
        word, icon = said.mode()
        self.mode.setText(word)
        self.mode.set_icon(icon)
        self.mode.setAccessibleName(self._ui.words.t("Mode: {mode}").format(mode=word))
        self._fill(facts)

    def _fill(self, facts: TodayFacts) -> None:
        words, menu = self._ui.words, self.menu
        menu.clear()
        if facts.mode in ("paused", "asleep"):
            self._add(words.t("Go on with reminders and sound"), "resume", None)
            menu.addSeparator()
        for minutes in PAUSES:
            self._add(
                words.t("Pause for {duration}").format(duration=self._length(minutes)), "pause", minutes
            )
        self._add(words.t("Pause until tomorrow morning"), "pause", "tomorrow")
        self._add(words.t("Pause until I say"), "pause", None)
        menu.addSeparator()
        silent = (
            words.t("Baby asleep for {duration}") if facts.feeding_shown else words.t("Silent for {duration}")
        )
        for minutes in SLEEPS:
            self._add(silent.format(duration=self._length(minutes)), "asleep", minutes)

    def _length(self, minutes: int) -> str:
        words = self._ui.words
        if minutes % 60:
            return words.tn("{n} minute", "{n} minutes", minutes).format(n=minutes)
        return words.tn("{n} hour", "{n} hours", minutes // 60).format(n=minutes // 60)

    def _add(self, label: str, act: str, value: object) -> None:
        self.menu.addAction(label).triggered.connect(lambda _=False: self.mode_requested.emit(act, value))

    def _on_mode(self) -> None:
        self.menu.popup(self.mode.mapToGlobal(self.mode.rect().bottomLeft()))
