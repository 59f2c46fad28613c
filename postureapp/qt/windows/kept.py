"""Where focus and scroll bar were before a window was built again, and the same place afterwards."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


class Kept:
    """Taken before, restored after. Words and sizes may change meanwhile; the order of the controls stays."""

    def __init__(self, window: QWidget, area: QScrollArea) -> None:
        self._window = window
        bar = area.verticalScrollBar()
        self._scrolled = bar.value() / bar.maximum() if bar.maximum() else 0.0
        held, found = QApplication.focusWidget(), stops(window)
        self._place = found.index(held) if held in found else None
        keys = getattr(held, "ring", False)  # who came by keyboard goes on seeing where that is
        self._reason = Qt.FocusReason.TabFocusReason if keys else Qt.FocusReason.OtherFocusReason

    def restore(self, area: QScrollArea) -> None:
        """As soon as the new content is laid out."""
        QTimer.singleShot(0, area, lambda: self._restore(area))

    def _restore(self, area: QScrollArea) -> None:
        found = stops(self._window)
        if self._place is not None and self._place < len(found):
            found[self._place].setFocus(self._reason)
        bar = area.verticalScrollBar()
        bar.setValue(round(self._scrolled * bar.maximum()))


def stops(window: QWidget) -> list[QWidget]:
    """Everything in sight that takes the focus, in the order in which it was built."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.isVisibleTo(window) and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
