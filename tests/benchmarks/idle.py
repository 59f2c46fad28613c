"""Idle: wake-ups and CPU time while nothing is due, of the app and the bare tray side by side."""

import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import processes
from tests.benchmarks.startup import BARE_TRAY, POSTUREAPP, running, wait_until_idle
from tests.desktop.desktop import Desktop


@dataclass(frozen=True)
class Idle:
    """One minute of doing nothing."""

    wakeups: float
    cpu_ms: float


def minutes(desktop: Desktop, count: int, home: Path) -> tuple[list[Idle], list[Idle]]:
    """Each of `count` minutes of the bare tray and of the app, both running all the time."""
    with ExitStack() as both:
        pids = [
            both.enter_context(running(desktop, command, home)).pid for command in (BARE_TRAY, POSTUREAPP)
        ]
        for pid in pids:
            wait_until_idle(pid)
        found: tuple[list[Idle], list[Idle]] = ([], [])
        before = [processes.cost(pid) for pid in pids]
        for _ in range(count):
            time.sleep(60)
            after = [processes.cost(pid) for pid in pids]
            for results, old, new in zip(found, before, after, strict=True):
                cpu, wakeups = new.since(old)
                results.append(Idle(wakeups, cpu * 1000))
            before = after
    return found
