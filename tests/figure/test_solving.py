"""Hands and feet reach their targets; bodies keep their lengths; raised arms lift their shoulder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.figure.body import Body
from postureapp.figure.build import PARTNER, PERSON
from postureapp.figure.limbs import FLAT_REACH
from postureapp.figure.places import Places, UnknownPlace
from postureapp.figure.vec import norm, place, sub

MEDIUM = PERSON["medium"]
STANDING = {"root": {"at": [0, 88.5, 0], "facing": 20}}


def palm(arm):
    return place(arm.joints[2], (arm.fingers, arm.palm, arm.thumb), *FLAT_REACH)


@pytest.mark.parametrize("table", [PERSON, PARTNER])
@pytest.mark.parametrize("size", ["slim", "medium", "large"])
def test_bones_keep_their_lengths(table, size):
    build = table[size]
    body = Body({**STANDING, "leg_r": {"foot": [10, 20, 12]}}, build).finish({})
    hip, knee, ankle = body.legs["r"].joints
    shoulder, elbow, wrist = body.arms["l"].joints
    assert norm(sub(knee, hip)) == pytest.approx(build.thigh)
    assert norm(sub(ankle, knee)) == pytest.approx(build.shank)
    assert norm(sub(elbow, shoulder)) == pytest.approx(build.upper_arm)
    assert norm(sub(wrist, elbow)) == pytest.approx(build.forearm)


@given(st.floats(1.5, 5.0), st.floats(10, 80))
def test_a_hand_lies_on_the_trunk_where_it_is_told(t, azimuth):
    body = Body({**STANDING, "arm_r": {"hand": {"torso": [t, azimuth]}, "elbow": "down+back+out"}}, MEDIUM)
    body.finish({})
    assert norm(sub(palm(body.arms["r"]), body.spine.skin(t, azimuth))) < 2.0


def test_the_sole_stands_on_the_floor():
    standing = {"root": {"at": [0, 87, 0]}, "leg_l": {"foot": [0, 7, -9], "knee": "front"}}
    body = Body(standing, MEDIUM)
    assert body.legs["l"].joints[2][1] == pytest.approx(7, abs=0.01)


def test_a_raised_arm_lifts_its_shoulder():
    hanging = Body({**STANDING, "arm_r": {"flex": 0}}, MEDIUM).finish({}).arms["r"]
    raised = Body({**STANDING, "arm_r": {"flex": 165, "bend": 5}}, MEDIUM).finish({}).arms["r"]
    assert hanging.raised == 0
    assert raised.joints[0][1] - hanging.joints[0][1] > 3.5


def test_lying_down_touches_the_support_with_seat_and_ribs():
    body = Body({"root": {"at": [0, 13, 0], "facing": 4, "lean": -90, "rest": 1.6}}, MEDIUM)
    lowest = [min(body.spine.skin(t, a)[1] for a in range(0, 360, 10)) for t in (0.2, 5.5)]
    assert lowest == pytest.approx([1.6, 1.6], abs=1.6)


def test_a_hand_may_hold_the_other_forearm():
    pose = {
        **STANDING,
        "arm_l": {"hand": [28, 100, -6], "elbow": "down+back"},
        "arm_r": {"hand": {"forearm_l": 0.5}, "elbow": "down+out"},
    }
    body = Body(pose, MEDIUM).finish({})
    there = Places(body).point({"forearm_l": 0.5})
    assert norm(sub(palm(body.arms["r"]), there)) < 3


@pytest.mark.parametrize(
    "spec",
    [{"anchor": "baby.mouth"}, {"on": "partner", "torso": [1, 0]}, {"nowhere": 1}, {"hand_r": [0, 0, 0]}],
)
def test_a_place_that_is_not_there_is_named(spec):
    with pytest.raises(UnknownPlace):
        Places(Body(STANDING, MEDIUM)).point(spec)


def test_between_two_places():
    here = Places(Body(STANDING, MEDIUM))
    assert here.point({"between": [[0, 0, 0], [10, 20, 30], 0.5]}) == (5, 10, 15)


@pytest.mark.parametrize("limb", ["thigh", "shin", "forearm"])
def test_the_outer_side_of_a_limb_is_away_from_the_midline(limb):
    here = Places(Body(STANDING, MEDIUM).finish({}))
    out, inward = ([here.point({f"{limb}_{s}": 0.5, "side": way})[2] for s in "rl"] for way in ("out", "in"))
    assert out[0] > inward[0]
    assert out[1] < inward[1]
