"""Lateness: from each due moment to the notification on the bus, over many moments in one run of the app.

`python -m tests.benchmarks.lateness [--moments 100]`. The clock on the wall is moved to just before the next
due moment, an hour further each time, as nobody can wait for a hundred hours; seconds themselves go at their
real pace, on the app's side and on ours, so that milliseconds are milliseconds.
"""

import argparse
import statistics
import sys
import tempfile
import time
from datetime import datetime, timedelta
from datetime import time as clock_time
from pathlib import Path

from msgspec.structs import replace

from postureapp.core.model import Kind, Reminder
from tests.benchmarks.due import REQUESTED
from tests.desktop.app import App
from tests.desktop.bubbles import PATH, SERVICE
from tests.desktop.bus import Record
from tests.desktop.desktop import Desktop
from tests.desktop.gate import Days, Watched, at, only
from tests.desktop.waiting import NotSeen

KINDS = (Kind.POSTURE, Kind.CUSTOM)
"""Each comes every other hour, so that no kind reaches a cap of the day or of the hour."""
AHEAD = 1.0
"""Seconds from a move of the clock to the due moment: the app is idle again by then."""
IN_A_ROW, LULL = 50, 4.5
"""Moments until the pointer is moved again, so that nobody is away; seconds until that is no typing."""


def lateness(desktop: Desktop, days: Days, app: App, moments: int) -> list[float]:
    """Milliseconds late, once for each of so many due moments."""
    record = Record(desktop.bus.address, REQUESTED)
    watched = Watched(desktop, days, app)
    found: list[float] = []
    try:
        app.set(only(*reminders()))
        watched.start(clock_time(0, 30), rate=1)
        due = datetime.combine(days.day, clock_time(1), tzinfo=days.zone)
        while len(found) < moments:
            if len(found) % IN_A_ROW == 0:
                watched.touch()
                time.sleep(LULL)
            found.append(one(watched, record, due))
            due += timedelta(hours=1)
    finally:
        app.quit()
        record.close()
    return found


def one(watched: Watched, record: Record, due: datetime) -> float:
    """Milliseconds from this moment to the notification."""
    before = due - timedelta(seconds=AHEAD)
    watched.days.day = before.date()
    watched.desktop.bus.call(SERVICE, PATH, "org.dunstproject.cmd0", "NotificationCloseAll")
    watched.desktop.bubbles.wait_gone()
    watched.go(before.time(), touch=False)
    request = record.next(timeout=AHEAD + 10)
    seen = watched.days.now()
    if request is None:
        raise NotSeen(f"no notification at {due}; why: {watched.said()[-3:]}")
    return (seen - due).total_seconds() * 1000


def reminders() -> tuple[Reminder, ...]:
    """One for each hour of any day, of two kinds by turns."""
    hours = [clock_time(hour) for hour in range(24)]
    return tuple(
        replace(at(kind, *hours[first::2], message="Tea"), cap=24) for first, kind in enumerate(KINDS)
    )


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="How late reminders are while somebody is at the desk.")
    parser.add_argument("--moments", type=int, default=100, help="due moments measured (default: 100)")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as private:
        days = Days(Path(private) / "clock")
        folder = Path(private) / "desktop"
        with Desktop(folder) as desktop:
            app = App(desktop, Path(private) / "home", **days.env())
            late = lateness(desktop, days, app, asked.moments)
    rank = statistics.quantiles(late, n=100, method="inclusive")
    print(f"{len(late)} due moments: median {rank[49]:.0f} ms, p99 {rank[98]:.0f} ms, max {max(late):.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
