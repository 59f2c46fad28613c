"""Windows of every day: first opening, opening again, a day and a week of preview with fifty reminders.

`python -m tests.benchmarks.windows [--runs 7]`, on the screen it finds, else off screen. A first opening is
measured in a process of its own that has shown nothing yet, from the call to the end of the first paint.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from statistics import median
from zoneinfo import ZoneInfo

NOW = datetime(2026, 5, 14, 14, 45, tzinfo=ZoneInfo("Europe/Berlin"))
GOALS = {"today": 300, "settings_reminders": 350, "settings_profile": 350, "welcome_1": 350}
PREVIEW_GOAL = 50


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.windows", description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--worker", choices=list(GOALS), help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if asked.worker:
        print(*opening(asked.worker), flush=True)
        os._exit(0)  # how Qt is taken down is not what is measured
    print("| figure | median (least to most) ms | goal |\n|---|---|---|")
    for window, goal in GOALS.items():
        found = [worker(window) for _ in range(asked.runs)]
        show(f"{window}: first opening", [first for first, _ in found], goal)
        show(f"{window}: built anew", [again for _, again in found], 100)
    for name, figures in preview(asked.runs).items():
        show(name, figures, PREVIEW_GOAL)
    return 0


def show(name: str, figures: list[float], goal: int) -> None:
    print(
        f"| {name} | {median(figures):.0f} ({min(figures):.0f} to {max(figures):.0f}) | {goal} |", flush=True
    )


def worker(window: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "tests.benchmarks.windows", "--worker", window]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    first, again = done.stdout.split()[-2:]
    return float(first), float(again)


def milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def opening(window: str) -> tuple[float, float]:
    """First and second opening of a window, in ms. What the running tray app has at hand is there before."""
    from postureapp.qt.app import open_application
    from postureapp.qt.theme import Theme
    from postureapp.resources import resources_dir

    app = open_application()
    theme = Theme(app, resources_dir() / "theme")
    theme.apply(choice="light")
    from tests.qt.windows.everyday import make_ui

    ui = make_ui(theme)
    kept: list[object] = []

    def open_it() -> None:
        from postureapp.qt.windows.sheet_scenes import SCENES

        scene = SCENES[window]
        widget = scene.build(ui, NOW)
        widget.resize(*scene.size)
        widget.show()
        app.processEvents()
        widget.repaint()
        kept.append(widget)

    return milliseconds(open_it), milliseconds(open_it)


def preview(runs: int) -> dict[str, list[float]]:
    """What a change of one of fifty reminders costs: a mixture, and the worst one (all count minutes)."""
    from msgspec.structs import replace

    from postureapp.core import preview as ahead
    from postureapp.core.settings import Settings
    from tests.qt.windows.everyday import content

    found: dict[str, list[float]] = {}
    for name, reminders in (("mixed", fifty(every=5)), ("all every", fifty(every=1))):
        day, week = [], []
        for _ in range(runs):
            settings = replace(Settings(), reminders=reminders)
            day.append(milliseconds(partial(ahead.day_ahead, settings, content(), NOW, NOW.date())))
            week.append(milliseconds(partial(list, ahead.days_ahead(settings, content(), NOW))))
        found[f"preview of a day, fifty reminders, {name}"] = day
        found[f"preview of a week, fifty reminders, {name}"] = week
    return found


def fifty(every: int) -> tuple[object, ...]:
    """Fifty reminders of all kinds; one in `every` counts minutes, the others stand at clock times."""
    from datetime import time as clock

    from postureapp.core.model import At, Every, Kind, Reminder

    kinds = list(Kind)
    return tuple(
        Reminder(
            id=f"r{place}",
            kind=kinds[place % len(kinds)],
            schedule=Every(45 + 5 * place)
            if place % every == 0
            else At((clock(9 + place % 10, place),), tuple(range(5 if place % 2 else 7))),
        )
        for place in range(50)
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
