"""Figures of the running app beside their floors: `python -m tests.benchmarks [--runs 7] [--minutes 5]`.

Every figure is the median of interleaved runs with minimum and maximum, next to the bare PySide6 tray
measured in the same minutes on the same private desktop: machines differ, ratios less so.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import due, idle, response, startup
from tests.benchmarks.figures_table import head, row
from tests.desktop.app import WELCOMED, App
from tests.desktop.desktop import Desktop


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks", description="Figures beside their floors."
    )
    parser.add_argument("--runs", type=int, default=7, help="starts and clicks measured (default: 7)")
    parser.add_argument("--minutes", type=int, default=2, help="idle minutes measured (default: 2)")
    parser.add_argument("--only", choices=["startup", "due", "response", "idle"], help="one group alone")
    asked = parser.parse_args(arguments)
    print(head(), flush=True)
    with tempfile.TemporaryDirectory() as private, Desktop(Path(private)) as desktop:
        home = Path(private) / "postureapp"
        App(desktop, home).set(WELCOMED)
        if asked.only in {None, "startup"}:
            print_startup(desktop, asked.runs, home)
        if asked.only in {None, "due"}:
            late = due.latencies(desktop, asked.runs, home)
            print(row("due to notification on the bus", "ms", [], late, "50 ms"), flush=True)
        if asked.only in {None, "response"}:
            print_response(desktop, asked.runs, home)
        if asked.only in {None, "idle"}:
            print_idle(desktop, asked.minutes, home)
    return 0


def print_startup(desktop: Desktop, runs: int, home: Path) -> None:
    floor, app = startup.starts(desktop, runs, home)
    for name, unit, field, goal in (
        ("exec to the icon in the panel", "ms", "icon_ms", "1.35 x"),
        ("CPU until idle", "ms", "cpu_ms", "2 x"),
        ("memory when idle (PSS)", "MB", "pss_mb", "1.4 x"),
        ("memory when idle (RSS)", "MB", "rss_mb", ""),
    ):
        bare, ours = ([getattr(start, field) for start in starts] for starts in (floor, app))
        print(row(name, unit, bare, ours, goal), flush=True)


def print_response(desktop: Desktop, runs: int, home: Path) -> None:
    first, later = response.clicks(desktop, runs, home)
    print(row("click to first frame, first window", "ms", [], first, "250 ms"), flush=True)
    print(row("click to first frame, later ones", "ms", [], later, "100 ms"), flush=True)


def print_idle(desktop: Desktop, minutes: int, home: Path) -> None:
    floor, app = idle.minutes(desktop, minutes, home)
    wakeups = [[minute.wakeups for minute in found] for found in (floor, app)]
    cpu = [[minute.cpu_ms for minute in found] for found in (floor, app)]
    print(row("wake-ups in an idle minute", "", wakeups[0], wakeups[1], "bare tray + 2"), flush=True)
    print(row("CPU in an idle minute", "ms", cpu[0], cpu[1], "4 ms"), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
