"""Settings: nine pages behind a sidebar with a search box. Changes apply at once and can be undone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from postureapp.core import edit
from postureapp.core.edit import History
from postureapp.core.settings import Settings
from postureapp.qt.ui import Ui
from postureapp.qt.windows.clear import clear
from postureapp.qt.windows.kept import Kept
from postureapp.qt.windows.place import WholePlace
from postureapp.qt.windows.settings import catalogue
from postureapp.qt.windows.settings.facts import SettingsFacts, pages_that_tell
from postureapp.qt.windows.settings.header import Header
from postureapp.qt.windows.settings.page_view import PageView
from postureapp.qt.windows.settings.reminders import RemindersPage
from postureapp.qt.windows.settings.search import Sidebar
from postureapp.qt.windows.settings.spec import Page
from postureapp.qt.windows.settings.undo_keys import UndoKeys


class SettingsPage(WholePlace):
    """Shows `ui.settings`, tells whole new settings; others are brought in by `show_settings`."""

    changed = Signal(object)  # Settings
    test_requested = Signal(str)  # id of a reminder, or empty for any
    voice_test_requested = Signal()
    data_requested = Signal(str)  # "export", "backup", "restore", "erase", "open_folder:<name>"
    autostart_requested = Signal(bool)
    doctor_requested = Signal()

    def __init__(self, ui: Ui, facts: SettingsFacts, at: str = "reminders") -> None:
        """`at` is the page to begin with."""
        super().__init__()
        self._ui, self._facts = ui, facts
        self._history = History(now=ui.settings)
        self._at, self._box = at, QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._build()
        UndoKeys(self, self.undo, self.redo)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._on_find, context=within)
        ui.theme.relayout.connect(self.rebuild)

    # -- what the shell brings ----------------------------------------------------------------------------
    def show_settings(self, settings: Settings) -> None:
        """Settings that were changed elsewhere; our own echo changes nothing."""
        if settings != self._history.now:
            before, self._history = self._history.now, self._history.adopted(settings)
            self._show()
            self._hide_or_show(before)

    def show_facts(self, facts: SettingsFacts) -> None:
        """What works here, or what became of a test, is new."""
        before, self._facts = self._facts, facts
        for name in pages_that_tell(before, facts):
            self._renew(name)

    def open_page(self, name: str, line: str = "") -> None:
        """Go to a page, and there to one line. Raises ValueError for a page there is not."""
        index = [page.name for page in self._pages].index(name)
        self._at = name
        self._sidebar.nav.items[index].setChecked(True)
        view = self._view(name)
        self._stack.setCurrentWidget(view)
        self._header.show_page(self._pages[index], adds=name == "reminders")
        self._show_acts()
        if line:
            view.jump(line)

    def reminders(self) -> RemindersPage:
        """The page of reminders, built if it was not open yet."""
        view = self._view("reminders")
        assert isinstance(view, RemindersPage)
        return view

    def rebuild(self) -> None:
        """Words, sizes or facts are new: build again, keep page, place and focus."""
        view = self._views[self._at]
        chosen = view.chosen() if isinstance(view, RemindersPage) else ""
        sought, kept = self._sidebar.search.text(), Kept(self, view.area)
        clear(self._box)
        self._build()
        self._sidebar.search.line.setText(sought)
        view = self._views[self._at]
        if isinstance(view, RemindersPage):
            view.choose(chosen)
        kept.restore(view.area)

    # -- history ------------------------------------------------------------------------------------------
    def undo(self) -> None:
        """Take the newest change back."""
        self._go(self._history.undone())

    def redo(self) -> None:
        """Take a change that was taken back again."""
        self._go(self._history.redone())

    def reset(self) -> None:
        """Put the page back to its defaults; it can be undone like any change."""
        self._go(
            self._history.changed(edit.reset(self._history.now, self._at, self._facts.defaults)).settled()
        )

    def _go(self, history: History) -> None:
        before, self._history = self._history, history
        self._show()
        if history.now != before.now:
            self.changed.emit(history.now)
            self._hide_or_show(before.now)

    def _hide_or_show(self, before: Settings) -> None:
        """Whether a baby is spoken of has changed: the other pages are built anew when they are opened."""
        if before.profile.hide_baby != self._history.now.profile.hide_baby:
            for name in [name for name in self._views if name not in (self._at, "reminders")]:
                self._renew(name)
            self._learn()

    # -- building -----------------------------------------------------------------------------------------
    def _build(self) -> None:
        self._pages = self._described()
        names = [page.name for page in self._pages]
        self._views: dict[str, PageView | RemindersPage] = {}
        self._sidebar = Sidebar(self._ui, self._pages, names.index(self._at))
        self._sidebar.back_requested.connect(self.back_requested)
        self._sidebar.chosen.connect(lambda index: self.open_page(self._pages[index].name))
        self._sidebar.found.connect(self.open_page)
        self._header = Header(self._ui)
        self._header.undo_requested.connect(self.undo)
        self._header.redo_requested.connect(self.redo)
        self._header.reset_requested.connect(self.reset)
        self._header.add_requested.connect(self._on_add)
        self._stack = QStackedWidget()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        self._box.addWidget(self._sidebar)
        self._box.addWidget(right, 1)
        self.open_page(self._at)

    def _described(self) -> list[Page]:
        ui = self._ui
        return catalogue.pages(ui.words, self._facts, self._history.now, ui.content.cards)

    def _view(self, name: str) -> PageView | RemindersPage:
        if name not in self._views:
            view = self._made(name)
            view.changed.connect(self._on_changed)
            view.show_settings(self._history.now)
            self._views[name] = view
            self._stack.addWidget(view)
        return self._views[name]

    def _learn(self) -> None:
        """What the pages say is new; the search finds the new lines."""
        self._pages = self._described()
        self._sidebar.know(self._pages)

    def _renew(self, name: str) -> None:
        """Build one page again: at once if it is in sight, else when it is next opened."""
        self._learn()
        view = self._views.pop(name, None)
        if view is None:
            return
        kept = Kept(self, view.area)
        self._stack.removeWidget(view)
        view.hide()
        view.deleteLater()
        if name == self._at:
            self.open_page(name)
            kept.restore(self._views[name].area)

    def _made(self, name: str) -> PageView | RemindersPage:
        if name == "reminders":
            reminders = RemindersPage(self._ui, self._facts)
            reminders.test_requested.connect(self.test_requested)
            return reminders
        view = PageView(self._ui, next(page for page in self._pages if page.name == name))
        view.wished.connect(self._on_wish)
        return view

    def _show(self) -> None:
        for view in self._views.values():
            view.show_settings(self._history.now)
        self._show_acts()

    def _show_acts(self) -> None:
        history = self._history
        fresh = edit.at_default(history.now, self._at, self._facts.defaults)
        self._header.show_acts(
            bool(history.past), bool(history.future), not fresh and bool(edit.PAGES[self._at])
        )

    # -- what comes from inside ---------------------------------------------------------------------------
    def _on_changed(self, settings: Settings, run: str) -> None:
        self._go(self._history.changed(settings, run))

    def _on_add(self) -> None:
        self.reminders().add()

    def _on_find(self) -> None:
        self._sidebar.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_wish(self, wish: str, value: object) -> None:
        match wish:
            case "test":
                self.test_requested.emit("")
            case "voice_test":
                self.voice_test_requested.emit()
            case "data":
                self.data_requested.emit(str(value))
            case "autostart":
                self.autostart_requested.emit(bool(value))
            case "doctor":
                self.doctor_requested.emit()
