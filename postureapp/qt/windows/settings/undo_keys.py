"""Undo and redo by key, also in a field: Qt's fields take those keys even with nothing to undo."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

REDO = ("Ctrl+Shift+Z", "Ctrl+Y")


class UndoKeys(QObject):
    """What is being typed is taken back first, by the field; then the page's own changes."""

    def __init__(self, page: QWidget, undo: Callable[[], None], redo: Callable[[], None]) -> None:
        super().__init__(page)
        self._page = page
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), page, undo, context=within)
        for keys in REDO:
            QShortcut(QKeySequence(keys), page, redo, context=within)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys to the page when the field has nothing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = (
                event.matches(QKeySequence.StandardKey.Undo),
                event.matches(QKeySequence.StandardKey.Redo),
            )
            if (undo and not _can_undo(watched)) or (redo and not _can_redo(watched)):
                event.ignore()
                return True
        return False

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        field = isinstance(now, QLineEdit | QAbstractSpinBox) and self._page.isAncestorOf(now)
        if field and now is not None:
            now.installEventFilter(self)  # a second time changes nothing


def _can_undo(field: QObject) -> bool:
    return isinstance(field, QLineEdit) and field.isUndoAvailable()


def _can_redo(field: QObject) -> bool:
    return isinstance(field, QLineEdit) and field.isRedoAvailable()
