"""Hands: a palm, a group of fingers that curl, a thumb that opposes. Close up, four single fingers."""

from __future__ import annotations

from math import cos, radians, sin

from postureapp.figure.curve import open_curve
from postureapp.figure.draw import Fill, Loop, Op, Stroke
from postureapp.figure.limbs import Arm
from postureapp.figure.outline import Disc, Row, crescent, edges, loft, loft_edges, ribbon
from postureapp.figure.vec import Camera, Vec, add, along, dot, mul, place, reject, unit
from postureapp.figure.worn import Worn

CURL = {"open": 20.0, "flat": 3.0, "cup": 46.0, "hold": 74.0, "fist": 96.0, "press": 96.0, "spread": 4.0}
"""Bend of the fingers per joint, degrees."""
THUMB: dict[str, tuple[tuple[float, float, float, float], ...]] = {
    # rows: along the fingers, to the thumb's side, out of the palm, radius; cm from the wrist
    "open": ((1.5, 1.6, 0.2, 2.1), (4.6, 4.2, 0.9, 1.55), (8.0, 5.2, 1.7, 1.15)),
    "flat": ((1.5, 1.6, 0.2, 2.1), (4.8, 3.9, 0.4, 1.55), (8.4, 4.3, 0.6, 1.15)),
    "cup": ((1.4, 1.6, 0.4, 2.1), (3.8, 4.6, 1.6, 1.6), (6.4, 6.4, 3.4, 1.2)),
    "hold": ((1.5, 1.6, 0.6, 2.1), (4.2, 3.8, 2.8, 1.6), (6.6, 3.0, 5.4, 1.25)),
    "fist": ((1.6, 1.8, 0.6, 2.1), (4.4, 3.6, 2.8, 1.6), (6.6, 1.4, 4.2, 1.25)),
    "press": ((1.6, 1.8, 0.4, 2.1), (5.0, 3.9, 1.4, 1.6), (9.2, 3.6, 1.8, 1.15)),
    "spread": ((1.5, 1.6, 0.0, 2.1), (4.0, 5.0, 0.2, 1.55), (6.2, 7.8, 0.4, 1.1)),
}
_STEPS = (
    (0.0, 2.4, 2.1),
    (3.2, 3.4, 1.95),
    (4.3, 3.9, 1.8),
    (3.2, 3.6, 1.6),
    (2.9, 3.1, 1.4),
    (2.3, 2.3, 1.1),
)
"""Along the hand: step, half width, half thickness; the fingers bend from the third row on."""
_FINGERS = ((2.9, 6.6, -4.0), (1.0, 7.6, -1.0), (-1.0, 7.2, 2.0), (-2.9, 5.6, 6.0))
"""Close up: place across the palm, length, spread in degrees."""


def hand(w: Worn, arm: Arm, far: float) -> tuple[list[Loop], list[Op]]:
    """The outline (to be joined with the arm's) and what is drawn on it."""
    if w.detail:
        return close_up(w, arm, far)
    cam, curl = w.cam, _curl(arm)
    sections = _mitten(arm, curl)
    rows = [
        (*cam(c), *cam(mul(t, wide)), *cam(mul(n, thick)), *cam(d)) for c, d, n, t, wide, thick in sections
    ]
    loops = loft(rows) if curl < 60 else _bunch(rows)
    loops += ribbon(_thumb(w, arm))
    return loops, _creases(w, arm, sections, curl, far)


def _curl(arm: Arm) -> float:
    return CURL.get(arm.grip, 20.0) if arm.curl is None else arm.curl


_Section = tuple[Vec, Vec, Vec, Vec, float, float]


def _mitten(arm: Arm, curl: float) -> list[_Section]:
    c, d, n = arm.joints[2], arm.fingers, arm.palm
    k, out = radians(curl), []
    for i, (step, wide, thick) in enumerate(_STEPS):
        if i >= 3:
            d, n = add(mul(d, cos(k)), mul(n, sin(k))), add(mul(n, cos(k)), mul(d, -sin(k)))
        c = along(c, d, step)
        out.append((c, d, n, arm.thumb, wide, thick))
    return out


def _bunch(rows: list[Row]) -> list[Loop]:
    """Fingers curled into the palm: each stretch hulled with the next, so nothing folds over itself."""
    flat = [(*row[:6], 0.0, 0.0) for row in rows]
    return loft(flat)


def _thumb(w: Worn, arm: Arm) -> list[Disc]:
    frame = (arm.fingers, arm.palm, arm.thumb)
    rows = THUMB.get(arm.grip, THUMB["open"])
    return [(*w.cam(place(arm.joints[2], frame, a, c, b)), r) for a, b, c, r in rows]


