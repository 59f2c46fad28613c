"""The nineteen places of the body map, as outlines on a standing figure; left and right are its own."""

from __future__ import annotations

from postureapp.figure.body import Body
from postureapp.figure.curve import closed_curve
from postureapp.figure.draw import Loop
from postureapp.figure.outline import edges, limb
from postureapp.figure.scene import Scene
from postureapp.figure.vec import Camera, Point, place

FRONT = ("neck", "shoulder_l", "shoulder_r", "chest", "belly", "pelvis", "wrist_l", "wrist_r")
BACK = (
    "neck_back", "upper_back", "low_back_l", "low_back_r", "tailbone", "hip_l", "hip_r",
    "thigh_l", "thigh_r", "calf_l", "calf_r",
)  # fmt: skip
_TRUNK: dict[str, tuple[float, float, float, float]] = {
    # from, to along the spine; from, to around it (own right positive)
    "chest": (4.7, 6.7, -46.0, 46.0),
    "belly": (1.9, 4.3, -50.0, 50.0),
    "pelvis": (-0.2, 1.5, -52.0, 52.0),
    "upper_back": (4.4, 7.1, 132.0, 228.0),
    "low_back_l": (1.6, 4.0, 184.0, 232.0),
    "low_back_r": (1.6, 4.0, 128.0, 176.0),
    "tailbone": (-0.1, 1.2, 160.0, 200.0),
    "hip_l": (-0.6, 1.2, 206.0, 246.0),
    "hip_r": (-0.6, 1.2, 114.0, 154.0),
}
_LIMBS: dict[str, tuple[str, float, float]] = {
    "wrist": ("arm", 1.72, 2.25),
    "thigh": ("leg", 0.36, 0.84),
    "calf": ("leg", 1.16, 1.66),
}


def regions(scene: Scene, side: str) -> dict[str, Loop]:
    """Outlines in the scene's centimetres (y down) of the places on one side: "front" or "back"."""
    body = scene.people["person"]
    return {name: _region(name, body, scene.cam) for name in (BACK if side == "back" else FRONT)}


def _region(name: str, body: Body, cam: Camera) -> Loop:
    if name in _TRUNK:
        return _patch(body, cam, *_TRUNK[name])
    kind, _, s = name.rpartition("_")
    if kind in _LIMBS:
        return _stretch(body, cam, s, *_LIMBS[kind])
    if kind == "shoulder":
        return _around(cam(body.arms[s].joints[0]), 6.4, 5.8)
    x, y = cam(place(body.spine.c7, body.spine.chest, 2.0, 3.4, 0.0))
    # In front it ends under the chin: over the mouth it would look like a beard.
    return _around((x, y + 4.6), 5.4, 3.0) if name == "neck" else _around((x, y + 1.2), 5.4, 4.6)


def _patch(body: Body, cam: Camera, t0: float, t1: float, a0: float, a1: float) -> Loop:
    """A soft-cornered patch on the trunk's skin."""
    spine = body.spine
    dt, da = (t1 - t0) * 0.16, (a1 - a0) * 0.16
    corners = [
        (t0, a0 + da), (t0, (a0 + a1) / 2), (t0, a1 - da), (t0 + dt, a1), (t1 - dt, a1), (t1, a1 - da),
        (t1, (a0 + a1) / 2), (t1, a0 + da), (t1 - dt, a0), (t0 + dt, a0),
    ]  # fmt: skip
    return closed_curve([cam(spine.skin(t, a, 1.0)) for t, a in corners])


def _stretch(body: Body, cam: Camera, s: str, limb_name: str, t0: float, t1: float) -> Loop:
    """A stretch of a limb, a little narrower than it."""
    joints = (body.arms if limb_name == "arm" else body.legs)[s].joints
    table = body.build.arm if limb_name == "arm" else body.build.leg
    last = min(t1, 2.0)
    samples = [(x, y, r * 0.92) for x, y, r in limb(joints, table, cam, t0, last, 0.4)]
    left, right, _ = edges(samples)
    ends: list[Point] = []
    if t1 > 2.0:  # over the wrist, onto the hand
        arm = body.arms[s]
        hand = cam(place(arm.joints[2], (arm.fingers, arm.palm, arm.thumb), 5.0, 0.0, 0.0))
        ends = [hand]
    return closed_curve([*left, *ends, *right[::-1]])


def _around(centre: Point, rx: float, ry: float) -> Loop:
    x, y = centre
    ring = ((1, 0), (0.7, -0.7), (0, -1), (-0.7, -0.7), (-1, 0), (-0.7, 0.7), (0, 1), (0.7, 0.7))
    return closed_curve([(x + rx * c, y + ry * s) for c, s in ring])
