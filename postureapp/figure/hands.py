"""Hands: a palm, four fingers that curl, a thumb that opposes. Grips set how they are held."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians, sin

from postureapp.figure.curve import open_curve
from postureapp.figure.draw import Fill, Ink, Loop, Op, Stroke, rim
from postureapp.figure.limbs import Arm
from postureapp.figure.outline import LAMP, Disc, Row, crescent, edges, loft, ribbon
from postureapp.figure.vec import Vec, along, dot, mul, place
from postureapp.figure.worn import Worn

_Thumb = tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class Grip:
    """How a hand is held. `curl`: degrees per finger joint; `spread`: degrees between fingers; `arch`: how
    far the outer fingers lie towards the palm, cm; thumb rows: along the fingers, out of the palm, to the
    thumb's side, radius, cm from the wrist."""

    curl: float
    spread: float
    arch: float
    thumb: _Thumb


_ROOT = (1.6, 0.3, 1.5, 2.0)
GRIPS = {
    "open": Grip(20, 2.5, 0.2, (_ROOT, (4.7, 0.8, 4.0, 1.5), (8.2, 1.8, 5.0, 1.1))),
    "flat": Grip(3, 1.5, 0.0, (_ROOT, (4.9, 0.3, 3.9, 1.5), (8.8, 0.4, 4.5, 1.1))),
    "cup": Grip(30, 1.5, 0.7, (_ROOT, (4.0, 1.4, 4.6, 1.55), (6.8, 3.2, 6.2, 1.15))),
    "hold": Grip(62, 0.5, 0.5, (_ROOT, (4.2, 2.6, 3.8, 1.55), (6.6, 5.2, 3.0, 1.2))),
    "fist": Grip(88, 0.0, 0.3, (_ROOT, (4.6, 2.6, 3.6, 1.55), (6.8, 4.4, 1.2, 1.2))),
    "press": Grip(80, 0.0, 0.2, (_ROOT, (5.4, 0.8, 4.5, 1.5), (9.8, 1.2, 5.4, 1.1))),
    "spread": Grip(4, 9.0, 0.0, (_ROOT, (4.2, 0.0, 5.0, 1.5), (6.6, 0.3, 7.8, 1.05))),
}
_FINGERS = ((2.75, 8.4, 6.7), (0.95, 8.9, 7.5), (-0.9, 8.6, 7.0), (-2.6, 7.7, 5.4))
"""Across the palm, knuckle from the wrist, length; index to little finger, cm."""
_BONES = ((0.44, 1.06, 0.7), (0.32, 0.98, 1.0), (0.24, 0.74, 0.6))
"""Share of the finger, radius at its end, share of the curl before it."""
_PALM = ((0.0, 2.4, 2.1), (3.0, 3.3, 2.0), (6.2, 3.8, 1.8), (8.6, 3.6, 1.4))
Finger = list[tuple[Vec, Vec, float]]
"""Points along a finger: place, palm normal there, radius."""


def hand(w: Worn, arm: Arm, far: float) -> tuple[list[Loop], list[Loop], list[Op]]:
    """The outline (to be joined with the arm's), the lines around it, and what is drawn on it."""
    grip = GRIPS.get(arm.grip, GRIPS["open"])
    fingers = [_finger(arm, grip, i) for i in range(4)]
    palm = loft(_palm_rows(w, arm))
    lines = [[(*w.cam(p), r) for p, _, r in finger] for finger in fingers]
    if w.detail:
        return palm, palm[:1], _close_up(w, arm, grip, lines, far)
    bunch = [loop for line in lines for loop in ribbon(line, start=False, patch=1)]
    thumb = ribbon(_thumb(w, arm, grip), start=False)
    drawn = _creases(w, arm, grip, fingers, far)
    around = [palm[0], *thumb, *bunch[::2]]
    if (grip.curl if arm.curl is None else arm.curl) > 40:  # curled back over the palm: a fill of their own
        bent: list[Op] = [Fill(bunch[k : k + 2], w.ink("skin", far)) for k in range(0, 8, 2)]
        return palm + thumb, around, bent + drawn
    return palm + thumb + bunch, around, drawn


def _palm_rows(w: Worn, arm: Arm) -> list[Row]:
    cam, frame = w.cam, (arm.fingers, arm.palm, arm.thumb)
    axis = cam(arm.fingers)
    if axis[0] * axis[0] + axis[1] * axis[1] < 0.35:  # pointing at the viewer: the edges would turn over
        axis = (0.0, 0.0)
    return [
        (
            *cam(place(arm.joints[2], frame, x, 0.0, 0.0)),
            *cam(mul(arm.thumb, a)),
            *cam(mul(arm.palm, b)),
            *axis,
        )
        for x, a, b in _PALM
    ]


