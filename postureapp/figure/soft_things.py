"""Soft and small things: pillows, mats, the nursing pillow, balls, towels."""

from __future__ import annotations

from math import cos, radians, sin

from postureapp.figure.curve import open_curve
from postureapp.figure.draw import Fill, Op, Stroke
from postureapp.figure.hull import rounded, shade, support
from postureapp.figure.kit import BEHIND, Kit, cushion, edge
from postureapp.figure.outline import Blob
from postureapp.figure.vec import vec


def pillow(k: Kit) -> None:
    size = vec(k.spec.get("size", (16, 40, 40)))
    k.add("pillow", k.near(), cushion(k.cam, k.at, k.frame, size, k.colour("linen")))


def slab(k: Kit) -> None:
    """A plain rounded box: mattress, mat, book, step. Behind people unless `loose`."""
    size = vec(k.spec.get("size", (60, 2, 40)))
    depth = k.near() if k.spec.get("loose") else BEHIND
    k.box("slab", depth, (0, 0, 0), size, k.num("radius", min(size) * 0.4), k.colour("bed"))


def nursing_pillow(k: Kit) -> None:
    """A horseshoe around the waist; its origin is its middle, it opens to the back (where nobody looks)."""
    r, wide, span = k.num("tube", 7.0), k.num("radius", 21), k.num("span", 118)
    token, balls = k.colour("cushion"), list[Blob]()
    for i in range(9):
        a = radians(-span + 2 * span * i / 8)
        balls.append((k.q(wide * cos(a), 0, wide * 1.02 * sin(a)), r * (1 - 0.2 * abs(i - 4) / 4)))
    pts = support(k.cam, balls, 40)
    seam = [
        k.cam(k.q((wide + r * 0.7) * cos(a), r * 0.5, (wide + r * 0.7) * sin(a)))
        for a in (-0.9, -0.4, 0.1, 0.6, 1.1)
    ]
    ops: list[Op] = [
        Fill([[*pts[::-1]]], (token, 0.0)),
        Fill(shade(pts, 1.9), (token, 1.0)),
        Stroke(open_curve(seam), (token, 1.0), 0.5),
        edge(pts),
    ]
    k.add("pillow", k.near() + k.num("lift", 8), ops)


def roll_cushion(k: Kit) -> None:
    """A rolled towel: a short thick roll lying across, `length` cm."""
    r, half = k.num("radius", 5), k.num("length", 34) / 2
    a, b = k.q(0, 0, -half), k.q(0, 0, half)
    pts = support(k.cam, [(a, r), (b, r)], 24)
    token = k.colour("linen")
    end = b if k.cam.depth(b) > k.cam.depth(a) else a
    x, y = k.cam(end)
    swirl = [
        (x + r * f * cos(t), y - r * f * sin(t))
        for t, f in ((0.2, 0.7), (1.6, 0.66), (3.0, 0.6), (4.4, 0.5), (5.8, 0.36), (7.2, 0.2))
    ]
    k.add(
        "roll",
        k.near(),
        [
            Fill([[*pts[::-1]]], (token, 0.0)),
            Fill(shade(pts, 1.2), (token, 1.0)),
            Stroke(open_curve(swirl), (token, 1.0), 0.6),
            edge(pts),
        ],
    )


def ball(k: Kit) -> None:
    r = k.num("radius", 4.4)
    pts = support(k.cam, [(k.at, r)], 16)
    x, y = k.cam(k.at)
    seam = [(x - r * 0.9, y - r * 0.1), (x - r * 0.15, y + r * 0.05), (x + r * 0.25, y + r * 0.9)]
    k.add(
        "ball",
        k.near(),
        [
            Fill([rounded(pts)], ("ball", 0.0)),
            Fill(shade(pts, 0.9), ("ball", 1.0)),
            Stroke(open_curve(seam), ("linen", 0.0), 0.5),
        ],
    )


def towel(k: Kit) -> None:
    """A soft cloth lying over something: a thin cushion."""
    size = vec(k.spec.get("size", (30, 3, 24)))
    k.add("towel", k.near(), cushion(k.cam, k.at, k.frame, size, k.colour("linen")))
