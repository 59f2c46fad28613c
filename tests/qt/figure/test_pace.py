"""The pause after a frame that was built: in proportion to its cost, never longer than a blink."""

import pytest

from postureapp.qt.figure import pace
from postureapp.qt.figure.pace import Pace


def test_the_first_frame_does_not_wait(qapp):
    assert Pace().wait_ms() == 0


def test_a_dear_frame_makes_the_next_one_wait(qtbot, monkeypatch):
    made = Pace()
    monkeypatch.setattr(pace, "SHARE", 1e-9)
    with made.building():
        pass
    assert 0 < made.wait_ms() <= pace.LONGEST_MS
    qtbot.waitUntil(lambda: made.wait_ms() == 0)


def test_a_frame_that_fails_counts_as_well(qapp, monkeypatch):
    made = Pace()
    monkeypatch.setattr(pace, "SHARE", 1e-9)
    with pytest.raises(ValueError, match="unsound"), made.building():
        float("unsound")
    assert made.wait_ms() > 0
