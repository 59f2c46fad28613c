"""Idle under Wayland where the compositor tells (KDE 5.27, wlroots 0.16 and others): ext-idle-notify-v1."""

from collections.abc import Callable
from typing import Any

from postureapp.system.clock import awake_seconds
from postureapp.system.loop import Watch

AFTER = 60.0
"""Seconds without input until the compositor tells. Before that it says nothing: half of it is assumed."""


class WaylandPresence:
    """Fills the Presence port; `changed` is called when input stops and when it comes back."""

    name = "Wayland idle notification"

    def __init__(
        self,
        watch: Watch,
        changed: Callable[[], None],
        after: float = AFTER,
        seconds: Callable[[], float] = awake_seconds,
    ) -> None:
        self._changed = changed
        self._after = after
        self._seconds = seconds
        self._idle_since: float | None = None
        self._seat: Any = None
        self._notifier: Any = None
        self._why = self._open()
        if not self._why:
            self._unwatch = watch(self._display.get_fd(), self._readable)

    def missing(self) -> str:
        return self._why

    def read(self) -> tuple[float | None, bool]:
        if self._why:
            return None, False
        if self._idle_since is None:
            return self._after / 2, False
        return self._after + self._seconds() - self._idle_since, False

    def _open(self) -> str:
        """Empty, or why not."""
        try:
            from pywayland.client.display import Display
            from pywayland.protocol.ext_idle_notify_v1 import ExtIdleNotifierV1
            from pywayland.protocol.wayland import WlSeat
        except ImportError:
            return "the package pywayland is not installed"
        kinds = {"wl_seat": WlSeat, "ext_idle_notifier_v1": ExtIdleNotifierV1}
        found: dict[str, Any] = {}

        def seen(registry: Any, name: int, interface: str, _version: int) -> None:
            if interface in kinds and interface not in found:
                found[interface] = registry.bind(name, kinds[interface], 1)

        self._display = Display()
        try:
            self._display.connect()
        except (OSError, ValueError) as error:
            return f"no Wayland compositor answers: {error}"
        registry = self._display.get_registry()
        registry.dispatcher["global"] = seen
        self._display.roundtrip()
        if len(found) < len(kinds):
            self._display.disconnect()
            return "this compositor does not tell when input stops (ext-idle-notify-v1)"
        self._keep = registry, *found.values()
        note = found["ext_idle_notifier_v1"].get_idle_notification(
            round(self._after * 1000), found["wl_seat"]
        )
        note.dispatcher["idled"] = lambda _: self._set(self._seconds())
        note.dispatcher["resumed"] = lambda _: self._set(None)
        self._note = note
        self._display.flush()
        return ""

    def _set(self, since: float | None) -> None:
        self._idle_since = since
        self._changed()

    def _readable(self) -> None:
        try:
            self._display.read()
            self._display.dispatch()
            self._display.flush()
        except Exception as error:  # noqa: BLE001  # the compositor went away; pywayland has several kinds
            self._unwatch()
            self._why = f"the compositor went away: {error}"
