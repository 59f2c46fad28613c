"""Things people carry, push or hold: bottle, pump, mug, phone, bags, pram, car seat, baby carrier."""

from __future__ import annotations

from math import cos, pi, sin

from postureapp.figure.curve import closed_curve, open_curve
from postureapp.figure.draw import Fill, Op, Stroke, rim
from postureapp.figure.hull import rounded, shade, soft, support
from postureapp.figure.kit import BEHIND, Kit, block
from postureapp.figure.outline import Blob

INSIDE = ("milk",)
"""What shows through glass has no edge of its own."""


def _round(k: Kit, blobs: list[Blob], token: str, n: int = 20, width: float = 1.0) -> list[Op]:
    pts = support(k.cam, blobs, n)
    shape = [rounded(pts)]
    edge = [] if token in INSIDE else rim(shape, 0.6)
    return [*edge, Fill(shape, (token, 0.0)), Fill(shade(pts, width), (token, 1.0))]


def bottle(k: Kit) -> None:
    """A baby bottle lying along its own x axis: the teat's tip is the origin, the base at +18."""
    m = k.frame
    ops = _round(k, [(k.q(7, 0), (m, (1.2, 2.4, 2.4))), (k.q(18, 0), (m, (1.2, 2.6, 2.6)))], "glass", 20, 0.7)
    ops += _round(
        k, [(k.q(8.4, -0.5), (m, (1.0, 1.7, 2.0))), (k.q(14, -0.5), (m, (1.0, 1.7, 2.0)))], "milk", 16, 0.3
    )
    ops += _round(k, [(k.q(5.0, 0), (m, (1.4, 2.6, 2.6)))], "trim", 14, 0.5)
    ops += _round(k, [(k.q(3.4, 0), 1.5), (k.q(0.6, 0), 0.8)], "skin_any", 12, 0.3)
    k.add("bottle", k.near(), ops)


def pump(k: Kit) -> None:
    """A small breast pump: a cup towards -x, a bottle under it; origin = where they meet."""
    m = k.frame
    ops = _round(
        k, [(k.q(0.6, -5), (m, (2.7, 1.0, 2.7))), (k.q(0.6, -11), (m, (2.7, 0.9, 2.7)))], "glass", 20, 0.8
    )
    ops += _round(
        k, [(k.q(0.6, -8.6), (m, (2.2, 0.8, 2.2))), (k.q(0.6, -10.8), (m, (2.2, 0.7, 2.2)))], "milk", 16, 0.3
    )
    ops += _round(k, [(k.q(0.6, -3.6), (m, (2.8, 1.3, 2.8)))], "trim", 14, 0.6)
    ops += _round(k, [(k.q(-2.4, 0), (m, (0.7, 4.4, 4.4))), (k.q(1.4, -0.6), 2.0)], "glass", 22, 0.9)
    k.add("pump", k.near(), ops)


def mug(k: Kit) -> None:
    m = k.frame
    ops: list[Op] = [
        Stroke(
            open_curve([k.cam(k.q(*p)) for p in ((3.4, 6.4), (6.0, 5.4), (5.6, 2.6), (3.4, 2.2))]),
            ("mug", 1.0),
            1.1,
        )
    ]
    ops += _round(k, [(k.q(0, 1), (m, (3.4, 1, 3.4))), (k.q(0, 8), (m, (3.6, 0.8, 3.6)))], "mug", 20, 0.9)
    k.add("mug", k.near(), ops)


def phone(k: Kit) -> None:
    k.add("phone", k.near(), block(k.cam, k.at, k.frame, (1.2, 14.5, 7.2), 0.55, "metal"))


def bag(k: Kit) -> None:
    """A shopping bag hanging from its origin, the middle of its handle."""
    handle = [k.cam(k.q(*p)) for p in ((-7, -14), (-4.5, -3), (0, 0), (4.5, -3), (7, -14))]
    ops: list[Op] = [Stroke(open_curve(handle), ("pot", 1.0), 1.2)]
    ops += block(k.cam, k.q(0, -29), k.frame, (27, 30, 13), 2.2, k.colour("pot"))
    k.add("bag", k.near(), ops)


