"""A page of the main window that brings its own way round and takes the whole window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class WholePlace(QWidget):
    """While it is open, the main window's own column is hidden; `back_requested` leads back."""

    back_requested = Signal()
