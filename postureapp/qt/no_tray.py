"""The small window that takes the tray's place where there is no tray."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.qt.tray_view import TrayView
from postureapp.qt.ui import Ui
from postureapp.qt.widgets.buttons import Button
from postureapp.qt.widgets.text import Text


class NoTrayWindow(QWidget):
    """Next reminder and the acts that the menu would offer. Closing it keeps the app running, and says so."""

    act_requested = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        w = ui.words
        self.setWindowTitle("PostureApp")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        self._next = Text(ui.theme, "", "title")
        column.addWidget(self._next)
        note = w.t("This desktop has no tray. Start PostureApp again to open Today at any time.")
        column.addWidget(Text(ui.theme, note, "body", tone="muted"))
        for act, label, look in (
            ("today", w.t("Today"), "primary"),
            ("break", w.t("Start a break"), "secondary"),
            ("pause_60", w.t("Pause for 1 hour"), "secondary"),
            ("quit", w.t("Quit PostureApp"), "quiet"),
        ):
            column.addWidget(self._button(act, label, look))
        column.addStretch(1)
        self.setMinimumWidth(ui.theme.px(360))

    def show_view(self, view: TrayView) -> None:
        """The same words as the tray's tooltip."""
        self._next.setText(view.tooltip)

    def paintEvent(self, _event: object) -> None:
        from PySide6.QtGui import QPainter

        QPainter(self).fillRect(self.rect(), self._ui.theme["window"])

    def closeEvent(self, event: QCloseEvent) -> None:
        # Hidden, not ended: a reminder app that quits by accident reminds of nothing.
        event.ignore()
        self.setWindowState(self.windowState() | Qt.WindowState.WindowMinimized)

    def _button(self, act: str, label: str, look: str) -> Button:
        button = Button(self._ui.theme, label, look=look, size="large")
        button.clicked.connect(lambda _=False: self.act_requested.emit(act))
        return button
