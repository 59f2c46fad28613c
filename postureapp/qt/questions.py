"""Answers what the command line asks and changes nothing: status, next, plan, why."""

from collections.abc import Callable
from datetime import datetime, timedelta

from postureapp.core.forecast import forecast
from postureapp.core.model import Reason
from postureapp.core.modes import Mode
from postureapp.core.plan import Plan, Planned
from postureapp.core.rows import DecisionRow
from postureapp.engine.engine import Engine
from postureapp.ports import Journal
from postureapp.system import control_messages as m
from postureapp.system.ladder import RungReport

PLANNED_DAYS = 7
"""Days of the plan that are told at most: who sat here since when matters until the first night only."""


class Questions:
    """All read the engine's own state and plan: nothing is worked out a second time."""

    def __init__(
        self,
        engine: Engine,
        journal: Journal,
        rungs: Callable[[], tuple[RungReport, ...]],
        current: Callable[[], str],
    ) -> None:
        self._engine = engine
        self._journal = journal
        self._rungs = rungs
        self._current = current

    def answer(self, request: m.Status | m.Next | m.Why | m.PlanOf) -> m.AnyAnswer:
        """Never raises."""
        match request:
            case m.Status():
                return self._status()
            case m.Next():
                return self._next()
            case m.PlanOf(days=days):
                return self._plan(days)
            case m.Why(days=days):
                return self._why(days)

    def _status(self) -> m.StatusIs:
        plan = self._engine.plan
        rungs = tuple(
            m.RungIs(rung=row.rung, works=row.works, why=row.why, remedy=row.remedy) for row in self._rungs()
        )
        return m.StatusIs(
            mode=plan.mode.value,
            until=plan.until,
            next=_coming(plan.next),
            held=_held(plan),
            notifier=self._current(),
            rungs=rungs,
        )

    def _next(self) -> m.NextIs:
        plan = self._engine.plan
        why = ""
        if any(row.expected is Reason.SAFETY_FIRST for row in plan.rows):
            why = "A safety answer is open; reminders wait until its card is closed."
        elif plan.next is None and plan.mode is Mode.PAUSED:
            why = "Reminders are paused."
        elif plan.next is None:
            why = "No reminder is planned in the coming days."
        return m.NextIs(next=_coming(plan.next), why=why)

    def _plan(self, days: int) -> m.PlanIs:
        state = self._engine.state
        days = min(max(days, 1), PLANNED_DAYS)
        coming = tuple(
            m.Coming(at=state.local(one.at), reminder=one.reminder, kind=one.kind, expected=one.expected)
            for one in forecast(state, days)
        )
        return m.PlanIs(occurrences=coming, until=state.now.wall + timedelta(days=days))

    def _why(self, days: int) -> m.AnyAnswer:
        plan = self._engine.plan
        try:
            rows = self._journal.tail(days)
        except OSError as error:
            return m.Refused(
                what=f"The journal could not be read: {error}.",
                meaning="What was decided before is not known now.",
                remedy="See: postureapp doctor",
            )
        decisions = tuple(
            m.Decision(
                at=row.at,
                reminder=row.reminder,
                outcome=row.outcome,
                reason=row.reason,
                waiting_for=row.waiting_for,
            )
            for row in rows
            if isinstance(row, DecisionRow)
        )
        waiting = tuple(
            m.Held(
                reminder=row.reminder,
                reason=row.expected,
                waiting_for=row.waiting_for or _time(row.due, plan.at),
            )
            for row in plan.rows
        )
        return m.WhyIs(decisions=decisions, waiting=waiting)


def _coming(row: Planned | None) -> m.Coming | None:
    if row is None or row.due is None:
        return None
    return m.Coming(at=row.due, reminder=row.reminder, kind=row.kind, name=row.name, expected=row.expected)


def _held(plan: Plan) -> tuple[m.Held, ...]:
    return tuple(
        m.Held(reminder=row.reminder, reason=row.expected, waiting_for=row.waiting_for) for row in plan.held
    )


def _time(due: datetime | None, now: datetime) -> str:
    """The clock time, with the day if it is another one."""
    if due is None:
        return ""
    return f"{due:%H:%M}" if due.date() == now.date() else f"{due:%a %Y-%m-%d %H:%M}"
