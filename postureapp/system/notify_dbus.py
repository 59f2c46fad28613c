"""Native notifications on Linux: picture, actions and answers over the session bus (freedesktop.org, 1.2).

Calls and signals share one connection: some services answer only that one. A click on the body
is "default" in some services and a button in others: every action has a label. The bubble may stay after an
action: it is closed here.
"""

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import msgspec

from postureapp.core.model import Act
from postureapp.ports import Announcement
from postureapp.system.bus import BUS, BUS_PATH, Address, Bus, BusError, Signal
from postureapp.system.loop import Later

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
SERVICE = Address(NAME, PATH, NAME)
PATIENCE = 3.0
"""Seconds without an answer after which the service counts as hung."""
HUNG = "the notification service does not answer"
CLOSED_AS = {1: Act.EXPIRED, 2: Act.DISMISSED}
"""Reasons of NotificationClosed that come from the person or from time; 3 is our own call."""


def _ignore(token: str) -> None:
    """For desktops without Wayland."""


class Bubble(msgspec.Struct):
    """The reminder that is being shown. `id` is 0 until the service has answered."""

    occurrence: str
    acts: dict[str, Act]
    failed: Callable[[str], None]
    id: int = 0
    token: str = ""
    given_up: bool = False


class DBusNotifier:
    """The rung "native" on Linux."""

    name = "native"

    def __init__(
        self,
        bus: Bus,
        later: Later,
        acted: Callable[[str, Act], None],
        shown: Callable[[str, str], None],
        token: Callable[[str], None] = _ignore,
        chime: Path | None = None,
    ) -> None:
        """`acted(occurrence, act)` and `shown(occurrence, rung)` tell what became of a reminder.

        `token` gets the XDG activation token just before an act: it lets a window come to the front.
        `chime` is the sound file the service is to play; None means the desktop's own sound.
        """
        self._bus = bus
        self._later = later
        self._acted = acted
        self._told_shown = shown
        self._token = token
        self._chime = chime
        self._bubble: Bubble | None = None
        self._markup: bool | None = None
        """Does the service read markup? None: not asked yet."""
        self._cancel: Callable[[], None] = lambda: None
        bus.listen(Signal(NAME, "ActionInvoked", PATH), self._on_action)
        bus.listen(Signal(NAME, "ActivationToken", PATH), self._on_token)
        bus.listen(Signal(NAME, "NotificationClosed", PATH), self._on_closed)
        bus.listen(Signal(BUS, "NameOwnerChanged", BUS_PATH, NAME), self._on_owner)
        bus.on_lost(self._on_lost)

    def missing(self) -> str:
        """Empty if a notification service is there or can be started. Waits for the bus, 2 s at most."""
        try:
            self._bus.ask(Address(BUS, BUS_PATH, BUS), "GetId")
        except BusError as error:
            return str(error)
        return "" if self._bus.has(NAME) else "no notification service is running on this desktop"

    def show(self, announcement: Announcement, failed: Callable[[str], None]) -> None:
        self._cancel()
        replaces = self._bubble.id if self._bubble is not None else 0
        acts, labels = _actions(announcement)
        bubble = self._bubble = Bubble(announcement.prompt.occurrence, acts, failed)
        if self._markup is None:
            self._bus.call(SERVICE, "GetCapabilities", reply=self._on_capabilities)
        title, text = _sendable(announcement.title), _sendable(announcement.body)
        body = text if self._markup is False else escape(text, quote=False)
        hints = _hints(announcement, self._chime)
        values = ("PostureApp", replaces, "postureapp", title, body, labels, hints, -1)
        self._cancel = self._later(
            PATIENCE, lambda: self._fail(bubble, "the notification service does not answer")
        )
        self._bus.call(
            SERVICE,
            "Notify",
            "susssasa{sv}i",
            values,
            lambda answer: self._shown(bubble, int(answer[0])),
            lambda why: self._fail(bubble, why),
        )

    def close(self, occurrence: str) -> None:
        bubble = self._bubble
        if bubble is not None and bubble.occurrence == occurrence:
            self._forget(bubble)
            self._close(bubble.id)

    def _shown(self, bubble: Bubble, number: int) -> None:
        if bubble.given_up or bubble is not self._bubble:
            # Too late: another rung or a newer reminder has taken over. No second copy stays on the screen.
            self._close(number)
            return
        self._cancel()
        bubble.id = number
        self._told_shown(bubble.occurrence, self.name)

    def _fail(self, bubble: Bubble, why: str) -> None:
        bubble.given_up = True
        if bubble is self._bubble:
            self._forget(bubble)
            bubble.failed(why)

    def _forget(self, bubble: Bubble) -> None:
        self._cancel()
        bubble.given_up = True
        self._bubble = None

    def _close(self, number: int) -> None:
        if number:
            self._bus.call(SERVICE, "CloseNotification", "u", (number,))

    def _mine(self, number: Any) -> Bubble | None:
        bubble = self._bubble
        return bubble if bubble is not None and bubble.id and bubble.id == number else None

    def _on_action(self, body: tuple[Any, ...]) -> None:
        bubble = self._mine(body[0])
        if bubble is not None:
            self._forget(bubble)
            self._close(bubble.id)
            act = bubble.acts.get(str(body[1]))
            if act is not None:
                if bubble.token:
                    self._token(bubble.token)
                self._acted(bubble.occurrence, act)

    def _on_token(self, body: tuple[Any, ...]) -> None:
        bubble = self._mine(body[0])
        if bubble is not None:
            bubble.token = str(body[1])

    def _on_closed(self, body: tuple[Any, ...]) -> None:
        bubble = self._mine(body[0])
        if bubble is not None:
            self._forget(bubble)
            act = CLOSED_AS.get(int(body[1]))
            if act is not None:
                self._acted(bubble.occurrence, act)

    def _on_owner(self, body: tuple[Any, ...]) -> None:
        """The service ended, perhaps with our bubble on the screen."""
        _, old, _ = body
        if old:
            self._markup = None
            if self._bubble is not None:
                self._fail(self._bubble, "the notification service ended")

    def _on_lost(self) -> None:
        self._markup = None
        if self._bubble is not None:
            self._fail(self._bubble, "the session bus ended")

    def _on_capabilities(self, body: tuple[Any, ...]) -> None:
        self._markup = "body-markup" in body[0]


def _sendable(text: str) -> str:
    """Own words may hold what a bus refuses, and it would close the connection over it."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def _actions(announcement: Announcement) -> tuple[dict[str, Act], list[str]]:
    """Acts by the key the service sends back, and the flat list it wants: key, label, and so on."""
    acts: dict[str, Act] = {}
    flat: list[str] = []
    for act, label in announcement.actions:
        key = "default" if not acts else act
        acts[key] = Act(act)
        flat += [key, label]
    return acts, flat


def _hints(announcement: Announcement, chime: Path | None) -> dict[str, tuple[str, Any]]:
    hints: dict[str, tuple[str, Any]] = {
        "urgency": ("y", 1),
        "desktop-entry": ("s", "postureapp"),
        "category": ("s", "x-postureapp.reminder"),
    }
    if announcement.picture is not None:
        hints["image-path"] = ("s", announcement.picture.absolute().as_uri())
    if not announcement.prompt.sound:
        hints["suppress-sound"] = ("b", True)
    elif chime is not None:
        hints["sound-file"] = ("s", str(chime.absolute()))
    else:
        hints["sound-name"] = ("s", "message-new-instant")
    return hints
