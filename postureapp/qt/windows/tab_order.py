"""The Tab key goes through a window as it is read, also where parts were built anew: Qt puts those last."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def set_tab_order(root: QWidget) -> None:
    """Bring everything in `root` that Tab stops at into the order of its layouts."""
    for before, after in pairwise(stops(root)):
        QWidget.setTabOrder(before, after)


def stops(root: QWidget) -> Iterator[QWidget]:
    """What Tab stops at, in the order of the layouts; a composed control stands for its parts."""
    if root.focusPolicy() & Qt.FocusPolicy.TabFocus and root.focusProxy() is None:
        yield root
    inner = root.widget() if isinstance(root, QScrollArea) else None
    if inner is not None:
        yield from stops(inner)
    layout = root.layout()
    if layout is not None:
        yield from _within(layout)


def _within(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        nested = item.layout() if item is not None else None
        if widget is not None:
            yield from stops(widget)
        elif nested is not None:
            yield from _within(nested)
