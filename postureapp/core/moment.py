"""A moment: the wall clock and the monotonic clock read together."""

from datetime import UTC, datetime, timedelta

import msgspec


class Moment(msgspec.Struct, frozen=True):
    """One reading of both clocks.

    `wall` is aware, in the user's zone, and may jump. `mono` counts seconds, never jumps and has no
    meaning of its own: only differences of two readings of one run of the program are used. It stands
    still while the machine sleeps.
    """

    wall: datetime
    mono: float

    def later(self, seconds: float) -> "Moment":
        """The moment `seconds` of ordinary time later (through UTC, so a repeated hour is not lost)."""
        zone = self.wall.tzinfo
        utc = self.wall.timestamp() + seconds
        return Moment(datetime.fromtimestamp(utc, tz=zone), self.mono + seconds)


def elapsed(since: datetime, until: datetime) -> timedelta:
    """Real time between two aware moments, right across daylight saving (both are compared in UTC)."""
    return timedelta(seconds=until.timestamp() - since.timestamp())


def instant(wall: datetime) -> datetime:
    """The same moment in UTC. Aware datetimes of one zone compare by their clock face, which lies in a
    repeated hour; instants never do, so the planner keeps instants and shows walls.
    """
    return wall.astimezone(UTC)
