"""Things to sit on: chair, armchair, stool, wheelchair. Origin: the floor under the seat's middle."""

from __future__ import annotations

from math import cos, pi, sin

from postureapp.figure.curve import closed_curve
from postureapp.figure.draw import Fill, Op, Stroke
from postureapp.figure.kit import BEHIND, FRONT, Kit, block
from postureapp.figure.vec import along, dot, pitch


def chair(k: Kit) -> None:
    """A wooden chair with a padded seat."""
    w, h, lean = k.num("width", 44), k.num("height", 45), k.num("back", 6)
    m = pitch(k.frame, -lean)
    for name, side, depth in (("far", -1, BEHIND), ("near", 1, BEHIND + 3)):
        z = side * (w / 2 - 4)
        shade = 0.0 if k.cam.depth(k.q(0, 0, z)) >= k.near() else 1.0
        legs = [
            k.stick(k.q(a, h - 5, z), k.q(b, 1.4, z), 2.2, 1.5, ("wood", shade))
            for a, b in ((4 - w / 2, -w / 2 - 1), (w / 2 - 4, w / 2 - 1))
        ]
        k.add(name, depth, legs)
    posts = [(k.q(2 - w / 2, h - 4, z), 2.0) for z in (4 - w / 2, w / 2 - 4)]
    k.add("posts", BEHIND + 1, [k.stick(a, along(a, m[1], 50), r, 1.8, ("wood", 1.0)) for a, r in posts])
    c = along(k.q(1 - w / 2, h - 4, 0), m[1], 36)
    k.add("back", BEHIND + 2, block(k.cam, c, m, (5, 30, w - 2), 2.4, "wood"))
    k.box("seat", BEHIND + 4, (0, h - 3.5, 0), (w, 7, w), 3.2, k.colour("cushion"))


def armchair(k: Kit) -> None:
    t, w, h, d = k.colour("sofa"), k.num("width", 62), k.num("height", 43), k.num("depth", 58)
    tall, m = k.num("tall", 62), pitch(k.frame, -k.num("back", 14))
    feet = [
        k.stick(k.q(x, 9, z), k.q(x, 1.2, z), 2.4, 1.6, ("wood", 1.0))
        for x in (5 - d / 2, d / 2 - 5)
        for z in (-w / 2 - 5, w / 2 + 5)
    ]
    k.add("foot", BEHIND - 1, feet)
    k.add(
        "back",
        BEHIND,
        block(k.cam, along(k.q(2 - d / 2, h - 6, 0), m[1], tall / 2), m, (15, tall, w + 4), 7, t),
    )
    k.box("base", BEHIND + 2, (0, h / 2 - 3, 0), (d + 2, h - 18, w + 14), 5, t)
    k.box("seat", BEHIND + 4, (2, h - 7, 0), (d, 14, w), 6, t)
    for name, z in (("arm_l", -w / 2 - 6), ("arm_r", w / 2 + 6)):
        nearer = k.cam.depth(k.q(0, 0, z)) > k.near() + 4
        front = nearer and abs(dot(k.frame[2], k.cam.to_eye)) > 0.5
        k.box(name, FRONT if front else BEHIND + 5, (1, h / 2 + 7, z), (d - 2, h + 8, 13), 6, t)


def stool(k: Kit) -> None:
    w, h = k.num("width", 34), k.num("height", 16)
    legs = [
        k.stick(k.q(x, h - 4, z), k.q(x * 1.08, 1.2, z), 1.9, 1.4, ("wood", 1.0))
        for x in (4 - w / 2, w / 2 - 4)
        for z in (-9, 9)
    ]
    k.add("legs", BEHIND + 5, legs)
    k.box("top", BEHIND + 6, (0, h - 3, 0), (w, 6, 26), 2.6, k.colour("cushion"))


def wheelchair(k: Kit) -> None:
    """A light everyday wheelchair: big wheels behind, small ones before, a footplate."""
    h, w, m = k.num("height", 47), k.num("width", 40), pitch(k.frame, -k.num("back", 8))
    far, near = (-1, 1) if k.cam.depth(k.q(0, 0, 1)) > k.cam.depth(k.q(0, 0, -1)) else (1, -1)
    k.add("far", BEHIND, _wheels(k, far * (w / 2 + 4), 1.0))
    frame: list[Op] = []
    for z in (-w / 2, w / 2):
        knee, foot = k.q(w / 2 + 2, h - 3, z), k.q(w / 2 + 12, 12, z)
        frame += [
            k.stick(k.q(-w / 2, h - 3, z), knee, 1.3, 1.3, ("metal", 1.0)),
            k.stick(knee, foot, 1.3, 1.2, ("metal", 1.0)),
        ]
        post = k.q(2 - w / 2, h - 4, z)
        frame.append(k.stick(post, along(post, m[1], 44), 1.4, 1.4, ("metal", 0.0)))
    k.add("frame", BEHIND + 2, frame)
    k.add(
        "back",
        BEHIND + 3,
        block(k.cam, along(k.q(2 - w / 2, h - 4, 0), m[1], 24), m, (4, 34, w), 2, k.colour("pad")),
    )
    k.box("seat", BEHIND + 4, (0, h - 4, 0), (w, 7, w), 3.2, k.colour("pad"))
    k.box("plate", BEHIND + 5, (w / 2 + 16, 12, 0), (16, 2, w - 8), 0.9, "metal")
    k.add("near", FRONT, _wheels(k, near * (w / 2 + 4), 0.0))


def _wheels(k: Kit, z: float, level: float) -> list[Op]:
    out: list[Op] = []
    for x, r, thick in ((-6.0, 29.0, 2.4), (27.0, 8.0, 2.6)):
        rim = closed_curve(
            [k.cam(k.q(x + r * cos(2 * pi * i / 16), r + r * sin(2 * pi * i / 16), z)) for i in range(16)]
        )
        if r > 20:
            spokes = [
                k.stick(k.q(x, r, z), k.q(x + r * cos(a), r + r * sin(a), z), 0.35, 0.35, ("metal", 1.0))
                for a in (0.3, 1.35, 2.4, 3.44, 4.5, 5.5)
            ]
            out += spokes
            out.append(
                Fill(
                    [closed_curve([k.cam(k.q(x + 3 * cos(i), r + 3 * sin(i), z)) for i in range(6)])],
                    ("metal", 0.0),
                )
            )
        out.append(Stroke(rim, ("tyre", level), thick))
        if r > 20:
            hand = closed_curve(
                [
                    k.cam(k.q(x + 25 * cos(2 * pi * i / 16), r + 25 * sin(2 * pi * i / 16), z))
                    for i in range(16)
                ]
            )
            out.append(Stroke(hand, ("metal", level), 1.0))
    return out
