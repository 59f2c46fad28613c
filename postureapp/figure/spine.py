"""The bendable trunk: a chain from the hips to the skull, and the skin around it.

Chain positions: 0 hip joints, 1 L5/S1, 4 waist line, 5.5 bust, 8 C7, 11 skull base.
"""

from __future__ import annotations

from math import cos, radians, sin
from typing import Any

from postureapp.figure.build import SPINE_NEUTRAL, Build, section_sizes
from postureapp.figure.curve import through
from postureapp.figure.vec import (
    Frame,
    Vec,
    add,
    along,
    cross,
    lerp,
    mul,
    pitch,
    place,
    reject,
    roll,
    sub,
    to_world,
    unit,
    yaw,
)  # fmt: skip

Joint = tuple[Vec, Frame]
SPINE_KEYS = (
    "pelvis", "pelvis_side", "lumbar", "thorax", "neck", "head", "side", "twist",
    "neck_side", "neck_turn", "head_side", "head_turn",
)  # fmt: skip


class Spine:
    """A solved trunk: joints from hips to skull, and the frames of pelvis, chest and head."""

    __slots__ = ("breath", "build", "c7", "chain", "chest", "fold", "head", "pelvis", "skull")

    def __init__(self, root: Vec, frame: Frame, bend: dict[str, Any], build: Build, breath: float) -> None:
        self.build, self.breath = build, breath
        get = bend.get
        # in a deep bend the belly has nowhere to go: without this the shirt front balloons
        self.fold = min(max((get("lumbar", 0) + get("thorax", 0) - 20) / 70, 0.0), 1.0) * 0.24
        side, twist = get("side", 0.0) / 7, get("twist", 0.0) / 7
        m = roll(pitch(frame, SPINE_NEUTRAL["pelvis"] + get("pelvis", 0)), get("pelvis_side", 0))
        self.pelvis = m
        self.chain: list[Joint] = [(root, m)]
        p = add(root, to_world(m, (build.pelvis[0], build.pelvis[1], 0.0)))
        p, m = self._run(p, m, 3, build.lumbar, SPINE_NEUTRAL["lumbar"] + get("lumbar", 0), side, twist)
        p, m = self._run(p, m, 4, build.thorax, SPINE_NEUTRAL["thorax"] + get("thorax", 0), side, twist)
        self.chest, self.c7 = m, p
        bend_neck = SPINE_NEUTRAL["neck"] + get("neck", 0)
        p, m = self._run(p, m, 3, build.neck, bend_neck, get("neck_side", 0) / 3, get("neck_turn", 0) / 3)
        self.chain.append((p, m))
        self.head = pitch(roll(yaw(m, get("head_turn", 0)), get("head_side", 0)), get("head", 0))
        self.skull = p

    def _run(self, p: Vec, m: Frame, n: int, length: float, total: float, side: float, twist: float) -> Joint:
        half = total / n / 2
        for _ in range(n):
            m = pitch(m, half)
            self.chain.append((p, m))
            m = yaw(roll(pitch(m, half), side), twist)
            p = along(p, m[1], length)
        return p, m

    def at(self, t: float) -> Joint:
        """Point and frame at chain position `t`, below the hips when negative."""
        chain = self.chain
        last = len(chain) - 1
        if t <= 0:
            p, m = chain[0]
            return along(p, m[1], t * self.build.pelvis[1]), m
        i = min(int(t), last - 1)
        f = min(t - i, 1.0)
        p0, m0 = chain[i]
        p1, m1 = chain[i + 1]
        p = through(chain[i - 1 if i else 0][0], p0, p1, chain[min(i + 2, last)][0], f)
        y = unit(lerp(m0[1], m1[1], f))
        x = unit(reject(lerp(m0[0], m1[0], f), y))
        return p, (x, y, cross(x, y))

    def section(self, t: float, at: Joint | None = None) -> tuple[Vec, Vec, Vec]:
        """The trunk's ellipse at `t`: centre, half axis to the own right, half axis to the front."""
        front, back, half = section_sizes(self.build, t, self.breath)
        if self.fold and 0.6 < t < 7:
            front *= 1 - self.fold * min(t - 0.6, 7 - t, 1.0)
        p, m = at or self.at(t)
        return along(p, m[0], (front - back) / 2), mul(m[2], half), mul(m[0], (front + back) / 2)

    def skin(self, t: float, azimuth: float, off: float = 0.0) -> Vec:
        """A point on the trunk; azimuth 0 front, 90 own right, 180 back; `off` cm outwards."""
        c, u, v = self.section(t)
        a = radians(azimuth)
        d = add(mul(v, cos(a)), mul(u, sin(a)))
        return along(add(c, d), unit(d), off)

    def line(self, start: float = 0.3, end: float = 9.7, n: int = 22) -> list[Vec]:
        """The drawn spine: near the back contour, ending below the ear."""
        out = []
        for k in range(n + 1):
            t = start + (end - start) * k / n
            c, m = self.at(t)
            off = -2.8 - max(1 - t, 0) * 3.5 + 3.0 * min(max(t - 7.5, 0) / 2, 1)
            out.append(along(c, m[0], off))
        return out

    def face(self, x: float, y: float, z: float) -> Vec:
        """A point in the head's frame: origin at the skull base, x to the nose, y to the crown."""
        return place(self.skull, self.head, x, y, z)

    def into(self, t: float, p: Vec) -> Vec:
        """The direction from a skin point into the trunk."""
        return unit(sub(self.section(t)[0], p))
