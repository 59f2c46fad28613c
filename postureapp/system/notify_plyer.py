"""The last rung but one: plyer shows a message without a click, so the in-app card comes with it.

plyer may wait for a hung service for many seconds: it runs in a worker thread, one at a time.
"""

import sys
import threading
import warnings
from collections.abc import Callable
from importlib.util import find_spec
from shutil import which
from typing import Protocol

from postureapp.ports import Announcement, Notifier
from postureapp.system.loop import Post

LEADING = "\u2060"
"""A word joiner, which nobody sees: a title that begins with "-" would be taken for an option."""


class Send(Protocol):
    """What plyer does. Blocks; raises anything."""

    def __call__(self, title: str, message: str, icon: str) -> None: ...


class PlyerNotifier:
    """The rung "plyer"."""

    name = "plyer"

    def __init__(
        self,
        post: Post,
        shown: Callable[[str, str], None],
        beside: Notifier | None = None,
        send: Send | None = None,
    ) -> None:
        """`shown(occurrence, rung)` tells when it is out; `beside` shows the same with buttons."""
        self._post = post
        self._shown = shown
        self._beside = beside
        self._send = send or through_plyer
        self._busy: threading.Thread | None = None

    def missing(self) -> str:
        """Empty if plyer is installed and has something to send with."""
        if find_spec("plyer") is None:
            return "the package plyer is not installed"
        if find_spec("dbus") is None and which("notify-send") is None and sys.platform.startswith("linux"):
            return "neither notify-send nor dbus-python is installed"
        return ""

    def show(self, announcement: Announcement, failed: Callable[[str], None]) -> None:
        """Never waits. While the last one still hangs, this one fails at once."""
        why = self.missing() or ("the last message still hangs" if self._hangs() else "")
        if why:
            failed(why)
            return
        if self._beside is not None:
            self._beside.show(announcement, _alone)
        title, icon = safe(announcement.title), str(announcement.picture or "")
        occurrence, body = announcement.prompt.occurrence, announcement.body

        def work() -> None:
            try:
                self._send(title, body, icon)
            except Exception as error:  # noqa: BLE001  # each system's plyer raises its own kinds
                why = f"{type(error).__name__}: {error}"
                self._post(lambda: failed(why))
            else:
                self._post(lambda: self._shown(occurrence, self.name))

        self._busy = threading.Thread(target=work, daemon=True, name="plyer")
        self._busy.start()

    def close(self, occurrence: str) -> None:
        """The message ends by itself; the card is closed."""
        if self._beside is not None:
            self._beside.close(occurrence)

    def _hangs(self) -> bool:
        return self._busy is not None and self._busy.is_alive()


def _alone(why: str) -> None:
    """Without the card the message is still there."""


def safe(title: str) -> str:
    """A title that no program takes for an option."""
    return LEADING + title if title.startswith("-") else title


def through_plyer(title: str, message: str, icon: str) -> None:
    """Raises whatever plyer raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says that dbus-python is missing, and uses notify-send
        from plyer import notification

        notification.notify(title=title, message=message, app_name="PostureApp", app_icon=icon, timeout=10)
