"""The tip card: one big picture, a few sentences, and Done, Another or Later."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.library import Tip
from postureapp.qt.screens import Sizes, opened
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, IconButton, Tag, column, handed, holder, row
from postureapp.qt.windows.phrases import kind_name
from postureapp.qt.windows.refocus import focus_again, focus_place
from postureapp.qt.windows.tip_card_picture import TipPicture
from postureapp.qt.windows.tip_card_text import TipText
from postureapp.qt.windows.two_parts import COLUMNS, GAP, GUTTER, TwoParts, guttered

SIZE = QSize(960, 640)
LEAST = QSize(320, 360)
NAME = "tip_card"
EDGE = 24
GROWN = 1.25
"""How much taller it may open where the words need it, so that they seldom have to scroll."""


class TipCard(QWidget):
    """Opened by Start of a posture or feeding reminder, or from the gallery (then without an occurrence)."""

    done = Signal(str)
    later = Signal(str)
    another = Signal(str)
    closed = Signal()
    start_routine = Signal(str)
    favourite = Signal(str, bool)

    def __init__(
        self,
        ui: Ui,
        tip_id: str,
        occurrence: str = "",
        *,
        kept: bool = False,
        routine: str = "",
        sizes: Sizes | None = None,
    ) -> None:
        """`kept`: it is a favourite. `routine`: id of a guided break to offer with it, or empty.

        Raises KeyError for an unknown tip.
        """
        super().__init__()
        self._ui, self._sizes = ui, sizes or Sizes()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(EDGE, EDGE, EDGE - GUTTER, EDGE)
        self._page: QWidget | None = None
        self.show_tip(tip_id, occurrence, kept=kept, routine=routine)
        self.setMinimumSize(LEAST * ui.theme.text_size)
        self.setGeometry(opened(self._sizes.of(NAME, self._natural())))
        ui.theme.relayout.connect(self._on_relayout)

    def show_tip(self, tip_id: str, occurrence: str = "", *, kept: bool = False, routine: str = "") -> None:
        """Show another tip in the same window. Raises KeyError for an unknown one."""
        self.tip: Tip = self._ui.content.tips[tip_id]
        self.occurrence = occurrence
        self._kept, self._routine = kept, routine
        self.setWindowTitle(self.tip.title)
        self._build()

    def _natural(self) -> QSize:
        """Grown with the text, wide enough for two columns, and within reason tall enough for all words."""
        theme = self._ui.theme
        size = SIZE * (1 + max(theme.text_size - 1, 0) / 2)
        wide = max(size.width(), COLUMNS * theme.em + 2 * EDGE)
        beside = (wide - 2 * EDGE + GUTTER - GAP) * 9 // 19
        words = self._words.sizeHint().height() - self._text.sizeHint().height() + self._text.whole(beside)
        return QSize(wide, min(max(size.height(), words + 2 * EDGE), round(size.height() * GROWN)))

    # -- building -------------------------------------------------------------------------------------------
    def _build(self, version: int = 0, scrolled: int = 0) -> None:
        old, theme = self._page, self._ui.theme
        self._picture = TipPicture(self._ui, self.tip, version)
        self._text = TipText(self._ui, self.tip, self._routine)
        self._text.start_routine.connect(self.start_routine)
        self._words = holder(column(guttered(self._head()), (self._text, 1), guttered(self._acts()), gap=16))
        self._page = TwoParts(theme, self._picture, self._words)
        self._box.addWidget(self._page)
        if old is not None:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._done.setFocus(Qt.FocusReason.OtherFocusReason)
        inner = self._text.widget()
        if scrolled and inner is not None:
            inner.adjustSize()
            self._text.verticalScrollBar().setValue(scrolled)

    def _head(self) -> QWidget:
        theme, w, kind = self._ui.theme, self._ui.words, self.tip.kinds[0]
        self._keep = IconButton(theme, "keep", "", size="large")
        self._keep.setCheckable(True)
        self._keep.setChecked(self._kept)
        self._show_kept()
        self._keep.clicked.connect(self._on_keep)
        close = IconButton(theme, "close", w.tc("window", "Close"), size="large")
        close.clicked.connect(self.close)
        return holder(row(Tag(theme, kind_name(w, kind), kind), None, self._keep, close, gap=4))

    def _acts(self) -> QWidget:
        theme, w = self._ui.theme, self._ui.words
        self._done = Button(
            theme, w.tc("answer to a reminder", "Done"), look="primary", size="huge", icon="check"
        )
        self._done.clicked.connect(self._on_done)
        another = Button(theme, w.tc("tip", "Another"), size="large", icon="again")
        another.clicked.connect(self._on_another)
        second = [(another, 1)]
        if self.occurrence:
            later = Button(theme, w.t("Later"), size="large", icon="later")
            later.clicked.connect(self._on_later)
            second.append((later, 1))
        return holder(column(self._done, handed(theme, row(*second)), gap=8))

    def _show_kept(self) -> None:
        w = self._ui.words
        self._keep.set_icon("kept" if self._kept else "keep")
        self._keep.set_name(
            w.t("Favourite; press to let it go") if self._kept else w.t("Keep as a favourite")
        )

    # -- acts -----------------------------------------------------------------------------------------------
    def _on_done(self) -> None:
        self.done.emit(self.occurrence)
        self.close()

    def _on_later(self) -> None:
        self.later.emit(self.occurrence)
        self.close()

    def _on_another(self) -> None:
        self.another.emit(self.occurrence)

    def _on_keep(self, on: bool) -> None:
        self._kept = on
        self._show_kept()
        self.favourite.emit(self.tip.id, on)

    def _on_relayout(self) -> None:
        tip = self._ui.content.tip(self.tip.id)
        if tip is None:  # its pack was removed
            self.close()
            return
        self.tip = tip
        self.setWindowTitle(tip.title)
        place = focus_place(self._page)
        self._build(self._picture.version, self._text.verticalScrollBar().value())
        focus_again(self._page, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.windowState() == Qt.WindowState.WindowNoState:
            self._sizes.keep(NAME, self.size())
        super().closeEvent(event)
        self.closed.emit()
