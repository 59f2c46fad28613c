"""PostureApp as it is, on a machine that can be made to sleep, and with a coarse tick that is soon there.

`python -m tests.desktop.bent run` in place of `python -m postureapp run`. What a machine slept shows only in
its clocks: seconds awake stand still, all others go on. A shifted clock moves them all alike, so the seconds
slept are taken off the awake ones here.
"""

import os
import sys
from pathlib import Path

from tests.desktop.app import App

SLEPT, TICK = "BENT_SLEPT", "BENT_TICK"
"""The file with the seconds slept so far; the seconds of a coarse tick."""


def start(app: App, tick: int = 60) -> None:
    """Start the app so that `sleep` can be told of it."""
    app.env |= {SLEPT: str(app.home / "slept"), TICK: str(tick)}
    Path(app.env[SLEPT]).write_text("0")
    app.process = app.desktop.start("postureapp", [sys.executable, "-m", __name__, "run"], **app.env)
    app.wait_ready()


def sleep(app: App, seconds: float) -> None:
    """The clocks of the app, frozen, have been set forward by `seconds`: those were sleep."""
    slept = Path(app.env[SLEPT])
    slept.write_text(str(float(slept.read_text()) + seconds))


def main() -> int:
    from postureapp.cli import main as postureapp
    from postureapp.qt import senses
    from postureapp.system import clock

    awake, slept = clock.awake_seconds, Path(os.environ[SLEPT])
    clock.awake_seconds = lambda: awake() - float(slept.read_text())
    senses.TICK_SECONDS = int(os.environ[TICK])
    return postureapp()


if __name__ == "__main__":
    sys.exit(main())
