"""The composition root: the tray first, then everything else, each object built once and wired here."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from postureapp.qt.app import NoScreen, end_on_signals, open_application, soon, when_tray_host
from postureapp.qt.tray import Tray
from postureapp.store.paths import Paths
from postureapp.system.single import Lock

if TYPE_CHECKING:
    from postureapp.program import Program

NO_SCREEN = """There is no screen to show anything on.
PostureApp lives in the tray of a graphical session, so it cannot start here.
Start it from your desktop. To look at it without one: python3 packaging/dev.py run --virtual FOLDER"""


def run(paths: Paths, lock: Lock, *, background: bool) -> int:
    """Run until quit; returns the exit code. `background`: started with the session, opens nothing."""
    try:
        app = open_application()
    except NoScreen:
        sys.stderr.write(NO_SCREEN + "\n")
        return 1
    signals = end_on_signals(app)
    parts: list[object] = [signals]
    program: list[Program] = []

    def begin() -> None:
        tray = Tray("PostureApp")
        parts.append(tray)
        # The rest is loaded once the icon is on its way to the panel.
        soon(lambda: compose(tray))

    def compose(tray: Tray) -> None:
        try:
            from postureapp.program import Program

            made = Program(app, paths, tray, background=background)
        except BaseException:
            app.exit(1)  # half a program in the tray would remind of nothing and say nothing
            raise
        program.append(made)
        app.aboutToQuit.connect(made.stop)

    when_tray_host(begin, wait=background)
    code = app.exec()
    lock.release()
    if program and program[0].last_act:
        from postureapp.leaving import carry_out

        carry_out(program[0].last_act, paths)
    return int(code)
