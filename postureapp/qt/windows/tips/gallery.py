"""The gallery: a list view of tiles whose width follows the window, so that every row is full."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from postureapp.qt.ui import Ui
from postureapp.qt.widgets import ScrollBar
from postureapp.qt.windows.tips.shelf_model import SHELVED, ShelfModel
from postureapp.qt.windows.tips.thumbs import Thumbs
from postureapp.qt.windows.tips.tile import GAP, Tile, columns_for

SLACK = 14
"""Room kept for the scroll bar and for rounding, whether a bar shows or not: tiles do not jump."""
SPILL = (GAP // 2, GAP // 2 + SLACK)
"""px by which the gallery is wider than its tiles on the left and on the right: half a gap, and the bar."""
LEAST_EM = 15
"""A tile is never narrower than this many body letters."""


class Gallery(QListView):
    """Enter, Space or a click opens a tile."""

    chosen = Signal(str)

    def __init__(self, ui: Ui, model: ShelfModel) -> None:
        super().__init__()
        self._ui = ui
        self._thumbs = Thumbs(ui)
        self._tile = Tile(ui, self._thumbs)
        self.setModel(model)
        self.setItemDelegate(self._tile)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ScrollBar(ui.theme))  # it paints only what it needs
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(ui.words.t("Tips and breaks"))
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_clicked)
        self._thumbs.drawn.connect(self._on_drawn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        room = self.width() - SLACK
        _, wide = columns_for(room, round(LEAST_EM * self._ui.theme.em))
        if wide != self._tile.wide or self.gridSize().isEmpty():
            self._tile.wide = wide
            self._thumbs.clear()
            size = self._tile.size()
            self.setGridSize(QSize(wide, size.height()))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(SHELVED).id)

    def _on_drawn(self, _picture: str) -> None:
        self.viewport().update()
