"""Search and filters of the gallery: one row of chips, a search box, "suits me now"."""

import msgspec
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from postureapp.core.model import Kind
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Chip, Flow, SearchField, Split, Switch, Text, column, holder, row
from postureapp.qt.windows.phrases import kind_name

ROUTINES, KEPT = "routines", "kept"
HEAD = 48  # em; narrower, the search box stands under the title
KINDS = (Kind.FEEDING, Kind.POSTURE, Kind.MASSAGE, Kind.REST)


class Chosen(msgspec.Struct, frozen=True):
    """What is filtered for. `kind` "" is any; `routines` True shows only guided breaks."""

    query: str = ""
    kind: str = ""
    routines: bool | None = None
    kept: bool = False
    suits: bool = True


class Filters(QWidget):
    """`changed` comes at each key and each press."""

    changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        theme, w = ui.theme, ui.words
        self._title = Text(theme, w.t("Tips and breaks"), "display")
        self._count = Text(theme, "", "body", "muted")
        self.search = SearchField(theme, w.t("Search tips"), clear=w.t("Clear the search"))
        self.search.setMinimumWidth(theme.px(160))
        self.search.searched.connect(lambda _: self.changed.emit())
        self._chips = self._make_chips()
        self._suits = Switch(theme, w.t("Suits me now"), on=True)
        self._suits.toggled.connect(lambda _: self.changed.emit())
        flow = Flow(theme, 8)
        for chip in self._chips.values():
            flow.addWidget(chip)
        flow.addWidget(holder(row(4, Text(theme, w.t("Suits me now"), wrap=False), self._suits, gap=8)))
        title = column(self._title, self._count, gap=0)
        self._tools = row((self.search, 1), gap=16)
        self._head = Split(theme, (title, 3), (self._tools, 2), at=HEAD, gap=8)
        self.setLayout(column(self._head, holder(flow), gap=16))

    def add_act(self, act: QWidget) -> None:
        """One more act beside the search box."""
        self._tools.addWidget(act)

    def chosen(self) -> Chosen:
        """What is filtered for now."""
        on = next((name for name, chip in self._chips.items() if name and chip.isChecked()), "")
        return Chosen(
            query=self.search.text(),
            kind=on if on not in (ROUTINES, KEPT) else "",
            routines=True if on == ROUTINES else None,
            kept=on == KEPT,
            suits=self._suits.isChecked(),
        )

    def restore(self, chosen: Chosen) -> None:
        """Filter for this again, after the words were built anew."""
        name = ROUTINES if chosen.routines else KEPT if chosen.kept else chosen.kind
        with QSignalBlocker(self):
            self._choose(name)
            self.search.line.setText(chosen.query)
            self._suits.setChecked(chosen.suits)
        self.changed.emit()

    def choose_routines(self) -> None:
        """Only guided breaks."""
        self._choose(ROUTINES)

    def clear(self) -> None:
        """Take search and filters away, so that all is shown."""
        self.restore(Chosen(suits=False))

    def show_count(self, found: int, suit: int, whole: int) -> None:
        """How many are shown, how many of them suit the person now, and how many there are."""
        w = self._ui.words
        if not found:
            said = w.t("None of {all}")
        elif found == suit:
            said = w.tn("{n} that suits you now, of {all}", "{n} that suit you now, of {all}", suit)
        else:
            said = w.tn("{found} of {all}, {n} suits you now", "{found} of {all}, {n} suit you now", suit)
        self._count.setText(said.format(found=found, n=suit, all=whole))

    def _make_chips(self) -> dict[str, Chip]:
        theme, w = self._ui.theme, self._ui.words
        chips = {"": Chip(theme, w.tc("filter", "All"), on=True)}
        for kind in KINDS:
            chips[kind.value] = Chip(theme, kind_name(w, kind), icon=kind.value)
        chips[ROUTINES] = Chip(theme, w.t("Guided breaks"), icon="play")
        chips[KEPT] = Chip(theme, w.t("Favourites"), icon="keep")
        for name, chip in chips.items():
            chip.clicked.connect(lambda _=False, name=name: self._choose(name))
        return chips

    def _choose(self, name: str) -> None:
        """One filter at a time; pressing the one that is on goes back to all."""
        for other, chip in self._chips.items():
            chip.setChecked(other == name)
        self.changed.emit()
