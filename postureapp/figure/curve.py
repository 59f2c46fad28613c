"""Smooth interpolation: tables of numbers, points in space, outlines in the picture."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi

from postureapp.figure.draw import Loop
from postureapp.figure.vec import Point, Vec

Table = tuple[tuple[float, ...], ...]


def bump(t: float, centre: float, width: float) -> float:
    """A soft hill of height 1 at `centre`, 0 from `width` on."""
    d = abs(t - centre) / width
    return (1 + cos(pi * d)) / 2 if d < 1 else 0.0


def weights(t: float) -> tuple[float, float, float, float]:
    """Catmull-Rom weights of four neighbours at share `t` between the middle two."""
    t2, t3 = t * t, t * t * t
    return (-0.5 * t + t2 - 0.5 * t3, 1 - 2.5 * t2 + 1.5 * t3, 0.5 * t + 2 * t2 - 1.5 * t3, 0.5 * (t3 - t2))


def through(a: Vec, b: Vec, c: Vec, d: Vec, t: float) -> Vec:
    """The point at share `t` between `b` and `c` on a smooth line through all four."""
    k0, k1, k2, k3 = weights(t)
    return (
        k0 * a[0] + k1 * b[0] + k2 * c[0] + k3 * d[0],
        k0 * a[1] + k1 * b[1] + k2 * c[1] + k3 * d[1],
        k0 * a[2] + k1 * b[2] + k2 * c[2] + k3 * d[2],
    )


@lru_cache(maxsize=8192)
def sample(table: Table, t: float) -> tuple[float, ...]:
    """Values of a table with rows (key, value, ...) at key `t`, smooth between rows, held beyond the ends."""
    n, i = len(table), 0
    while i < n - 2 and t > table[i + 1][0]:
        i += 1
    f = (t - table[i][0]) / (table[i + 1][0] - table[i][0])
    k = weights(min(max(f, 0.0), 1.0))
    rows = [table[min(max(j, 0), n - 1)] for j in (i - 1, i, i + 1, i + 2)]
    return tuple(sum(k[r] * rows[r][c] for r in range(4)) for c in range(1, len(table[0])))


def open_curve(pts: list[Point], start: bool = True) -> Loop:
    """A smooth line through points; `start=False` leaves out the first point (to go on from another line)."""
    out: Loop = [pts[0]] if start else []
    if len(pts) < 2:
        return out
    add = out.append
    ax, ay = bx, by = pts[0]
    cx, cy = pts[1]
    for dx, dy in [*pts[2:], pts[-1]]:  # a piece from b to c, with a before and d after it
        add((bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy))
        ax, ay, bx, by, cx, cy = bx, by, cx, cy, dx, dy
    return out


def closed_curve(pts: list[Point]) -> Loop:
    """A smooth closed outline through points."""
    n = len(pts)
    out: Loop = [pts[0]]
    for i in range(n):
        ax, ay = pts[i - 1]
        bx, by = pts[i]
        cx, cy = pts[(i + 1) % n]
        dx, dy = pts[(i + 2) % n]
        out.append((bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy))
    return out
