"""Scenes: who covers whom, what is still, marks and babies; the checker's findings."""

from pathlib import Path

import pytest

from postureapp.figure.blend import merge
from postureapp.figure.check import check_library, check_picture
from postureapp.figure.draw import Fill, Stroke
from postureapp.figure.judge import check_tree
from postureapp.figure.look import Look, Person
from postureapp.figure.picture import Picture
from postureapp.figure.poses import Library, load_library
from postureapp.figure.scene import Scene

POSES = Path(__file__).parents[2] / "resources" / "poses"


@pytest.fixture(scope="module")
def library():
    return load_library(POSES)


def fills(part):
    return [op for op in part.ops if isinstance(op, Fill)]


def order(scene, *names):
    depth = {part.name: i for i, part in enumerate(scene.parts)}
    return [depth[name] for name in names]


def test_parts_are_sorted_from_far_to_near(library):
    depths = [part.depth for part in Scene(library.poses["cradle"], Look()).parts]
    assert depths == sorted(depths)


def test_the_baby_is_held_between_trunk_and_forearm(library):
    places = order(Scene(library.poses["cradle"], Look()), "person.shirt", "baby.body", "person.fore_l")
    assert places == sorted(places)


def test_the_rugby_baby_lies_on_the_forearm(library):
    places = order(Scene(library.poses["rugby"], Look()), "person.fore_r", "baby.body")
    assert places == sorted(places)


def test_named_parts_and_props_may_be_left_out(library):
    whole = [p.name for p in Scene(library.poses["cradle"], Look()).parts]
    gone = frozenset({"armchair#0", "person.leg_r", "person.pelvis", "baby.head"})
    left = [p.name for p in Scene(library.poses["cradle"], Look(), skip=gone).parts]
    assert left == [n for n in whole if n not in gone and not n.startswith("armchair#0.")]


@pytest.mark.parametrize("style", ["bun", "long", "curly", "bald", "headscarf"])
@pytest.mark.parametrize("body", ["slim", "large"])
@pytest.mark.parametrize("pose", ["cradle", "back_fists", "side_lying", "lift_bend"])
def test_every_look_can_be_dressed(library, style, body, pose):
    scene = Scene(library.poses[pose], Look(Person(style=style, body=body, long_sleeves=True)), "solid")
    assert any(part.name == "person.head" for part in scene.parts)
    assert scene.parts[-1].name == "spine"


def test_a_spine_that_points_at_the_viewer_still_has_a_trunk(library):
    pose = merge(library.poses["stand_front"], {"view": {"elev": 89}})
    shirt = next(p for p in Scene(pose, Look()).parts if p.name == "person.shirt")
    points = [q for loop in fills(shirt)[0].loops for q in loop]
    assert max(q[-2] for q in points) - min(q[-2] for q in points) > 18


def test_a_swollen_shank_is_wider_and_short_trousers_show_it(library):
    def across(over):
        scene = Scene(merge(library.poses["stand_front"], {"person": over}), Look())
        ops = next(p for p in scene.parts if p.name == "person.leg_r").ops
        bare = [q[-2] for op in ops if op.ink == ("person.skin", 0.0) for loop in op.loops for q in loop]
        return max(bare) - min(bare)

    usual = across({"look": {"trousers": 1.06}})
    assert usual > across({}) + 2
    assert across({"look": {"trousers": 1.06}, "leg_r": {"girth": 1.4}}) > usual + 2


def test_a_foot_towards_the_viewer_lies_over_its_shin(library):
    def first(elev):
        pose = merge(library.poses["stand_front"], {"view": {"elev": elev}})
        leg = next(p for p in Scene(pose, Look()).parts if p.name == "person.leg_r")
        return fills(leg)[0].ink[0]

    assert (first(7), first(-60)) == ("person.sock", "person.skin")


def marked(library, **mark):
    pose = merge(library.poses["stand_front"], {"marks": [mark]})
    return next(p for p in Scene(pose, Look()).parts if p.name in ("mark", "band")).ops


def test_a_rim_lies_under_the_shapes_it_surrounds(library):
    scene = Scene(library.poses["cradle"], Look())
    for name in ("person.fore_r", "person.arm_l", "person.shirt", "person.head", "baby.body", "baby.arm_r"):
        ops = next(part.ops for part in scene.parts if part.name == name)
        inks = [op.ink[0] for op in ops if isinstance(op, (Fill, Stroke))]
        assert inks[0] == "rim", name
        assert inks[-1] != "rim", name


