"""A posed scene: people, babies and furniture solved, dressed and sorted from far to near."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Any

from postureapp.figure import marks, props
from postureapp.figure.arms import arms
from postureapp.figure.babyskin import BabyFigure
from postureapp.figure.body import Body
from postureapp.figure.cast import Cast
from postureapp.figure.curve import closed_curve
from postureapp.figure.draw import Fill, Op, Part
from postureapp.figure.head import head
from postureapp.figure.legs import legs
from postureapp.figure.look import Look, Person
from postureapp.figure.outline import ring
from postureapp.figure.trunk import neck, pelvis, shirt
from postureapp.figure.vec import Camera
from postureapp.figure.worn import Wear, Worn, nudges

DETAIL_BELOW = 92.0
"""Frames lower than this (cm) are close-ups: hands get single fingers."""


@dataclass(slots=True)
class Frame:
    """What the picture shows: centre and height in cm, width over height, size of the soft shape behind."""

    x: float = 0.0
    y: float = 84.0
    h: float = 190.0
    aspect: float = 1.0
    blob: float = 0.47
    flat: float = 0.95
    seed: float = 1.0


class Scene:
    """Everything in one picture. Raises ValueError, KeyError or TypeError when the pose data is not sound."""

    def __init__(
        self, pose: dict[str, Any], look: Look, line: str | None = None, skip: frozenset[str] = frozenset()
    ) -> None:
        """`line`: "solid" or "dotted" draws the spine; `skip`: names of parts and props left out."""
        view = pose.get("view", {})
        self.pose, self.look, self._skip = pose, look, skip
        self.cam = Camera(float(view.get("elev", 7)), float(view.get("azim", 0)))
        self.frame = frame_of(pose)
        cast = Cast(pose, look)
        self.people, self.babies, self.anchors = cast.people, cast.babies, cast.anchors
        parts: list[Part] = []
        for name, baby in self.babies.items():
            parts += BabyFigure(baby, self.cam, name, skip).parts()
        for name, body in self.people.items():
            parts += self._dress(name, body)
        here = cast.here()
        for i, spec in enumerate(pose.get("props", [])):
            if f"{spec.get('type')}#{i}" not in skip:
                parts += props.build(spec, self.cam, here, i)
        if here:
            parts += [marks.rings(spec, here, self.cam) for spec in pose.get("focus", [])]
        parts += [marks.mark(spec, here, self.cam) for spec in pose.get("marks", [])]
        if line and "person" in self.people:
            parts.append(
                Part(marks.TOP - 1, "spine", marks.spine_line(self.people["person"], self.cam, line))
            )
        if skip:
            parts = [p for p in parts if p.name not in skip]
        self.parts = sorted(parts, key=lambda p: p.depth)

    def _who(self, name: str) -> Person:
        return self.look.person if name == "person" else self.look.partner

    def _dress(self, name: str, body: Body) -> list[Part]:
        who, own = self._who(name), body.pose.get("look", {})
        sleeve = 1.88 if who.long_sleeves else float(own.get("sleeve", 0.8))
        style = who.style
        if own.get("lying") and style == "bun":  # a knot on the crown does not go with a pillow
            style = "low_bun"
        wear = Wear(style, sleeve, float(own.get("hem", 0.3)), trousers=float(own.get("trousers", 1.86)))
        bias = float(body.pose.get("bias", 0))
        w = Worn(body, self.cam, wear, name, nudges(body.pose), bias, self.frame.h < DETAIL_BELOW, self._skip)
        legs(w)
        pelvis(w)
        shirt(w)
        neck(w)
        head(w)
        arms(w)
        return w.parts

    def ground(self) -> list[Op]:
        """Soft shadows on the floor: [x, z, half width] each."""
        out: list[Op] = []
        for x, z, wide in self.pose.get("shadow", [(0, 0, 42)]):
            cx, cy = self.cam((float(x), 0.0, float(z)))
            k = max(wide * 0.085, 2.0) / wide
            out.append(
                Fill(
                    [closed_curve([(cx + wide * c, cy - wide * k * s) for c, s in ring(16)])], ("shadow", 0.0)
                )
            )
        return out

    def blob(self) -> list[Op]:
        """The soft shape behind the figure."""
        f = self.frame
        r, pts = f.h * f.blob, []
        for i in range(16):
            a = 2 * pi * i / 16
            k = r * (0.94 + 0.035 * sin(2 * a + f.seed) + 0.03 * sin(3 * a + 2.3 * f.seed))
            pts.append((f.x + k * f.aspect * cos(a), -f.y + k * f.flat * sin(a)))
        return [Fill([closed_curve(pts)], ("blob", 0.0))]


def frame_of(pose: dict[str, Any]) -> Frame:
    """The frame that a pose asks for."""
    frame = Frame(**{k: float(v) for k, v in pose.get("frame", {}).items() if k in Frame.__slots__})
    if not (1 <= frame.h <= 5000 and 0.1 <= frame.aspect <= 10):
        raise ValueError("a frame is 1 to 5000 cm high, its aspect 0.1 to 10")
    return frame