def _creases(w: Worn, arm: Arm, sections: list[_Section], curl: float, far: float) -> list[Op]:
    """Lines between the fingers, on whichever side of the hand the viewer sees; the near edge of the thumb."""
    cam, ink = w.cam, w.ink("skin", 1 + far * 0.6)
    facing = dot(arm.palm, cam.to_eye)
    out: list[Op] = []
    if abs(facing) > 0.3 or curl > 60:
        face = 1.0 if facing > 0 else -1.0
        first = 2 if curl < 60 else 1
        for across in (-1.75, 0.1, 1.85):
            pts = []
            for c, _, n, t, _, thick in sections[first + 1 :]:
                pts.append(
                    cam(
                        add(
                            add(c, mul(t, across * (0.9 if len(pts) < 2 else 0.75))),
                            mul(n, thick * face * 0.8),
                        )
                    )
                )
            out.append(Stroke(open_curve(pts), ink, 0.42))
    thumb = _thumb(w, arm)
    if arm.grip in ("fist", "hold", "press", "cup") and facing > -0.2:
        out.append(Fill(ribbon(thumb, start=False), w.ink("skin", far)))
        out.append(Fill(crescent(edges(thumb), 0.5, (0.3, 0.0)), ink))
    return out


def close_up(w: Worn, arm: Arm, far: float) -> tuple[list[Loop], list[Op]]:
    """Palm, four fingers and thumb, each with its own edge."""
    cam, wr = w.cam, arm.joints[2]
    skin, edge = w.ink("skin", far), w.ink("skin", 1 + far * 0.6)
    sections = [
        (place(wr, (arm.fingers, arm.palm, arm.thumb), x, 0.0, 0.0), wide, thick)
        for x, wide, thick in (
            (0.0, 2.4, 2.0),
            (2.6, 3.2, 1.9),
            (5.2, 3.9, 1.7),
            (7.6, 4.0, 1.5),
            (8.8, 3.7, 1.2),
        )
    ]
    rows = [
        (*cam(c), *cam(mul(arm.thumb, a)), *cam(mul(arm.palm, b)), *cam(arm.fingers)) for c, a, b in sections
    ]
    ops: list[Op] = []
    near_first = dot(arm.thumb, cam.to_eye) < 0
    order = _FINGERS if near_first else _FINGERS[::-1]
    for across, length, spread in order:
        ops += _finger(w, arm, across, length, spread * (2.6 if arm.grip == "spread" else 1.0), skin, edge)
    palm_loops = loft(rows)
    ops.append(Fill(palm_loops, skin))
    ops.append(Fill(crescent(loft_edges(rows), 0.5), edge))
    thumb = _thumb(w, arm)
    if dot(arm.palm, cam.to_eye) < -0.2 and arm.grip not in ("spread", "open", "flat"):
        ops.insert(0, Fill(ribbon(thumb), skin))
    else:
        ops += [Fill(ribbon(thumb), skin), Fill(crescent(edges(thumb), 0.45, (0.3, 0.0)), edge)]
    return palm_loops, ops


def _finger(
    w: Worn,
    arm: Arm,
    across: float,
    length: float,
    spread: float,
    skin: tuple[str, float],
    edge: tuple[str, float],
) -> list[Op]:
    k, s = radians(_curl(arm)), radians(spread)
    d = add(mul(arm.fingers, cos(s)), mul(arm.thumb, -sin(s) if across < 0 else sin(abs(s))))
    n = unit(reject(arm.palm, unit(d)))
    c = place(arm.joints[2], (arm.fingers, arm.palm, arm.thumb), 8.2 - 0.12 * across * across, 0.0, across)
    pts: list[Disc] = [(*w.cam(c), 1.05)]
    for share, r in ((0.42, 1.0), (0.32, 0.92), (0.26, 0.74)):
        c = along(c, d, length * share)
        pts.append((*w.cam(c), r))
        d, n = (
            add(mul(d, cos(k * 0.8)), mul(n, sin(k * 0.8))),
            add(mul(n, cos(k * 0.8)), mul(d, -sin(k * 0.8))),
        )
    sides = edges(pts)
    return [Fill(ribbon(pts, patch=1, sides=sides), skin), Fill(crescent(sides, 0.45), edge)]


def palm_point(cam: Camera, arm: Arm) -> tuple[float, float]:
    """Where the middle of the palm shows."""
    return cam(place(arm.joints[2], (arm.fingers, arm.palm, arm.thumb), 6.2, 1.6, 0.0))
