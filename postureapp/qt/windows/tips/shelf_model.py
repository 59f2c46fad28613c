"""The gallery's list as a Qt model: titles for the keyboard and the screen reader, values for the painter."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from postureapp.core.shelf import Shelved
from postureapp.qt.ui import Ui
from postureapp.qt.windows.phrases import kind_name

SHELVED = Qt.ItemDataRole.UserRole


class ShelfModel(QAbstractListModel):
    """Shows what was found, in its order."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._items: tuple[Shelved, ...] = ()

    def show(self, items: Sequence[Shelved]) -> None:
        """Show these; equal ones change nothing, so the place in the list is kept."""
        new = tuple(items)
        if new != self._items:
            self.beginResetModel()
            self._items = new
            self.endResetModel()

    def row_of(self, id_: str) -> int:
        """Row of an item, or -1."""
        return next((row for row, one in enumerate(self._items) if one.id == id_), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own way
        return 0 if parent.isValid() else len(self._items)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not 0 <= index.row() < len(self._items):
            return None
        one = self._items[index.row()]
        if role == SHELVED:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return one.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(one)
        return None

    def _spoken(self, one: Shelved) -> str:
        w = self._ui.words
        parts = [one.title, kind_name(w, one.kind)]
        if one.is_routine:
            parts.append(minutes(self._ui, one.seconds))
        if one.kept:
            parts.append(w.t("favourite"))
        if not one.offer.yes:
            parts.append(w.t("not offered now"))
        return ", ".join(parts)


def minutes(ui: Ui, seconds: int) -> str:
    """A routine's length: "3 min"."""
    return ui.words.t("{n} min").format(n=max(1, round(seconds / 60)))
