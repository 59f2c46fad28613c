"""Owns the state: event in, decide, commit, perform, wake again. Knows ports, not windows."""

from collections import deque
from collections.abc import Callable

from postureapp.core import plan, planner
from postureapp.core.effects import AnyEffect, Record, SaveSettings, Tell
from postureapp.core.events import AnyEvent
from postureapp.core.plan import Plan
from postureapp.core.problem import Problem
from postureapp.core.rows import AnyRow
from postureapp.core.settings import Settings
from postureapp.core.state import State
from postureapp.core.wakes import wakes
from postureapp.ports import Clock, Journal, Stage, Timetable

Listener = Callable[[State, Plan], None]

MOST_UNWRITTEN = 5000
"""Rows kept in memory while the journal cannot be written; beyond that the oldest are given up."""


class Engine:
    """One per program. `handle` may be called from within anything it caused: events wait their turn."""

    def __init__(
        self,
        state: State,
        journal: Journal,
        stage: Stage,
        timetable: Timetable,
        clock: Clock,
        save_settings: Callable[[Settings], None] | None = None,
    ) -> None:
        self._state = state
        self._journal = journal
        self._stage = stage
        self._timetable = timetable
        self._clock = clock
        self._save_settings = save_settings
        self._plan = plan.compute(plan.refreshed(state, state))
        self._waiting: deque[AnyEvent] = deque()
        self._working = False
        self._unwritten: list[AnyRow] = []
        self._told = False
        self._listeners: list[Listener] = []

    @property
    def state(self) -> State:
        """The state after the last event."""
        return self._state

    @property
    def plan(self) -> Plan:
        """The plan after the last event."""
        return self._plan

    @property
    def clock(self) -> Clock:
        """The clock by which events are dated."""
        return self._clock

    def listen(self, callback: Listener) -> Callable[[], None]:
        """Call back with state and plan after each event. Returns what stops it."""
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback) if callback in self._listeners else None

    def handle(self, event: AnyEvent) -> None:
        """Decide and perform. An event that comes while another is handled is handled right after it."""
        self._waiting.append(event)
        if self._working:
            return
        self._working = True
        try:
            while self._waiting:
                self._one(self._waiting.popleft())
        finally:
            self._working = False

    def flush(self) -> bool:
        """Try once more to write what is still unwritten (at quit); True when nothing is left."""
        return self._written([])

    def _one(self, event: AnyEvent) -> None:
        self._state, effects = planner.step(self._state, event)
        self._plan = plan.compute(self._state)
        rows = [effect.row for effect in effects if isinstance(effect, Record)]
        if rows or self._unwritten:
            self._commit(rows)
        for effect in effects:
            self._perform(effect)
        self._timetable.mirror(wakes(self._plan, self._state))
        for listener in tuple(self._listeners):
            listener(self._state, self._plan)

    def _perform(self, effect: AnyEffect) -> None:
        match effect:
            case Record():
                pass  # committed before anything is performed
            case SaveSettings(settings=settings):
                if self._save_settings is not None:
                    self._save_settings(settings)
                self._stage.perform(effect)
            case _:
                self._stage.perform(effect)

    def _commit(self, rows: list[AnyRow]) -> None:
        if self._written(rows) or self._told:
            return
        self._told = True
        self._stage.perform(Tell(problem=_JOURNAL_SILENT))

    def _written(self, rows: list[AnyRow]) -> bool:
        """Write what waits and what is new in one transaction. What cannot be written waits for next time."""
        pending = [*self._unwritten, *rows]
        if not pending:
            return True
        try:
            self._journal.append(pending)
        except OSError:
            self._unwritten = pending[-MOST_UNWRITTEN:]
            return False
        self._unwritten = []
        self._told = False
        return True


_JOURNAL_SILENT = Problem(
    code="journal_not_written",
    what="Your record could not be saved.",
    meaning="Reminders go on. What happens now is kept in memory and saved as soon as it is possible.",
    remedy="Check that the disk is not full and that your home folder can be written.",
)
