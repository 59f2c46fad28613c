"""Building blocks of furniture: every solid is a convex hull of balls, so any view works."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from postureapp.figure.draw import Fill, Ink, Loop, Op, Part, Stroke
from postureapp.figure.hull import shade, solid, support
from postureapp.figure.outline import Blob, ribbon
from postureapp.figure.vec import WORLD, Camera, Frame, Point, Vec, dot, pitch, place, roll, vec, yaw

BEHIND, FRONT = -300.0, 300.0
"""Depths of furniture that is always behind, or always in front of, people."""
Size = tuple[float, float, float]


@dataclass(slots=True)
class Kit:
    """One piece of furniture being built: its place, its frame, its options, the parts so far."""

    spec: dict[str, Any]
    at: Vec
    cam: Camera
    index: int = 0
    frame: Frame = WORLD
    parts: list[Part] = field(default_factory=list)

    def __post_init__(self) -> None:
        turned = yaw(WORLD, self.num("facing", 0))
        self.frame = pitch(roll(turned, self.num("roll", 0)), self.num("lean", 0))

    def num(self, key: str, default: float) -> float:
        return float(self.spec.get(key, default))

    def colour(self, default: str) -> str:
        return str(self.spec.get("colour", default))

    def q(self, x: float, y: float, z: float = 0.0) -> Vec:
        """A point in the piece's own frame."""
        return place(self.at, self.frame, x, y, z)

    def near(self) -> float:
        """How near the piece is to the viewer."""
        return self.cam.depth(self.at)

    def add(self, name: str, depth: float, ops: list[Op]) -> None:
        z = self.spec.get("z", 0)
        nudge = float(z.get(name, 0) if isinstance(z, dict) else z)
        self.parts.append(Part(depth + nudge, f"{self.spec['type']}#{self.index}.{name}", ops))

    def box(
        self, name: str, depth: float, centre: Size, size: Size, r: float, token: str, lean: float = 0.0
    ) -> None:
        """A rounded box in the piece's own frame."""
        self.add(name, depth, block(self.cam, self.q(*centre), pitch(self.frame, lean), size, r, token))

    def stick(self, a: Vec, b: Vec, ra: float, rb: float, ink: Ink) -> Op:
        """A round rod."""
        return Fill(ribbon([(*self.cam(a), ra), (*self.cam(b), rb)]), ink)


def corners(c: Vec, m: Frame, size: Size, r: float) -> list[Blob]:
    """Balls in the corners of a rounded box; size = full extents."""
    hx, hy, hz = (max(s / 2 - r, 0.0) for s in size)
    return [(place(c, m, x * hx, y * hy, z * hz), r) for x in (1, -1) for y in (1, -1) for z in (1, -1)]


def block(cam: Camera, c: Vec, m: Frame, size: Size, r: float, token: str) -> list[Op]:
    """A rounded box; a face turned up catches a little more light."""
    pts = support(cam, corners(c, m, size, r), 40)
    body: list[Loop] = [[*pts[::-1]]]
    ops: list[Op] = [Fill(body, (token, 0.0)), Fill(shade(pts, 1.6), (token, 1.0))]
    if dot(m[1], (0.0, 1.0, 0.0)) > 0.8:
        hx, hy, hz = (s / 2 - r for s in size)
        flat = (r * 0.8, 0.2 * r, r * 0.8)
        lid: list[Blob] = [
            (place(c, m, x * hx, hy + 0.55 * r, z * hz), (m, flat)) for x in (1, -1) for z in (1, -1)
        ]
        ops.append(Fill([solid(cam, lid, 32)], (token, -1.0)))  # lies inside the box from any view
    return ops


def cushion(cam: Camera, c: Vec, m: Frame, size: Size, token: str) -> list[Op]:
    """A stuffed pillow: flat corners, plump middle."""
    x, y, z = size
    pts = support(cam, [*corners(c, m, size, min(size) * 0.22), (c, (m, (x * 0.42, y * 0.62, z * 0.42)))], 40)
    return [Fill([[*pts[::-1]]], (token, 0.0)), Fill(shade(pts, 1.4), (token, 1.0)), edge(pts)]


def edge(pts: list[Point]) -> Op:
    """A fine line around a soft thing, in themes where fills alone would melt into each other."""
    return Stroke([*pts, pts[0]], ("edge", 0.0), 0.6, least=0.8)


def kit(spec: dict[str, Any], at: object, cam: Camera) -> Kit:
    return Kit(spec, vec(at), cam)
