"""Finding a setting: the sidebar's pages, or while something is searched for, the lines that match."""

import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.qt.ui import Ui
from postureapp.qt.widgets import (
    Button,
    Glyph,
    NavList,
    RowButton,
    Scroll,
    SearchField,
    Text,
    holder,
    row,
)
from postureapp.qt.windows.clear import clear
from postureapp.qt.windows.settings.spec import Line, Page
from postureapp.qt.windows.tab_order import set_tab_order

MOST = 12
"""Matches shown; who finds more types one more letter."""


def matches(pages: list[Page], sought: str) -> list[tuple[Page, Line]]:
    """Lines that hold every word that is sought, those with it in their title first."""
    needles = plain(sought).split()
    found = []
    for page in pages:
        for line in page.lines():
            note = line.note if isinstance(line.note, str) else ""
            title = plain(line.title)
            whole = plain(f"{line.title} {note} {line.also} {page.title}")
            if needles and all(needle in whole for needle in needles):
                found.append((not all(needle in title for needle in needles), page, line))
    return [(page, line) for _, page, line in sorted(found, key=lambda one: one[0])][:MOST]


def plain(text: str) -> str:
    """Lower case and without accents, so that "sueno" finds "sueño"."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


class Sidebar(QWidget):
    """Back, the search box, and pages or matches."""

    back_requested = Signal()
    chosen = Signal(int)  # a page
    found = Signal(str, str)  # a page and one of its lines

    def __init__(self, ui: Ui, pages: list[Page], on: int) -> None:
        super().__init__()
        self._ui, self._pages = ui, pages
        theme, words = ui.theme, ui.words
        back = Button(theme, words.t("Today"), look="quiet", icon="left", align="start", inset=12)
        back.setAccessibleName(words.t("Back to Today"))
        back.clicked.connect(self.back_requested)
        self.search = SearchField(theme, words.t("Search settings"), clear=words.t("Clear the search"))
        self.nav = NavList(theme, words.t("Pages"), [(page.title, page.icon) for page in pages], on)
        self._matches = QWidget()
        self._list = QVBoxLayout(self._matches)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        self._matches.hide()
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(16, 24, 6, 16)
        box.setSpacing(8)
        for part in (back, self.search, self.nav, self._matches):
            box.addWidget(part)
        box.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = Scroll(theme, content)
        area.setAccessibleName(words.t("Pages"))
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # its room is kept: no jump
        outer.addWidget(area)
        self._area = area
        queued = Qt.ConnectionType.QueuedConnection  # once the entries have their places
        area.verticalScrollBar().rangeChanged.connect(self._on_range, queued)
        self.setFixedWidth(max(theme.px(232), content.sizeHint().width() + 12))
        self.nav.chosen.connect(self._on_range)
        self.nav.chosen.connect(self.chosen)
        self.search.searched.connect(self._on_searched)
        self.search.line.returnPressed.connect(self._on_return)

    def know(self, pages: list[Page]) -> None:
        """These lines are found from now on."""
        self._pages = pages

    def _on_range(self) -> None:
        """Where one is stays in sight, also where the pages do not all fit."""
        if self.nav.isVisibleTo(self):
            self._area.ensureWidgetVisible(self.nav.items[self.nav.index()], 0, 8)

    def _on_searched(self, sought: str) -> None:
        clear(self._list)
        self.nav.setVisible(not sought.strip())
        self._matches.setVisible(bool(sought.strip()))
        if not sought.strip():
            return
        found = matches(self._pages, sought)
        for page in dict.fromkeys(page.name for page, _ in found):
            self._add([one for one in found if one[0].name == page])
        if not found:
            self._list.addWidget(
                Text(self._ui.theme, self._ui.words.t("Nothing found. Try another word."), tone="muted")
            )
        set_tab_order(self)

    def _add(self, found: list[tuple[Page, Line]]) -> None:
        """The matches of one page under its name."""
        theme, page = self._ui.theme, found[0][0]
        head = row(Glyph(theme, page.icon, size=18), (Text(theme, page.title, "caption", "muted"), 1))
        head.setContentsMargins(12, 12 if self._list.count() else 4, 8, 4)
        self._list.addWidget(holder(head))
        for _, line in found:
            button = RowButton(theme, line.title, role="body", trail="")
            button.setAccessibleName(
                self._ui.words.t("{page}: {setting}").format(page=page.title, setting=line.title)
            )
            button.clicked.connect(lambda _=False, line=line: self.found.emit(page.name, line.path))
            self._list.addWidget(button)

    def _on_return(self) -> None:
        found = matches(self._pages, self.search.text())
        if found:
            self.found.emit(found[0][0].name, found[0][1].path)
