"""Rooms and large furniture: wall, bed, desk, cot, door frame, window, plant, and the things on a desk."""

from __future__ import annotations

from math import cos, radians, sin

from postureapp.figure.curve import closed_curve
from postureapp.figure.draw import Fill, Op
from postureapp.figure.hull import rounded, shade, support
from postureapp.figure.kit import BEHIND, FRONT, Kit, block
from postureapp.figure.vec import along, pitch


def wall(k: Kit) -> None:
    """An upright wall; its origin is the foot of its face, `facing` is where the face looks."""
    h, w, t = k.num("height", 178), k.num("width", 60), 9
    k.box("wall", BEHIND, (-t / 2, h / 2, 0), (t, h, w), 1.5, "wall")
    k.box("skirting", BEHIND + 1, (0.6, 4, 0), (1.6, 8, w), 0.4, "wall")


def bed(k: Kit) -> None:
    """A bed seen from its side; origin on the floor under the mattress's middle, headboard at -x."""
    length, h, w = k.num("length", 200), k.num("height", 42), k.num("width", 70)
    legs = [
        k.stick(k.q(x, 14, w / 2 - 4), k.q(x, 1.5, w / 2 - 4), 2.6, 2.0, ("wood", 1.0))
        for x in (6 - length / 2, length / 2 - 6)
    ]
    k.add("leg", BEHIND, legs)
    if k.spec.get("head", True):
        k.box("headboard", BEHIND + 1, (-length / 2 - 3, h * 0.5 + 22, 0), (6, h + 44, w + 4), 3, "wood")
    k.box("frame", BEHIND + 2, (0, h - 24, 0), (length + 4, 12, w + 2), 2, "wood")
    k.box("mattress", BEHIND + 3, (0, h - 10, 0), (length, 20, w), 7, k.colour("bed"))


def cot(k: Kit) -> None:
    """A cot with bars on its near side; mattress flat and clear."""
    length, w, h = k.num("length", 84), k.num("width", 48), k.num("height", 86)
    deck = k.num("deck", 46)

    def bars(z: float, level: float) -> list[Op]:
        n = 9
        xs = [-length / 2 + 3 + (length - 6) * i / (n - 1) for i in range(n)]
        out: list[Op] = [
            k.stick(k.q(x, deck - 12, z), k.q(x, h - 2, z), 0.9, 0.9, ("wood", level)) for x in xs
        ]
        rails = [(k.q(-length / 2, y, z), k.q(length / 2, y, z)) for y in (deck - 12, h)]
        return out + [k.stick(a, b, 1.7, 1.7, ("wood", level)) for a, b in rails]

    k.add("back", BEHIND, bars(-w / 2, 1.0))
    for x in (-length / 2, length / 2):
        k.box("post", BEHIND + 1, (x, h / 2, 0), (4, h + 2, w), 1.8, "wood")
    k.box("mattress", BEHIND + 2, (0, deck - 6, 0), (length - 6, 10, w - 4), 3.4, k.colour("bed"))
    k.add(
        "front",
        FRONT if k.spec.get("bars", True) else BEHIND + 3,
        bars(w / 2, 0.0) if k.spec.get("bars", True) else bars(w / 2, 0.0)[-2:-1],
    )


def desk(k: Kit) -> None:
    h, length = k.num("height", 72), k.num("length", 70)
    legs = [
        k.stick(k.q(x, h - 3, z), k.q(x, 1.5, z), 2.0, 1.6, ("wood", 1.0))
        for x in (6 - length / 2, length / 2 - 6)
        for z in (-22, 22)
    ]
    k.add("legs", BEHIND + 1, legs)
    k.box("top", BEHIND + 2, (0, h - 1.6, 0), (length, 3.2, k.num("width", 52)), 1.4, "wood")


def laptop(k: Kit) -> None:
    m = pitch(k.frame, k.num("lid", 18))
    ops = block(k.cam, k.q(0, 0.7), k.frame, (24, 1.4, 32), 0.6, "metal")
    ops += block(k.cam, along(k.q(12, 1), m[1], 11), m, (1.2, 22, 32), 0.6, "metal")
    k.add("laptop", BEHIND + 40 + k.near() * 0.1, ops)


def plant(k: Kit) -> None:
    s, leaves = k.num("scale", 0.85), list[Op]()
    for angle, length in ((-58, 22), (56, 22), (-36, 34), (34, 32), (-12, 46), (13, 42)):
        c, n = cos(radians(angle)), sin(radians(angle))
        shape = (
            (2.0, 0.0),
            (0.3 * length, -3.4),
            (0.62 * length, -4.2),
            (0.88 * length, -2.0),
            (length, 0.0),
            (0.88 * length, 2.0),
            (0.62 * length, 4.2),
            (0.3 * length, 3.4),
        )
        pts = [k.cam(k.q(s * (n * a + c * b), s * (20 + c * a - n * b))) for a, b in shape]
        leaves.append(Fill([closed_curve(pts)], ("leaf", 0.0 if angle < 0 else 1.0)))
    pot = support(
        k.cam,
        [
            (k.q(0, 3 * s), (k.frame, (7.5 * s, 3, 7.5 * s))),
            (k.q(0, 22 * s), (k.frame, (10.5 * s, 2, 10.5 * s))),
        ],
        24,
    )
    k.add(
        "plant",
        BEHIND - 5,
        [*leaves, Fill([rounded(pot)], ("pot", 0.0)), Fill(shade(pot, 1.4), ("pot", 1.0))],
    )


def window(k: Kit) -> None:
    """A window in the wall behind; origin = its middle, seen from the front."""
    w, h = k.num("width", 56), k.num("height", 70)
    k.box("frame", BEHIND - 8, (0, 0, 0), (w, h, 3), 1.4, "wood")
    for x in (-w / 4 + 0.5, w / 4 - 0.5):
        k.box("pane", BEHIND - 7, (x, 0, 2), (w / 2 - 5, h - 8, 1), 0.5, "sky")


def door(k: Kit) -> None:
    """An open door frame; origin on the floor between the posts."""
    w, h = k.num("width", 84), k.num("height", 196)
    for name, x, depth in (("post", -w / 2, BEHIND), ("post2", w / 2, BEHIND + 1)):
        k.box(name, depth, (0, h / 2, x), (9, h, 8), 1.4, "wood")
    k.box("lintel", BEHIND + 2, (0, h, 0), (9, 8, w + 8), 1.4, "wood")
