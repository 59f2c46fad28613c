"""A settings page on screen: its groups of lines as cards, in a column that is easy to read."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from postureapp.core.settings import Settings
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Card, Rule, Scroll, column, holder
from postureapp.qt.windows.settings import spec
from postureapp.qt.windows.settings.line import INSET, LineRow
from postureapp.qt.windows.settings.values import applied

ABOVE = 48  # px left free around a line that was searched for
WIDEST = 800  # px at 100 %: some 76 letters
AUTOSTART = "system.autostart"  # the system is asked; what came of it is then shown


class PageView(Scroll):
    """Emits whole settings when a line was changed."""

    changed = Signal(object, str)  # the new Settings; which run of small steps it belongs to, or ""
    wished = Signal(str, object)

    def __init__(self, ui: Ui, page: spec.Page) -> None:
        self._content = QWidget()
        super().__init__(ui.theme, self._content)
        self._ui, self._settings = ui, ui.settings
        self.setAccessibleName(page.title)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.rows = {line.path: self._row(line) for group in page.groups for line in group}
        cards = QVBoxLayout()
        cards.setSpacing(16)
        for group in page.groups:
            cards.addWidget(self._card([self.rows[line.path] for line in group]))
        cards.addStretch(1)
        inner = QWidget()
        inner.setLayout(cards)
        cards.setContentsMargins(0, 0, 0, 0)
        inner.setMaximumWidth(ui.theme.px(WIDEST))
        box = QHBoxLayout(self._content)
        box.setContentsMargins(24, 8, 20, 24)
        box.setSpacing(0)
        box.addWidget(inner, 1)
        box.addStretch(0)  # takes what is left beyond the widest
        box.setSizeConstraint(QLayout.SizeConstraint.SetDefaultConstraint)

    @property
    def area(self) -> Scroll:
        """What scrolls."""
        return self

    def show_settings(self, settings: Settings) -> None:
        """Put stored values in; nothing is told."""
        self._settings = settings
        for row in self.rows.values():
            row.show_settings(settings)

    def jump(self, path: str) -> None:
        """Bring one line into sight, give it the focus, and mark it."""
        for name, row in self.rows.items():
            row.mark_found(name == path)
        if path in self.rows:
            row = self.rows[path]
            top = row.mapTo(self._content, QPoint(0, 0)).y()
            shown = min(row.height(), self.viewport().height() - 2 * ABOVE)  # of a tall line its beginning
            self.ensureVisible(0, top + shown, 0, ABOVE)
            self.ensureVisible(0, top, 0, ABOVE)
            row.bound.focus.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _row(self, line: spec.Line) -> LineRow:
        row = LineRow(self._ui, line)
        row.changed.connect(lambda value, line=line: self._on_row_changed(line, value))
        row.wished.connect(self.wished)
        return row

    def _card(self, rows: list[LineRow]) -> Card:
        theme = self._ui.theme
        card = Card(theme, pad=24 - INSET, gap=16 - INSET)
        for index, row in enumerate(rows):
            if index:
                card.add(holder(column(Rule(theme), margins=(INSET, 0, INSET, 0))))
            card.add(row)
        return card

    def _on_row_changed(self, line: spec.Line, value: object) -> None:
        if line.path == AUTOSTART:
            self.wished.emit("autostart", value)
            return
        run = line.path if isinstance(line.control, spec.Number) else ""
        self.changed.emit(applied(self._settings, line, value), run)
