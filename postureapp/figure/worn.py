"""What every painted body needs at hand: the solved body, the view, and the inks of its clothes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from postureapp.figure.body import Body
from postureapp.figure.draw import Ink, Loop, Op, Part, rim
from postureapp.figure.vec import Camera, Vec, dot


@dataclass(frozen=True, slots=True)
class Wear:
    """How an adult is dressed: what the outlines depend on (colours are tokens, resolved when painting)."""

    hair: str = "bun"
    sleeve: float = 0.8
    hem: float = 0.3
    trousers: float = 1.86
    """How far down the legs they reach: 1 the knee, 2 the ankle."""
    scarf: bool = False


@dataclass(slots=True)
class Worn:
    """One adult to paint. `far`: per side, 0 near .. 1 far from the viewer; far limbs are darker."""

    body: Body
    cam: Camera
    wear: Wear
    name: str
    nudges: dict[str, float]
    bias: float = 0.0
    detail: bool = False
    skip: frozenset[str] = frozenset()
    parts: list[Part] = field(default_factory=list)
    far: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        side = dot(self.body.frame[2], self.cam.to_eye)
        self.far = {s: min(max((-side * k - 0.4) / 0.4, 0.0), 1.0) for s, k in (("r", 1), ("l", -1))}

    def ink(self, token: str, level: float = 0.0) -> Ink:
        """An ink of this person."""
        return (f"{self.name}.{token}", level)

    def rim(self, loops: list[Loop]) -> list[Op]:
        """An edge under the shapes that follow, finer close up."""
        return rim(loops, 0.45 if self.detail else 0.8)

    def skips(self, name: str) -> bool:
        """Whether a part need not be built: it is kept as a picture while others move."""
        return f"{self.name}.{name}" in self.skip

    def depth(self, *points: Vec) -> float:
        return sum(self.cam.depth(q) for q in points) / len(points)

    def part(self, name: str, depth: float, ops: list[Op]) -> None:
        """Add a part; the pose may nudge its depth by name."""
        self.parts.append(Part(depth + self.nudges.get(name, 0.0) + self.bias, f"{self.name}.{name}", ops))


def nudges(pose: dict[str, Any]) -> dict[str, float]:
    return {k: float(v) for k, v in pose.get("z", {}).items()}
