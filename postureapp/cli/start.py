"""Starting: the first one runs, every other one hands its request over and ends with 0."""

from argparse import Namespace
from os import environ

from postureapp.cli.failure import Failure
from postureapp.store import paths
from postureapp.system import single

ATTEMPTS = 20
"""Times to try again when the other one ends just as it is asked."""


def run(given: Namespace) -> int:
    """Become the instance, or hand over to the one that is there."""
    places = paths.find()
    try:
        places.make()
    except OSError as error:
        _only_reading(places, error)
    for _ in range(ATTEMPTS):
        lock = _claim(places)
        if lock is not None:
            from postureapp.main import run as run_app  # Qt, and everything else, only from here on

            return int(run_app(places, lock, background=given.background))
        if _handed_over(places):
            return 0
    raise Failure("Another PostureApp keeps starting and ending.", "This one gave up.", "Try again soon.")


def _handed_over(places: paths.Paths) -> bool:
    """Ask the one that runs to show Today. False if it ended just now. Raises Failure."""
    from postureapp.system import control_client
    from postureapp.system import control_messages as m

    try:
        answer = control_client.ask(places.runtime, m.Show(token=environ.get("XDG_ACTIVATION_TOKEN", "")))
    except control_client.NotRunning:
        return False
    except control_client.NoAnswer as error:
        raise Failure(
            f"PostureApp is running already, but: {error}.",
            "A second one was not started, so that nothing is written twice.",
            "End it with your system's task list, then start PostureApp again.",
        ) from error
    if isinstance(answer, m.Refused):
        raise Failure(answer.what, answer.meaning, answer.remedy)
    return True


def _claim(places: paths.Paths) -> single.Lock | None:
    try:
        return single.claim(places.runtime)
    except OSError as error:
        raise Failure(
            f"PostureApp could not lock {places.runtime}: {error.strerror}.",
            "Without that it cannot be sure to be the only one running.",
            "Let your user write there, or set XDG_RUNTIME_DIR to a folder of your own.",
        ) from error


def _only_reading(places: paths.Paths, error: OSError) -> None:
    """A home that cannot be written is no reason to stop; only the lock must be ours."""
    try:
        paths.make_own(places.runtime)
    except OSError:
        raise Failure(
            f"PostureApp could not make its folder {places.runtime}: {error.strerror or error}.",
            "It cannot start without a place of its own.",
            "Let your user write there, or set XDG_RUNTIME_DIR to a folder of your own.",
        ) from error
