"""Numbers as a table: the same as a chart shows, for those who read rather than look."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.paint import text_width
from postureapp.qt.widgets.scroll import ScrollBar

INSET, OWN, GAP = 12, 3, 24
"""px before the words of a cell, clear of the row's edge; how many of them the style keeps by itself; px
between columns as wide as their words."""


MANY = 2
"""Columns from which on the last one, of words, gets what the others leave."""
ASKED = 60
"""Rows that are asked how wide they are: a record of years opens as quickly as one of days."""


class _Heads(QHeaderView):
    """Names of the columns on a plain ground: Fusion's shaded ones have grey lines, also at night."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(32, self.theme.px(32)))

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:  # noqa: N803 - Qt's own name
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        return QSize(text_width(self.theme, words, "caption") + 2 * INSET + GAP, self.sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        painter.save()
        painter.fillRect(rect, self.theme["well"])
        painter.setFont(self.theme.font("caption"))
        painter.setPen(self.theme["muted"])
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        painter.drawText(
            rect.adjusted(INSET, 0, -4, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading,
            words,
        )
        painter.restore()


class _Cells(QStyledItemDelegate):
    """Words begin where the name of their column does."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(2 * INSET + GAP, 0)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        inside = QStyleOptionViewItem(option)
        inside.rect = option.rect.adjusted(INSET - OWN, 0, 0, 0)
        super().paint(painter, inside, index)


class Table(QTableView):
    """Rows of words under named columns; read only, walked with the arrow keys."""

    def __init__(self, theme: Theme, name: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)
        model = QStandardItemModel(len(rows), len(heads), self)
        model.setHorizontalHeaderLabels(list(heads))
        for line, row in enumerate(rows):
            for column, words in enumerate(row):
                item = QStandardItem(words)
                item.setEditable(False)
                model.setItem(line, column, item)
        self.setHorizontalHeader(_Heads(theme))
        self.setModel(model)
        self.setItemDelegate(_Cells(self))
        if len(heads) > MANY:
            self.horizontalHeader().setResizeContentsPrecision(ASKED)
            for column in range(len(heads) - 1):
                self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(32, theme.px(32)))
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)

    def minimumSizeHint(self) -> QSize:
        heads = (
            str(self.model().headerData(at, Qt.Orientation.Horizontal))
            for at in range(self.model().columnCount())
        )
        wide = sum(text_width(self.theme, head, "caption") + 2 * INSET for head in heads)
        return QSize(wide, self.theme.px(140))