def backpack(k: Kit) -> None:
    """A backpack whose front lies at its origin, straps towards +x."""
    m = k.frame
    ops = _round(
        k, [(k.q(-9, -12), (m, (7, 5, 12))), (k.q(-7, 13), (m, (5.5, 5, 10)))], k.colour("trim"), 28, 1.6
    )
    ops += _round(k, [(k.q(-15, -10), (m, (3, 5.5, 8.5)))], k.colour("trim"), 18, 1.0)
    k.add("pack", k.near(), ops)


def pram(k: Kit) -> None:
    """A pram pushed towards +x; origin on the floor under the handle, `handle` = its height."""
    h, half = k.num("handle", 98), 22.0
    token = k.colour("sofa")
    for name, z, level, depth in (("far", -half, 1.0, BEHIND), ("near", half, 0.0, BEHIND + 4)):
        ops: list[Op] = []
        for ax, ay, bx, by in ((40, 13, 74, 54), (80, 13, 44, 54), (0, h, 40, 56)):
            ops.append(k.stick(k.q(ax, ay, z), k.q(bx, by, z), 1.3, 1.3, ("metal", level)))
        for x in (40.0, 80.0):
            ring = [k.cam(k.q(x + 11.5 * cos(pi * i / 8), 13 + 11.5 * sin(pi * i / 8), z)) for i in range(16)]
            ops += [
                Stroke(closed_curve(ring), ("tyre", level), 2.6),
                Fill([soft(k.cam, [(k.q(x, 13, z), 2.4)])], ("metal", level)),
            ]
        k.add(name, depth, ops)
    k.add("grip", BEHIND + 5, [k.stick(k.q(0, h, -half), k.q(0, h, half), 1.8, 1.8, ("tyre", 0.0))])
    arc = [(78 + 19 * cos(t), 80 + 23 * sin(t)) for t in (0.0, 0.45, 0.9, 1.35, 1.8, 2.25)]
    sides = (4 - half, half - 4)
    hood: list[Blob] = [(k.q(x, y, z), 2.0) for x, y in arc for z in sides]
    hood += [(k.q(70, 76, z), 3.0) for z in sides]
    corners = ((34.0, 79.0, 3.0), (94.0, 79.0, 3.0), (42.0, 60.0, 7.0), (84.0, 60.0, 7.0))
    tub: list[Blob] = [(k.q(x, y, z), r) for x, y, r in corners for z in sides]
    k.add("tub", BEHIND + 2, _round(k, hood, token, 36, 2.0) + _round(k, tub, token, 36, 2.2))
    edge = [k.cam(k.q(x, 81, half - 2)) for x in (33, 54, 74, 95)]
    k.add("edge", BEHIND + 3, [Stroke(open_curve(edge), (token, 1.0), 1.4)])


def car_seat(k: Kit) -> None:
    """An infant car seat; origin = the middle of its carrying handle, facing +x."""
    m = k.frame
    shell: list[Blob] = [
        (k.q(-20, -16), (m, (5, 7, 16))),
        (k.q(-8, -34), (m, (10, 6, 17))),
        (k.q(20, -30), (m, (5, 6, 15))),
    ]
    ops = _round(k, shell, k.colour("metal"), 32, 1.8)
    ops += _round(
        k,
        [(k.q(-14, -16), (m, (4, 6, 12))), (k.q(-4, -28), (m, (9, 5, 13))), (k.q(16, -26), (m, (4, 4, 12)))],
        "pad",
        28,
        1.0,
    )
    k.add("seat", k.near() - 2, ops)
    handle = [
        k.cam(k.q(*p))
        for p in ((-14, -30, 17), (-8, -8, 17), (0, 0, 12), (0, 0, -12), (-8, -8, -17), (-14, -30, -17))
    ]
    k.add("handle", k.near() + 6, [Stroke(open_curve(handle), ("tyre", 0.0), 2.4)])


def carrier(k: Kit) -> None:
    """The panel of a soft baby carrier over the baby's back; origin = its middle, outwards +x."""
    m = k.frame
    ops = _round(
        k, [(k.q(-1, 9), (m, (6, 5, 8))), (k.q(-0.5, -9), (m, (7, 6, 10)))], k.colour("trim"), 28, 1.4
    )
    k.add("panel", k.near(), ops)
