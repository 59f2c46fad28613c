"""Convex hulls of balls and ellipsoids by support mapping: rounded solids from any view."""

from __future__ import annotations

from math import sqrt, tan

from postureapp.figure.draw import Loop
from postureapp.figure.outline import LAMP, Blob, axes, disc, ring
from postureapp.figure.vec import Camera, Point


def support(cam: Camera, blobs: list[Blob], n: int) -> list[Point]:
    """For each of `n` directions around the picture the point that reaches furthest."""
    dirs = ring(n)
    reach = [-1e9] * n
    best: list[Point] = [(0.0, 0.0)] * n
    for c, r in blobs:
        cx, cy = cam(c)
        if isinstance(r, tuple):
            (ax, ay), (bx, by), (ex, ey) = axes(cam, *r)
            # the projected ellipsoid is an ellipse: its support needs only this 2x2 matrix
            xx, xy, yy = ax * ax + bx * bx + ex * ex, ax * ay + bx * by + ex * ey, ay * ay + by * by + ey * ey
            for k, (dx, dy) in enumerate(dirs):
                gx, gy = xx * dx + xy * dy, xy * dx + yy * dy
                h = sqrt(gx * dx + gy * dy + 1e-9)
                s = cx * dx + cy * dy + h
                if s > reach[k]:
                    reach[k], best[k] = s, (cx + gx / h, cy + gy / h)
            continue
        for k, (dx, dy) in enumerate(dirs):
            s = cx * dx + cy * dy + r
            if s > reach[k]:
                reach[k], best[k] = s, (cx + dx * r, cy + dy * r)
    return best


def solid(cam: Camera, blobs: list[Blob], n: int = 40) -> Loop:
    """The hull as straight pieces: for furniture, whose edges are straight."""
    return [*support(cam, blobs, n)[::-1]]


def soft(cam: Camera, blobs: list[Blob], n: int = 14) -> Loop:
    """The hull as a smooth curve: for heads, feet, round things. Few directions are enough."""
    return oval(cam, blobs[0]) if len(blobs) == 1 else rounded(support(cam, blobs, n))


def oval(cam: Camera, blob: Blob) -> Loop:
    """One ball or ellipsoid: its picture is an ellipse, the image of a circle under a triangular matrix."""
    (x, y), r = cam(blob[0]), blob[1]
    if not isinstance(r, tuple):
        return disc(x, y, r)
    (ax, ay), (bx, by), (ex, ey) = axes(cam, *r)
    a = sqrt(ax * ax + bx * bx + ex * ex) or 1e-6
    b = (ax * ay + bx * by + ex * ey) / a
    c = sqrt(max(ay * ay + by * by + ey * ey - b * b, 1e-9))
    out: Loop = []
    for seg in disc(0.0, 0.0, 1.0):
        pairs = (q for i in range(0, len(seg), 2) for q in (x + a * seg[i], y + b * seg[i] + c * seg[i + 1]))
        out.append(tuple(pairs))
    return out


def rounded(pts: list[Point]) -> Loop:
    """A smooth curve through support points, whose tangents are known from their directions."""
    n = len(pts)
    dirs = ring(n)
    k = 1 / (3 * (1 + tan(3.14159 / n / 2) ** 2))
    out: Loop = [pts[0]]
    for i in range(n - 1, -1, -1):
        (px, py), (qx, qy) = pts[(i + 1) % n], pts[i]
        (pc, ps), (qc, qs) = dirs[(i + 1) % n], dirs[i]
        h = sqrt((qx - px) ** 2 + (qy - py) ** 2) * k
        out.append((px + ps * h, py - pc * h, qx - qs * h, qy + qc * h, qx, qy))
    return out


def shade(pts: list[Point], width: float) -> list[Loop]:
    """The crescent of shade inside a hull given by its support points."""
    n = len(pts)
    lx, ly = LAMP
    strength = [-(dx * lx + dy * ly) for dx, dy in ring(n)]
    first = next(i for i in range(n) if strength[i] > 0 >= strength[i - 1])
    outer: list[Point] = []
    inner: list[Point] = []
    for j in range(-1, n // 2 + 2):
        i = (first + j) % n
        a = max(strength[i], 0.0) * width
        dx, dy = ring(n)[i]
        x, y = pts[i]
        outer.append((x, y))
        inner.append((x - dx * a, y - dy * a))
        if j >= 0 and strength[i] <= 0:
            break
    return [[*outer, *inner[::-1]]]
