"""What the tests of the gate share: days that begin when they are wanted, and what the app says of them."""

import time as real
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from postureapp.core.model import At, Kind, Reminder, TimeRange
from postureapp.core.settings import Feeding, Hours, Settings
from postureapp.store import paths
from postureapp.system import control_client
from postureapp.system import control_messages as m
from tests.desktop import bent
from tests.desktop.app import WELCOMED, App, FakeClock
from tests.desktop.desktop import Desktop
from tests.desktop.waiting import NotSeen, until

ALL_DAY = (TimeRange(time(0), time(0)),)
TEN = time(10)
EVEN = ZoneInfo("Asia/Shanghai")
"""A zone whose clocks are never changed."""
AT_REST = 0.1
"""Seconds in which an app that waits has not run at all."""
Said = tuple[str, str, str, str]
"""Reminder, outcome, reason, what it waits for."""


def at(kind: Kind, *times: time, **more: object) -> Reminder:
    """A reminder of the person's own, called after its kind."""
    return Reminder(id=kind.value, kind=kind, schedule=At(times), edited=True, **more)  # type: ignore[arg-type]


def only(*reminders: Reminder, quiet: tuple[TimeRange, ...] = ()) -> Settings:
    """Settings with these reminders, around the clock, and nothing that comes beside them."""
    return replace(
        WELCOMED,
        reminders=reminders,
        hours=Hours(active=(ALL_DAY,) * 7, quiet=quiet),
        feeding=Feeding(start_cue=False, cue_minutes=0, switch_cue=False, release_after=False),
        system=replace(WELCOMED.system, phase="w0_caesarean"),
    )


class Days(FakeClock):
    """A fast clock for app and X server alike; each new day begins a moment before it matters.

    Days lie ahead of today: the X server counts time from the machine's start and must never go below it.
    """

    def __init__(self, file: Path, zone: ZoneInfo = EVEN) -> None:
        super().__init__(file, "+0 x1")
        self.zone, self.day = zone, datetime.now(zone).date() + timedelta(days=1)
        self._began, self._rate = real.time(), 1

    def env(self, *, monotonic_too: bool = True) -> dict[str, str]:
        """Of the app and of the desktop's X server."""
        return {**super().env(monotonic_too=monotonic_too), "TZ": self.zone.key}

    def begin(self, face: time, rate: int = 10, day: date | None = None) -> None:
        """A new day at this time for a program that is started next."""
        self._began = real.time()
        self.day = day or self.day + timedelta(days=1)
        self.go(face, rate)

    def go(self, face: time, rate: int | None = None) -> float:
        """Go on from this time of the same day, `rate` times as fast as the real clock.

        Gives the seconds by which the clock was moved.
        """
        before = self.now()
        self._rate = rate or self._rate
        wanted = datetime.combine(self.day, face, tzinfo=self.zone)
        self.set(f"{wanted.timestamp() - self._shown():+.3f} x{self._rate}")
        return wanted.timestamp() - before.timestamp()

    def now(self) -> datetime:
        return datetime.fromtimestamp(self._shown() + float(self.file.read_text().split()[0]), tz=self.zone)

    def _shown(self) -> float:
        return self._began + (real.time() - self._began) * self._rate


