"""Idle under Wayland where the compositor tells (KDE 5.27, wlroots 0.16 and others): ext-idle-notify-v1."""

from collections.abc import Callable

from postureapp.system.clock import awake_seconds
from postureapp.system.loop import Watch
from postureapp.system.wayland import IdleClient, NoCompositor

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
        self._why = ""
        try:
            self._client = IdleClient(round(after * 1000))
        except NoCompositor as error:
            self._why = str(error)
        else:
            self._unwatch = watch(self._client.fd, self._readable)

    def missing(self) -> str:
        return self._why

    def read(self) -> tuple[float | None, bool]:
        """The lock is not the compositor's to tell here."""
        if self._why:
            return None, False
        if self._idle_since is None:
            return self._after / 2, False
        return self._after + self._seconds() - self._idle_since, False

    def _readable(self) -> None:
        try:
            for idle in self._client.events():
                self._idle_since = self._seconds() if idle else None
                self._changed()
        except NoCompositor as error:
            self.close()
            self._why = str(error)

    def close(self) -> None:
        if not self._why:
            self._why = "closed"
            self._unwatch()
            self._client.close()
