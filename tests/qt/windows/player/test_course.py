"""Where a run is depends on the clock alone, not on who looks or how often."""

from hypothesis import given
from hypothesis import strategies as st

from postureapp.core.library import Step
from postureapp.qt.windows.player.course import Course, Place


def step(seconds, get_ready=False):
    return Step(id="X.1", seconds=seconds, say="Sit.", alt="Sitting", picture="x_1", get_ready=get_ready)


STEPS = (step(20), step(10, get_ready=True), step(30))
some_steps = st.lists(st.builds(step, st.integers(5, 200), st.booleans()), min_size=1, max_size=8)
some_ready = st.integers(0, 30)
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
