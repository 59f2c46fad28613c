"""Sleeves, arms and hands of an adult. Upper arm and forearm are separate parts, so they can interlock."""

from __future__ import annotations

from math import hypot

from postureapp.figure.curve import open_curve
from postureapp.figure.draw import Fill, Op, Stroke
from postureapp.figure.hands import hand
from postureapp.figure.limbs import Arm
from postureapp.figure.outline import Sides, bend_at, crescent, edges, flanks, limb, ribbon
from postureapp.figure.vec import along, dot, sub, unit
from postureapp.figure.worn import Worn


def arms(w: Worn) -> None:
    for s in "rl":
        if w.skips("arm_" + s) and w.skips("fore_" + s):
            continue
        arm = w.body.arms[s]
        far = w.far[s] * (0.25 if w.detail else 1.0)  # close up, both hands matter
        sh, el, wr = arm.joints
        nudge = w.nudges.get("arm_" + s, 0.0)  # moves the whole arm; fore_ moves the forearm once more
        w.part("arm_" + s, w.depth(sh, el, wr) + 5, _upper(w, arm, far))
        fore = max(w.depth(el, wr, along(wr, arm.fingers, 7.0)), w.depth(sh, el, wr) - 2) + 5.2
        w.part("fore_" + s, fore + nudge, _fore(w, arm, far))


def _upper(w: Worn, arm: Arm, far: float) -> list[Op]:
    """The upper arm: bare below a short sleeve. It stops at the elbow, where the forearm takes over."""
    table, sleeve = w.body.build.arm, w.wear.sleeve
    base, dark = w.ink("top", far), w.ink("top", 1 + far * 0.6)
    ops: list[Op] = []
    if sleeve < 1.1:
        bare = limb(arm.joints, table, w.cam, 0.35, 1.12)
        skin = ribbon(bare)
        ops += w.rim(flanks(skin[0], len(bare), cut=False))
        ops.append(Fill(skin, w.ink("skin", far)))
    samples = limb(arm.joints, table, w.cam, 0.0, min(sleeve, 1.12), 0.9)
    sides = edges(samples)
    cloth = ribbon(samples, end=sleeve > 1.1, sides=sides)
    ops += w.rim(flanks(cloth[0], len(samples), _on_shirt(w, sides), cut=sleeve <= 1.1))
    ops.append(Fill(cloth, base))
    ops.append(Fill(crescent(sides, 1.4, (0.4, 0.0)), dark))
    return ops + _armpit(w, arm, far)


def _on_shirt(w: Worn, sides: Sides) -> tuple[int, int]:
    """Samples at which the edges of a sleeve begin: the one that lies on the shirt, below the armpit."""
    if abs(dot(w.body.spine.chest[2], w.cam.to_eye)) > 0.75:  # from the side, both do
        return 2, 2
    x, y = w.cam(w.body.spine.section(5.5)[0])
    a, b = (hypot(q[0][0] - x, q[0][1] - y) for q in sides[:2])
    return (0, 2) if a > b else (2, 0)


def _armpit(w: Worn, arm: Arm, far: float) -> list[Op]:
    """A raised or spread arm pulls a fold from the armpit."""
    sh, el, _ = arm.joints
    lift = dot(unit(sub(el, sh)), w.body.spine.chest[1])
    if far > 0.5 or lift < -0.5 or abs(dot(w.body.spine.chest[0], w.cam.to_eye)) < 0.3:
        return []
    spine = w.body.spine
    side = 1.0 if dot(sub(sh, spine.c7), spine.chest[2]) > 0 else -1.0
    front = 1.0 if dot(spine.chest[0], w.cam.to_eye) > 0 else -1.0
    az = 62.0 if front > 0 else 118.0
    pts = [
        w.cam(spine.skin(t, a * side, 1.2))
        for t, a in ((6.9, az), (6.2, az - 6 * front), (5.5, az - 16 * front))
    ]
    return [Stroke(open_curve(pts), w.ink("top", 1), 0.55)]


def _fore(w: Worn, arm: Arm, far: float) -> list[Op]:
    """Forearm and hand, with the end of the upper arm so that no gap shows at the elbow."""
    table, sleeve = w.body.build.arm, w.wear.sleeve
    dark = w.ink("skin", 1 + far * 0.6)
    outline, around, drawn = hand(w, arm, far)
    t0 = 0.93 if sleeve < 1.1 else 0.86
    samples = limb(arm.joints, table, w.cam, t0, 2.0)
    sides = edges(samples)
    skin = ribbon(samples, start=False, sides=sides, patch=bend_at(table, t0, 2.0))
    ops: list[Op] = [
        *w.rim(skin[:1] + around),
        Fill(skin + outline, w.ink("skin", far)),
        Fill(crescent(sides, 1.0, (0.25, 0.2)), dark),
        *drawn,
    ]
    if w.detail:  # close up, a fine line parts a hand and forearm from the skin they lie on
        ops += [Stroke(open_curve(line[3:]), w.ink("skin", 1.25), 0.28) for line in sides[:2]]
    if sleeve > 1.1:
        cloth = limb(arm.joints, table, w.cam, t0, min(sleeve, 1.9), 0.9)
        edge = edges(cloth)
        sleeved = ribbon(cloth, end=False, sides=edge)
        ops += w.rim(flanks(sleeved[0], len(cloth)))
        ops.append(Fill(sleeved, w.ink("top", far)))
        ops.append(Fill(crescent(edge, 1.3, (0.25, 0.0)), w.ink("top", 1 + far * 0.6)))
    return ops
