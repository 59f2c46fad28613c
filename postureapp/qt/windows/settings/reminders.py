"""Reminders: the list, the editor of one, the hours of all, and a live preview of the resulting days."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core import edit_reminders
from postureapp.core.settings import Settings
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, Scroll, Split, Text, column, holder
from postureapp.qt.windows.phrases import title
from postureapp.qt.windows.settings.all_hours import AllHours
from postureapp.qt.windows.settings.beside import Beside
from postureapp.qt.windows.settings.facts import SettingsFacts
from postureapp.qt.windows.settings.preview import Preview
from postureapp.qt.windows.settings.reminder_editor import ReminderEditor
from postureapp.qt.windows.settings.reminder_list import ReminderList
from postureapp.qt.windows.tab_order import set_tab_order


class RemindersPage(QWidget):
    """The page scrolls, the preview under it never does."""

    changed = Signal(object, str)  # Settings; which run of small steps it belongs to, or ""
    test_requested = Signal(str)

    def __init__(self, ui: Ui, facts: SettingsFacts) -> None:
        super().__init__()
        self._ui, self._settings, self._at = ui, ui.settings, ""
        theme, words = ui.theme, ui.words
        self.list = ReminderList(ui)
        self.editor = ReminderEditor(ui)
        self._usual = facts.defaults
        self._empty = self._nothing()
        self.hours = AllHours(ui)
        self.preview = Preview(ui, facts.now)
        listing = Card(theme, self.list, None, pad=8, gap=2)
        self._both = Split(theme, (listing, 10), (column(self.editor, None), 21))
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(24, 8, 20, 16)
        box.setSpacing(16)
        box.addWidget(self._both)
        box.addWidget(self._empty)
        box.addWidget(self.hours)
        box.addStretch(1)
        self.area = Scroll(theme, content)
        self.area.setAccessibleName(words.t("Reminders"))
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        pinned = QVBoxLayout()
        pinned.setContentsMargins(24, 8, 32, 16)
        pinned.addWidget(self.preview)
        outer.addLayout(pinned)
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Put stored values in; nothing is told."""
        self._settings = settings
        ids = [one.id for one in settings.reminders]
        if self._at not in ids:
            self._at = ids[0] if ids else ""
        self.list.show_settings(settings, self._at)
        self._show_editor()
        self.hours.show_settings(settings)
        self.preview.show_settings(settings)
        set_tab_order(self)

    def chosen(self) -> str:
        """Id of the reminder in the editor."""
        return self._at

    def choose(self, reminder: str) -> None:
        """Put another reminder into the editor; an unknown one changes nothing."""
        if edit_reminders.find(self._settings, reminder) is not None:
            self._at = reminder
            self.show_settings(self._settings)

    def add(self) -> None:
        """One more reminder, ready to be named."""
        settings, made = edit_reminders.added(self._settings)
        self._take(settings, made)
        self.editor.focus_name()

    def jump(self, path: str) -> None:
        """To one reminder ("reminders.<id>") or to the hours of all ("hours.active", "hours.quiet")."""
        part, _, name = path.partition(".")
        if part == "hours":
            self.area.ensureWidgetVisible(self.hours, 0, 48)
            self.hours.focus(name)
            return
        self.choose(name)
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- building -------------------------------------------------------------------------------------------
    def _nothing(self) -> Card:
        """What stands in the place of list and editor when the last reminder is gone."""
        theme, words = self._ui.theme, self._ui.words
        said = column(
            Text(theme, words.t("No reminders"), "title"),
            Text(theme, words.t("Nothing comes by itself. Tips and breaks are still there."), tone="muted"),
            gap=2,
        )
        back = Button(theme, words.t("Bring the usual ones back"), icon="undo")
        back.setVisible(bool(self._usual))
        back.clicked.connect(lambda _=False: self._on_usual())
        card = Card(theme, pad=20)
        card.add(Beside(theme, holder(said), back))
        return card

    # -- inside ---------------------------------------------------------------------------------------------
    def _connect(self) -> None:
        self.list.chosen.connect(self._on_chosen)
        self.list.switched.connect(self._on_switched)
        self.list.delete_requested.connect(self._on_delete)
        self.editor.changed.connect(self._on_changed)
        self.editor.dragged.connect(self.preview.show_settings)
        self.editor.test_requested.connect(self.test_requested)
        self.editor.duplicate_requested.connect(self._on_duplicate)
        self.editor.delete_requested.connect(self._on_delete)
        self.hours.changed.connect(self._on_changed)
        self.hours.dragged.connect(self.preview.show_settings)

    def _show_editor(self) -> None:
        one = edit_reminders.find(self._settings, self._at)
        self._both.setVisible(one is not None)
        self._empty.setVisible(one is None)
        if one is not None:
            self.editor.show_reminder(self._settings, one)

    def _take(self, settings: Settings, at: str, run: str = "") -> None:
        """Keep a change, show it, tell it."""
        self._at = at or self._at
        self.show_settings(settings)
        self.changed.emit(settings, run)

    def _on_chosen(self, reminder: str) -> None:
        self._at = reminder
        self._show_editor()
        set_tab_order(self)

    def _on_changed(self, settings: Settings, run: str) -> None:
        self._take(settings, self._at, run)

    def _on_switched(self, reminder: str, on: bool) -> None:
        settings = edit_reminders.changed(self._settings, reminder, enabled=on)
        self._take(settings, self._at)

    def _on_usual(self) -> None:
        self._take(replace(self._settings, reminders=self._usual), self._usual[0].id)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_duplicate(self, reminder: str) -> None:
        one = edit_reminders.find(self._settings, reminder)
        if one is None:
            return
        words = self._ui.words
        name = words.t("{name} (copy)").format(name=title(words, one.kind, one.name))
        settings, made = edit_reminders.duplicated(self._settings, reminder, name)
        self._take(settings, made)
        self.editor.focus_name()

    def _on_delete(self, reminder: str) -> None:
        settings, shown = edit_reminders.deleted(self._settings, reminder)
        self._take(settings, shown)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
