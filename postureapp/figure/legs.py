"""Trousers, ankles and feet of an adult."""

from __future__ import annotations

from postureapp.figure.curve import Table, open_curve
from postureapp.figure.draw import Fill, Op, Stroke
from postureapp.figure.hull import soft
from postureapp.figure.limbs import Leg
from postureapp.figure.outline import bend_at, crescent, edges, flanks, limb, ribbon
from postureapp.figure.vec import dot, place, sub, unit
from postureapp.figure.worn import Worn

FOOT_AHEAD = 0.55
"""How much a shin points at the viewer when its foot is drawn over it."""


def legs(w: Worn) -> None:
    for s in "rl":
        if w.skips("leg_" + s):
            continue
        leg = w.body.legs[s]
        hip, knee, _ = leg.joints
        lift = dot(unit(sub(knee, hip)), w.body.frame[1])  # -1 standing, 0 sitting, + knee above hip
        # the shirt falls over the lap, but a raised knee covers the shirt
        upright = w.body.frame[1][1] > 0.5
        lap = min(w.depth(hip), w.depth(hip, knee)) if upright else w.depth(hip, knee)
        depth = w.depth(hip, knee) + 3 if lift > 0.25 else lap - 13
        w.part("leg_" + s, depth, _leg(w, leg, w.far[s]))


def _leg(w: Worn, leg: Leg, far: float) -> list[Op]:
    table, hem = _girth(w.body.build.leg, leg.girth), w.wear.trousers
    bare = limb(leg.joints, table, w.cam, min(hem - 0.26, 1.6), 2.0)
    skin = ribbon(bare)
    shin: list[Op] = [
        *w.rim(flanks(skin[0], len(bare), cut=False) if hem < 1.6 else []),
        Fill(skin, w.ink("skin", far)),
    ]
    if hem < 1.6:
        shin.append(Fill(crescent(edges(bare), 1.2, (0.3, 0.1)), w.ink("skin", 1 + far)))
    samples = limb(leg.joints, table, w.cam, 0.0, hem, 0.9)
    sides = edges(samples)
    trouser = ribbon(samples, end=False, patch=bend_at(table, 0.0, hem), sides=sides)
    cloth = [
        *w.rim(flanks(trouser[0], len(samples), (2, 2))),
        Fill(trouser, w.ink("legs", far)),
        Fill(crescent(sides, 1.6, (0.2, 0.0)), w.ink("legs", 1 + far)),
    ]
    _, knee, ankle = leg.joints
    foot, rest = _foot(w, leg, far), [*shin, *cloth, *_knee_fold(w, leg, far)]
    ahead = dot(unit(sub(ankle, knee)), w.cam.to_eye) > FOOT_AHEAD
    return rest + foot if ahead else foot + rest


def _girth(table: Table, k: float) -> Table:
    """A leg table with the shank `k` times as thick: a swollen calf and ankle."""
    return table if k == 1.0 else tuple((t, r * (1 + (k - 1) * min(max(t - 1, 0) * 4, 1))) for t, r in table)


def _knee_fold(w: Worn, leg: Leg, far: float) -> list[Op]:
    """Two small folds behind a well bent knee."""
    hip, knee, ankle = leg.joints
    a, b = unit(sub(hip, knee)), unit(sub(ankle, knee))
    if dot(a, b) < -0.35 or far > 0.5:
        return []
    (kx, ky), (ax, ay), (bx, by) = w.cam(knee), w.cam(a), w.cam(b)
    ix, iy = ax + bx, ay + by
    size = (ix * ix + iy * iy) ** 0.5
    if size < 0.35:
        return []
    ix, iy = ix / size, iy / size
    out: list[Op] = []
    for sx, sy in ((ax, ay), (bx, by)):
        x, y = kx + ix * 5.2 + sx * 2.0, ky + iy * 5.2 + sy * 2.0
        pts = [
            (x, y),
            (x - ix * 2.6 + sx * 1.2, y - iy * 2.6 + sy * 1.2),
            (x - ix * 4.4 + sx * 3.0, y - iy * 4.4 + sy * 3.0),
        ]
        out.append(Stroke(open_curve(pts), w.ink("legs", 1 + far), 0.6))
    return out


def _foot(w: Worn, leg: Leg, far: float) -> list[Op]:
    cam, m, ankle, h = w.cam, leg.foot, leg.joints[2], w.body.build.ankle
    heel = place(ankle, m, -3.2, 3.0 - h, 0.0)
    upper = soft(
        cam,
        [(place(ankle, m, 0.0, -0.6, 0.0), 3.2), (heel, 3.0), (place(ankle, m, 3.2, 3.4 - h, 0.0), 3.2)],
        10,
    )
    toes = soft(
        cam,
        [
            (heel, 3.0),
            (place(ankle, m, 2.5, 4.3 - h, 0.0), 3.0),
            (place(ankle, m, 8.6, 2.4 - h, 0.3), (m, (3.0, 2.4, 4.0))),
            (place(ankle, m, 12.6, 1.8 - h, 0.0), (m, (3.2, 1.8, 3.2))),
        ],
        12,
    )
    sole = soft(
        cam,
        [
            (place(ankle, m, -3.9, 0.9 - h, 0.0), (m, (2.2, 0.9, 2.4))),
            (place(ankle, m, 8.6, 0.9 - h, 0.0), (m, (3.0, 0.9, 3.8))),
            (place(ankle, m, 12.8, 0.9 - h, 0.0), (m, (3.0, 0.9, 2.8))),
        ],
        12,
    )
    return [
        *w.rim([toes]),
        Fill([upper, toes], w.ink("sock", far)),
        Fill([sole], w.ink("sock", 1 + far)),
    ]
