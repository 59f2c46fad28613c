"""Shirt, trousers' seat and neck of an adult."""

from __future__ import annotations

from postureapp.figure.curve import open_curve
from postureapp.figure.draw import Clip, Fill, Loop, Op, Stroke
from postureapp.figure.hull import soft
from postureapp.figure.outline import (
    Row,
    crescent,
    flanks,
    in_view,
    limb,
    loft,
    loft_edges,
    ribbon,
    row_of,
    section_ring,
)
from postureapp.figure.vec import Point, dot, lerp, pitch, place, sub
from postureapp.figure.worn import Worn

_SHIRT = (0.9, 1.5, 2.1, 2.8, 3.5, 4.2, 4.8, 5.3, 5.8, 6.3, 6.8, 7.15, 7.5, 7.75, 8.0)
_SEAT = (-0.85, -0.5, -0.1, 0.3, 0.8, 1.4, 2.0)


def _rows(w: Worn, stations: tuple[float, ...]) -> list[Row]:
    spine, rows = w.body.spine, []
    for t in stations:
        at = spine.at(t)
        rows.append(row_of(w.cam, spine.section(t, at), at[1][1]))
    return rows


def pelvis(w: Worn) -> None:
    if w.skips("pelvis"):
        return
    ops: list[Op] = [Fill(loft(_rows(w, _SEAT), 0.7), w.ink("legs"))]
    w.part("pelvis", w.depth(w.body.at) - 3, ops)


def shirt(w: Worn) -> None:
    spine, cam = w.body.spine, w.cam
    rows = _rows(w, (w.wear.hem, *_SHIRT))
    sides = loft_edges(rows, 1.3)
    loops = loft(rows, 1.3, sides)
    straight = in_view(rows)
    edge = loops[:1] if straight else [[*hull, hull[0]] for hull in loops]
    neck = place(spine.c7, spine.chest, 2.6, -2.2, 0.0)
    for s in "rl":  # the slope from neck to shoulder; without it the neck is a pole on a box
        sh = w.body.arms[s].joints[0]
        slope = ribbon([(*cam(q), r) for q, r in ((neck, 5.2), (lerp(neck, sh, 0.5), 5.3), (sh, 5.9))])
        loops, edge = loops + slope, edge + flanks(slope[0], 3, cut=False)
    ops: list[Op] = [*w.rim(edge), Fill(loops, w.ink("top"))]
    inner: list[Fill | Stroke] = []
    if straight:
        low = (sides[0][:12], sides[1][:12], sides[2][:12])  # up to the armpits: above, sleeves take over
        inner.append(Fill(crescent(low, 1.9, (0.0, 0.6)), w.ink("top", 1)))
        hem = [(x, y - 1.5) for x, y in _front(section_ring(rows[0], 1.3, 28))]
        inner.append(Stroke(open_curve(hem), w.ink("top", 1), 0.6))
    inner += _creases(w) + _arm_shadows(w)
    if inner:
        ops.append(Clip(loops, inner))
    w.part("shirt", w.depth(w.body.at, spine.c7), ops)


def _arm_shadows(w: Worn) -> list[Fill | Stroke]:
    """An arm that hangs in front casts a soft shadow on the shirt."""
    out: list[Fill | Stroke] = []
    for s in "rl":
        arm = w.body.arms[s]
        sh, el, _ = arm.joints
        before = w.depth(*arm.joints) + 5 + w.nudges.get("arm_" + s, 0.0) > w.depth(
            w.body.at, w.body.spine.c7
        )
        if before and w.far[s] < 0.5 and dot(sub(el, sh), w.body.spine.chest[1]) < -12:
            line = limb(arm.joints, w.body.build.arm, w.cam, 0.3, 0.95, 0.9)
            out.append(Fill(ribbon([(x + 1.3, y + 1.2, r) for x, y, r in line]), ("cast", 0.0)))
    return out


def _creases(w: Worn) -> list[Fill | Stroke]:
    """The fold across a bent waist."""
    spine = w.body.spine
    amount = spine.fold / 0.24
    if amount < 0.25:
        return []
    seen = 1.0 if dot(spine.pelvis[2], w.cam.to_eye) > 0 else -1.0
    pts = [w.cam(spine.skin(t, az * seen, 1.2)) for t, az in ((2.9, 4), (2.9, 26), (3.1, 48), (3.5, 70))]
    return [Stroke(open_curve(pts), w.ink("top", 1), 0.5 + 0.4 * amount)]


def _front(loop: Loop) -> list[Point]:
    """The viewer's half of a section ring, from one side to the other."""
    pts: list[Point] = [(p[0], p[1]) for p in loop]
    i = min(range(len(pts)), key=lambda k: pts[k][0])
    pts = pts[i:] + pts[:i]
    j = max(range(len(pts)), key=lambda k: pts[k][0])
    a, b = pts[: j + 1], pts[j:] + pts[:1]
    return a if sum(y for _, y in a) / len(a) > sum(y for _, y in b) / len(b) else b


def neck(w: Worn) -> None:
    if w.skips("neck"):
        return
    spine, cam, wide = w.body.spine, w.cam, w.body.build.neck_wide
    samples = []
    for t, forward, r in ((8.0, 3.4, 4.9), (8.6, 3.0, 4.8), (9.4, 2.5, 4.6), (11, 1.9, 4.6)):
        c, m = spine.at(t)
        samples.append((*cam(place(c, m, forward, 0.0, 0.0)), r * wide))
    loops = ribbon(samples)
    scoop = pitch(spine.chest, 38)  # the neckline: a disc tilted down in front
    collar = soft(cam, [(place(spine.c7, spine.chest, 3.0, -1.0, 0.0), (scoop, (5.6, 2.6, 6.5)))], 16)
    loops.append(collar)
    jaw = soft(cam, [(spine.face(3.5, -0.4, 0.0), 6.4), (spine.face(5.2, -5.6, 0.0), 3.6)])
    ops: list[Op] = [
        *w.rim([collar]),
        Fill(loops, w.ink("skin")),
        Clip(loops, [Fill([jaw], w.ink("skin", 1))]),
    ]
    front = dot(spine.chest[0], cam.to_eye) > -0.3  # from behind, the collar hides the neck
    w.part("neck", w.depth(w.body.at, spine.c7) + (0.5 if front else -0.5), ops)
