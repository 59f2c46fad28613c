"""The nineteen places lie on the body, left and right on the person's own sides."""

from pathlib import Path

import pytest

from postureapp.figure.bodymap import BACK, FRONT, regions
from postureapp.figure.look import Look, Person
from postureapp.figure.poses import load_library
from postureapp.figure.scene import Scene

LIBRARY = load_library(Path(__file__).parents[2] / "resources" / "poses")


def middles(side, body="medium"):
    scene = Scene(LIBRARY.poses[f"body_{side}"], Look(Person(body=body)))
    found = regions(scene, side)
    return {
        name: (sum(q[-2] for q in loop) / len(loop), sum(q[-1] for q in loop) / len(loop))
        for name, loop in found.items()
    }


def test_there_are_nineteen():
    assert len(FRONT) + len(BACK) == 19 == len(set(FRONT + BACK))


@pytest.mark.parametrize("body", ["slim", "medium", "large"])
def test_own_left_is_on_the_viewers_right_from_the_front_and_left_from_behind(body):
    front, back = middles("front", body), middles("back", body)
    assert front["shoulder_l"][0] > 5 > -5 > front["shoulder_r"][0]
    assert back["low_back_l"][0] < -3 < 3 < back["low_back_r"][0]


def test_from_top_to_bottom():
    front, back = middles("front"), middles("back")
    assert front["neck"][1] < front["chest"][1] < front["belly"][1] < front["pelvis"][1]
    assert (
        back["neck_back"][1]
        < back["upper_back"][1]
        < back["low_back_l"][1]
        < back["tailbone"][1]
        < back["calf_l"][1]
    )
