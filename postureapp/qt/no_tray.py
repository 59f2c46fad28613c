"""The small window that takes the tray's place where there is no tray."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.qt.tray_view import TrayView
from postureapp.qt.ui import Ui
from postureapp.qt.widgets.buttons import Button
from postureapp.qt.widgets.text import Text

FEED = {"feed_start": "feeding", "feed_end": "check"}
PAUSE = {"pause_60": "pause", "unpause": "play"}
"""Acts that take turns on one button, and their icons."""


class NoTrayWindow(QWidget):
    """Next reminder and the acts that the menu would offer. Closing it keeps the app running, and says so."""

    act_requested = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        w = ui.words
        self._acts: dict[QObject, str] = {}
        self.setWindowTitle("PostureApp")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        self._next = Text(ui.theme, "", "title")
        note = w.t("This desktop has no tray. Start PostureApp again to open Today at any time.")
        self._feed = self._button("feed_start", w.t("Start feed"), "feeding")
        self._pause = self._button("pause_60", w.t("Pause for 1 hour"), "pause")
        column.addWidget(self._next)
        column.addWidget(Text(ui.theme, note, "body", tone="muted"))
        column.addSpacing(8)
        column.addWidget(self._button("today", w.t("Today"), "today", look="primary"))
        column.addWidget(self._feed)
        column.addWidget(self._button("break", w.t("Start a break"), "play"))
        column.addWidget(self._pause)
        column.addStretch(1)
        column.addWidget(self._button("quit", w.t("Quit PostureApp"), "", look="quiet"))
        self._feed.hide()
        self.setMinimumWidth(ui.theme.px(360))

    def show_view(self, view: TrayView) -> None:
        """The same words as the tray's tooltip, and what its menu offers for feeds and pauses."""
        self._next.setText(view.tooltip)
        offered = {entry.act: entry.label for entry in view.menu if entry.act}
        feed = next((act for act in FEED if act in offered), "")
        self._feed.setVisible(bool(feed))
        if feed:
            self._turn(self._feed, feed, offered[feed], FEED[feed])
        pause = "unpause" if "unpause" in offered else "pause_60"
        self._turn(self._pause, pause, offered.get(pause, self._ui.words.t("Pause for 1 hour")), PAUSE[pause])

        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Never lower than its words are tall at this width."""
        box = self.layout()
        if box is not None:
            self.setMinimumHeight(box.totalHeightForWidth(self.width()))

    def paintEvent(self, _event: object) -> None:
        QPainter(self).fillRect(self.rect(), self._ui.theme["window"])

    def closeEvent(self, event: QCloseEvent) -> None:
        # Hidden, not ended: a reminder app that quits by accident reminds of nothing.
        event.ignore()
        self.setWindowState(self.windowState() | Qt.WindowState.WindowMinimized)

    def _button(self, act: str, label: str, icon: str, look: str = "secondary") -> Button:
        button = Button(self._ui.theme, label, look=look, size="large", icon=icon)
        self._acts[button] = act
        button.clicked.connect(self._on_button)
        return button

    def _turn(self, button: Button, act: str, label: str, icon: str) -> None:
        """The button does another thing from now on."""
        self._acts[button] = act
        button.setText(label)
        button.set_icon(icon)

    def _on_button(self) -> None:
        self.act_requested.emit(self._acts[self.sender()])
