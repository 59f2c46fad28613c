"""The Tab key goes through a window as it is read, also where parts were built anew: Qt puts those last."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def set_tab_order(root: QWidget) -> None:
    """Bring everything in `root` that Tab stops at into the order of its layouts.

    A frame that hands its focus on is a stop as well: left behind, it would lead Tab back to its editor and
    round in a ring. Qt moves such a pair as one, wherever its halves are, and nothing without a focus of its
    own; so it is parted meanwhile, and both are stops.
    """
    order = list(stops(root))
    frames = [(one, one.focusPolicy(), editor) for one in order if (editor := one.focusProxy()) is not None]
    for frame, _, _ in frames:
        frame.setFocusProxy(None)  # type: ignore[arg-type]
        frame.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for before, after in pairwise(order):
        QWidget.setTabOrder(before, after)
    for frame, policy, editor in frames:
        frame.setFocusPolicy(policy)
        frame.setFocusProxy(editor)


def stops(root: QWidget) -> Iterator[QWidget]:
    """What Tab stops at, in the order of the layouts: a frame before the editor to which it hands focus."""
    if root.focusProxy() is not None or root.focusPolicy() & Qt.FocusPolicy.TabFocus:
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
