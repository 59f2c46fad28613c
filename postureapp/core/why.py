"""Why? What became of each due moment of the last days, and what each reminder waits for now."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from postureapp.core.model import Kind, Outcome, Reason
from postureapp.core.moment import instant
from postureapp.core.plan import Plan, Planned
from postureapp.core.rows import AnyRow, DecisionRow

DAYS = 7


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """One decision, as it was recorded."""

    at: datetime
    due: datetime
    reminder: str
    kind: Kind
    outcome: Outcome
    reason: Reason
    waiting_for: str


class Why(msgspec.Struct, frozen=True, kw_only=True):
    decisions: tuple[Decision, ...]
    """Of the last days, newest first."""
    now: tuple[Planned, ...]
    """What each reminder waits for at this moment."""


def why(rows: Iterable[AnyRow], plan: Plan, days: int = DAYS) -> Why:
    """The answer, from the journal's rows (any order) and the plan of this moment."""
    since = instant(plan.at) - timedelta(days=days)
    decisions = [
        Decision(
            at=row.at,
            due=row.due,
            reminder=row.reminder,
            kind=row.kind,
            outcome=row.outcome,
            reason=row.reason,
            waiting_for=row.waiting_for,
        )
        for row in rows
        if isinstance(row, DecisionRow) and instant(row.at) >= since
    ]
    decisions.sort(key=lambda decision: instant(decision.at), reverse=True)
    return Why(decisions=tuple(decisions), now=plan.rows)
