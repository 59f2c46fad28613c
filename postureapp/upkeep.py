"""The nightly work: a daily backup, old rows pruned when the person wants that, the journal checked."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from postureapp.core.moment import Moment
from postureapp.core.problem import Problem
from postureapp.core.settings import Settings
from postureapp.ports import Clock
from postureapp.store.journal import SqliteJournal
from postureapp.store.paths import Paths

AT = time(3, 30)
"""Local time of the nightly work."""
MONTH = timedelta(days=30.44)
"""Mean length of a month of the Gregorian calendar (365.2425 / 12 days)."""


class Upkeep:
    """Runs at night, or at the next wake after a night that was slept through."""

    def __init__(
        self, paths: Paths, clock: Clock, journal: SqliteJournal, settings: Callable[[], Settings]
    ) -> None:
        self._paths = paths
        self._clock = clock
        self._journal = journal
        self._settings = settings

    def next_due(self) -> Moment:
        """The coming night's moment."""
        now = self._clock.now()
        at = datetime.combine(now.wall.date(), AT, tzinfo=now.wall.tzinfo)
        if at <= now.wall:
            at = datetime.combine(now.wall.date() + timedelta(days=1), AT, tzinfo=now.wall.tzinfo)
        return now.later(at.timestamp() - now.wall.timestamp())

    def run(self, tell: Callable[[Problem], None]) -> None:
        """Do tonight's work; a disk that refuses it is told, and reminders go on."""
        from postureapp.store import backup  # needed at night, not at the start

        now = self._clock.now().wall
        privacy = self._settings().privacy
        try:
            if privacy.daily_backup:
                backup.daily(self._paths, now.date())
            if privacy.keep_months:
                self._journal.prune(now - privacy.keep_months * MONTH)
            self._journal.compact()
        except OSError as error:
            tell(
                Problem(
                    code="upkeep_failed",
                    what="Last night's backup could not be made.",
                    meaning="Your record itself is untouched; an older backup is still there.",
                    remedy="Check that the disk is not full. It is tried again tomorrow.",
                    values={"why": str(error)},
                )
            )
