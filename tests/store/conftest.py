"""A folder of one's own and a clock that a test moves."""

from datetime import UTC, datetime, timedelta

import pytest

from postureapp.core.moment import Moment
from postureapp.store.paths import find


class FakeClock:
    def __init__(self):
        self.wall = datetime(2026, 9, 1, 12, tzinfo=UTC)

    def now(self):
        return Moment(self.wall, 0.0)

    def pass_days(self, days):
        self.wall += timedelta(days=days)


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def paths(private_home):
    found = find()
    found.make()
    return found
