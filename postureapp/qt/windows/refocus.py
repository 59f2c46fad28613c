"""The keyboard's place survives when a window builds its content again: same button, by its order."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget


def focus_place(page: QWidget | None) -> int:
    """Which of the page's buttons has the focus, counted in the order they were made; -1 for none."""
    if page is None:
        return -1
    focused = page.window().focusWidget()
    buttons = page.findChildren(QAbstractButton)
    return buttons.index(focused) if focused in buttons else -1


def focus_again(page: QWidget | None, place: int) -> None:
    """Give the focus to the button at that place; a page with fewer buttons keeps what it has."""
    buttons = page.findChildren(QAbstractButton) if page is not None else []
    if 0 <= place < len(buttons):
        buttons[place].setFocus(Qt.FocusReason.ActiveWindowFocusReason)
