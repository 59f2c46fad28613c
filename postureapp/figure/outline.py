"""Outlines in the picture: tapered ribbons, lofted sections, hulls, and the crescent of shade along them."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import cos, hypot, pi, sin, sqrt

from postureapp.figure.curve import Table, open_curve, sample
from postureapp.figure.draw import Loop
from postureapp.figure.vec import Camera, Frame, Point, Vec, mul

LAMP = (-0.84, -0.54)
"""Towards the light, y down: from the upper left."""
Disc = tuple[float, float, float]
Sides = tuple[list[Point], list[Point], list[Point]]
"""Left edge, right edge, unit normals of a tapered line."""
Row = tuple[float, ...]
"""A projected section: centre, two half axes, and the body axis there; x and y each."""
Blob = tuple[Vec, "float | tuple[Frame, tuple[float, float, float]]"]


@lru_cache(maxsize=32)
def ring(n: int) -> tuple[Point, ...]:
    """`n` directions around the circle."""
    return tuple((cos(2 * pi * k / n), sin(2 * pi * k / n)) for k in range(n))


def disc(x: float, y: float, r: float) -> Loop:
    """A circle."""
    k = 0.5523 * r
    return [
        (x + r, y),
        (x + r, y - k, x + k, y - r, x, y - r),
        (x - k, y - r, x - r, y - k, x - r, y),
        (x - r, y + k, x - k, y + r, x, y + r),
        (x + k, y + r, x + r, y + k, x + r, y),
    ]


def edges(samples: list[Disc]) -> Sides:
    """Both edges of a tapered centre line."""
    left, right, normals = [], [], []
    nx, ny = 0.0, 1.0
    (ax, ay, _), (x, y, r) = samples[0], samples[0]
    for bx, by, after in [*samples[1:], samples[-1]]:  # a before, b after
        dx, dy = bx - ax, by - ay
        d = sqrt(dx * dx + dy * dy)
        if d > 1e-6:
            nx, ny = -dy / d, dx / d
        normals.append((nx, ny))
        left.append((x + nx * r, y + ny * r))
        right.append((x - nx * r, y - ny * r))
        ax, ay, x, y, r = x, y, bx, by, after
    return left, right, normals


def ribbon(
    samples: list[Disc],
    start: bool = True,
    end: bool = True,
    patch: int | None = None,
    sides: Sides | None = None,
) -> list[Loop]:
    """One outline around a tapered line, ends rounded or cut; `patch`: a disc there hides an inner fold."""
    left, right, normals = sides or edges(samples)
    pts = open_curve(left)
    back = right[::-1]
    if end:
        pts += _cap(samples[-1], normals[-1], 1.0)
    else:
        pts.append(back[0])
    pts += open_curve(back, start=False)
    if start:
        pts += _cap(samples[0], normals[0], -1.0)
    return [pts] if patch is None else [pts, disc(*samples[patch])]


def flanks(outline: Loop, n: int, skip: tuple[int, int] = (0, 0), cut: bool = True) -> list[Loop]:
    """Both long edges of a ribbon of `n` samples, from its outline, without the ends.

    `skip`: samples left out at the start of each; `cut`: the far end is cut, not rounded.
    """
    turn = n + (1 if cut else 2)
    left: Loop = [outline[skip[0]][-2:], *outline[skip[0] + 1 : n]]
    right: Loop = [outline[turn - 1][-2:], *outline[turn : turn + n - 1 - skip[1]]]
    return [left, right]


_ARC = 0.5523
"""Length of a Bezier handle for a quarter circle."""


def _cap(sample: Disc, normal: Point, way: float) -> Loop:
    """A half circle from one edge of a ribbon to the other, around its end."""
    x, y, r = sample
    nx, ny = normal[0] * r * way, normal[1] * r * way
    dx, dy = ny, -nx  # onwards, out of the end
    k = _ARC
    return [
        (x + nx + dx * k, y + ny + dy * k, x + dx + nx * k, y + dy + ny * k, x + dx, y + dy),
        (x + dx - nx * k, y + dy - ny * k, x - nx + dx * k, y - ny + dy * k, x - nx, y - ny),
    ]


def crescent(sides: Sides, width: float, fade: tuple[float, float] = (0.0, 0.0)) -> list[Loop]:
    """The strip of shade along edges that face away from the lamp, growing in and dying out over `fade`."""
    left, right, normals = sides
    last, loops = len(normals) - 1, list[Loop]()
    lx, ly = LAMP
    grow, die = fade
    for edge, sign in ((left, 1.0), (right, -1.0)):
        outer: list[Point] = []
        inner: list[Point] = []
        for i in range(last + 1):
            x, y = edge[i]
            nx, ny = normals[i]
            a = -(nx * lx + ny * ly) * sign
            if grow:
                a *= min(1.0, max(0.0, i / last - 0.04) / grow)
            if die:
                a *= min(1.0, (1 - i / last) / die)
            if a > 0 and not (outer and (x - outer[-1][0]) * ny - (y - outer[-1][1]) * nx < 0):
                outer.append((x, y))
                inner.append((x - sign * nx * width * a, y - sign * ny * width * a))
            if (a <= 0 or i == last) and outer:
                if len(outer) > 2:
                    loops.append([*open_curve(outer), inner[-1], *open_curve(inner[::-1], start=False)])
                outer, inner = [], []
    return loops


@lru_cache(maxsize=128)
def _stations(table: Table, t0: float, t1: float, fillet: float) -> tuple[tuple[float, float, float], ...]:
    """(t, radius, share through the bend or -1) at the places where a limb's outline needs a point."""
    b = fillet
    ts = {0.0, 0.16, 0.36, 0.6, 1 - b, 1 - b * 0.5, 1.0, 1 + b * 0.5, 1 + b, 1.3, 1.5, 1.72, 1.9, 2.0}
    inside = sorted({t for t in ts if t0 < t < t1} | {t0, t1})
    return tuple((t, sample(table, t)[0], (t - 1 + b) / (2 * b) if abs(t - 1) < b else -1.0) for t in inside)


