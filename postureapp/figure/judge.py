"""Judges one pose mechanically: joints, targets, floor, hands, the baby's face and neck, the frame."""

from __future__ import annotations

from collections.abc import Iterator
from math import acos, degrees

from postureapp.figure.blend import Tree
from postureapp.figure.body import Body
from postureapp.figure.draw import Clip, Stroke
from postureapp.figure.limbs import FLAT_REACH, REACH
from postureapp.figure.look import Look
from postureapp.figure.newborn import Newborn
from postureapp.figure.places import Places
from postureapp.figure.scene import DETAIL_BELOW, Scene
from postureapp.figure.vec import Vec, add, along, dot, mul, norm, place, sub, unit

LIMITS = {
    "pelvis": (-30, 30), "lumbar": (-30, 50), "thorax": (-20, 42), "neck": (-40, 50), "head": (-30, 40),
    "side": (-35, 35), "twist": (-45, 45), "neck_side": (-35, 35), "head_side": (-25, 25),
    "neck_turn": (-50, 50), "head_turn": (-45, 45), "pelvis_side": (-20, 20),
}  # fmt: skip
"""Degrees added to the neutral curve: the ends of healthy joint ranges."""
HIP, KNEE, ELBOW, WRIST = (-25.0, 128.0), 155.0, 152.0, 78.0
PLANTED = 95.0
"""A wrist that carries weight on a flat hand bends further than a free one."""
MISS_HAND, MISS_FOOT, SUNK = 5.0, 1.5, 1.5
"""cm that a hand or foot may miss its target, and that a sole may sink."""


def check_tree(tree: Tree) -> Iterator[str]:
    """Everything doubtful in one pose."""
    scene = Scene(tree, Look())
    for name, body in scene.people.items():
        yield from _joints(name, body, tree[name])
        yield from _legs(name, body, scene)
        yield from _hands(name, body, scene)
    for name, baby in scene.babies.items():
        yield from _baby(name, baby, scene)
    yield from _clipped(scene)


def _angle(a: Vec, b: Vec) -> float:
    return degrees(acos(max(-1.0, min(1.0, dot(unit(a), unit(b))))))


def _joints(name: str, body: Body, pose: Tree) -> Iterator[str]:
    for key, value in pose.get("spine", {}).items():
        low, high = LIMITS.get(key, (-90, 90))
        if not low <= value <= high:
            yield f"{name} spine.{key} = {value:.0f} is outside {low}..{high}"
    pelvis = body.spine.pelvis
    for s, leg in body.legs.items():
        hip, knee, ankle = leg.joints
        thigh = sub(knee, hip)
        flex = _angle(thigh, mul(pelvis[1], -1)) * (1 if dot(thigh, pelvis[0]) >= 0 else -1)
        if not HIP[0] <= flex <= HIP[1]:
            yield f"{name} hip_{s} bends {flex:.0f} degrees"
        if _angle(thigh, sub(ankle, knee)) > KNEE:
            yield f"{name} knee_{s} bends {_angle(thigh, sub(ankle, knee)):.0f} degrees"
    for s, arm in body.arms.items():
        sh, el, wr = arm.joints
        if _angle(sub(el, sh), sub(wr, el)) > ELBOW:
            yield f"{name} elbow_{s} bends {_angle(sub(el, sh), sub(wr, el)):.0f} degrees"
        if _angle(arm.fingers, sub(wr, el)) > (PLANTED if "fingers" in pose.get("arm_" + s, {}) else WRIST):
            yield f"{name} wrist_{s} bends {_angle(arm.fingers, sub(wr, el)):.0f} degrees"


def _legs(name: str, body: Body, scene: Scene) -> Iterator[str]:
    here = Places(body, scene.anchors, scene.people)
    for s, leg in body.legs.items():
        spec = body.pose.get("leg_" + s, {})
        ankle = leg.joints[2]
        if "foot" in spec:
            miss = norm(sub(here.point(spec["foot"]), ankle))
            if miss > MISS_FOOT:
                yield f"{name} foot_{s} misses its target by {miss:.0f} cm"
        sole = along(ankle, leg.foot[1], -body.build.ankle)
        if sole[1] < -SUNK and scene.pose.get("shadow") != []:
            yield f"{name} foot_{s} is {-sole[1]:.1f} cm under the floor"


