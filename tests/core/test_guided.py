"""Where a break is, and in which breath, depends on the clock alone, not on who looks or how often."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.core.guided import Breath, Course, Place, breath, breath_length
from postureapp.core.library import Step


def step(seconds, get_ready=False, **more):
    return Step(
        id="X.1", seconds=seconds, say="Sit.", alt="Sitting", picture="x_1", get_ready=get_ready, **more
    )


STEPS = (step(20), step(10, get_ready=True), step(30))
some_steps = st.lists(st.builds(step, st.integers(5, 200), st.booleans()), min_size=1, max_size=8)
some_ready = st.integers(0, 30)
RHYTHM = step(60, breaths=8, breath_in=3, breath_out=4)
quarters = st.integers(1, 1200).map(lambda n: n / 4)  # exact, so that sums meet step ends exactly


def test_a_run_goes_through_every_step_and_its_count():
    course = Course((step(20, get_ready=True), *STEPS[1:]), ready=5)
    course.go(100.0)
    assert [course.at(100.0 + t) for t in (0, 4, 5, 24.5, 25, 29, 30, 39, 40, 70)] == [
        Place(0, 0, 5), Place(0, 0, 1), Place(0, 0), Place(0, 19.5),
        Place(1, 20, 5), Place(1, 20, 1), Place(1, 20), Place(1, 29), Place(2, 30), Place(2, 60, 0, True),
    ]  # fmt: skip


def test_a_pause_takes_no_time():
    course = Course(STEPS, ready=0)
    course.go(0.0)
    course.pause(7.0)
    assert course.at(500.0) == Place(0, 7)
    course.go(500.0)
    assert course.at(504.0) == Place(0, 11)


def test_a_run_taken_up_again_gives_time_to_get_into_position():
    course = Course(STEPS, ready=5, elapsed=23.0)
    assert course.at(0.0) == Place(1, 23, 5)
    course.go(0.0)
    assert course.at(6.0) == Place(1, 24)


def test_a_run_taken_up_at_its_end_is_finished():
    assert Course(STEPS, ready=5, elapsed=60.0).at(0.0) == Place(2, 60, 0, True)


def test_jumps_go_to_the_start_of_a_step_and_past_the_last_to_the_end():
    course = Course(STEPS, ready=5)
    course.go(0.0)
    course.jump(1, 3.0)
    assert course.at(3.0) == Place(1, 20, 5)
    course.jump(1, 3.0, ready=False)
    assert course.at(4.0) == Place(1, 21)
    course.jump(-1, 5.0)
    assert course.at(5.0) == Place(0, 0)
    course.jump(3, 5.0)
    assert course.at(5.0) == Place(2, 60, 0, True)


@given(some_steps, some_ready)
def test_without_a_touch_it_takes_the_routine_and_its_counts(steps, ready):
    course = Course(steps, ready)
    course.go(0.0)
    counts = ready * sum(s.get_ready for s in steps)
    whole = course.length + counts
    assert not course.at(whole - 0.001).finished
    assert course.at(whole).finished


@given(some_steps, some_ready, st.lists(st.floats(0, 2000), max_size=12))
def test_looking_at_it_changes_nothing(steps, ready, looks):
    seen, unseen = Course(steps, ready), Course(steps, ready)
    seen.go(0.0)
    unseen.go(0.0)
    for look in sorted(looks):
        seen.at(look)
    assert seen.at(2000.0) == unseen.at(2000.0)


@given(some_steps, some_ready, st.lists(quarters, min_size=1, max_size=12))
def test_pauses_only_ever_add_up(steps, ready, spans):
    """Running for some spans with pauses between is the same as running for their sum."""
    paused, straight = Course(steps, ready), Course(steps, ready)
    now = 0.0
    for span in spans:
        paused.go(now)
        now += span
        paused.pause(now)
        now += 1000.0
    straight.go(0.0)
    assert straight.at(sum(spans)) == paused.at(now)


def test_taken_up_at_any_second_it_stands_in_its_step():
    for second in range(60):
        place = Course(STEPS, ready=5, elapsed=float(second)).at(0.0)
        step_then = (second >= 20) + (second >= 30)
        assert place == Place(step_then, float(second), 5.0 if second else 0.0)


# -- the breath ---
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
    inhale, exhale = breath_length(step(30, breaths=3))
    assert inhale + exhale == pytest.approx(10.0)
    assert inhale < exhale


def test_no_counted_breath_is_slower_than_four_in_and_six_out():
    assert breath_length(step(15, breaths=1)) == (4.0, 6.0)
    assert breath(step(15, breaths=1), 11.0) is None


def test_a_step_that_counts_none_has_none():
    assert breath(step(30), 3.0) is None


@given(st.integers(5, 300), st.integers(1, 20), st.floats(0, 300))
def test_it_is_always_between_out_and_in_and_counts_at_least_one(seconds, breaths, into):
    counted = step(seconds, breaths=breaths)
    one = breath(counted, min(into, breaths * sum(breath_length(counted)) * 0.999))
    assert isinstance(one, Breath)
    assert 0.0 <= one.full <= 1.0
    assert one.count >= 1
