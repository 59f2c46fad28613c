"""Presence and attention are read when it matters, and told as events."""

import pytest

from postureapp.core.events import AttentionRead, PresenceRead, Tick
from postureapp.core.moment import Moment
from postureapp.qt.senses import Senses
from tests.core.world import MONDAY

NOW = Moment(MONDAY, 5.0)


class FakeClock:
    def now(self):
        return NOW


class FakePresence:
    name = "fake"

    def __init__(self, idle, locked=False, missing=""):
        self._reading, self._missing = (idle, locked), missing

    def missing(self):
        return self._missing

    def read(self):
        return self._reading


class FakeAttention:
    name = "fake"

    def __init__(self, *claims, missing=""):
        self._claims, self._missing = frozenset(claims), missing

    def missing(self):
        return self._missing

    def claims(self):
        return self._claims


def readings(presence, attention=()):
    return list(Senses(FakeClock(), presence, lambda: attention, lambda: None).readings())


def test_the_first_source_that_works_tells_idle_and_any_may_tell_lock(qapp):
    found = readings([FakePresence(1.0, missing="no"), FakePresence(70.0), FakePresence(0.0, locked=True)])
    assert found == [AttentionRead(at=NOW), PresenceRead(at=NOW, idle=70.0, locked=True)]


def test_without_any_source_idle_is_unknown(qapp):
    assert readings([]) == [AttentionRead(at=NOW), PresenceRead(at=NOW, idle=None)]


def test_claims_of_all_sources_are_joined(qapp):
    sources = [
        FakeAttention("dnd"),
        FakeAttention("camera", "dnd"),
        FakeAttention("full_screen", missing="no"),
    ]
    assert readings([], sources)[0] == AttentionRead(at=NOW, claims=("camera", "dnd"))


@pytest.mark.parametrize(
    ("idle", "locked", "typing"), [(3.9, False, True), (4.0, False, False), (1.0, True, False)]
)
def test_input_in_the_last_four_seconds_is_typing(qapp, idle, locked, typing):
    assert readings([FakePresence(idle, locked)])[0].typing is typing


def test_an_idle_minute_asks_nobody_where_that_is_not_wanted(qapp):
    heard = []
    senses = Senses(FakeClock(), [], list, lambda: None, lambda: False)
    senses.felt.connect(heard.append)
    senses.tick()
    assert heard == [Tick(at=NOW)]


def test_the_tick_looks_at_the_clocks_first(qapp):
    order = []
    senses = Senses(FakeClock(), [], list, lambda: order.append("clocks"))
    senses.felt.connect(lambda event: order.append(type(event)))
    senses.tick()
    assert order == ["clocks", AttentionRead, PresenceRead, Tick]
