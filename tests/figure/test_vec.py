"""Frames stay right-angled, the camera looks where it says."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.figure.vec import WORLD, Camera, dot, norm, pitch, place, roll, vec, yaw

angles = st.floats(-720, 720)


@given(angles, angles, angles)
def test_turned_frames_stay_orthonormal(a, b, c):
    m = pitch(roll(yaw(WORLD, a), b), c)
    assert all(abs(norm(axis) - 1) < 1e-9 for axis in m)
    assert abs(dot(m[0], m[1])) < 1e-9
    assert abs(dot(m[1], m[2])) < 1e-9


def test_facing_words():
    right, viewer, left = yaw(WORLD, 0)[0], yaw(WORLD, 90)[0], yaw(WORLD, 180)[0]
    assert right == (1.0, 0.0, 0.0)
    assert viewer == pytest.approx((0, 0, 1))
    assert left == pytest.approx((-1, 0, 0))


def test_camera_looks_down_by_its_elevation():
    level, above = Camera(0), Camera(30)
    assert level((3, 4, 5)) == (3, -4)
    assert above((0, 0, 10))[1] == pytest.approx(10 * math.sin(math.radians(30)))
    assert above.depth((0, 1, 0)) == pytest.approx(0.5)


def test_places_count_in_their_frame():
    assert place((1, 2, 3), WORLD, 1, 1, 1) == (2, 3, 4)


@pytest.mark.parametrize("bad", [None, "123", [1, 2], [1, 2, 3, 4]])
def test_three_numbers_or_an_error(bad):
    with pytest.raises(ValueError, match="three numbers"):
        vec(bad)
