"""The check-in window: signs, questions, one more question if a place asks for it, and a calm last page."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.advice import Advised
from postureapp.core.checkin import CheckIn
from postureapp.core.eligibility import NO_ANSWERS
from postureapp.core.library import Level
from postureapp.qt.screens import Sizes, opened
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, IconButton, Scroll, Text, column, handed, holder, row
from postureapp.qt.windows.checkin.closing import ClosingPage
from postureapp.qt.windows.checkin.page import Page
from postureapp.qt.windows.checkin.questions import QuestionsPage
from postureapp.qt.windows.checkin.safety import MorePage, SafetyPage, more_items
from postureapp.qt.windows.clear import clear
from postureapp.qt.windows.kept import Kept

SIZE = QSize(1128, 856)
NAME = "check_in"
NOTHING = Advised(Level.NONE, (), NO_ANSWERS)


class CheckInWindow(QWidget):
    """`saved` carries a CheckIn with anything in it; nothing at all is not saved."""

    saved = Signal(object)
    closed = Signal()

    def __init__(
        self, ui: Ui, entry: CheckIn, *, ask_trend: bool = False, sizes: Sizes | None = None
    ) -> None:
        """`entry` is empty but for its moment; `ask_trend` when the record is too short to tell a trend."""
        super().__init__()
        self._ui, self._ask_trend, self._sizes = ui, ask_trend, sizes or Sizes()
        self._entry, self._advised = entry, NOTHING
        self._before: tuple[str, ...] | None = None
        self._make: Callable[[], Page] = self._safety
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(ui.words.t("Check in"))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(24, 20, 24, 20)
        self._open(self._safety)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._on_escape)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._on_main)
        grown = 1 + max(ui.theme.text_size - 1, 0) / 2
        self.setGeometry(opened(self._sizes.of(NAME, SIZE * grown)))
        ui.theme.relayout.connect(self._on_relayout)

    def show_closing(self, advised: Advised) -> None:
        """The last page, with the calm line of advice that an entry leads to."""
        self._advised = advised
        self._open(self._closing)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._sizes.keep(NAME, self.size())
        self.closed.emit()
        super().closeEvent(event)

    # -- pages ----------------------------------------------------------------------------------------------
    def _safety(self) -> Page:
        page = SafetyPage(self._ui, self._entry)
        page.done.connect(self._on_safety)
        return page

    def _questions(self) -> Page:
        page = QuestionsPage(self._ui, self._entry, ask_trend=self._ask_trend)
        page.done.connect(self._on_questions)
        return page

    def _more(self) -> Page:
        before = self._before
        page = MorePage(self._ui, self._entry, more_items(self._ui, self._entry, before), before)
        page.done.connect(self._save)
        return page

    def _closing(self) -> Page:
        page = ClosingPage(self._ui, self._entry, self._advised)
        page.done.connect(self.close)
        return page

    def _on_safety(self, entry: CheckIn) -> None:
        self._entry = entry
        self._open(self._questions)

    def _on_questions(self, entry: CheckIn) -> None:
        self._entry, self._before = entry, entry.safety
        if more_items(self._ui, entry, entry.safety):
            self._open(self._more)
        else:
            self._save(entry)

    def _on_back(self) -> None:
        self._entry = self.page.entry
        self._open(self._questions if self._make == self._more else self._safety)

    def _save(self, entry: CheckIn) -> None:
        self._entry = entry
        if entry == CheckIn(at=entry.at):
            self.close()
        else:
            self.saved.emit(entry)

    # -- building -------------------------------------------------------------------------------------------
    def _open(self, make: Callable[[], Page]) -> None:
        self._make = make
        clear(self._box)
        theme, w = self._ui.theme, self._ui.words
        self.page = page = make()
        page.urgent.connect(self._save)
        page.back.connect(self._on_back)
        page.acts_changed.connect(self._show_acts)
        title = Text(theme, page.title, "display")
        head = column(title, Text(theme, page.lead, "lead", "muted"), gap=4)
        close = IconButton(theme, "close", w.tc("window", "Close"), size="large")
        close.clicked.connect(self.close)
        self.area = Scroll(theme, page)
        self.area.setAccessibleName(page.title)
        self.main = Button(theme, "", look="primary", size="huge", icon="check")
        self.side = Button(theme, "", look="quiet", size="huge")
        self.main.setMinimumWidth(theme.px(220))
        self.main.clicked.connect(self._on_main)
        self.side.clicked.connect(self._on_side)
        top = holder(handed(theme, row((head, 1), close, gap=16)))
        acts = holder(handed(theme, row(self.side, None, self.main, gap=12)))
        whole = holder(column(top, 4, (self.area, 1), 4, acts, gap=8))
        self._box.addWidget(whole)
        self._show_acts()
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_acts(self) -> None:
        acts = self.page.acts()
        self.main.setText(acts.main)
        self.main.set_icon(acts.icon)
        self.side.setText(acts.side)
        self.side.setVisible(bool(acts.side))

    def _on_main(self) -> None:
        self.page.press_main()

    def _on_side(self) -> None:
        self.page.press_side()

    def _on_escape(self) -> None:
        if self._make in (self._questions, self._more):
            self.page.press_side()
        else:
            self.close()

    def _on_relayout(self) -> None:
        """Words or sizes are new: the same page again, with what was answered."""
        self._entry = self.page.entry
        kept = Kept(self, self.area)
        self._open(self._make)
        self.setWindowTitle(self._ui.words.t("Check in"))
        kept.restore(self.area)
