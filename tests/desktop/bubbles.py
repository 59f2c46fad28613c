"""The notification bubbles on the screen: what they were asked to say, where they are, clicks on them."""

from dataclasses import dataclass
from typing import Any

from tests.desktop.bus import Bus, Record
from tests.desktop.hands import LEFT, Pointer
from tests.desktop.waiting import until
from tests.desktop.windows import Window, Windows

SERVICE, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
CLASSES = ("dunst", "xfce4-notifyd")


@dataclass(frozen=True)
class Request:
    """One call of Notify, as the program sent it (Desktop Notifications Specification 1.2)."""

    app: str
    replaces: int
    icon: str
    title: str
    body: str
    actions: dict[str, str]
    hints: dict[str, Any]
    timeout: int


class Bubbles:
    """The bubbles of a private desktop's notification service."""

    def __init__(self, bus: Bus, windows: Windows, pointer: Pointer) -> None:
        self._windows, self._pointer = windows, pointer
        self._record = Record(bus.address, f"type='method_call',interface='{SERVICE}',member='Notify'")

    def close(self) -> None:
        self._record.close()

    def requests(self) -> list[Request]:
        """Everything that was asked to be shown since the desktop started."""
        return [request_of(message.body) for message in self._record.messages()]

    def shown(self) -> list[Window]:
        """The bubbles on the screen now; dunst draws several into one window."""
        return [
            window
            for window in self._windows.all()
            if window.box.width > 50 and any(name in window.kind.lower() for name in CLASSES)
        ]

    def wait_for_one(self, timeout: float = 15.0) -> Window:
        return until("a notification on the screen", self.shown, timeout)[0]

    def wait_gone(self, timeout: float = 15.0) -> None:
        until("no notification on the screen any more", lambda: not self.shown(), timeout)

    def click(self, button: int = LEFT) -> None:
        """Click the middle of the (first) bubble."""
        self.wait_for_one()
        self._pointer.click(self.wait_for_one().box.centre, button)


def request_of(body: tuple[Any, ...]) -> Request:
    app, replaces, icon, title, text, actions, hints, timeout = body
    named = dict(zip(actions[::2], actions[1::2], strict=True))
    values = {name: value for name, (_, value) in hints.items()}
    return Request(app, replaces, icon, title, text, named, values, timeout)
