"""Answers of the running instance as lines for a person, or as JSON for a program."""

import json
from datetime import datetime

import msgspec

from postureapp.core.model import Reason
from postureapp.system import control_messages as m

REASONS = {
    "safety_first": "an answer about your safety is open",
    "paused": "paused",
    "feeding": "a feed was running",
    "in_break": "you were in a break, or just out of one",
    "quiet_hours": "quiet hours",
    "away": "you were away",
    "do_not_disturb": "do not disturb, full screen or a call",
    "too_soon": "another one came just before",
    "cap": "enough for the day or the hour",
    "busy": "you were typing",
    "due": "it was due",
    "missed": "the computer slept or the clock was set",
    "snoozed": "you said Later",
    "no_content": "nothing that suits you was left to offer",
    "test": "you asked to see one",
}


def as_json(answer: m.AnyAnswer) -> str:
    """The contract's shapes, without the protocol's own tag."""
    values = msgspec.to_builtins(answer, builtin_types=(datetime,))
    values.pop("is", None)
    if isinstance(answer, m.WhyIs):
        return _json(values["decisions"])
    if isinstance(answer, m.NextIs):
        return _json(values["next"])
    return _json(values)


def as_words(answer: m.AnyAnswer, now: datetime) -> str:
    match answer:
        case m.StatusIs():
            return _lines(_status(answer, now))
        case m.PlanIs():
            return _lines([_coming(one, now) for one in answer.occurrences])
        case m.NextIs():
            return _lines([_coming(answer.next, now) if answer.next else answer.why or "Nothing is planned."])
        case m.WhyIs():
            return _lines(_why(answer, now))
        case m.Done():
            return _lines([answer.words] if answer.words else [])
        case m.Refused():
            return _lines([answer.what, answer.meaning, answer.remedy])


def _status(answer: m.StatusIs, now: datetime) -> list[str]:
    until = f" until {when(answer.until, now)}" if answer.until else ""
    lines = [f"Mode: {answer.mode}{until}"]
    lines.append(f"Next: {_coming(answer.next, now)}" if answer.next else "Next: nothing is planned")
    lines += [_held(held) for held in answer.held]
    lines.append(f"Reminders are shown by: {answer.notifier or 'nothing here'}")
    return lines


def _why(answer: m.WhyIs, now: datetime) -> list[str]:
    lines = [
        f"{when(one.at, now)}  {one.reminder}: {one.outcome.value}, {REASONS[one.reason.value]}"
        + (f" (waited for {one.waiting_for})" if one.waiting_for else "")
        for one in answer.decisions
    ]
    waiting = [_held(held) for held in answer.waiting]
    return [*(lines or ["No decisions in the last days."]), *waiting]


def _coming(coming: m.Coming, now: datetime) -> str:
    name = coming.name or coming.reminder
    kind = "" if name == coming.kind.value else f" ({coming.kind.value})"
    return f"{name}{kind}, {when(coming.at, now)}"


def _held(held: m.Held) -> str:
    held_by = "" if held.reason is Reason.DUE else REASONS[held.reason.value]
    waits = f"waits for {held.waiting_for}" if held.waiting_for else ""
    return f"Now: {held.reminder}: {', '.join(part for part in (held_by, waits) if part) or 'ready'}"


def when(at: datetime, now: datetime) -> str:
    """The clock time, with the day if it is another one, in the reader's zone."""
    local = at.astimezone(now.tzinfo)
    return f"{local:%H:%M}" if local.date() == now.date() else f"{local:%a %Y-%m-%d %H:%M}"


def _json(values: object) -> str:
    return json.dumps(values, indent=2, default=_second, ensure_ascii=False) + "\n"


def _second(moment: datetime) -> str:
    """ISO 8601 with offset, to the second, as in `plan --json`."""
    return moment.isoformat(timespec="seconds")


def _lines(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines if line)
