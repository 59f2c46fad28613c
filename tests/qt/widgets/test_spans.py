"""Time ranges of a day: whatever is done to them, they stay in order, apart and long enough."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from postureapp.qt.widgets.spans import DAY, SIDES, STEP, Part, add, clock, move, remove

AXIS = 30 * 60
MOVES = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from([*SIDES, "add", "remove"]), st.integers(-2000, 2000)),
    max_size=30,
)


def sound(spans):
    starts_today = all(0 <= start < DAY for start, _ in spans)
    long_enough = all(end - start >= STEP for start, end in spans)
    apart = all(one[1] + STEP <= other[0] for one, other in pairwise(spans))
    not_into_itself = not spans or spans[-1][1] <= max(spans[0][0] + DAY, AXIS)
    return starts_today and long_enough and apart and not_into_itself


@given(MOVES)
def test_ranges_stay_sound_whatever_is_done(moves):
    spans = [(480, 780), (1020, 1530)]
    for index, what, by in moves:
        if what == "add":
            spans = add(spans, AXIS)
        elif spans and what == "remove":
            spans = remove(spans, index % len(spans))
        elif spans and what in SIDES:
            spans = move(spans, Part(index % len(spans), what), by, AXIS)
        assert sound(spans), spans


@given(st.integers(-300, 300))
def test_a_whole_range_keeps_its_length(by):
    moved = move([(480, 780)], Part(0, "whole"), by, AXIS)
    assert moved[0][1] - moved[0][0] == 300


def test_an_end_moves_alone():
    spans = [(480, 780), (1020, 1530)]
    assert move(spans, Part(0, "end"), 30, AXIS) == [(480, 810), (1020, 1530)]
    assert move(spans, Part(1, "start"), -30, AXIS) == [(480, 780), (990, 1530)]


def test_neighbours_stop_each_other():
    spans = [(480, 780), (1020, 1530)]
    assert move(spans, Part(0, "end"), 600, AXIS) == [(480, 1005), (1020, 1530)]
    assert move(spans, Part(0, "whole"), 600, AXIS) == [(705, 1005), (1020, 1530)]


def test_a_range_goes_over_midnight_in_one_piece():
    assert move([(1020, 1380)], Part(0, "end"), 150, AXIS) == [(1020, 1530)]


def test_a_range_longer_than_the_axis_is_kept_when_another_end_moves():
    assert move([(1200, 1920)], Part(0, "start"), 30, AXIS) == [(1230, 1920)]


def test_a_new_range_goes_into_the_widest_gap():
    assert add([(480, 780)], AXIS) == [(480, 780), (1050, 1170)]
    assert add([], AXIS) == [(660, 780)]


def test_no_room_means_no_new_range():
    assert add([(0, 1440)], AXIS) == [(0, 1440)]


def test_a_minute_after_midnight_is_a_clock_time():
    assert [clock(minute) for minute in (0, 485, 1440, 1530)] == ["00:00", "08:05", "00:00", "01:30"]


def test_parts_go_round():
    part, seen = Part(0, "whole"), []
    for _ in range(6):
        part = part.following(2, 1)
        seen.append((part.index, part.side))
    assert seen == [(0, "start"), (0, "end"), (1, "whole"), (1, "start"), (1, "end"), (0, "whole")]
