"""The baby: a newborn, posed by where its head points, where its belly faces, and a pinned point."""

from __future__ import annotations

from typing import Any

from postureapp.figure.limbs import SIDES
from postureapp.figure.places import Anchors, Places
from postureapp.figure.spine import Joint
from postureapp.figure.vec import (
    WORLD,
    Frame,
    Vec,
    add,
    along,
    cross,
    pitch,
    place,
    reject,
    roll,
    sub,
    to_world,
    unit,
    vec,
    yaw,
)

SEGMENT, SEGMENTS = 3.5, 5
TRUNK = (
    (-0.55, 3.6, 4.0),
    (0.3, 5.9, 6.4),
    (1.6, 6.3, 6.4),
    (3.2, 5.9, 6.1),
    (4.3, 5.0, 5.6),
    (5.0, 3.4, 3.8),
)
"""Rows: chain position (0 rump .. 5 neck), half depth, half width; cm."""


class Newborn:
    """Joint positions and frames of a posed baby."""

    def __init__(self, pose: dict[str, Any], frame: Frame | None, here: Places | None) -> None:
        """`frame`: the chest frame that `up` and `front` count in, None for the world's."""
        self.pose = pose
        base = WORLD if frame is None or pose.get("frame") == "world" else frame
        up = unit(to_world(base, vec(pose.get("up", (0, 1, 0)))))
        front = unit(reject(to_world(base, vec(pose.get("front", (1, 0, 0)))), up))
        curl = float(pose.get("curl", 35))
        m = pitch((front, up, cross(front, up)), -curl / 2)
        p: Vec = (0.0, 0.0, 0.0)
        self.chain: list[Joint] = [(p, m)]
        for _ in range(SEGMENTS):
            m = pitch(m, curl / SEGMENTS)
            p = along(p, m[1], SEGMENT)
            self.chain.append((p, m))
        self.pelvis, self.chest = self.chain[0][1], m
        turned = roll(yaw(m, pose.get("head_turn", 0)), pose.get("head_side", 0))
        self.head = pitch(turned, pose.get("head", -curl * 0.4))
        self.skull = p
        spot = pose.get("at", (0, 20, 0))
        goal = here.point(spot) if here else vec(spot)
        self._slide(goal, str(pose.get("pin", "centre")))
        self.limbs: dict[str, tuple[Vec, Vec, Vec]] = {}
        for s, side in SIDES.items():
            self._arm(s, side, pose.get("arm_" + s, {}))
            self._leg(s, side, pose.get("leg_" + s, {}))

    def _slide(self, goal: Vec, pin: str) -> None:
        """Move the whole baby so that the pinned point lies on its goal."""
        d = sub(goal, self.anchors("b")["b." + pin][0])
        self.chain = [(add(q, d), m) for q, m in self.chain]
        self.skull = add(self.skull, d)

    def _arm(self, s: str, side: float, a: dict[str, Any]) -> None:
        shoulder = place(self.chain[4][0], self.chest, 0.5, 1.0, side * 4.6)
        m = pitch(roll(self.chest, -side * a.get("abd", 12)), -a.get("flex", 70))
        elbow = along(shoulder, m[1], -7.2)
        hand = along(elbow, pitch(m, -a.get("bend", 55))[1], -7.0)
        self.limbs["arm_" + s] = (shoulder, elbow, hand)

    def _leg(self, s: str, side: float, g: dict[str, Any]) -> None:
        hip = place(self.chain[0][0], self.pelvis, 0.6, 0.3, side * 3.2)
        m = pitch(roll(self.pelvis, -side * g.get("abd", 14)), -g.get("flex", 62))
        knee = along(hip, m[1], -8.2)
        self.limbs["leg_" + s] = (hip, knee, along(knee, pitch(m, g.get("bend", 78))[1], -7.6))

    def anchors(self, name: str) -> Anchors:
        """Places on the baby: point, frame, direction into the baby."""

        def on(p: Vec, m: Frame, v: Vec, centre: Vec) -> tuple[Vec, Frame, Vec]:
            q = add(p, to_world(m, v))
            return q, m, unit(sub(add(p, to_world(m, centre)), q))

        def head(v: Vec) -> tuple[Vec, Frame, Vec]:
            return on(self.skull, self.head, v, (0.0, 5.0, 0.0))

        def trunk(i: int, v: Vec) -> tuple[Vec, Frame, Vec]:
            return on(self.chain[i][0], self.chain[i][1], v, (0.0, 0.0, 0.0))

        found = {
            "mouth": head((6.0, 1.2, 0.0)), "head": head((-5.6, 8.0, 0.0)), "nape": head((-5.0, 1.5, 0.0)),
            "back": trunk(3, (-5.9, 0.0, 0.0)), "shoulders": trunk(4, (-5.2, 0.4, 0.0)),
            "bottom": trunk(0, (-5.0, -3.4, 0.0)), "belly": trunk(2, (6.3, 0.0, 0.0)),
            "side_r": trunk(2, (0.0, 0.0, 6.4)), "side_l": trunk(2, (0.0, 0.0, -6.4)),
            "under_r": trunk(4, (0.6, -1.5, 6.0)), "under_l": trunk(4, (0.6, -1.5, -6.0)),
            "centre": trunk(2, (0.01, 0.0, 0.0)),
        }  # fmt: skip
        return {f"{name}.{k}": v for k, v in found.items()}
