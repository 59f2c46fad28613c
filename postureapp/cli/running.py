"""Verbs that talk to the running instance."""

import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import datetime
from os import environ
from typing import TypeVar

from postureapp.cli import times
from postureapp.cli.failure import NOT_RUNNING, USAGE, Failure
from postureapp.core.model import Kind, Side
from postureapp.store import paths
from postureapp.system import control_client
from postureapp.system import control_messages as m

T = TypeVar("T")


def ask(request: m.Request) -> m.AnyAnswer:
    """The instance's answer. Raises Failure: not running (3), no answer or refused (1)."""
    try:
        answer = control_client.ask(paths.find().runtime, request)
    except control_client.NotRunning as error:
        raise Failure(
            "PostureApp is not running.",
            "There is nobody to ask, so nothing was done.",
            "Start it with: postureapp",
            NOT_RUNNING,
        ) from error
    except (control_client.NoAnswer, OSError) as error:
        raise Failure(
            f"{error}.",
            "Whether it was done is not known.",
            "Look with: postureapp status. Or start it again.",
        ) from error
    if isinstance(answer, m.Refused):
        raise Failure(answer.what, answer.meaning, answer.remedy)
    return answer


def do(request: m.Request) -> int:
    """Ask for something to be done, and say what came of it."""
    answer = ask(request)
    if isinstance(answer, m.Done) and answer.words:
        print(answer.words)
    return 0


def status(given: Namespace) -> int:
    return _show(ask(m.Status()), given.json)


def next(given: Namespace) -> int:  # noqa: A001  # the verb's own name
    return _show(ask(m.Next()), given.json)


def why(given: Namespace) -> int:
    return _show(ask(m.Why()), given.json)


def remind(given: Namespace) -> int:
    return do(m.Remind(kind=Kind(given.kind) if given.kind else None, rung=given.rung or "", token=_token()))


def pause(given: Namespace) -> int:
    words = [word.lower() for word in given.when]
    match words:
        case []:
            return do(m.Pause())
        case ["off"]:
            return do(m.Unpause())
        case ["until", at]:
            return do(m.Pause(until=times.coming(_now(), _read(times.clock, at))))
        case [length]:
            return do(m.Pause(until=times.after(_now(), _read(times.span, length))))
        case _:
            raise Failure(
                f"“{' '.join(given.when)}” is not a pause.", "", "Use 30m, “until 07:30” or “off”.", USAGE
            )


def asleep(given: Namespace) -> int:
    if given.length.lower() == "off":
        return do(m.Asleep())
    return do(m.Asleep(until=times.after(_now(), _read(times.span, given.length))))


def feed_start(given: Namespace) -> int:
    side = Side(given.side) if given.side else None
    return do(m.FeedStart(side=side, position=given.position, started=_ago(given.ago), token=_token()))


def feed_switch(given: Namespace) -> int:
    return do(m.FeedSwitch(side=Side(given.side) if given.side else None))


def feed_pause(_: Namespace) -> int:
    return do(m.FeedPause())


def feed_end(given: Namespace) -> int:
    return do(m.FeedEnd(ended=_ago(given.ago)))


def break_start(given: Namespace) -> int:
    return do(m.BreakStart(routine=given.routine, token=_token()))


def check_in(_: Namespace) -> int:
    return do(m.CheckIn(token=_token()))


def tips(given: Namespace) -> int:
    return do(m.Tips(tip=given.tip, token=_token()))


def settings(given: Namespace) -> int:
    return do(m.OpenSettings(page=given.page, token=_token()))


def today(_: Namespace) -> int:
    return do(m.Show(token=_token()))


def quit_(_: Namespace) -> int:
    return do(m.Quit())


def _show(answer: m.AnyAnswer, as_json: bool) -> int:
    from postureapp.cli import show

    sys.stdout.write(show.as_json(answer) if as_json else show.as_words(answer, _now()))
    return 0


def _now() -> datetime:
    from postureapp.system.clock import SystemClock

    return SystemClock().now().wall


def _ago(text: str) -> datetime | None:
    return times.after(_now(), -_read(times.span, text)) if text else None


def _read(reader: Callable[[str], T], text: str) -> T:
    try:
        return reader(text)
    except times.NotATime as error:
        raise Failure(str(error), code=USAGE) from error


def _token() -> str:
    return environ.get("XDG_ACTIVATION_TOKEN", "")
