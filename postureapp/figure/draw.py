"""The display list: what a scene is made of before anybody paints it.

A loop is a closed outline in centimetres, y down: first a point (x, y), then points (x, y) for straight
pieces or (x1, y1, x2, y2, x, y) for curved ones. An ink is a colour token and a level: 0 the colour
itself, 1 its shade, up to 2 for shade on the far side, -1 a touch lighter.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Loop = list[tuple[float, ...]]
Ink = tuple[str, float]


@dataclass(slots=True)
class Fill:
    """Outlines joined and filled with one ink; all loops of one fill count as one shape."""

    loops: list[Loop]
    ink: Ink


@dataclass(slots=True)
class Stroke:
    """An open line with round ends. `width` in centimetres; `dash` in line widths; `least` in pixels."""

    loop: Loop
    ink: Ink
    width: float
    dash: tuple[float, ...] = ()
    least: float = 0.0
    wider: float = 0.0
    """Pixels added to the width: for a casing around another stroke."""


@dataclass(slots=True)
class Clip:
    """Ops that show only inside an outline."""

    loops: list[Loop]
    ops: list[Fill | Stroke]


Op = Fill | Stroke | Clip


def rim(loops: list[Loop], width: float = 0.8) -> list[Op]:
    """An edge to lie under the shapes that follow: half of it shows around them.

    Most themes hide it; where fills alone would melt into each other, it parts a hand from the back it
    lies on, a baby from the arm that holds it.
    """
    return [Stroke(loop, ("rim", 0.0), width, least=1.5) for loop in loops]


@dataclass(slots=True)
class Part:
    """Some ops that are painted together. Parts are painted far to near."""

    depth: float
    name: str
    ops: list[Op] = field(default_factory=list)
