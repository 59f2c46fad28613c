"""Today: next thing first, three acts, then the day as one picture and two short lists."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.model import Reason
from postureapp.core.today import TodayFacts
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Scroll, Split
from postureapp.qt.windows.kept import Kept
from postureapp.qt.windows.tab_order import set_tab_order
from postureapp.qt.windows.today.acts import Acts
from postureapp.qt.windows.today.day import Day
from postureapp.qt.windows.today.head import Head
from postureapp.qt.windows.today.lists import EntryList
from postureapp.qt.windows.today.said import Said
from postureapp.qt.windows.today.why import Why


class TodayPage(QWidget):
    """Shows facts, tells wishes. `show_facts` may come every minute; only what differs is built again."""

    feed_requested = Signal(str)  # "start", "end", "switch", "pause", "continue", "correct"
    break_requested = Signal(str)  # id of a routine, or empty for what suits
    check_in_requested = Signal()
    mode_requested = Signal(str, object)  # "pause", "asleep", "resume"; minutes, "tomorrow" or None
    tip_requested = Signal()
    why_requested = Signal()  # the panel was opened: newer facts are welcome

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._facts: TodayFacts | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._build()
        ui.theme.relayout.connect(self.rebuild)

    def show_facts(self, facts: TodayFacts) -> None:
        """Show the day as it is now."""
        self._facts = facts
        said = Said(self._ui, facts)
        self.head.show_facts(facts, said)
        self.acts.show_facts(facts, said)
        self.day.show_facts(facts, said)
        coming = [one for one in facts.planned if one.waits or one.reason is Reason.DUE]
        self.coming.show_entries(coming, said)
        self.earlier.show_entries(facts.earlier, said)
        if not self.why.isHidden():
            self.why.show_facts(facts, said)
        set_tab_order(self)

    def open_why(self) -> None:
        """Show the panel of reasons and bring it into sight."""
        self.why.show()
        if self._facts is not None:
            self.why.show_facts(self._facts, Said(self._ui, self._facts))
        self.why.list.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self.why, self._show_why)  # as soon as it has its place
        self.why_requested.emit()

    def _show_why(self) -> None:
        """With the whole picture of the day above it where both have room, else with its last sentence."""
        together = self.why.geometry().bottom() - self.day.y() + 16
        fits = together <= self.area.viewport().height()
        self.area.verticalScrollBar().setValue(
            self.day.y() - 8 if fits else self.why.y() - self.day.height() // 3
        )

    def close_why(self) -> None:
        """Put the panel of reasons away."""
        self.why.hide()
        self.day.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def rebuild(self) -> None:
        """Words or sizes are new: build again, keep the place and the open panel."""
        kept, open_why = Kept(self, self.area), not self.why.isHidden()
        self.area.hide()
        self._box.removeWidget(self.area)
        self.area.deleteLater()
        self._build()
        self.why.setVisible(open_why)
        if self._facts is not None:
            self.show_facts(self._facts)
        kept.restore(self.area)

    def _build(self) -> None:
        ui, words = self._ui, self._ui.words
        self.head, self.acts, self.day, self.why = Head(ui), Acts(ui), Day(ui), Why(ui)
        self.coming = EntryList(ui, words.t("Still to come"), words.t("Nothing more today."))
        self.earlier = EntryList(ui, words.t("Earlier"), words.t("Nothing yet today."))
        self.why.hide()
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(24, 24, 20, 24)
        box.setSpacing(16)
        box.addWidget(self.head)
        box.addSpacing(8)
        for part in (self.acts, self.day, self.why):
            box.addWidget(part)
        box.addWidget(Split(ui.theme, (self.coming, 1), (self.earlier, 1)))
        box.addStretch(1)
        self.area = Scroll(ui.theme, content)
        self.area.setAccessibleName(words.t("Today"))
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._box.addWidget(self.area)
        self._connect()

    def _connect(self) -> None:
        self.head.mode_requested.connect(self.mode_requested)
        self.acts.feed_requested.connect(self.feed_requested)
        self.acts.break_requested.connect(self.break_requested)
        self.acts.check_in_requested.connect(self.check_in_requested)
        self.acts.tip_requested.connect(self.tip_requested)
        self.day.why_requested.connect(self._on_why)
        self.why.closed.connect(self.close_why)

    def _on_why(self) -> None:
        if self.why.isHidden():
            self.open_why()
        else:
            self.close_why()
