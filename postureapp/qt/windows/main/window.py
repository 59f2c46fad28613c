"""The main window: a rail with Today, Tips, Progress and Settings; pages are built when first opened."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from postureapp.qt.screens import Sizes, opened
from postureapp.qt.ui import Ui
from postureapp.qt.widgets.nav import NavItem, NavList
from postureapp.qt.windows.place import WholePlace

SIZE = QSize(1240, 820)
NAME = "main"
PLACES = ("today", "tips", "progress", "settings")


class MainWindow(QWidget):
    """Closing it hides it: the app stays in the tray."""

    opened = Signal(str)  # a place came into sight
    closed = Signal()

    def __init__(
        self, ui: Ui, pages: Mapping[str, Callable[[], QWidget]], *, sizes: Sizes | None = None
    ) -> None:
        """`pages` builds each place by its name ("today", "tips", "progress", "settings")."""
        super().__init__()
        self._ui, self._pages, self._sizes = ui, dict(pages), sizes or Sizes()
        self._names = [name for name in PLACES if name in self._pages]
        self._built: dict[str, QWidget] = {}
        self._at = ""
        self._rail: QWidget | None = None
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._stack = QStackedWidget()
        self._box.addWidget(self._stack, 1)
        self._build_rail()
        grown = 1 + max(ui.theme.text_size - 1, 0) / 2
        self.setGeometry(opened(self._sizes.of(NAME, SIZE * grown)))
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)
        for index, name in enumerate(self._names):
            QShortcut(QKeySequence(f"Ctrl+{index + 1}"), self, lambda name=name: self.open_page(name))
        ui.theme.relayout.connect(self._on_relayout)

    def open_page(self, name: str) -> QWidget:
        """Go to a place and build it if it is the first time. Raises KeyError for a place there is not."""
        if name not in self._built:
            page = self._pages[name]()
            if isinstance(page, WholePlace):
                page.back_requested.connect(lambda: self.open_page(self._names[0]))
            self._built[name] = page
            self._stack.addWidget(page)
        page, self._at = self._built[name], name
        self._stack.setCurrentWidget(page)
        assert self._rail is not None
        self._rail.setVisible(not isinstance(page, WholePlace))
        self._nav.choose(self._names.index(name))
        self.setWindowTitle(f"{self._title(name)} – PostureApp")
        self.opened.emit(name)
        return page

    def page(self, name: str) -> QWidget | None:
        """A place that was built already, else None."""
        return self._built.get(name)

    def at(self) -> str:
        """The place in sight."""
        return self._at

    def closeEvent(self, event: QCloseEvent) -> None:
        self._sizes.keep(NAME, self.size())
        self.closed.emit()
        super().closeEvent(event)

    # -- inside ---------------------------------------------------------------------------------------------
    def _title(self, name: str) -> str:
        words = self._ui.words
        titles = {
            "today": words.t("Today"),
            "tips": words.t("Tips"),
            "progress": words.t("Progress"),
            "settings": words.t("Settings"),
        }
        return titles[name]

    def _build_rail(self) -> None:
        rail, theme = QWidget(), self._ui.theme
        self._nav = NavList(
            theme, self._ui.words.t("Places"), [(self._title(name), name) for name in self._names], rail=True
        )
        column = QVBoxLayout(rail)
        column.setContentsMargins(12, 24, 0, 24)
        column.addWidget(self._nav)
        rail.setFixedWidth(max(theme.px(96), self._nav.sizeHint().width() + 12))
        self._nav.chosen.connect(self._on_chosen)
        if self._rail is not None:
            self._rail.hide()
            self._box.removeWidget(self._rail)
            self._rail.deleteLater()
        self._rail = rail
        self._box.insertWidget(0, rail)
        self._settings_down()

    def _settings_down(self) -> None:
        """Settings stands at the foot of the rail, away from the three daily places."""
        layout = self._nav.layout()
        assert isinstance(layout, QVBoxLayout)
        if len(self._names) > 1:
            layout.insertStretch(len(self._names) - 1, 1)

    def _on_chosen(self, index: int) -> None:
        if self._names[index] != self._at:
            self.open_page(self._names[index])
            item: NavItem = self._nav.items[index]
            if not self._rail_hidden():
                item.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rail_hidden(self) -> bool:
        return self._rail is None or self._rail.isHidden()

    def _on_relayout(self) -> None:
        at = self._at
        self._build_rail()
        if at:
            assert self._rail is not None
            self._rail.setVisible(not isinstance(self._built[at], WholePlace))
            self._nav.choose(self._names.index(at))
            self.setWindowTitle(f"{self._title(at)} – PostureApp")
