"""What the step screen shows of a moment."""

import pytest

from postureapp.core.guided import Course
from postureapp.qt.windows.player.seen import clock, first_sentence, seen
from tests.qt.windows.stage import STEPS, make_ui


@pytest.fixture
def at(qapp):
    ui, course = make_ui(qapp), Course(STEPS, 5)
    course.go(0.0)
    return lambda seconds: seen(ui, STEPS, course, course.at(seconds))


def test_a_running_step(at):
    now = at(5.0)
    assert now.cycle is None
    assert (now.heading, now.say, now.below) == ("Step 1 of 3", "Say 1. Then rest.", "Next: Say 2")
    assert (now.clock, now.left, now.into, now.breath) == ("0:15", 0.75, 5.0, None)


def test_the_cue_stays_once_it_was_given(at):
    assert at(12.0).below == "Cue 1.  ·  Next: Say 2"


def test_time_to_get_into_position_shows_the_step_at_its_beginning(at):
    now = at(22.0)
    assert (now.counted, now.clock, now.into) == ("Time to get into position", "0:03", 0.0)
    assert (now.picture, now.alt, now.left, now.cycle) == ("r01_2", "Picture 2", 0.6, 0.0)


def test_a_counted_breath(at):
    now = at(26.0)
    assert (now.counted, now.cycle) == ("Breathe in 1", 0.25)
    assert 0.0 < now.breath < 1.0


def test_the_second_side_and_the_last_step(at):
    assert at(36.0).counted == ""
    now = at(51.0)
    assert (at(49.0).other_side, now.other_side) == (False, True)
    assert (now.counted, now.below) == ("The other side", "Cue 3.  ·  This is the last step.")


def test_stop_signs_of_the_step_alone_are_repeated(at):
    assert (at(0.0).stop, at(36.0).stop) == ("", "Stop if: sharp pain")


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.0, "0:00"), (0.1, "0:01"), (24, "0:24"), (60, "1:00"), (119.2, "2:00")]
)
def test_the_last_started_second_still_counts(seconds, said):
    assert clock(seconds) == said


@pytest.mark.parametrize(
    ("text", "first"),
    [("Sit back. Rest.", "Sit back"), ("Rest.", "Rest"), ("靠后坐。放松。", "靠后坐")],
)
def test_the_next_step_is_named_by_its_first_sentence(text, first):
    assert first_sentence(text) == first
