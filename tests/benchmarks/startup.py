"""Start-up and memory: from exec to the icon in the panel, CPU until idle, memory once it is."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import processes
from tests.desktop.bus import Record
from tests.desktop.desktop import Desktop
from tests.desktop.waiting import NotSeen

REGISTERED = "type='signal',interface='org.kde.StatusNotifierWatcher',member='StatusNotifierItemRegistered'"
QUIET = 1.5  # seconds without a tick of CPU count as idle
BARE_TRAY = [sys.executable, str(Path(__file__).with_name("bare_tray.py"))]
POSTUREAPP = [sys.executable, "-m", "postureapp", "run"]


@dataclass(frozen=True)
class Start:
    """One start of one program."""

    icon_ms: float
    cpu_ms: float
    pss_mb: float
    rss_mb: float


def starts(desktop: Desktop, runs: int, home: Path) -> tuple[list[Start], list[Start]]:
    """Starts of the bare tray and of the app, taken in turns; the first of each only warms the caches."""
    found: tuple[list[Start], list[Start]] = ([], [])
    for run in range(runs + 1):
        for command, results in zip((BARE_TRAY, POSTUREAPP), found, strict=True):
            started = start_once(desktop, command, home)
            if run:
                results.append(started)
    return found


def start_once(desktop: Desktop, command: list[str], home: Path) -> Start:
    record = Record(desktop.bus.address, REGISTERED)
    try:
        began = time.monotonic()
        with running(desktop, command, home) as process:
            if record.next(timeout=30) is None:
                raise NotSeen(f"no tray icon of {' '.join(command)}")
            icon = time.monotonic() - began
            wait_until_idle(process.pid)
            cpu = processes.cpu_seconds(process.pid)
            return Start(icon * 1000, cpu * 1000, *processes.memory(process.pid))
    finally:
        record.close()


@contextmanager
def running(desktop: Desktop, command: list[str], home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program, until the block ends; it is killed then, so that leaving costs nothing."""
    env = {**desktop.env, "POSTUREAPP_HOME": str(home)}
    process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


def wait_until_idle(pid: int, timeout: float = 30.0) -> None:
    """Until QUIET seconds passed without CPU time. Raises NotSeen."""
    end = time.monotonic() + timeout
    ticks, since = processes.ticks(pid), time.monotonic()
    while time.monotonic() - since < QUIET:
        if time.monotonic() > end:
            raise NotSeen(f"process {pid} never became idle")
        time.sleep(0.05)
        now = processes.ticks(pid)
        if now != ticks:
            ticks, since = now, time.monotonic()
