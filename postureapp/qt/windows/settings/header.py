"""Head of a settings page: its name, what it is for, and undo, redo, reset, add."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, IconButton, Text, column, holder, row
from postureapp.qt.windows.settings.beside import Beside
from postureapp.qt.windows.settings.page_view import WIDEST
from postureapp.qt.windows.settings.spec import Page

WIDEST_WIDGET = 16_777_215  # px; Qt's own "without limit"


class Header(QWidget):
    """Stays in sight while the page scrolls, so that Undo is always at hand."""

    undo_requested = Signal()
    redo_requested = Signal()
    reset_requested = Signal()
    add_requested = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        theme, words = ui.theme, ui.words
        self._title = Text(theme, "", "display")
        self._sub = Text(theme, "", "body", "muted")
        self._undo = Button(theme, words.t("Undo"), look="quiet", icon="undo")
        self._redo = IconButton(theme, "redo", words.t("Redo"))
        self._reset = Button(theme, words.t("Reset this page"), look="quiet")
        self._add = Button(theme, words.t("Add a reminder"), icon="plus")
        self._theme, self._inner = theme, QWidget()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(24, 24, 32, 8)
        outer.setSpacing(0)
        outer.addWidget(self._inner, 1)
        outer.addStretch(0)
        acts = holder(row(self._reset, self._undo, self._redo, self._add))
        head = holder(column(None, self._title, self._sub, None, gap=2))
        self._inner.setLayout(Beside(theme, head, acts))  # large text in a small window: one under the other
        for button, signal in (
            (self._reset, self.reset_requested),
            (self._undo, self.undo_requested),
            (self._redo, self.redo_requested),
            (self._add, self.add_requested),
        ):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())

    def show_page(self, page: Page, *, adds: bool) -> None:
        """Name the page; `adds` shows Add a reminder, on the page that takes the whole width."""
        self._inner.setMaximumWidth(WIDEST_WIDGET if adds else self._theme.px(WIDEST))
        self._title.setText(page.title)
        self._sub.setText(page.sub)
        self._add.setVisible(adds)

    def show_acts(self, undo: bool, redo: bool, reset: bool) -> None:
        """What can be done now."""
        self._undo.setEnabled(undo)
        self._redo.setVisible(redo)
        self._reset.setVisible(reset)
