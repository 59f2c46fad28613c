"""Named places: where a target in the pose data lies in the world.

A target is a world point [x, y, z] or a table naming one place, with optional `off`, `plus`, `orbit`:
torso=[t, azimuth], thigh_r=share, shin_r=share, forearm_r=share, upper_arm_r=share, hand_r=[x, y, z],
head=[x, y, z], root=[x, y, z], anchor="baby.nape", and on="partner" for a place on another body.
"""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING, Any

from postureapp.figure.limbs import SIDES, direction
from postureapp.figure.vec import (
    Frame,
    Vec,
    add,
    along,
    cross,
    lerp,
    mul,
    place,
    reject,
    sub,
    to_world,
    unit,
    vec,
)

if TYPE_CHECKING:
    from postureapp.figure.body import Body

Anchors = dict[str, tuple[Vec, Frame, Vec]]
Found = tuple[Vec, Frame, Vec | None]
"""The point, the frame that `plus` counts in, the direction into the surface."""


class UnknownPlace(ValueError):
    """The pose data names a place that is not there."""


class Places:
    """Finds places on one body, on the bodies it knows by name, and at anchors."""

    def __init__(
        self, body: Body, anchors: Anchors | None = None, others: dict[str, Body] | None = None
    ) -> None:
        self.body, self.anchors, self.others = body, anchors or {}, others or {}

    def point(self, spec: object) -> Vec:
        """Where a target lies."""
        return self.surface(spec)[0]

    def frame(self, spec: dict[str, Any]) -> Frame:
        """The frame of the place named, for a prop that turns with it."""
        if "on" in spec:
            return Places(self.others[spec["on"]], self.anchors).frame(
                {k: v for k, v in spec.items() if k != "on"}
            )
        return self._find(spec)[1]

    def surface(self, spec: object) -> tuple[Vec, Vec | None]:
        """Where a target lies and the direction into the surface there, if it is one."""
        if not isinstance(spec, dict):
            return vec(spec), None
        if "between" in spec:
            return self._between(*spec["between"])
        if "on" in spec:
            other = self.others.get(spec["on"])
            if other is None:
                raise UnknownPlace(f"no figure named {spec['on']!r} here")
            return Places(other, self.anchors).surface({k: v for k, v in spec.items() if k != "on"})
        p, m, into = self._find(spec)
        if "plus" in spec:
            p = add(p, to_world(m, vec(spec["plus"])))
        if "orbit" in spec:
            p = _circle(p, m, into, spec["orbit"])
        return p, into

    def _between(self, a: object, b: object, t: float) -> tuple[Vec, Vec | None]:
        """A target on its way from one place to another."""
        (p, into), (q, onto) = self.surface(a), self.surface(b)
        way = unit(lerp(into, onto, t)) if into and onto else (into or onto)
        return lerp(p, q, t), way

    def _find(self, spec: dict[str, Any]) -> Found:
        for key, value in spec.items():
            kind, _, side = key.rpartition("_")
            if key == "torso":
                return self._torso(value, spec.get("off", 0.0))
            if key == "anchor":
                if value not in self.anchors:
                    raise UnknownPlace(f"no anchor {value!r} here")
                return self.anchors[value]
            if key == "head":
                return self._head(vec(value))
            if key == "root":
                return place(self.body.at, self.body.frame, *vec(value)), self.body.frame, None
            if side in ("r", "l") and kind in ("thigh", "shin"):
                return self._leg(kind, side, float(value), spec)
            if side in ("r", "l") and kind in ("forearm", "upper_arm", "hand", "palm"):
                return self._arm(kind, side, value, spec)
        raise UnknownPlace(f"no place in {sorted(spec)}")

    def _torso(self, where: list[float], off: float) -> Found:
        sp = self.body.spine
        p = sp.skin(where[0], where[1], off)
        return p, (sp.chest if where[0] > 3.5 else sp.pelvis), sp.into(where[0], p)

    def _head(self, v: Vec) -> Found:
        sp = self.body.spine
        p = sp.face(*v)
        return p, sp.head, unit(sub(sp.face(1.0, 7.0, 0.0), p))

    def _leg(self, kind: str, side: str, share: float, spec: dict[str, Any]) -> Found:
        hip, knee, ankle = self.body.legs[side].joints
        frame = self.body.frame
        a, b = (hip, knee) if kind == "thigh" else (knee, ankle)
        fat = 8.2 - 2.0 * share if kind == "thigh" else 5.2 - 1.2 * share
        way = direction(spec["side"], frame, SIDES[side]) if "side" in spec else add(frame[0], frame[1])
        out = unit(reject(way, unit(sub(b, a))))
        return along(lerp(a, b, share), out, fat + spec.get("off", 0.0)), frame, mul(out, -1.0)

    def _arm(self, kind: str, side: str, value: Any, spec: dict[str, Any]) -> Found:
        if side not in self.body.arms:
            raise UnknownPlace(f"the {kind} {side} is not placed yet")
        arm, chest = self.body.arms[side], self.body.spine.chest
        sh, el, wr = arm.joints
        if kind in ("hand", "palm"):
            frame = (arm.fingers, arm.palm, arm.thumb)
            return place(wr, frame, *vec(value)), frame, (arm.palm if kind == "hand" else mul(arm.palm, -1.0))
        a, b = (sh, el) if kind == "upper_arm" else (el, wr)
        out = unit(reject(direction(spec.get("side", "up"), chest, SIDES[side]), unit(sub(b, a))))
        fat = 4.4 if kind == "upper_arm" else 3.0
        return along(lerp(a, b, float(value)), out, fat + spec.get("off", 0.0)), chest, mul(out, -1.0)


def _circle(p: Vec, m: Frame, into: Vec | None, orbit: list[float]) -> Vec:
    """Circling on a surface: [radius up, radius across, phase 0..1]."""
    up, across, phase = orbit
    a = 2 * pi * phase
    u = unit(reject(m[1], into)) if into else m[1]
    w = cross(u, into) if into else m[2]
    return add(p, add(mul(u, up * sin(a)), mul(w, across * cos(a))))
