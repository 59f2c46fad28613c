"""A picture: what a tip or a step refers to. Made of poses: still, pair, motion, sequence or group."""

from __future__ import annotations

from dataclasses import dataclass

from postureapp.figure.blend import Tree, ease, keyed, merge, mix, swing

KINDS = ("still", "pair", "motion", "sequence", "group")
VARIANTS = ("easier", "tiring")
ROWS_FROM = 1.6
"""Times as large that rows must make pictures before they leave their place side by side: figures that stand
one on the other read as one."""
CLOSE_BELOW = 60.0
"""Frames lower than this (cm) show an arm or a face: the rest of the body is cut off on several sides."""


@dataclass(frozen=True)
class Picture:
    """One picture. `poses` by kind: [pose] · [easier, tiring] · [start, end] or [pose] with keys · frames."""

    id: str
    kind: str
    poses: tuple[Tree, ...]
    alt: str = ""
    alt_tiring: str = ""
    period: float = 6.0
    """Seconds of one round of a motion, or of all frames of a sequence."""
    hold: float = 0.08
    linear: bool = False
    once: bool = False
    keys: tuple[Tree, ...] = ()
    cover: float = 0.0
    """The phase that shows best as a still picture."""
    tween: bool = True
    columns: int = 0
    wide: float | None = None
    line: str | None = None
    """Draw the spine in a picture that is not a pair: "solid" or "dotted"."""
    set: Tree | None = None
    """Values laid over every pose, for a picture that shows a shared pose in its own frame."""

    @property
    def moves(self) -> bool:
        return self.kind in ("motion", "sequence")

    @property
    def aspect(self) -> float:
        """Width over height that this picture fills."""
        if self.wide is not None:
            return self.wide
        own = float(self.poses[0].get("frame", {}).get("aspect", 1.0))
        return own * self.grid[0] / self.grid[1] if self.kind == "group" else own

    @property
    def close(self) -> bool:
        """Whether it shows so little of a body that it needs an edge of its own."""
        return float(self.poses[0].get("frame", {}).get("h", CLOSE_BELOW)) < CLOSE_BELOW

    @property
    def grid(self) -> tuple[int, int]:
        """Columns and rows of a group; (1, 1) for the rest."""
        if self.kind != "group":
            return 1, 1
        columns = self.columns or len(self.poses)
        return columns, -(-len(self.poses) // columns)

    def spine(self, variant: str) -> str | None:
        """How the spine line is drawn: solid easier, dotted more tiring."""
        if self.kind == "pair":
            return None if self.line == "none" else ("dotted" if variant == "tiring" else "solid")
        return self.line

    def at(self, variant: str = "easier", phase: float | None = None) -> Tree:
        """The pose tree to draw; a group gives its first."""
        p = self.cover if phase is None else phase
        if self.kind == "pair":
            tree = self.poses[1 if variant == "tiring" else 0]
        elif self.kind == "motion":
            tree = self._motion(p)
        elif self.kind == "sequence":
            tree = self._sequence(p)
        else:
            tree = self.poses[0]
        return merge(tree, self.set) if self.set else tree

    def frame_phase(self, phase: float, milliseconds: float) -> float:
        """The phase of the frame to draw at `phase`, with frames so far apart that each round has the same.

        What goes back the way it came shows the same frames on the way back.
        """
        frames = max(1, round(self.period * 1000 / milliseconds))
        number = round(phase * frames)
        back = self.kind == "motion" and not self.keys and not self.once
        return (min(number, frames - number) if back else number) / frames

    def cells(self) -> tuple[Tree, ...]:
        """The pose trees of a group, in reading order."""
        return tuple(merge(p, self.set) if self.set else p for p in self.poses)

    def extremes(self) -> tuple[Tree, ...]:
        """What stands side by side with reduced motion: start and end, or all frames."""
        if self.kind == "sequence":
            return self.cells()
        if self.kind == "motion" and self.keys:
            spots = [float(k.get("at", 0)) for k in self.keys]
            far = max(spots, key=lambda s: min(s, 1 - s))
            return self.at(phase=spots[0]), self.at(phase=far)
        if self.kind == "motion":
            return self.cells()[:2]
        return (self.at(),)

    def _motion(self, phase: float) -> Tree:
        if self.keys:
            return keyed(self.poses[0], list(self.keys), phase, self.linear)
        t = ease(phase) if self.once else swing(phase, self.hold)
        start, end = self.poses[0], self.poses[-1]
        blended: Tree = mix(start, end, t)
        return start if t <= 0 else end if t >= 1 else blended

    def _sequence(self, phase: float) -> Tree:
        """Each frame rests, then flows into the next where both hold the same things."""
        n = len(self.poses)
        spot = min(max(phase, 0.0), 0.99999) * n
        i, f = int(spot), spot - int(spot)
        here, after = self.poses[i], self.poses[(i + 1) % n]
        if i == n - 1 or f < 0.6 or not self.tween or not _alike(here, after):
            return here
        blended: Tree = mix(here, after, ease((f - 0.6) / 0.4))
        return blended


def _alike(a: Tree, b: Tree) -> bool:
    """Whether one pose can flow into the other: same people, same furniture."""
    who = ("person", "partner", "baby", "baby2")
    return all((k in a) == (k in b) for k in who) and [p.get("type") for p in a.get("props", [])] == [
        p.get("type") for p in b.get("props", [])
    ]


def columns_for(count: int, aspect: float, box_aspect: float) -> int:
    """Columns in which `count` pictures of an aspect stand in a box: side by side, unless rows gain much."""

    def height(columns: int) -> float:
        return min(box_aspect / columns / aspect, 1 / -(-count // columns))

    best = max(range(1, count + 1), key=height)
    return best if height(best) > ROWS_FROM * height(count) else count
