"""Arms and legs: two bones towards a target, or joint angles; the palm and the foot at their ends."""

from __future__ import annotations

from dataclasses import dataclass
from math import acos, cos, degrees, radians, sin
from typing import Any

from postureapp.figure.build import SPINE_NEUTRAL, Build
from postureapp.figure.vec import (
    WORLD,
    Frame,
    Vec,
    add,
    along,
    cross,
    dot,
    lerp,
    mul,
    norm,
    pitch,
    place,
    reject,
    roll,
    sub,
    to_world,
    unit,
    yaw,
)

REACH = {
    "fist": (8.2, 0.0, 0.0), "press": (9.6, 2.0, 5.2), "hold": (6.4, 2.6, 0.0), "cup": (6.2, 2.2, 0.0),
}  # fmt: skip
"""Wrist to the touching point of a hand: cm along the fingers, out of the palm, to the thumb's side."""
FLAT_REACH = (6.2, 1.6, 0.0)
SIDES = {"r": 1.0, "l": -1.0}
Goal = tuple[Vec, Vec | None]
"""Where a palm goes, and the direction into the surface there."""
_WORDS: dict[str, Vec] = {
    "up": (0, 1, 0),
    "down": (0, -1, 0),
    "front": (1, 0, 0),
    "back": (-1, 0, 0),
    "out": (0, 0, 1),
    "in": (0, 0, -1),
}


@dataclass(slots=True)
class Arm:
    """A solved arm: shoulder, elbow, wrist; finger, palm and thumb directions; how the hand is held."""

    joints: tuple[Vec, Vec, Vec]
    fingers: Vec
    palm: Vec
    thumb: Vec
    grip: str
    curl: float | None
    raised: float


@dataclass(slots=True)
class Leg:
    """A solved leg: hip, knee, ankle, the frame of the foot, how thick the shank is."""

    joints: tuple[Vec, Vec, Vec]
    foot: Frame
    girth: float = 1.0


def direction(name: object, frame: Frame, side: float) -> Vec:
    """A named direction ("down+back", "out" is away from the midline) or three numbers, in a frame."""
    if isinstance(name, str):
        v: Vec = (0.0, 0.0, 0.0)
        for word in name.split("+"):
            x, y, z = _WORDS[word]
            v = (v[0] + x, v[1] + y, v[2] + z * side)
        return unit(to_world(frame, v))
    x, y, z = name  # type: ignore[misc]
    return unit(to_world(frame, (x, y, z * side)))


def two_bones(a: Vec, target: Vec, l1: float, l2: float, pole: Vec) -> tuple[Vec, Vec]:
    """Middle joint and end of two bones from `a` towards `target`, bending to `pole`."""
    d = sub(target, a)
    dist = min(max(norm(d), abs(l1 - l2) + 0.1), l1 + l2 - 0.05)
    ax = unit(d)
    x = (l1 * l1 - l2 * l2 + dist * dist) / (2 * dist)
    h = max(l1 * l1 - x * x, 0.0) ** 0.5
    return along(along(a, ax, x), unit(reject(pole, ax)), h), along(a, ax, dist)


def palm_frame(spec: dict[str, Any], d: Vec, into: Vec | None, chest: Frame, side: float) -> tuple[Vec, Vec]:
    """Finger direction and palm normal for a forearm along `d` that touches a surface from outside."""
    if "palm" in spec or into is None:
        default = "in" if abs(dot(d, chest[2])) < 0.8 else "back"
        n = direction(spec.get("palm", default), chest, side)
    else:
        n = into
    if into is not None and spec.get("grip") not in (
        "fist",
        "press",
    ):  # lay the hand flat; wrists bend so far
        flat = reject(d, n)
        if norm(flat) > 0.05:
            flat = unit(flat)
            angle = degrees(acos(max(-1.0, min(1.0, dot(flat, d)))))
            d = unit(lerp(d, flat, min(1.0, 45 / angle))) if angle > 1 else flat
    if "fingers" in spec:  # a planted hand: the fingers point where they are told, whatever the forearm does
        n = unit(n)
        return unit(reject(direction(spec["fingers"], chest, side), n)), n
    n = unit(reject(n, d))
    d, n = _bend(d, n, spec.get("wrist", 0.0))
    spread = spec.get("tilt", 0.0)  # turn the fingers in the plane of the palm, + to the thumb
    if spread:
        d = _bend(d, mul(cross(d, n), side), spread)[0]
    return d, n


def _bend(d: Vec, n: Vec, angle: float) -> tuple[Vec, Vec]:
    if not angle:
        return d, n
    c, s = cos(radians(angle)), sin(radians(angle))
    return add(mul(d, c), mul(n, s)), add(mul(n, c), mul(d, -s))