def limb(
    joints: tuple[Vec, Vec, Vec], table: Table, cam: Camera, t0: float = 0.0, t1: float = 2.0,
    grow: float = 0.0, fillet: float = 0.17,
) -> list[Disc]:  # fmt: skip
    """Centre line through three joints with a rounded bend; t 0 root, 1 middle joint, 2 end."""
    (ax, ay), (bx, by), (cx, cy) = cam(joints[0]), cam(joints[1]), cam(joints[2])
    px, py, qx, qy = (
        bx + (ax - bx) * fillet,
        by + (ay - by) * fillet,
        bx + (cx - bx) * fillet,
        by + (cy - by) * fillet,
    )
    out = []
    for t, r, u in _stations(table, t0, t1, fillet):
        if u >= 0:
            v, w, k = (1 - u) * (1 - u), 2 * u * (1 - u), u * u
            out.append((v * px + w * bx + k * qx, v * py + w * by + k * qy, r + grow))
        elif t < 1:
            out.append((ax + (bx - ax) * t, ay + (by - ay) * t, r + grow))
        else:
            out.append((bx + (cx - bx) * (t - 1), by + (cy - by) * (t - 1), r + grow))
    return out


def bend_at(table: Table, t0: float, t1: float, fillet: float = 0.17) -> int | None:
    """Index of the sample at the middle joint, None when the stretch does not reach well past it."""
    if t0 > 0.95 or t1 < 1.05:
        return None
    return next(i for i, (t, _, _) in enumerate(_stations(table, t0, t1, fillet)) if t == 1.0)


def row_of(cam: Camera, section: tuple[Vec, Vec, Vec], axis: Vec) -> Row:
    c, u, v = section
    return cam(c) + cam(u) + cam(v) + cam(axis)


def loft_edges(rows: list[Row], grow: float = 0.0) -> Sides:
    """Edges of stacked ellipses. Normals come from the body axis: smoother than from the centre line."""
    left, right, normals = [], [], []
    for x, y, ux, uy, vx, vy, ax, ay in rows:
        d = hypot(ax, ay) or 1.0
        nx, ny = -ay / d, ax / d
        h = hypot(ux * nx + uy * ny, vx * nx + vy * ny) + grow
        left.append((x + nx * h, y + ny * h))
        right.append((x - nx * h, y - ny * h))
        normals.append((nx, ny))
    return left, right, normals


def in_view(rows: list[Row]) -> bool:
    """Whether the axis of stacked ellipses lies so much across the view that their edges are smooth."""
    return min(ax * ax + ay * ay for *_, ax, ay in rows) > 0.4


def loft(rows: list[Row], grow: float = 0.0, sides: Sides | None = None) -> list[Loop]:
    """Outline of stacked ellipses, ends closed with their own. A spine that points at the viewer has no
    edges to follow: then the outline is a chain of hulls."""
    if not in_view(rows):
        return [_pair(a, b, grow) for a, b in pairwise(rows)]
    left, right, _ = sides or loft_edges(rows, grow)
    return [
        [*open_curve(left), right[-1], *open_curve(right[::-1], start=False)],
        section_ring(rows[0], grow),
        section_ring(rows[-1], grow),
    ]


def _pair(a: Row, b: Row, grow: float, n: int = 20) -> Loop:
    """Hull of two ellipses."""
    out: Loop = []
    for dx, dy in reversed(ring(n)):
        best = (-1e9, 0.0, 0.0)
        for x, y, ux, uy, vx, vy, *_ in (a, b):
            p, q = ux * dx + uy * dy, vx * dx + vy * dy
            h = hypot(p, q) or 1e-6
            best = max(best, (x * dx + y * dy + h, x + (p * ux + q * vx) / h, y + (p * uy + q * vy) / h))
        out.append((best[1] + dx * grow, best[2] + dy * grow))
    return out


def section_ring(row: Row, grow: float = 0.0, n: int = 20) -> Loop:
    """The ellipse of one section."""
    x, y, ux, uy, vx, vy = row[:6]
    ku = 1 + grow / (hypot(ux, uy) + 2)
    kv = (1 + grow / (hypot(vx, vy) + 2)) * (1 if ux * vy - uy * vx < 0 else -1)  # all loops one way round
    return [(x + ux * ku * c + vx * kv * s, y + uy * ku * c + vy * kv * s) for c, s in ring(n)]


def axes(cam: Camera, m: Frame, size: tuple[float, float, float]) -> tuple[Point, Point, Point]:
    return cam(mul(m[0], size[0])), cam(mul(m[1], size[1])), cam(mul(m[2], size[2]))
