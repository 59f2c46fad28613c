"""A list of signs that may need help now: several can be ticked, since two together may be more than one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.advice import safety_findings
from postureapp.core.library import Level
from postureapp.qt.theme import Theme
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Glyph, RowButton, Split, column, holder
from postureapp.qt.windows.checkin.check_row import CheckRow
from postureapp.qt.windows.player.groups import Group, said

INSET = 24


class Signs(QWidget):
    """`changed` comes with every tick. Rows that hold several lines open in place."""

    changed = Signal()

    def __init__(self, ui: Ui, groups: Sequence[Group], chosen: Sequence[str], *, columns: int = 1) -> None:
        super().__init__()
        self._ui = ui
        self._plain = ui.settings.profile.hide_baby
        self.rows: dict[str, CheckRow] = {}
        parts = [self._part(group, chosen) for group in groups]
        half = -(-len(parts) // columns)
        lists = [column(*parts[at : at + half], None, gap=8) for at in range(0, len(parts), half or 1)]
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Split(ui.theme, *((holder(one), 1) for one in lists), gap=8))

    def chosen(self) -> tuple[str, ...]:
        """Ids of the lines that are ticked, in the order of the list."""
        return tuple(id_ for id_, row in self.rows.items() if row.isChecked())

    def level(self) -> Level:
        """How urgent the ticked lines are together."""
        found = safety_findings(self.chosen(), self._ui.content.safety)
        return found[0].level if found else Level.NONE

    def _part(self, group: Group, chosen: Sequence[str]) -> QWidget:
        single = len(group.items) == 1
        for item in group.items:
            inset = 0 if single else INSET
            row = CheckRow(self._ui.theme, said(item, plain=self._plain), on=item.id in chosen, inset=inset)
            row.setObjectName(item.id)
            row.toggled.connect(self.changed)
            self.rows[item.id] = row
        rows = [self.rows[item.id] for item in group.items]
        if single:
            return rows[0]
        return Opening(self._ui.theme, group.text, rows, opens=self._ui.words.t("Shows {n} lines"))


class Opening(QWidget):
    """A heading that opens its lines in place. It never closes over a ticked one."""

    def __init__(self, theme: Theme, text: str, rows: Sequence[CheckRow], opens: str) -> None:
        super().__init__()
        self._rows = rows
        self.head = RowButton(theme, text, role="body", icon="down", trail="")
        box = self.head.layout()
        if box is not None:  # its words begin where those of the other rows do: the arrow stands for the box
            box.setContentsMargins(16, 10, 16, 10)
        self.head.setAccessibleDescription(opens.format(n=len(rows)))
        self.setLayout(column(self.head, *rows, gap=4))
        self.head.clicked.connect(self._on_head)
        self._show(any(row.isChecked() for row in rows))

    def _on_head(self) -> None:
        opened = not self._rows[0].isHidden()
        self._show(not opened or any(row.isChecked() for row in self._rows))

    def _show(self, opened: bool) -> None:
        for row in self._rows:
            row.setVisible(opened)
        self.head.findChildren(Glyph)[0].set_icon("up" if opened else "down")