def test_no_rim_crosses_a_limb_at_its_joint(library):
    """The edges of an upper arm end at the elbow: no arc is drawn around it, over the forearm."""
    arm = next(p for p in Scene(library.poses["stand_front"], Look()).parts if p.name == "person.arm_r")
    bare = [op for op in arm.ops if isinstance(op, Stroke) and op.ink[0] == "rim"][:2]
    ends = sorted(len(op.loop) for op in bare)
    assert ends[0] == ends[1]
    skin = next(op for op in fills(arm) if op.ink[0] == "person.skin")
    assert sum(ends) < len(skin.loops[0])  # the two round ends are missing


def test_lines_over_a_figure_have_a_casing(library):
    ends = {"from": [0, 100, 90], "to": [30, 100, 90]}
    waves = marked(library, type="waves", at=[0, 100, 90], count=2)
    swell = marked(library, type="swell", rise=5, **ends)
    assert [op.ink[0] for op in waves] == ["casing", "mark", "casing", "mark"]
    assert [op.ink[0] for op in swell] == ["casing", "mark"]
    heights = [seg[-1] for seg in swell[0].loop]
    assert max(heights) - min(heights) == pytest.approx(10)


def test_a_patch_may_taper_downwards(library):
    def low_end(**more):
        (fill,) = marked(library, type="band", t=[4.5, 6.5], az=[-40, 40], **more)
        lowest = sorted((seg[-2:] for seg in fill.loops[0]), key=lambda q: -q[1])[:2]
        return abs(lowest[0][0] - lowest[1][0])

    assert low_end(taper=0.7) < 0.5 * low_end()


def problems(library, name, over):
    return list(check_tree(merge(library.poses[name], over)))


@pytest.mark.parametrize(
    ("pose", "over", "words"),
    [
        ("stand_side", {"person": {"spine": {"lumbar": 80}}}, "spine.lumbar"),
        ("stand_side", {"person": {"leg_r": {"foot": [90, 7, 9]}}}, "misses its target"),
        (
            "stand_side",
            {"person": {"leg_r": {"foot": [-2, 1, 9]}, "root": {"at": [0, 80, 0]}}},
            "under the floor",
        ),
        ("stand_side", {"person": {"arm_r": {"hand": [90, 150, 9]}}}, "hand_r misses"),
        ("stand_side", {"person": {"arm_r": {"hand": {"torso": [3, 60], "off": -9}}}}, "inside the trunk"),
        ("stand_side", {"frame": {"h": 120}}, "cut off"),
        (
            "stand",
            {"person": {"arm_r": {"hand": [0, 80, 30]}, "arm_l": {"hand": [0, 80, -30]}}},
            "nothing under head",
        ),
        ("cradle", {"baby": {"at": {"torso": [5.4, -26], "off": -6}}}, "face inside"),
    ],
)
def test_the_checker_sees(library, pose, over, words):
    assert any(words in text for text in problems(library, pose, over))


def test_missing_words_are_found():
    still = Picture("x", "still", ({"person": {}},))
    assert [key for key, _ in check_picture(still)][:1] == ["alt"]
    pair = Picture("x", "pair", ({"person": {}}, {"person": {}}), alt="A person stands with ease.")
    assert "alt_tiring" in [key for key, _ in check_picture(pair)]


def test_a_picture_that_cannot_be_drawn_is_said_so():
    broken = Picture("x", "still", ({"person": {"arm_r": {"hand": {"anchor": "moon"}}}},), alt="A" * 30)
    assert any("cannot be drawn" in text for _, text in check_picture(broken))


def test_asking_for_a_picture_that_is_not_there():
    assert [p.message for p in check_library(Library(), ["nothing"])] == ["is missing"]


def test_a_joint_that_leaps_is_found(library):
    start = library.poses["chair_side"]
    end = merge(start, {"person": {"arm_r": {"hand": [30, 120, 30], "elbow": "up"}}})
    found = list(check_picture(Picture("x", "motion", (start, end), alt="A" * 30, hold=0.49)))
    assert any("leaps" in text for _, text in found)


def test_a_rounded_patch_has_no_corners(library):
    def reach(**more):
        (fill,) = marked(library, type="band", t=[4.5, 6.5], az=[-40, 40], **more)
        points = [seg[-2:] for seg in fill.loops[0]]
        x = sum(q[0] for q in points) / len(points)
        y = sum(q[1] for q in points) / len(points)
        return max(((q[0] - x) ** 2 + (q[1] - y) ** 2) ** 0.5 for q in points)

    assert reach(round=1) < reach(round=0.5) < reach()


def test_long_hair_hangs_from_a_trunk_that_faces_the_floor(library):
    def tip(pose):
        scene = Scene(library.poses[pose], Look(Person(style="long")))
        lock = next(part for part in scene.parts if part.name == "person.locks")
        skull = scene.cam(scene.people["person"].spine.skull)
        return max(seg[-1] for seg in fills(lock)[0].loops[0]) - skull[1]

    assert tip("hands_and_knees") > 15
    assert tip("stand_front") > 15
