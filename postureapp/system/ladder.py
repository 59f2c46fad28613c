"""The delivery ladder: the best rung that works shows a reminder; if it fails, the next one does."""

from collections.abc import Callable, Sequence

import msgspec

from postureapp.core.model import Delivery
from postureapp.core.settings import Rung
from postureapp.ports import Announcement, Notifier

REMEDIES = {
    "native": "Install or start a notification service, for example dunst, xfce4-notifyd or mako.",
    "tray": "Not needed where native notifications work. GNOME needs the AppIndicator extension for a tray.",
    "plyer": "Install notify-send (package libnotify-bin on Debian, libnotify elsewhere).",
    "card": "Start PostureApp in a graphical session.",
}


class RungReport(msgspec.Struct, frozen=True, kw_only=True):
    """A row for `doctor` and Settings: does this rung work here, if not why, and how to get it."""

    rung: str
    works: bool
    why: str = ""
    remedy: str = ""


class Ladder:
    """Not a rung itself. The rungs tell `shown` and `acted` directly; only failures come through here."""

    def __init__(self, rungs: Sequence[Notifier], undeliverable: Callable[[str, str], None]) -> None:
        """`rungs` best first; `undeliverable(occurrence, why)` is called when the last one has failed."""
        self._rungs = tuple(rungs)
        self._undeliverable = undeliverable
        self._first: Rung | None = None
        self._always_card = False
        self._showing: Showing | None = None
        self._last_failure: dict[str, str] = {}

    def choose(self, first: Rung | None, always_card: bool) -> None:
        """Where to start from now on, as the settings say. None is the best one."""
        self._first = first
        self._always_card = always_card

    def show(self, announcement: Announcement, only: str = "") -> None:
        """Show, replacing the last one wherever it is. `only` tests one rung by name. Never raises."""
        card = self._always_card or announcement.prompt.delivery is Delivery.CARD
        rungs = self._from(only or (Rung.CARD if card else self._first))
        last = self._showing
        if last is not None and last.rung is not None and last.rung not in rungs[:1]:
            last.rung.close(last.occurrence)  # the same rung replaces its own, without a flicker
        self._showing = Showing(announcement.prompt.occurrence, rungs[:1] if only else rungs)
        self._next(self._showing, announcement)

    def close(self, occurrence: str) -> None:
        """Take it off the screen. One that is not there any more is no error."""
        showing = self._showing
        if showing is not None and showing.occurrence == occurrence:
            self._showing = None
            if showing.rung is not None:
                showing.rung.close(occurrence)

    @property
    def current(self) -> str:
        """The rung the next reminder would be tried on first: the best one that did not fail last time."""
        for rung in self._from(Rung.CARD if self._always_card else self._first):
            if rung.name not in self._last_failure:
                return rung.name
        return ""

    def report(self) -> tuple[RungReport, ...]:
        """Every rung, best first. Asks each one: may take a few seconds if a service hangs."""
        rows = []
        for rung in self._rungs:
            missing = rung.missing()
            failed = self._last_failure.get(rung.name, "")
            remedy = REMEDIES.get(rung.name, "") if missing else ""
            why = missing or (f"last time: {failed}" if failed else "")
            rows.append(RungReport(rung=rung.name, works=not missing, why=why, remedy=remedy))
        return tuple(rows)

    def _from(self, first: str | None) -> tuple[Notifier, ...]:
        names = [rung.name for rung in self._rungs]
        return self._rungs[names.index(first) :] if first in names else self._rungs

    def _next(self, showing: "Showing", announcement: Announcement) -> None:
        if not showing.rungs:
            self._showing = None
            why = "; ".join(f"{name}: {reason}" for name, reason in showing.failures.items())
            self._undeliverable(showing.occurrence, why or "there is no way to show it")
            return
        rung, *rest = showing.rungs
        showing.rung, showing.rungs = rung, tuple(rest)
        self._last_failure.pop(rung.name, None)
        rung.show(announcement, lambda why: self._failed(showing, rung, announcement, why))

    def _failed(self, showing: "Showing", rung: Notifier, announcement: Announcement, why: str) -> None:
        self._last_failure[rung.name] = why
        if self._showing is showing and showing.rung is rung:  # else: closed, answered or replaced meanwhile
            showing.failures[rung.name] = why
            self._next(showing, announcement)


class Showing(msgspec.Struct):
    """One reminder on its way down."""

    occurrence: str
    rungs: tuple[Notifier, ...]
    """Not tried yet."""
    rung: Notifier | None = None
    failures: dict[str, str] = msgspec.field(default_factory=dict)
