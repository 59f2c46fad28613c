"""Second rung of the ladder: a message from the tray icon, one click, no buttons."""

from collections.abc import Callable

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from postureapp.core.model import Act
from postureapp.core.settings import Rung
from postureapp.ports import Announcement
from postureapp.qt.tray import Tray

SHOWN_MS = 15_000


class TrayNotifier:
    """Shows a tray message; a click on it starts the reminder."""

    name = Rung.TRAY.value

    def __init__(
        self,
        tray: Tray,
        acted: Callable[[str, Act], None],
        shown: Callable[[str, str], None],
        clicks_reach_us: Callable[[], bool],
    ) -> None:
        """`clicks_reach_us` tells whether this desktop reports a click on the message.

        With StatusNotifierItem (most Linux panels) Qt sends the message without actions, so a click is lost.
        """
        self._tray = tray
        self._acted = acted
        self._tell_shown = shown
        self._clicks = clicks_reach_us
        self._shown = ""
        tray.message_clicked.connect(self._on_clicked)

    def missing(self) -> str:
        """Empty when it works, else why not."""
        if not self._tray.available:
            return "No tray on this desktop."
        if not QSystemTrayIcon.supportsMessages():
            return "This desktop's tray cannot show messages."
        if not self._clicks():
            return "This desktop's tray does not report clicks on messages."
        return ""

    def show(self, announcement: Announcement, failed: Callable[[str], None]) -> None:
        why = self.missing()
        if why:
            failed(why)
            return
        self._shown = announcement.prompt.occurrence
        picture = QIcon(str(announcement.picture)) if announcement.picture else None
        self._tray.message(announcement.title, announcement.body, picture, SHOWN_MS)
        self._tell_shown(self._shown, self.name)

    def close(self, occurrence: str) -> None:
        """A tray message ends by itself; only a late click is refused."""
        if occurrence == self._shown:
            self._shown = ""

    def _on_clicked(self) -> None:
        if self._shown:
            occurrence, self._shown = self._shown, ""
            self._acted(occurrence, Act.START)
