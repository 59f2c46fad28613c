"""What the command line and a running instance say to each other: one JSON object a line, typed and checked.

A request is tagged by `verb`, an answer by `is`. An instance answers every request with exactly one answer.
"""

from datetime import datetime

import msgspec

from postureapp.core.model import Kind, Outcome, Reason, Side

LONGEST = 64 * 1024
"""Most bytes of a request's line."""

LONGEST_ANSWER = 160 * 1024
"""Most bytes of an answer's line: what a socket takes at once. A week of decisions fits, with room."""


class Message(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    pass


# -- requests: the tag is the verb ---------------------------------------------------------------------------
class Request(Message, frozen=True, kw_only=True, tag_field="verb"):
    token: str = ""
    """XDG activation token of the terminal or launcher, so that a window may come to the front."""


class Show(Request, frozen=True, tag="show"):
    """A second start: open Today."""


class Status(Request, frozen=True, tag="status"):
    """Answered by StatusIs."""


class Next(Request, frozen=True, tag="next"):
    """Answered by NextIs."""


class Why(Request, frozen=True, tag="why"):
    """Answered by WhyIs."""

    days: int = 7


class PlanOf(Request, frozen=True, kw_only=True, tag="plan"):
    """Answered by PlanIs."""

    days: int = 7


class Remind(Request, frozen=True, kw_only=True, tag="remind"):
    """Show one now, as a test."""

    kind: Kind | None = None
    rung: str = ""
    """Force one rung of the ladder, or empty."""


class Pause(Request, frozen=True, kw_only=True, tag="pause"):
    """Pause until a moment; `until` None means until the person says so."""

    until: datetime | None = None


class Unpause(Request, frozen=True, tag="unpause"):
    pass


class Asleep(Request, frozen=True, kw_only=True, tag="asleep"):
    """Baby asleep until a moment; None ends it."""

    until: datetime | None = None


class FeedStart(Request, frozen=True, kw_only=True, tag="feed_start"):
    side: Side | None = None
    position: str = ""
    started: datetime | None = None


class FeedSwitch(Request, frozen=True, kw_only=True, tag="feed_switch"):
    side: Side | None = None


class FeedPause(Request, frozen=True, tag="feed_pause"):
    """Pause, or go on if it is paused."""


class FeedEnd(Request, frozen=True, kw_only=True, tag="feed_end"):
    ended: datetime | None = None


class BreakStart(Request, frozen=True, kw_only=True, tag="break_start"):
    """Refused with the reason if the routine is unknown or not offered."""

    routine: str = ""


class CheckIn(Request, frozen=True, tag="check_in"):
    pass


class Tips(Request, frozen=True, kw_only=True, tag="tips"):
    tip: str = ""


class OpenSettings(Request, frozen=True, kw_only=True, tag="settings"):
    page: str = ""


class Quit(Request, frozen=True, tag="quit"):
    pass


AnyRequest = (
    Show | Status | Next | Why | PlanOf | Remind | Pause | Unpause | Asleep | FeedStart | FeedSwitch
    | FeedPause | FeedEnd | BreakStart | CheckIn | Tips | OpenSettings | Quit
)  # fmt: skip


# -- answers -------------------------------------------------------------------------------------------------
class Answer(Message, frozen=True, kw_only=True, tag_field="is"):
    pass


class Done(Answer, frozen=True, kw_only=True, tag="done"):
    """It was done; `words` is one line for the terminal, or empty."""

    words: str = ""


class Refused(Answer, frozen=True, kw_only=True, tag="refused"):
    """It was not done: what happened, what it means, what to do. The command exits with 1."""

    what: str
    meaning: str = ""
    remedy: str = ""


class Coming(Message, frozen=True, kw_only=True):
    """The next reminder of the plan. `expected` is "due" or the reason of the gate."""

    at: datetime
    reminder: str
    kind: Kind
    name: str = ""
    expected: Reason = Reason.DUE


class Held(Message, frozen=True, kw_only=True):
    reminder: str
    reason: Reason
    waiting_for: str = ""


class RungIs(Message, frozen=True, kw_only=True):
    """One way of reaching the person: does it work here, why not, and how to get it."""

    rung: str
    works: bool
    why: str = ""
    remedy: str = ""


class StatusIs(Answer, frozen=True, kw_only=True, tag="status", omit_defaults=False):
    """`mode` is "active", "paused", "feeding", "asleep", "break", "quiet" or "away"."""

    mode: str
    until: datetime | None = None
    next: Coming | None = None
    held: tuple[Held, ...] = ()
    notifier: str = ""
    rungs: tuple[RungIs, ...] = ()


class NextIs(Answer, frozen=True, kw_only=True, tag="next", omit_defaults=False):
    next: Coming | None = None
    why: str = ""
    """If there is none: the reason as a sentence."""


class Decision(Message, frozen=True, kw_only=True, omit_defaults=False):
    at: datetime
    reminder: str
    outcome: Outcome
    reason: Reason
    waiting_for: str = ""


class WhyIs(Answer, frozen=True, kw_only=True, tag="why", omit_defaults=False):
    """Newest last; cut to what fits into one line, oldest left out."""

    decisions: tuple[Decision, ...] = ()
    waiting: tuple[Held, ...] = ()
    """What each reminder waits for now."""


class PlanIs(Answer, frozen=True, kw_only=True, tag="plan", omit_defaults=False):
    """What is to come before `until`, earliest first; cut to what fits into one line."""

    occurrences: tuple[Coming, ...] = ()
    until: datetime


AnyAnswer = Done | Refused | StatusIs | NextIs | WhyIs | PlanIs

_requests = msgspec.json.Decoder(AnyRequest)
_answers = msgspec.json.Decoder(AnyAnswer)


class NotUnderstood(Exception):
    """The line is no message of this protocol; the message says why."""


def pack(message: Message) -> bytes:
    """One line with its line feed."""
    return msgspec.json.encode(message) + b"\n"


def not_understood(error: NotUnderstood) -> Refused:
    """What to answer to a line that is no request."""
    return Refused(
        what=f"The running PostureApp did not understand this: {error}.",
        meaning="Nothing was done.",
        remedy="Command and running program may be of different versions: restart PostureApp.",
    )


def request_from(line: bytes) -> AnyRequest:
    """Raises NotUnderstood."""
    try:
        request: AnyRequest = _requests.decode(line)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise NotUnderstood(str(error)) from error
    return request


def answer_from(line: bytes) -> AnyAnswer:
    """Raises NotUnderstood."""
    try:
        answer: AnyAnswer = _answers.decode(line)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise NotUnderstood(str(error)) from error
    return answer
