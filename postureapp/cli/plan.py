"""The schedule of the coming days: the running instance's own, or by its rules if none runs; no Qt."""

import sys
from argparse import Namespace
from datetime import tzinfo

import msgspec

from postureapp.cli import data
from postureapp.cli.failure import USAGE, Failure
from postureapp.core.forecast import Expected, forecast
from postureapp.core.model import Kind, Reason, Reminder
from postureapp.store import paths
from postureapp.system import control_client
from postureapp.system import control_messages as m
from postureapp.system.clock import SystemClock


class Occurrence(msgspec.Struct):
    at: str
    reminder: str
    kind: Kind
    expected: Reason


def plan(given: Namespace) -> int:
    """Print it as a table or as JSON."""
    if not 1 <= given.days <= 366:
        raise Failure(f"{given.days} days cannot be planned.", remedy="Choose 1 to 366 days.", code=USAGE)
    from postureapp.core.restore import DAYS, restored

    places, clock = paths.find(), SystemClock()
    settings = data.settings(places)
    rows = []
    if places.journal.exists():
        try:
            rows = data.journal(places, clock).tail(DAYS)
        except OSError as error:
            print(f"{error}. The plan is made without it.", file=sys.stderr)
    catalogue = data.catalogue(places, settings.language.interface)
    state = restored(rows, settings, catalogue, clock.now())
    coming = as_running(places, given.days, forecast(state, given.days))
    if given.json:
        sys.stdout.write(as_json(coming, clock.zone))
    else:
        sys.stdout.write(as_words(coming, clock.zone, {one.id: one for one in state.settings.reminders}))
    return 0


def as_running(places: paths.Paths, days: int, coming: list[Expected]) -> list[Expected]:
    """What a running instance says is to come, as far as it tells: it knows since when somebody is there."""
    try:
        told = control_client.ask(places.runtime, m.PlanOf(days=days))
    except (control_client.NotRunning, control_client.NoAnswer, OSError):
        return coming
    if not isinstance(told, m.PlanIs):  # another version
        return coming
    near = [
        Expected(at=one.at, reminder=one.reminder, kind=one.kind, expected=one.expected)
        for one in told.occurrences
    ]
    return near + [one for one in coming if one.at >= told.until]


def as_json(coming: list[Expected], zone: tzinfo) -> str:
    """`{"zone": …, "occurrences": [{"at", "reminder", "kind", "expected"}]}`."""
    occurrences = [
        Occurrence(
            one.at.astimezone(zone).isoformat(timespec="seconds"), one.reminder, one.kind, one.expected
        )
        for one in coming
    ]
    return msgspec.json.encode({"zone": str(zone), "occurrences": occurrences}).decode() + "\n"


def as_words(coming: list[Expected], zone: tzinfo, reminders: dict[str, Reminder]) -> str:
    """A line for each day, a line for each occurrence below it."""
    from postureapp.cli.show import REASONS

    lines: list[str] = []
    day = None
    for one in coming:
        at = one.at.astimezone(zone)
        if at.date() != day:
            day = at.date()
            lines.append(f"{at:%A %Y-%m-%d}")
        name = reminders[one.reminder].name if one.reminder in reminders else ""
        reason = "" if one.expected is Reason.DUE else f" (not shown: {REASONS[one.expected.value]})"
        lines.append(f"  {at:%H:%M}  {one.kind.value:9} {name or one.reminder}{reason}")
    return "\n".join(lines or ["Nothing is planned."]) + "\n"
