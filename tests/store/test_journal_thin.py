"""Nightly thinning: of each break only the last word is kept, everything else stays."""

from datetime import UTC, datetime, timedelta

from postureapp.core.model import BreakRun, BreakState
from postureapp.core.moment import Moment
from postureapp.core.rows import BreakRow, TipRow
from postureapp.store import paths
from postureapp.store.journal import SqliteJournal
from tests.engine.fakes import FakeClock

NOW = datetime(2026, 6, 1, 10, 0, tzinfo=UTC)


def row(run, second, state=BreakState.RUNNING):
    at = NOW + timedelta(seconds=second)
    return BreakRow(
        at=at, run=BreakRun(id=run, routine="R01", started=NOW, state=state, elapsed=float(second))
    )


def test_only_the_last_row_of_each_break_is_left(private_home):
    places = paths.find()
    places.make()
    journal = SqliteJournal(places, FakeClock(Moment(NOW, 0.0)), lambda problem: None)
    first = [row("run-1", second) for second in range(5)]
    second = [row("run-2", second) for second in range(10, 12)]
    tip = TipRow(at=NOW, tip="SIT-1")
    journal.append([*first, tip, *second])
    journal.compact()
    assert journal.all() == [first[-1], tip, second[-1]]
    journal.close()
