"""Vectors, frames and the camera: plain tuples, lengths in centimetres, angles in degrees.

World: x right, y up, z towards the viewer. Body: X forward, Y up, Z to the figure's own right.
A frame is its three axes as column vectors.
"""

from __future__ import annotations

from math import cos, radians, sin, sqrt

Vec = tuple[float, float, float]
Point = tuple[float, float]
Frame = tuple[Vec, Vec, Vec]

WORLD: Frame = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
UP: Vec = (0.0, 1.0, 0.0)


def add(a: Vec, b: Vec) -> Vec:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vec, b: Vec) -> Vec:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def mul(a: Vec, k: float) -> Vec:
    return (a[0] * k, a[1] * k, a[2] * k)


def along(p: Vec, d: Vec, k: float) -> Vec:
    """The point `k` times `d` away from `p`."""
    return (p[0] + d[0] * k, p[1] + d[1] * k, p[2] + d[2] * k)


def dot(a: Vec, b: Vec) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def norm(a: Vec) -> float:
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vec) -> Vec:
    """`a` at length 1; the x axis when `a` has no length."""
    n = sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])
    return (a[0] / n, a[1] / n, a[2] / n) if n > 1e-9 else (1.0, 0.0, 0.0)


def lerp(a: Vec, b: Vec, t: float) -> Vec:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def reject(v: Vec, axis: Vec) -> Vec:
    """The part of `v` at right angles to the unit vector `axis`."""
    k = v[0] * axis[0] + v[1] * axis[1] + v[2] * axis[2]
    return (v[0] - axis[0] * k, v[1] - axis[1] * k, v[2] - axis[2] * k)


def vec(values: object) -> Vec:
    """Three numbers from pose data as floats; ValueError when they are not three numbers."""
    if not isinstance(values, (list, tuple)) or len(values) != 3:
        raise ValueError(f"expected three numbers, got {values!r}")
    return (float(values[0]), float(values[1]), float(values[2]))


def to_world(m: Frame, v: Vec) -> Vec:
    """A direction given in frame `m`, in world axes."""
    (ax, ay, az), (bx, by, bz), (cx, cy, cz) = m
    x, y, z = v
    return (ax * x + bx * y + cx * z, ay * x + by * y + cy * z, az * x + bz * y + cz * z)


def place(p: Vec, m: Frame, x: float, y: float, z: float) -> Vec:
    """The point at (x, y, z) in the frame `m` standing at `p`."""
    a, b, c = m
    return (
        p[0] + a[0] * x + b[0] * y + c[0] * z,
        p[1] + a[1] * x + b[1] * y + c[1] * z,
        p[2] + a[2] * x + b[2] * y + c[2] * z,
    )


def turn(m: Frame, axis: int, degrees: float) -> Frame:
    """`m` turned about its own axis 0, 1 or 2."""
    if not degrees:
        return m
    c, s = cos(radians(degrees)), sin(radians(degrees))
    i, j = (axis + 1) % 3, (axis + 2) % 3
    a, b = m[i], m[j]
    out = list(m)
    out[i] = (a[0] * c + b[0] * s, a[1] * c + b[1] * s, a[2] * c + b[2] * s)
    out[j] = (b[0] * c - a[0] * s, b[1] * c - a[1] * s, b[2] * c - a[2] * s)
    return (out[0], out[1], out[2])


def pitch(m: Frame, degrees: float) -> Frame:
    """Lean forward."""
    return turn(m, 2, -degrees)


def roll(m: Frame, degrees: float) -> Frame:
    """Lean to the own right."""
    return turn(m, 0, degrees)


def yaw(m: Frame, degrees: float) -> Frame:
    """Turn to the own right."""
    return turn(m, 1, -degrees)


class Camera:
    """An orthographic view. `elev` > 0 looks down on the scene, `azim` walks around it; degrees."""

    __slots__ = ("back", "right", "to_eye", "up")

    def __init__(self, elev: float = 7.0, azim: float = 0.0) -> None:
        c, s = cos(radians(azim)), sin(radians(azim))
        ce, se = cos(radians(elev)), sin(radians(elev))
        self.right: Vec = (c, 0.0, -s)
        self.back: Vec = (s, 0.0, c)
        self.up: Vec = (-s * se, ce, -c * se)
        self.to_eye: Vec = (s * ce, se, c * ce)

    def __call__(self, v: Vec) -> Point:
        """Where a point lands in the picture, y down."""
        r, u = self.right, self.up
        return (v[0] * r[0] + v[2] * r[2], -(v[0] * u[0] + v[1] * u[1] + v[2] * u[2]))

    def depth(self, v: Vec) -> float:
        """How near a point is to the viewer."""
        e = self.to_eye
        return v[0] * e[0] + v[1] * e[1] + v[2] * e[2]
