"""Break windows: first frame cold and warm, CPU of a moving step, memory after 300 breaks.

`python -m tests.benchmarks.breaks [--runs 7] [--breaks 300]`, on the screen it finds, else off screen.
A process that has done nothing yet opens the cold window, as the tray app does at the first click.
"""

import argparse
import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

WINDOWS = ("tip", "question", "player", "card")
GOALS = {"cold": 250, "warm": 100}
PAUSE = 5.0
"""Seconds over which the CPU of a moving step is measured."""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.breaks", description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--breaks", type=int, default=300)
    parser.add_argument("--worker", choices=["cold", "warm", "moving", "memory"], help=argparse.SUPPRESS)
    parser.add_argument("--window", choices=WINDOWS, default="tip", help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if asked.worker:
        print(*work(asked.worker, asked.window, asked), flush=True)
        os._exit(0)  # how Qt is taken down is not what is measured
    for window in WINDOWS:
        cold = [ask("cold", window, asked)[0] for _ in range(asked.runs)]
        print(line(f"{window}: first frame, cold", cold, "ms", GOALS["cold"]))
        print(line(f"{window}: first frame, warm", ask("warm", window, asked), "ms", GOALS["warm"]))
    print(line("player: CPU of a moving step", ask("moving", "player", asked), "% of a core", 15))
    print(line(f"memory after {asked.breaks} breaks", ask("memory", "player", asked), "MB", 3))
    return 0


def ask(worker: str, window: str, asked: argparse.Namespace) -> list[float]:
    command = [sys.executable, "-m", "tests.benchmarks.breaks", "--worker", worker, "--window", window]
    more = ["--runs", str(asked.runs), "--breaks", str(asked.breaks)]
    done = subprocess.run([*command, *more], capture_output=True, text=True, check=True)
    return [float(word) for word in done.stdout.split()]


def line(name: str, values: list[float], unit: str, goal: float) -> str:
    spread = f"{statistics.median(values):.4g} ({min(values):.4g} to {max(values):.4g}) {unit}"
    return f"{name:32} {spread:>36}   at most {goal:g}"


# -- in the process of its own ------------------------------------------------------------------------------
def work(worker: str, window: str, asked: argparse.Namespace) -> list[float]:
    stage = Stage()
    if worker == "cold":
        return [stage.first_frame(window)]
    if worker == "warm":
        stage.first_frame(window)
        return [stage.first_frame(window) for _ in range(asked.runs)]
    if worker == "moving":
        return [stage.cpu_of_a_step() for _ in range(3)]
    return [stage.growth(asked.breaks)]


class Clock:
    """The real monotonic clock; the date stands still."""

    def now(self) -> Any:
        from postureapp.core.moment import Moment

        return Moment(datetime(2026, 5, 14, 15, 20, tzinfo=UTC), time.monotonic())


class Quiet:
    """Neither voice nor chime: other programs are not what is measured."""

    def missing(self) -> str:
        return ""

    def say(self, text: str, language: str) -> None:
        pass

    def play(self, name: str, volume: int) -> None:
        pass

    def stop(self) -> None:
        pass


class Stage:
    """What the idle tray app has in memory: theme, words, content, settings; no window, no picture."""

    def __init__(self) -> None:
        from functools import cache

        from postureapp.content.load import load_catalogue
        from postureapp.core.settings import Settings
        from postureapp.figure.look import Look
        from postureapp.i18n import Words
        from postureapp.qt.app import open_application
        from postureapp.qt.theme import Theme
        from postureapp.qt.ui import Ui
        from postureapp.resources import resources_dir

        self.app = open_application()
        theme = Theme(self.app, resources_dir() / "theme")
        theme.apply(choice="light")
        content, _ = load_catalogue(resources_dir() / "content", "en")

        @cache
        def pictures() -> Any:
            from postureapp.figure.poses import load_library

            return load_library(resources_dir() / "poses")

        self.ui = Ui(
            theme=theme, words=Words("en"), content=content, settings=Settings(), pictures=pictures,
            look=Look(),
        )  # fmt: skip

    def make(self, window: str) -> Any:
        if window == "tip":
            from postureapp.qt.windows.tip_card import TipCard

            return TipCard(self.ui, "FED-5", "occurrence")
        if window in ("question", "player"):  # with the safety question first, and without
            return self.player(ask=window == "question")
        from postureapp.core.effects import Prompt
        from postureapp.core.model import Kind
        from postureapp.qt.announce import announce
        from postureapp.qt.windows.reminder_card import ReminderCard

        due = Clock().now().wall
        prompt = Prompt(occurrence="o", reminder="posture", kind=Kind.POSTURE, due=due, tip="SIT-1")
        return ReminderCard(self.ui, announce(prompt, self.ui, self.folder()))

    def folder(self) -> Any:
        import tempfile

        return Path(tempfile.mkdtemp(prefix="postureapp-pictures-"))

    def player(self, *, ask: bool = False) -> Any:
        from postureapp.qt.windows.player import BreakPlayer

        quiet = Quiet()
        return BreakPlayer(self.ui, "R03", "run", ask_safety=ask, voice=quiet, chime=quiet, clock=Clock())

    def first_frame(self, window: str) -> float:
        """Milliseconds from the click to the end of the first paint of a new window; then it is closed."""
        began = time.perf_counter()
        made = self.make(window)
        painted = painted_watch(made)
        made.show()
        self.until(lambda: bool(painted.seen))
        took = (time.perf_counter() - began) * 1000
        made.close()
        self.settle()
        return took

    def cpu_of_a_step(self) -> float:
        """Percent of one core while a step with breath and moving figure is on screen."""
        made = self.player()
        made.show()
        self.for_seconds(1.0)
        began, used = time.perf_counter(), time.process_time()
        self.for_seconds(PAUSE)
        share = (time.process_time() - used) / (time.perf_counter() - began) * 100
        made.close()
        self.settle()
        return share

    def growth(self, breaks: int) -> float:
        """Megabytes of resident memory gained by opening and closing, after ten to warm up."""
        for _ in range(10):
            self.one_break()
        before = resident()
        for _ in range(breaks):
            self.one_break()
        return resident() - before

    def one_break(self) -> None:
        made = self.player(ask=True)
        made.show()
        self.app.processEvents()
        made.close()
        self.settle()

    def until(self, ready: Callable[[], bool]) -> None:
        while not ready():
            self.app.processEvents()

    def for_seconds(self, seconds: float) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def settle(self) -> None:
        from PySide6.QtCore import QCoreApplication, QEvent

        self.app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()


def painted_watch(window: Any) -> Any:
    """Notes the first time that a window is painted."""
    from PySide6.QtCore import QEvent, QObject

    class Watch(QObject):
        seen = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.seen = self.seen or event.type() == QEvent.Type.Paint
            return False

    watch = Watch(window)
    window.installEventFilter(watch)
    return watch


def resident() -> float:
    """Megabytes that the process itself has written, once what was freed is given back.

    Untouched pages of libraries are left out: they come and go with other programs that share them.
    """
    import ctypes

    ctypes.CDLL(None).malloc_trim(0)
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty:")) / 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
