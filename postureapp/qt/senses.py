"""Asks the machine, when it matters, whether the person is there and what claims their attention."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from postureapp.core.events import AnyEvent, AttentionRead, PresenceRead, Tick
from postureapp.ports import Attention, Clock, Presence

TICK_SECONDS = 60
"""The coarse tick: nothing polls faster while nothing is on screen."""
TYPING_SECONDS = 4.0
"""Input this recent counts as typing or dragging (product rule: the last 4 s)."""


class Senses(QObject):
    """Reads presence and attention at due moments and at the coarse tick."""

    felt = Signal(object)
    """An event for the engine."""

    def __init__(
        self,
        clock: Clock,
        presence: Sequence[Presence],
        attention: Callable[[], Sequence[Attention]],
        look_at_clocks: Callable[[], None],
        wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        """`look_at_clocks` compares the clocks; it reports a jump or a sleep by itself.

        `attention` gives the sources that may be asked now; `wanted` tells whether the coarse tick needs
        readings: where leaving and coming back are told as they happen, an idle minute needs none.
        """
        super().__init__()
        self._clock = clock
        self._presence = presence
        self._attention = attention
        self._look_at_clocks = look_at_clocks
        self._wanted = wanted
        self._timer = QTimer(self, interval=TICK_SECONDS * 1000, timerType=Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def readings(self) -> Iterator[AnyEvent]:
        """Attention and presence as they are now, in this order: a film that has just begun is not "away"."""
        now = self._clock.now()
        idle, locked = self._read_presence()
        claims = frozenset[str]().union(
            *(source.claims() for source in self._attention() if not source.missing())
        )
        typing = idle is not None and idle < TYPING_SECONDS and not locked
        yield AttentionRead(at=now, claims=tuple(sorted(claims)), typing=typing)
        yield PresenceRead(at=now, idle=idle, locked=locked)

    def read(self) -> None:
        """Tell the engine how things are now."""
        for event in self.readings():
            self.felt.emit(event)

    def tick(self) -> None:
        """The coarse tick: clocks first, then the senses if wanted, then the planner's own look."""
        self._look_at_clocks()
        if self._wanted():
            self.read()
        self.felt.emit(Tick(at=self._clock.now()))

    def _read_presence(self) -> tuple[float | None, bool]:
        idle: float | None = None
        locked = False
        for source in self._presence:
            if source.missing():
                continue
            seconds, lock = source.read()
            locked = locked or lock
            if idle is None:
                idle = seconds
        return idle, locked
