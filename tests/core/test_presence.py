import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.core import presence
from postureapp.core.model import Kind
from postureapp.core.presence import Change
from postureapp.core.state import Presence

HERE = Presence(here_since=100.0)
AWAY = Presence(here_since=100.0, away_since=500.0)


def read(old, life, idle, *, locked=False, claims=()):
    return presence.read(old, life, idle, locked=locked, claims=claims)


@pytest.mark.parametrize(
    ("idle", "locked", "claims", "away_since"),
    [
        (0.0, False, (), None),
        (299.9, False, (), None),
        (300.0, False, (), 700.0),
        (None, False, (), None),
        (None, True, (), 1000.0),
        (3.0, True, (), 1000.0),
        (400.0, True, (), 600.0),
        (400.0, False, ("full_screen",), None),
        (400.0, False, ("camera",), None),
        (400.0, False, ("screen_share",), None),
        (400.0, False, ("dnd",), 600.0),
        (400.0, True, ("camera",), 1000.0),
    ],
)
def test_who_counts_as_away_and_since_when(idle, locked, claims, away_since):
    new, change = read(HERE, 1000.0, idle, locked=locked, claims=claims)
    assert new.away_since == away_since
    assert change is (Change.NONE if away_since is None else Change.LEFT)
    assert new.here_since == 100.0


def test_staying_away_keeps_the_first_moment():
    new, change = read(AWAY, 1000.0, 700.0)
    assert (new.away_since, change) == (500.0, Change.NONE)


@pytest.mark.parametrize("idle", [0.0, None])
def test_coming_back_starts_the_count_of_presence_anew(idle):
    new, change = read(AWAY, 1000.0, idle)
    assert (new.away_since, new.here_since, change) == (None, 1000.0, Change.BACK)


@given(st.none() | st.floats(0, 1e6), st.booleans())
def test_the_last_sign_of_life_never_goes_back(idle, locked):
    old = Presence(here_since=0.0, active=950.0)
    assert 950.0 <= read(old, 1000.0, idle, locked=locked)[0].active <= 1000.0


def test_sleep_is_an_absence_and_waking_is_a_return():
    asleep = presence.sleep(HERE, 1000.0)
    assert (asleep.asleep, asleep.away_since) == (True, 1000.0)
    assert presence.sleep(AWAY, 1000.0).away_since == 500.0
    awake = presence.wake(asleep, 5000.0)
    assert (awake.asleep, awake.away_since, awake.here_since) == (False, None, 5000.0)


def test_waking_to_a_locked_screen_is_no_return():
    locked, _ = read(HERE, 1000.0, 0.0, locked=True)
    awake = presence.wake(presence.sleep(locked, 1010.0), 5000.0)
    assert (awake.asleep, awake.away_since) == (False, 1000.0)


@pytest.mark.parametrize(
    ("kind", "absence", "counts"),
    [
        (Kind.POSTURE, 299.0, False),
        (Kind.POSTURE, 300.0, True),
        (Kind.REST, 479.0, False),
        (Kind.REST, 480.0, True),
        (Kind.MASSAGE, 1e6, False),
        (Kind.FEEDING, 1e6, False),
        (Kind.CHECK_IN, 1e6, False),
        (Kind.CUSTOM, 1e6, False),
    ],
)
def test_how_long_an_absence_counts_as_the_break(kind, absence, counts):
    assert presence.counts_as_break(kind, absence) is counts