def _hands(name: str, body: Body, scene: Scene) -> Iterator[str]:
    here = Places(body, scene.anchors, scene.people)
    for s, arm in body.arms.items():
        spec = body.pose.get("arm_" + s, {})
        palm = place(arm.joints[2], (arm.fingers, arm.palm, arm.thumb), *REACH.get(arm.grip, FLAT_REACH))
        if "hand" in spec:
            miss = norm(sub(here.point(spec["hand"]), palm))
            if miss > MISS_HAND:
                yield f"{name} hand_{s} misses its target by {miss:.0f} cm"
        for who, other in scene.people.items():
            for t in range(1, 8):
                c, u, v = other.spine.section(t)
                q = sub(palm, c)
                depth = (dot(q, u) / dot(u, u)) ** 2 + (dot(q, v) / dot(v, v)) ** 2
                if depth < 0.5 and abs(dot(q, other.spine.at(t)[1][1])) < 3:
                    yield f"{name} hand_{s} is inside the trunk of {who} at {t}"


def _baby(name: str, baby: Newborn, scene: Scene) -> Iterator[str]:
    """A face pressed into a chest by more than feeding needs, and a head that nothing holds."""
    chin = baby.anchors(name)[f"{name}.mouth"][0]
    nose = add(chin, mul(baby.head[1], 2.2))
    for who, body in scene.people.items():
        for t in (k / 2 for k in range(3, 16)):
            c, u, v = body.spine.section(t)
            q = sub(nose, c)
            if abs(dot(q, body.spine.at(t)[1][1])) < 2.6:
                inside = (dot(q, u) / dot(u, u)) ** 2 + (dot(q, v) / dot(v, v)) ** 2
                if inside < 0.62:
                    yield f"{name} has its face inside {who}"
    if not _held(name, baby, scene):
        yield f"{name} has nothing under head and neck"


def _held(name: str, baby: Newborn, scene: Scene) -> bool:
    """Whether a hand, a forearm, a trunk, a lap or a surface is near or under head and neck."""
    points = [baby.anchors(name)[f"{name}.{k}"][0] for k in ("nape", "head", "shoulders")]
    for body in scene.people.values():
        for arm in body.arms.values():
            sh, el, wr = arm.joints
            palm = along(wr, arm.fingers, 6.2)
            spots = [palm, *(along(el, sub(wr, el), k / 4) for k in range(5)), along(sh, sub(el, sh), 0.8)]
            if any(norm(sub(p, q)) < 11.5 for p in points for q in spots):
                return True
    if any(prop.get("type") in ("car_seat", "carrier") for prop in scene.pose.get("props", [])):
        return True
    lowest = min(p[1] for p in points)
    flat = abs(dot(baby.chest[1], (0.0, 1.0, 0.0))) < 0.5 or dot(baby.chest[0], (0.0, 1.0, 0.0)) < -0.4
    return flat and (lowest < 14 or _on_something(scene) or _on_trunk(points, scene))


def _on_something(scene: Scene) -> bool:
    return any(
        prop.get("type") in ("slab", "bed", "cot", "desk", "pillow", "nursing_pillow")
        for prop in scene.pose.get("props", [])
    )


def _on_trunk(points: list[Vec], scene: Scene) -> bool:
    return any(
        norm(sub(p, body.spine.section(5.5)[0])) < 30 for body in scene.people.values() for p in points
    )


def _clipped(scene: Scene) -> Iterator[str]:
    """People and babies must stay inside the frame; furniture may run out of it, close-ups may cut."""
    f = scene.frame
    if f.h < DETAIL_BELOW or scene.pose.get("crop"):
        return
    left, right = f.x - f.h * f.aspect / 2, f.x + f.h * f.aspect / 2
    top, bottom = -f.y - f.h / 2, -f.y + f.h / 2
    over: dict[str, float] = {}
    for part in scene.parts:
        who = part.name.split(".")[0]
        if who not in scene.people and who not in scene.babies:
            continue
        for op in part.ops:
            if isinstance(op, (Clip, Stroke)):
                continue
            for loop in op.loops:
                for seg in loop:
                    out = max(left - seg[-2], seg[-2] - right, top - seg[-1], seg[-1] - bottom)
                    over[who] = max(over.get(who, 0.0), out)
    for who, out in over.items():
        if out > 0.5:
            yield f"{who} is cut off by {out:.0f} cm at the frame"
