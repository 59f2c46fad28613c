"""The player's window: its place on the screens, its keys, its curtains, and whether it can be seen."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.qt.screens import Curtains, Sight, application, bring_forward, opened, screen_in_use
from postureapp.qt.ui import Ui
from postureapp.qt.windows.player.keys import Keys

SIZE = QSize(1200, 760)
LEAST = QSize(760, 600)


class PlayerShell(QWidget):
    """Opens on the screen in use, full screen or as a window, and comes back if its monitor is unplugged.

    Holds one screen (a page) at a time. A subclass says in `seen_first` and `put_away` what showing and
    hiding mean for the run.
    """

    not_visible = Signal()

    def __init__(self, ui: Ui, title: str) -> None:
        super().__init__()
        self._ui = ui
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._page: QWidget | None = None
        self.curtains = Curtains(self)
        self._sight: Sight | None = None
        self.keys = Keys(self)
        self.keys.leave.connect(self.close)
        self.keys.full_screen.connect(self.toggle_full_screen)
        self.setMinimumSize(LEAST.boundedTo(screen_in_use().availableSize()))
        self.setGeometry(opened(SIZE * (1 + max(ui.theme.text_size - 1, 0) / 2)))
        if ui.settings.breaks.full_screen:
            self.setWindowState(Qt.WindowState.WindowFullScreen)
        application().screenRemoved.connect(self._on_screen_removed)

    def put(self, page: QWidget) -> None:
        """Show this page in place of the one before."""
        old, self._page = self._page, page
        self._box.addWidget(page)
        if old is not None:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()

    def seen_first(self) -> None:
        """The window is shown for the first time."""

    def put_away(self, away: bool) -> None:
        """The program hid the window (True) or showed it again (False)."""

    def toggle_full_screen(self) -> None:
        """Between window and full screen."""
        before = self.normalGeometry()
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        if not self.isFullScreen() and not self.screen().geometry().intersects(before):
            self.setGeometry(opened(SIZE))  # the monitor it came from is gone

    def _on_screen_removed(self, gone: QScreen) -> None:
        if not self.isVisible() or (self.screen() is not None and self.screen() is not gone):
            return
        here, handle = screen_in_use(but_not=gone), self.windowHandle()
        if handle is not None and self.isFullScreen():
            handle.setScreen(here)
            handle.setGeometry(here.geometry())  # the widget's own setGeometry would forget "full screen"
        else:
            self.setGeometry(opened(SIZE, here))
        bring_forward(self)
        self._dim(here)

    def _dim(self, clear: QScreen) -> None:
        if self._ui.settings.breaks.dim_other_screens:
            self.curtains.draw(clear)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._sight is None:
            self._sight = Sight(self)
            self._sight.lost.connect(self.not_visible)
            self._dim(self.screen())
            self.seen_first()
        if not event.spontaneous():
            self.put_away(False)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.put_away(True)
