"""Pose trees merge and blend; motions start, swing and end where they should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.figure.blend import ease, keyed, merge, mix, swing
from postureapp.figure.picture import Picture, columns_for


def test_merge_goes_deep_but_replaces_lists_and_targets():
    base = {"a": {"x": 1, "y": 2}, "props": [1, 2], "arm_r": {"hand": {"torso": [1, 2]}, "elbow": "down"}}
    over = {"a": {"y": 3}, "props": [3], "arm_r": {"hand": {"anchor": "baby.nape"}}}
    assert merge(base, over) == {
        "a": {"x": 1, "y": 3},
        "props": [3],
        "arm_r": {"hand": {"anchor": "baby.nape"}, "elbow": "down"},
    }


def test_merge_keeps_the_place_when_only_its_offset_changes():
    assert merge({"hand": {"torso": [1, 2]}}, {"hand": {"orbit": [1, 1, 0]}}) == {
        "hand": {"torso": [1, 2], "orbit": [1, 1, 0]}
    }


def test_mix_blends_numbers_ways_and_places():
    a = {"n": 0, "elbow": "down", "hand": [0, 0, 0], "word": "x"}
    b = {"n": 10, "elbow": "back", "hand": {"torso": [1, 2]}, "word": "y"}
    assert mix(a, b, 0.5) == {
        "n": 5,
        "elbow": [-0.5, -0.5, 0],
        "hand": {"between": [[0, 0, 0], {"torso": [1, 2]}, 0.5]},
        "word": "y",
    }


def test_an_angle_that_one_side_lacks_fades_to_neutral():
    assert mix({"spine": {"neck": 20}}, {"spine": {}}, 0.25) == {"spine": {"neck": 15}}


@given(st.floats(0, 1), st.floats(0, 0.4))
def test_swing_stays_between_start_and_end_and_comes_back(phase, hold):
    assert 0 <= swing(phase, hold) <= 1
    assert swing(phase, hold) == pytest.approx(swing(1 - phase, hold), abs=1e-6)


def test_swing_and_ease_ends():
    assert (swing(0, 0.1), swing(0.5, 0.1), ease(-1), ease(2)) == (0, 1, 0, 1)


def test_keys_loop_back_to_the_first():
    keys = [{"at": 0.0, "set": {"n": 0}}, {"at": 0.5, "set": {"n": 10}}]
    found = [keyed({"n": 5}, keys, t, linear=True)["n"] for t in (0, 0.25, 0.5, 0.75, 1.0)]
    assert found == pytest.approx([0, 5, 10, 5, 0])


def motion(**more):
    return Picture("m", "motion", ({"n": 0}, {"n": 10}), **more)


def test_motion_swings_or_stays():
    assert [motion().at(phase=p)["n"] for p in (0, 0.5, 1.0)] == [0, 10, 0]
    assert [motion(once=True).at(phase=p)["n"] for p in (0, 1.0)] == [0, 10]
    assert [t["n"] for t in motion().extremes()] == [0, 10]


def test_cover_is_the_still_moment():
    assert motion(cover=0.5).at()["n"] == 10


def test_sequence_rests_then_flows_where_people_and_things_are_the_same():
    a, b = {"person": {}, "n": 0}, {"person": {}, "n": 10}
    alike = Picture("s", "sequence", (a, b))
    assert [alike.at(phase=p)["n"] for p in (0, 0.25, 0.4, 0.5, 0.9)] == pytest.approx(
        [0, 0, 5, 10, 10], abs=0.1
    )
    other = Picture("s", "sequence", (a, {"partner": {}, "n": 10}))
    assert other.at(phase=0.45)["n"] == 0


def test_pairs_draw_solid_and_dotted():
    pair = Picture("p", "pair", ({}, {}))
    assert (pair.spine("easier"), pair.spine("tiring")) == ("solid", "dotted")


def test_each_round_of_a_motion_shows_the_same_frames():
    picture = Picture("to and fro", "motion", ({}, {}), period=6.0)
    frames = {picture.frame_phase(count / 1000, 1000 / 30) for count in range(1001)}
    assert len(frames) == 91  # half of 180 frames and both ends: the way back shows them again
    assert all(picture.frame_phase(1 - at, 1000 / 30) == at for at in frames)


def test_a_motion_with_keys_or_an_end_does_not_come_back_the_same_way():
    for more in ({"keys": ({"at": 0.0},)}, {"once": True}):
        picture = Picture("one way", "motion", ({}, {}), period=2.0, **more)
        frames = {picture.frame_phase(count / 1000, 50) for count in range(1001)}
        assert len(frames) == 41
        assert picture.frame_phase(1.0, 50) == 1.0


@pytest.mark.parametrize(
    ("count", "aspect", "box", "columns"),
    [
        (2, 1.0, 2.0, 2),
        (2, 1.0, 0.5, 1),  # a narrow place: one on the other, twice as large
        (2, 1.5, 1.0, 2),  # rows would gain too little
        (2, 2.0, 1.0, 1),  # lying people
        (4, 1.0, 1.0, 2),
        (1, 1.0, 1.0, 1),
    ],
)
def test_moments_stand_side_by_side_unless_rows_gain_much(count, aspect, box, columns):
    assert columns_for(count, aspect, box) == columns