class Watched:
    """The app on a desktop with days of its own, and somebody at the desk."""

    def __init__(self, desktop: Desktop, days: Days, app: App) -> None:
        self.desktop, self.days, self.app = desktop, days, app
        self._seen = 0
        self._places = 0

    def start(
        self, face: time = time(9, 50), rate: int = 10, day: date | None = None, tick: int = 60
    ) -> None:
        """Start the app at that time of a new day, or of that day. `tick`: seconds of its coarse tick."""
        self.days.begin(face, rate, day)
        self.touch()
        bent.start(self.app, tick)
        self.forget()

    def wait_until(self, face: time) -> None:
        """Until the clock on the wall shows this, and a little longer."""
        wanted = datetime.combine(self.days.day, face, tzinfo=self.days.zone).timestamp()
        until(f"it is {face}", lambda: self.days.now().timestamp() >= wanted, 60)

    def go(self, face: time, *, next_day: bool = False, touch: bool = True) -> None:
        """Go on from this time, with a hand on the pointer, without the app noticing a moment in between."""
        until("the app waits", self._at_rest)
        self.app.freeze()
        if next_day:
            self.days.day += timedelta(days=1)
        self.days.go(face)
        if touch:
            self.touch()
        self.app.thaw()
        self.ask(m.Status())

    def _at_rest(self) -> bool:
        """Frozen at work it could have read one clock before the move and the other one after it."""
        assert self.app.process is not None
        ran = Path(f"/proc/{self.app.process.pid}/schedstat")
        before = ran.read_text()
        real.sleep(AT_REST)
        return ran.read_text() == before

    def sleep(self, wake: time) -> None:
        """The machine sleeps until then: nothing runs, and only the clock on the wall goes on."""
        until("the app waits", self._at_rest)
        self.app.freeze()
        bent.sleep(self.app, self.days.go(wake))
        self.touch()
        self.app.thaw()

    def touch(self) -> None:
        """Move the pointer a little."""
        self._places += 1
        self.desktop.pointer.move(300 + self._places % 7, 400)

    def ask(self, request: m.Request) -> m.AnyAnswer:
        """The app's answer, without starting a command for it."""
        found = paths.find({**self.desktop.env, **self.app.env})
        return control_client.ask(found.runtime, request, 20.0)

    def said(self) -> list[Said]:
        """Every decision so far, oldest first."""
        answer = self.ask(m.Why())
        assert isinstance(answer, m.WhyIs)
        return [
            (one.reminder, one.outcome.value, one.reason.value, one.waiting_for) for one in answer.decisions
        ]

    def told(self) -> Sequence[Said]:
        """The same, from the command."""
        return [
            (one["reminder"], one["outcome"], one["reason"], one["waiting_for"])
            for one in self.app.cli("why", "--json").json()
        ]

    def when(self) -> list[datetime]:
        """When each decision was made, oldest first."""
        return [datetime.fromisoformat(one["at"]) for one in self.app.cli("why", "--json").json()]

    def wait_for(self, *decisions: Said, timeout: float = 20.0) -> None:
        """Until these are the latest decisions, and the last of them."""
        wanted = list(decisions)
        try:
            until(f"decided: {wanted}", lambda: self.said()[-len(wanted) :] == wanted, timeout, pause=0.1)
        except NotSeen as late:
            raise NotSeen(
                f"{late}; but {self.said()} at {self.days.now():%a %H:%M:%S}: {self.ask(m.Status())}"
            ) from late

    # -- bubbles -------------------------------------------------------------------------------------------
    def forget(self) -> None:
        """Count bubbles from now."""
        self._seen = len(self.desktop.bubbles.requests())

    @property
    def bubbles(self) -> list[str]:
        """The titles of the bubbles asked for since `forget`."""
        return [request.title for request in self.desktop.bubbles.requests()[self._seen :]]

    def one_bubble(self) -> None:
        """Exactly one was asked for, and it is seen on the screen."""
        until("a bubble", lambda: self.bubbles)
        self.desktop.bubbles.wait_for_one()
        assert len(self.bubbles) == 1
        self.forget()

    def no_bubble(self) -> None:
        assert self.bubbles == []

    # -- all say the same ----------------------------------------------------------------------------------
    def agree(self, mode: str, **held: str) -> None:
        """`status`, `next` and the tooltip: this mode, these reminders held for these reasons, one next."""
        status = self.app.cli("status", "--json").json()
        coming = self.app.cli("next", "--json").json()
        assert (status["mode"], {one["reminder"]: one["reason"] for one in status["held"]}) == (mode, held)
        assert status["next"] == coming
        tooltip = self.app.tray().tooltip
        if coming is None:
            assert "Next:" not in tooltip
        else:
            assert datetime.fromisoformat(coming["at"]).strftime("%H:%M") in tooltip
