"""The breath is a function of the seconds into the step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.qt.windows.player.breathing import Breath, breath, length_of
from tests.qt.windows.stage import step

RHYTHM = step(1, 60, breaths=8, breath_in=3, breath_out=4)


def test_a_given_rhythm_counts_down_each_half():
    seen = [breath(RHYTHM, second) for second in (0, 1, 2.5, 3, 6.5, 7)]
    assert [(one.inward, one.count) for one in seen] == [
        (True, 3), (True, 2), (True, 1), (False, 4), (False, 1), (True, 3)
    ]  # fmt: skip


def test_it_is_empty_full_and_empty_again():
    assert breath(RHYTHM, 0.0).full == 0.0
    assert breath(RHYTHM, 3.0).full == pytest.approx(1.0)
    assert breath(RHYTHM, 6.999).full == pytest.approx(0.0, abs=1e-3)


def test_after_the_last_breath_nothing_is_counted():
    assert breath(RHYTHM, 55.9) is not None
    assert breath(RHYTHM, 56.0) is None


def test_without_a_rhythm_the_breaths_share_the_step_and_out_is_longer():
    inhale, exhale = length_of(step(1, 30, breaths=3))
    assert inhale + exhale == pytest.approx(10.0)
    assert inhale < exhale


def test_no_counted_breath_is_slower_than_four_in_and_six_out():
    assert length_of(step(1, 15, breaths=1)) == (4.0, 6.0)
    assert breath(step(1, 15, breaths=1), 11.0) is None


def test_a_step_that_counts_none_has_none():
    assert breath(step(1, 30), 3.0) is None


@given(st.integers(5, 300), st.integers(1, 20), st.floats(0, 300))
def test_it_is_always_between_out_and_in_and_counts_at_least_one(seconds, breaths, into):
    counted = step(1, seconds, breaths=breaths)
    one = breath(counted, min(into, breaths * sum(length_of(counted)) * 0.999))
    assert isinstance(one, Breath)
    assert 0.0 <= one.full <= 1.0
    assert one.count >= 1
