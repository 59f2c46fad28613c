"""Due to notification: how late the request for a bubble is on the bus after its minute has begun."""

import time
from datetime import datetime, timedelta
from pathlib import Path

from postureapp.core.model import At, Kind, Reminder, TimeRange
from postureapp.core.settings import Hours, Settings
from tests.desktop.app import App, FakeClock
from tests.desktop.bubbles import SERVICE
from tests.desktop.bus import Record
from tests.desktop.desktop import Desktop
from tests.desktop.waiting import NotSeen

AHEAD = 12.0
"""Seconds from the start of the app to the due minute: it is up and idle long before."""
REQUESTED = f"type='method_call',interface='{SERVICE}',member='Notify'"


def latencies(desktop: Desktop, runs: int, home: Path) -> list[float]:
    """Milliseconds late, once for each of `runs` starts of the app with one reminder."""
    return [latency(desktop, home / f"due-{run}") for run in range(runs)]


def latency(desktop: Desktop, home: Path) -> float:
    """The app gets a clock whose next minute begins in AHEAD seconds: no run waits for a real one."""
    home.mkdir(parents=True)
    now = datetime.now().astimezone()
    noon = now.replace(hour=12, minute=0, second=0, microsecond=0)
    shift = (noon - timedelta(seconds=AHEAD) - now).total_seconds()
    clock = FakeClock(home / "clock", f"{shift:+.3f}")
    app = App(desktop, home, **clock.env(monotonic_too=False)).set(one_reminder(noon))
    record = Record(desktop.bus.address, REQUESTED)
    try:
        app.start()
        request = record.next(timeout=AHEAD + 10)
        seen = time.time()
        if request is None:
            raise NotSeen(f"no notification at {noon:%H:%M}; why: {app.cli('why').out}")
        return (seen + shift - noon.timestamp()) * 1000
    finally:
        app.quit()
        record.close()


def one_reminder(at: datetime) -> Settings:
    """Nothing but one rest at that time, on any day."""
    whole_day = (TimeRange(at.replace(hour=0).time(), at.replace(hour=0).time()),)
    reminder = Reminder(id="measured", kind=Kind.REST, schedule=At((at.time(),)), edited=True)
    return Settings(reminders=(reminder,), hours=Hours(active=(whole_day,) * 7, quiet=()))
