"""How a reminder reaches the person: notification, card or badge; sound; how often a day at most."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.model import Delivery, Reminder
from postureapp.i18n import Words
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Labelled, Segmented, Select, Split, Switch, column, holder, row
from postureapp.qt.windows.quiet import Quiet

WAYS = (Delivery.NOTIFICATION, Delivery.CARD, Delivery.BADGE)
CAPS = (None, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 24)


def _a_day(words: Words, cap: int | None) -> str:
    if cap is None:
        return words.t("As usual")
    return words.tn("{n} a day", "{n} a day", cap).format(n=cap)


class Reach(QWidget):
    """Shows what is stored and tells changes as fields of the reminder."""

    changed = Signal(dict)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        theme, words = ui.theme, ui.words
        names = [words.t("Notification"), words.t("Card"), words.t("Badge only")]
        self.way = Segmented(theme, words.t("How it reaches you"), names)
        self.sound = Switch(theme, words.t("Sound"))
        caps = [_a_day(words, cap) for cap in CAPS]
        self.cap = Select(theme, words.t("At most"), caps)
        self.way.chosen.connect(lambda index: self.changed.emit({"delivery": WAYS[index]}))
        self._quiet = Quiet()
        self._quiet.on_toggled(self.sound, lambda on: self.changed.emit({"sound": on}))
        self.cap.activated.connect(lambda index: self.changed.emit({"cap": CAPS[index]}))
        most = Labelled(theme, words.t("At most"), self.cap)
        tall = holder(row(None, self.sound))
        tall.setMinimumHeight(theme.height("medium"))
        sound = Labelled(theme, words.t("Sound"), tall)
        tall.setAccessibleName("")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        way = Labelled(theme, words.t("How it reaches you"), self.way)
        rest = holder(column(row((most, 1), sound, gap=16)))
        box.addWidget(Split(theme, (way, 3), (rest, 2), at=30))

    def show_reminder(self, reminder: Reminder) -> None:
        """Put stored values in; nothing is told."""
        self.way.choose(WAYS.index(reminder.delivery))
        with self._quiet.showing():
            self.sound.setChecked(reminder.sound)
        nearest = reminder.cap if reminder.cap in CAPS else None
        if reminder.cap is not None and nearest is None:
            nearest = min(
                (cap for cap in CAPS if cap is not None), key=lambda cap: abs(cap - (reminder.cap or 0))
            )
        self.cap.setCurrentIndex(CAPS.index(nearest))