def _finger(arm: Arm, grip: Grip, i: int) -> Finger:
    across, knuckle, length = _FINGERS[i]
    curl = radians(grip.curl if arm.curl is None else arm.curl)
    fan = radians((1.5 - i) * grip.spread)
    d0, n0, t = arm.fingers, arm.palm, arm.thumb
    arch = grip.arch * (across / 2.7) ** 2
    c = place(arm.joints[2], (d0, n0, t), knuckle, arch, across)
    out: Finger = [(c, n0, 1.12)]
    angle = 0.0
    for share, r, bend in _BONES:
        angle += curl * bend
        ca, sa = cos(angle), sin(angle)
        d = place((0.0, 0.0, 0.0), (d0, n0, t), ca * cos(fan), sa, ca * sin(fan))
        n = place((0.0, 0.0, 0.0), (d0, n0, t), -sa, ca, 0.0)
        c = along(c, d, length * share)
        out.append((c, n, r))
    return out


def _thumb(w: Worn, arm: Arm, grip: Grip) -> list[Disc]:
    frame = (arm.fingers, arm.palm, arm.thumb)
    return [(*w.cam(place(arm.joints[2], frame, a, n, t)), r) for a, n, t, r in grip.thumb]


def _creases(w: Worn, arm: Arm, grip: Grip, fingers: list[Finger], far: float) -> list[Op]:
    """Lines between the fingers on the side of the hand that shows, and the thumb when it lies in front."""
    cam, ink = w.cam, w.ink("skin", 1 + far * 0.6)
    facing = dot(arm.palm, cam.to_eye)
    out: list[Op] = []
    if abs(facing) > 0.25 or grip.curl > 55:
        for one, two in pairwise(fingers):
            pts = []
            for (p, n, r), (q, _, _) in zip(one[:3], two[:3], strict=True):
                face = r * 0.8 if dot(n, cam.to_eye) > 0 else -r * 0.8
                mid = ((p[0] + q[0]) / 2, (p[1] + q[1]) / 2, (p[2] + q[2]) / 2)
                pts.append(cam(along(mid, n, face)))
            out.append(Stroke(open_curve(pts), ink, 0.42))
    if facing > -0.15 and grip.thumb[2][1] > 1.0:
        thumb = _thumb(w, arm, grip)
        out.append(Fill(ribbon(thumb, start=False), w.ink("skin", far)))
        out.append(Fill(crescent(edges(thumb), 0.5, (0.3, 0.0)), ink))
    return out


def _close_up(w: Worn, arm: Arm, grip: Grip, lines: list[list[Disc]], far: float) -> list[Op]:
    """Each finger with its own edge and nail, the nearest last; then the palm, and the thumb."""
    skin, edge = w.ink("skin", far), w.ink("skin", 1.25)
    facing = dot(arm.palm, w.cam.to_eye)
    thumb = _thumb(w, arm, grip)
    behind = facing < -0.15 and grip.thumb[2][1] > 1.5
    order = lines if dot(arm.thumb, w.cam.to_eye) < 0 else lines[::-1]
    ops: list[Op] = _digit(thumb, skin, edge, None) if behind else []
    bent = grip.curl if arm.curl is None else arm.curl
    nails = w.ink("nail") if facing < -0.2 and bent < 40 else None
    for line in order:
        ops += _digit(line, skin, edge, nails)
    ops.append(Fill(loft(_palm_rows(w, arm)), skin))
    ops += _palm_lines(w, arm, facing, edge)
    return ops if behind else ops + _digit(thumb, skin, edge, nails)


def _digit(line: list[Disc], skin: Ink, edge: Ink, nail: Ink | None) -> list[Op]:
    """One finger: its shape, a fine line along the edge away from the lamp, its nail when its back shows."""
    sides = edges(line)
    left, right, normals = sides
    dark = left if normals[1][0] * LAMP[0] + normals[1][1] * LAMP[1] < 0 else right
    shape = ribbon(line, start=False, patch=1, sides=sides)
    ops: list[Op] = [*rim(shape[:1], 0.45), Fill(shape, skin), Stroke(open_curve(dark), edge, 0.28)]
    if nail is not None:
        (ax, ay, _), (bx, by, r) = line[-2], line[-1]
        reach = max(((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5, 0.1)
        dx, dy = (bx - ax) / reach, (by - ay) / reach
        tip = [(bx + dx * k, by + dy * k, r * f) for k, f in ((-0.5, 0.62), (0.25, 0.6))]
        ops.append(Fill(ribbon(tip), nail))
    return ops


def _palm_lines(w: Worn, arm: Arm, facing: float, ink: Ink) -> list[Op]:
    """The two lines of an open palm."""
    frame, wr = (arm.fingers, arm.palm, arm.thumb), arm.joints[2]
    if facing > 0.25:
        rows = (
            ((7.6, 1.6, -2.8), (6.6, 1.7, 0.2), (7.2, 1.6, 2.6)),
            ((1.8, 1.8, 0.6), (4.2, 1.8, 0.8), (6.2, 1.6, 3.0)),
        )
        return [Stroke(open_curve([w.cam(place(wr, frame, *q)) for q in row]), ink, 0.26) for row in rows]
    return []
