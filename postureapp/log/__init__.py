"""A small rotating log without health text; an uncaught exception becomes a Problem and the app goes on."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from postureapp.core.problem import Problem

Tell = Callable[[Problem], None]


def catch(path: Path, tell: Tell) -> None:
    """From now on an uncaught exception, in any thread, is logged to `path` and told, and nothing ends.

    Costs nothing at start: logging itself is imported by `start`, or by the first exception.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        start(path)
        import logging

        logging.getLogger("postureapp").error("uncaught", exc_info=(kind, error, trace))
        tell(unexpected(kind, path))

    def thread_hook(given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:
            hook(given.exc_type, given.exc_value, given.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = thread_hook


def trouble(what: str, error: BaseException) -> None:
    """Log an error that was caught and survived. `what` says where, in our words and without health text."""
    import logging

    logging.getLogger("postureapp").error(what, exc_info=(type(error), error, error.__traceback__))


def start(path: Path) -> None:
    """Send what programs and libraries log (warnings and worse; our own from info on) to `path`.

    A second call does nothing. A place that cannot be written is no reason to stop: standard error is used.
    """
    import logging

    from postureapp.log.file import Handler

    root = logging.getLogger()
    if any(isinstance(handler, Handler) for handler in root.handlers):
        return
    root.addHandler(Handler(path))
    root.setLevel(logging.WARNING)
    logging.getLogger("postureapp").setLevel(logging.INFO)


def unexpected(kind: type[BaseException], path: Path) -> Problem:
    """What to tell: never the exception's own words, they may quote what the person wrote."""
    return Problem(
        code="unexpected",
        what=f"Something went wrong inside PostureApp ({kind.__name__}).",
        meaning="What you were doing may not have worked. Reminders go on.",
        remedy=f"If it happens again, please report it with the file {path}. It holds no health entries.",
        values={"error": kind.__name__, "log": str(path)},
    )
