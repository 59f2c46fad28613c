"""One adult, solved from pose data to joints: first trunk and legs, later (when the baby lies) the arms."""

from __future__ import annotations

from math import atan2, degrees, hypot
from typing import Any

from postureapp.figure.build import Build
from postureapp.figure.limbs import SIDES, Arm, Leg, solve_arm, solve_leg
from postureapp.figure.places import Anchors, Places
from postureapp.figure.spine import Spine
from postureapp.figure.vec import WORLD, Frame, Vec, add, mul, pitch, place, roll, vec, yaw


class Body:
    """Joint positions and frames of one posed adult."""

    def __init__(self, pose: dict[str, Any], build: Build) -> None:
        self.pose, self.build = pose, build
        root = pose.get("root", {})
        self.at: Vec = vec(root.get("at", (0, 88.5, 0)))
        self.facing = float(root.get("facing", 0))
        self.arms: dict[str, Arm] = {}
        self.missed: dict[str, float] = {}
        lean = float(root.get("lean", 0))
        breath = float(pose.get("breath", 0.0))
        if "rest" in root:
            self._stand(root, lean, 0.0)  # the breath swells the belly, it does not rock the body
            lean = self._lie_down(root, lean)
        self._stand(root, lean, breath)
        here = Places(self)
        self.legs: dict[str, Leg] = {s: self._leg(s, here) for s in SIDES}

    def _stand(self, root: dict[str, Any], lean: float, breath: float) -> None:
        self.frame: Frame = pitch(roll(yaw(WORLD, self.facing), root.get("roll", 0)), lean)
        self.spine = Spine(self.at, self.frame, self.pose.get("spine", {}), self.build, breath)

    def _lie_down(self, root: dict[str, Any], lean: float) -> float:
        """Turn and lift the trunk until seat and rib cage touch the support at height `rest`: the lean."""
        for _ in range(4):
            seat, ribs = self._lowest(-0.5, 1.0), self._lowest(4.0, 7.0)
            tilt = degrees(atan2(ribs[1] - seat[1], abs(ribs[0] - seat[0]) or 1.0))
            rise = root["rest"] - min(seat[1], ribs[1])
            if abs(tilt) < 0.05 and abs(rise) < 0.05:
                break
            lean -= tilt
            self.at = add(self.at, (0.0, rise, 0.0))
            self._stand(root, lean, 0.0)
        return lean

    def _lowest(self, t0: float, t1: float) -> Vec:
        """The lowest skin point of the trunk between two chain positions."""
        rows = [self.spine.section(t0 + (t1 - t0) * k / 4) for k in range(5)]
        return min(((c[0], c[1] - hypot(u[1], v[1]), c[2]) for c, u, v in rows), key=lambda q: q[1])

    def _leg(self, s: str, here: Places) -> Leg:
        spec = self.pose.get("leg_" + s, {})
        goal = here.point(spec["foot"]) if "foot" in spec else None
        return solve_leg(spec, goal, self.at, self.frame, self.spine.pelvis, self.facing, self.build, s)

    def finish(self, anchors: Anchors, others: dict[str, Body] | None = None) -> Body:
        """Solve the arms once everything they may hold is in place; a hand on the other arm goes last."""
        here = Places(self, anchors, others)
        for s in sorted(SIDES, key=self._follows):
            spec = self.pose.get("arm_" + s, {})
            goal = here.surface(spec["hand"]) if "hand" in spec else None
            self.arms[s] = solve_arm(
                spec, goal, self.spine.c7, self.spine.chest, self.build, s, self.spine.breath
            )
        return self

    def _follows(self, s: str) -> bool:
        target = self.pose.get("arm_" + s, {}).get("hand")
        return isinstance(target, dict) and any(k.startswith(("forearm", "hand_", "palm_")) for k in target)

    def anchors(self, name: str) -> Anchors:
        """Places on this body that others may hold: shoulder tops, upper arms, hands once solved."""
        sp, out = self.spine, {}
        for s, side in SIDES.items():
            top = place(sp.c7, sp.chest, 4.0, -0.6, side * 10.5)
            out[f"{name}.shoulder_{s}"] = (top, sp.chest, mul(sp.chest[1], -1.0))
            if s in self.arms:
                arm = self.arms[s]
                hand = place(arm.joints[2], (arm.fingers, arm.palm, arm.thumb), 6.2, 1.6, 0.0)
                out[f"{name}.hand_{s}"] = (hand, sp.chest, mul(arm.palm, -1.0))
        return out
