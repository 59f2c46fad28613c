"""What the command line and the socket answer: plain dicts in the shapes of the contract."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from postureapp.core.forecast import Expected
from postureapp.core.plan import Plan, Planned
from postureapp.core.state import State
from postureapp.core.why import Why

Json = dict[str, Any]


def status(state: State, plan: Plan) -> Json:
    """`{"mode", "until", "next": {...} | null, "held": [...], "notifier": rung}`."""
    return {
        "mode": plan.mode.value,
        "until": _iso(plan.until),
        "next": upcoming(plan),
        "held": [_planned(row) for row in plan.held],
        "notifier": state.rung,
    }


def upcoming(plan: Plan) -> Json | None:
    """The next reminder, or None."""
    return None if plan.next is None else _planned(plan.next)


def why(answer: Why) -> Sequence[Json]:
    """The decisions, newest first: `{"at", "reminder", "outcome", "reason", "waiting_for"}`."""
    return [
        {
            "at": _iso(decision.at),
            "reminder": decision.reminder,
            "outcome": decision.outcome.value,
            "reason": decision.reason.value,
            "waiting_for": decision.waiting_for,
        }
        for decision in answer.decisions
    ]


def waiting(plan: Plan) -> Sequence[Json]:
    """What each reminder waits for now."""
    return [_planned(row) for row in plan.rows]


def coming(state: State, occurrences: Iterable[Expected]) -> Json:
    """`{"zone", "occurrences": [{"at", "reminder", "kind", "expected"}]}`."""
    return {
        "zone": str(state.zone),
        "occurrences": [
            {
                "at": _iso(one.at),
                "reminder": one.reminder,
                "kind": one.kind.value,
                "expected": one.expected.value,
            }
            for one in occurrences
        ],
    }


def _planned(row: Planned) -> Json:
    return {
        "at": _iso(row.due),
        "reminder": row.reminder,
        "kind": row.kind.value,
        "name": row.name,
        "expected": row.expected.value,
        "waiting_for": row.waiting_for,
    }


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")