def solve_arm(
    spec: dict[str, Any],
    goal: Goal | None,
    c7: Vec,
    chest: Frame,
    build: Build,
    s: str,
    breath: float,
) -> Arm:
    """An arm whose palm reaches `goal`, or one given by its angles. A raised arm lifts its shoulder."""
    side = SIDES[s]
    shoulder = _shoulder(spec, c7, chest, build, side, breath, 0.0)
    el, wr, d, n = _bones(spec, goal, shoulder, chest, build, side)
    raised = max(0.0, dot(unit(sub(el, shoulder)), chest[1]) + 0.45) / 1.45
    if raised > 0.0:  # the collar bone follows the arm: about a third of the way up comes from it
        shoulder = _shoulder(spec, c7, chest, build, side, breath, raised)
        el, wr, d, n = _bones(spec, goal, shoulder, chest, build, side)
    thumb = mul(cross(d, n), side)
    return Arm((shoulder, el, wr), d, n, thumb, spec.get("grip", "open"), spec.get("curl"), raised)


def _shoulder(
    spec: dict[str, Any], c7: Vec, chest: Frame, build: Build, side: float, breath: float, raised: float
) -> Vec:
    x, y, z = build.shoulder
    forward, up = spec.get("protract", 0.0), spec.get("shrug", 0.0)
    out = z - abs(forward) * 0.25 - 2.4 * raised
    return place(c7, chest, x + forward, y + up + breath * 0.5 + 5.4 * raised, side * out)


_Bones = tuple[Vec, Vec, Vec, Vec]


def _bones(
    spec: dict[str, Any], goal: Goal | None, shoulder: Vec, chest: Frame, build: Build, side: float
) -> _Bones:
    """Elbow, wrist, finger direction, palm normal."""
    if goal is not None:
        return _reach(spec, goal, shoulder, chest, build, side)
    return _angles(spec, shoulder, chest, build, side)


def _reach(
    spec: dict[str, Any], goal: Goal, shoulder: Vec, chest: Frame, build: Build, side: float
) -> _Bones:
    point, into = goal
    pole = direction(spec.get("elbow", "down+back"), chest, side)
    reach, press, across = REACH.get(spec.get("grip", ""), FLAT_REACH)
    wr = point
    for _ in range(3):  # the palm's place depends on the arm, and the arm on the palm's place
        el, wr = two_bones(shoulder, wr, build.upper_arm, build.forearm, pole)
        d, n = palm_frame(spec, unit(sub(wr, el)), into, chest, side)
        wr = place(point, (d, n, mul(cross(d, n), side)), -reach, -press, -across)
    el, wr = two_bones(shoulder, wr, build.upper_arm, build.forearm, pole)
    d, n = palm_frame(spec, unit(sub(wr, el)), into, chest, side)
    return el, wr, d, n


def _angles(spec: dict[str, Any], shoulder: Vec, chest: Frame, build: Build, side: float) -> _Bones:
    m = pitch(chest, -sum(SPINE_NEUTRAL[k] for k in ("pelvis", "lumbar", "thorax")))
    m = yaw(pitch(roll(m, -side * spec.get("abd", 7.0)), -spec.get("flex", 2.0)), side * spec.get("rot", 0.0))
    el = along(shoulder, m[1], -build.upper_arm)
    wr = along(el, pitch(m, -spec.get("bend", 12.0))[1], -build.forearm)
    d, n = palm_frame(spec, unit(sub(wr, el)), None, chest, side)
    return el, wr, d, n


def solve_leg(
    spec: dict[str, Any],
    goal: Vec | None,
    root: Vec,
    frame: Frame,
    pelvis: Frame,
    facing: float,
    build: Build,
    s: str,
) -> Leg:
    """A leg whose ankle reaches `goal`, or one given by its angles."""
    side = SIDES[s]
    hip = place(root, pelvis, 0.0, 0.0, side * build.hip)
    flat = yaw(WORLD, facing)
    if goal is not None:
        pole = direction(spec.get("knee", "front+up"), frame, side)
        kn, an = two_bones(hip, goal, build.thigh, build.shank, pole)
        foot = pitch(yaw(flat, side * spec.get("toe", 6.0)), spec.get("heel", 0.0))
    else:
        m = yaw(
            pitch(roll(frame, -side * spec.get("abd", 2.0)), -spec.get("flex", 0.0)),
            side * spec.get("rot", 0.0),
        )
        kn = along(hip, m[1], -build.thigh)
        m = pitch(m, spec.get("bend", 4.0))
        an = along(kn, m[1], -build.shank)
        foot = pitch(m, -spec.get("ankle", 0.0))
    if spec.get("free"):
        foot = _free_foot(flat, frame, kn, an, radians(spec.get("ankle", 0.0)), side * spec.get("turn", 0.0))
    return Leg((hip, kn, an), foot, float(spec.get("girth", 1.0)))


def _free_foot(flat: Frame, frame: Frame, kn: Vec, an: Vec, angle: float, turned: float) -> Frame:
    """A foot at a right angle to its shin, toes towards the body's front."""
    y = unit(sub(kn, an))
    x = unit(reject(flat[0] if abs(dot(flat[0], y)) < 0.9 else frame[0], y))
    z = cross(x, y)
    x, y = add(mul(x, cos(angle)), mul(y, sin(angle))), add(mul(y, cos(angle)), mul(x, -sin(angle)))
    return yaw((x, y, z), turned)
