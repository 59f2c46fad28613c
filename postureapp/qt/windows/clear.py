"""Take everything out of a layout, so that it can be filled anew."""

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout | None) -> None:
    """Every widget in it is hidden at once and deleted when its events are through."""
    while layout is not None and layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
