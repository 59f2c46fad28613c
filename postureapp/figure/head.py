"""The head of an adult: jaw, hair, face, features. Any view from one definition."""

from __future__ import annotations

from math import cos, radians, sin

from postureapp.figure.curve import closed_curve, open_curve
from postureapp.figure.draw import Clip, Fill, Loop, Op, Stroke
from postureapp.figure.hair import COVERLINE, HAIRLINE, STYLES, Style
from postureapp.figure.hull import rounded, shade, soft, support
from postureapp.figure.outline import Blob, ribbon
from postureapp.figure.vec import Vec, add, dot, lerp, mul, place, sub, to_world, unit
from postureapp.figure.worn import Worn

_CENTRE, _RADII = (1.2, 7.4, 0.0), (9.3, 8.9, 7.7)


class Skull:
    """Points and blobs in a head's frame, scaled to its size."""

    def __init__(self, w: Worn) -> None:
        self.w, self.m, self.k = w, w.body.spine.head, w.body.build.head
        self.at = w.body.spine.skull

    def point(self, x: float, y: float, z: float = 0.0) -> Vec:
        k = self.k
        return place(self.at, self.m, x * k, y * k, z * k)

    def blob(self, c: tuple[float, float, float], r: tuple[float, float, float]) -> Blob:
        k = self.k
        return self.point(*c), (self.m, (r[0] * k, r[1] * k, r[2] * k))

    def seen(self, v: Vec) -> float:
        """How much a direction in the head's frame points at the viewer, -1..1."""
        return dot(unit(to_world(self.m, v)), self.w.cam.to_eye)

    def soft(
        self, *blobs: tuple[tuple[float, float, float], tuple[float, float, float]], n: int = 12
    ) -> Loop:
        return soft(self.w.cam, [self.blob(*b) for b in blobs], n)


def head(w: Worn) -> None:
    """Adds the head, and the hair that falls behind or before the shoulders."""
    if w.skips("head") and w.skips("locks") and w.skips("drape"):
        return
    skull = Skull(w)
    style = STYLES.get(w.wear.hair, STYLES["bun"])
    trunk = w.depth(w.body.at, w.body.spine.c7)
    base = max(w.depth(w.body.spine.skull) + 2, trunk + 1)
    front = skull.seen((1, 0, 0)) > -0.25
    ops = _from_front(w, skull, style) if front else _from_behind(w, skull, style)
    w.part("head", base, ops)
    if style.falls:
        _locks(w, skull, style, trunk)
    if style.ink == "scarf":
        _drape(w, trunk)


def _from_front(w: Worn, skull: Skull, style: Style) -> list[Op]:
    face = w.body.build.face * (0.84 if style.ink == "scarf" else 1.0)
    mass = _mass(w, skull, style, knot_first=skull.seen((0.0, 1.0, 0.0)) < 0.82)
    jaw = skull.soft(
        ((4.0, 1.8, 0.0), (5.6, 5.6, 6.3 * face)),
        ((6.5, -3.4, 0.0), (2.9, 2.7 * face, 3.1 * face)),
        ((7.6, 5.6, 0.0), (2.6, 4.2, 5.2)),  # the middle of the face, seen under a bowed forehead
        n=14,
    )
    skin: list[Op] = [Fill([jaw], w.ink("skin"))]
    ops = skin + mass if skull.seen((0.0, 1.0, 0.0)) > 0.82 else mass + skin  # from above, hair hides the jaw
    ops = w.rim([jaw]) + ops + _face(w, skull, COVERLINE if style.ink == "scarf" else HAIRLINE)
    cheeks = [
        skull.soft(((7.2, 0.6, 4.3 * s), (1.0, 1.3, 1.6)), n=8)
        for s in (1, -1)
        if skull.seen((0.8, 0.0, 0.6 * s)) > 0.5
    ]
    if cheeks:
        ops.append(Clip([jaw], [Fill(cheeks, w.ink("blush"))]))
    nose = skull.soft(
        ((9.7, 4.6, 0.0), (0.8, 1.0, 0.8)),
        ((10.3, 1.7, 0.0), (1.15, 1.1, 1.2)),
        ((8.6, 1.2, 0.0), (1.5, 1.3, 1.3)),
        n=10,
    )
    ops.append(Fill([nose], w.ink("skin")))
    ops += _ears(w, skull, style)
    ops += _features(w, skull)
    return ops


def _from_behind(w: Worn, skull: Skull, style: Style) -> list[Op]:
    jaw = skull.soft(((4.0, 1.8, 0.0), (5.6, 5.6, 6.3)), ((6.5, -3.4, 0.0), (2.9, 2.7, 3.1)))
    return [
        *w.rim([jaw]),
        Fill([jaw], w.ink("skin", 1)),
        *_ears(w, skull, style),
        *_mass(w, skull, style, knot_first=False),
    ]


def _mass(w: Worn, skull: Skull, style: Style, knot_first: bool) -> list[Op]:
    """The hair or cover as one mass with its shade, and the knot behind or before it."""
    base, dark = w.ink(style.ink), w.ink(style.ink, 1)
    pts = support(w.cam, [skull.blob(*b) for b in style.mass], 20)
    hair = [rounded(pts)]
    mass: list[Op] = [*w.rim(hair), Fill(hair, base), Fill(shade(pts, 1.3), dark)]
    if style.knot is None:
        return mass
    centre, r = style.knot
    pts = support(w.cam, [skull.blob(centre, (r, r, r))], 14)
    ball = [rounded(pts)]
    knot: list[Op] = [
        *w.rim(ball),
        Fill(ball, w.ink(style.ink, 1 if knot_first else 0)),
        Fill(shade(pts, 1.0), w.ink(style.ink, 1.6 if knot_first else 1)),
    ]
    return knot + mass if knot_first else mass + knot


def _ears(w: Worn, skull: Skull, style: Style) -> list[Op]:
    loops = [
        skull.soft(((-0.4, 4.0, 7.5 * s), (1.6, 2.4, 1.0)), n=10)
        for s in (1, -1)
        if style.ears and skull.seen((0.0, 0.0, float(s))) > -0.12
    ]
    return [Fill(loops, w.ink("skin", 1))] if loops else []


def _face(w: Worn, skull: Skull, line: tuple[tuple[float, float], ...]) -> list[Op]:
    """Skin in front of the hairline; points on the far side slide to the rim."""
    cam, m = w.cam, skull.m
    loop = [*line, *((-a, e) for a, e in line[-2:0:-1])]
    pts, seen = [], False
    for a, e in loop:
        ca, sa, ce, se = cos(radians(a)), sin(radians(a)), cos(radians(e)), sin(radians(e))
        q = (ce * ca, se, ce * sa)
        n = unit(to_world(m, (q[0] / _RADII[0], q[1] / _RADII[1], q[2] / _RADII[2])))
        facing = dot(n, cam.to_eye)
        if facing < 0:
            flat = unit(sub(n, mul(cam.to_eye, facing)))
            x, y, z = (dot(flat, axis) * r for axis, r in zip(m, _RADII, strict=True))
            q = unit((x, y, z))
            q = (q[0], q[1], q[2] * 1.06)  # hair is wider than the face: at the rim, skin covers it
        else:
            seen = True
        pts.append(cam(skull.point(*(c + v * r for c, v, r in zip(_CENTRE, q, _RADII, strict=True)))))
    return [Fill([closed_curve(pts)], w.ink("skin"))] if seen else []


def _surface(skull: Skull, y: float, z: float) -> Vec:
    return skull.point(9.9 - 0.085 * z * z - 0.02 * (y - 3) ** 2, y, z)


def _features(w: Worn, skull: Skull) -> list[Op]:
    """Calm face: lowered lids, brows that slope down outwards (level ones frown), a smile."""
    cam, ink, out = w.cam, w.ink("line"), list[Op]()
    for s in (1, -1):
        if skull.seen((1.0, 0.0, 3.4 * s * 0.16)) > 0.24:
            out += _open_eye(w, skull, s) if w.body.pose.get("eyes") == "open" else _lid(w, skull, s)
            brow = [
                cam(_surface(skull, 7.7 + 0.5 * (1 - (u / 1.8) ** 2) - 0.34 * u, (3.3 + u) * s))
                for u in (-1.8, 0, 1.8)
            ]
            out.append(Stroke(open_curve(brow), w.ink("brow"), 0.6))
    mouth = [
        cam(_surface(skull, -1.7 + 0.22 * z * z, z))
        for z in (-1.9, -1.0, 0.0, 1.0, 1.9)
        if skull.seen((1.0, 0.0, z * 0.16)) > 0.1
    ]
    if len(mouth) > 1:
        out.append(Stroke(open_curve(mouth), ink, 0.75))
    if skull.seen((1.0, 0.0, 0.0)) > 0.5:
        nose = [cam(_surface(skull, 1.2 - 0.5 * (1 - z * z), z)) for z in (-0.9, 0.0, 0.9)]
        out.append(Stroke(open_curve(nose), w.ink("skin", 1), 0.7))
    return out


def _lid(w: Worn, skull: Skull, s: int) -> list[Op]:
    """A lowered lid."""
    lid = [
        w.cam(_surface(skull, 4.3 - 0.95 * (1 - (u / 1.7) ** 2) - 0.16 * u, (3.4 + u) * s))
        for u in (-1.7, -0.6, 0.6, 1.7)
    ]
    return [Stroke(open_curve(lid), w.ink("line"), 0.75)]


def _open_eye(w: Worn, skull: Skull, s: int) -> list[Op]:
    """An eye that looks ahead: a dark oval."""
    at = _surface(skull, 4.1, 3.35 * s)
    k = skull.k
    eye = soft(w.cam, [(at, (skull.m, (0.35 * k, 1.2 * k, 0.85 * k)))])
    return [Fill([eye], w.ink("line"))]


def _locks(w: Worn, skull: Skull, style: Style, trunk: float) -> None:
    """Long hair: down the back along the trunk; from a trunk that faces the floor it hangs."""
    spine = w.body.spine
    across = dot(spine.chest[0], w.cam.to_eye)
    back = across < -0.15
    hang = min(max((-spine.chest[0][1] - 0.35) / 0.4, 0.0), 1.0)
    top, nape = skull.point(-3.0, 4.0), skull.point(-5.2, -2.0)
    along_back = [spine.skin(7.3, 180.0, 2.0), spine.skin(6.2, 180.0, 2.0), spine.skin(4.9, 180.0, 1.6)]
    falling = [add(skull.point(-1.0, -2.0), (0.0, -k, 0.0)) for k in (5.0, 12.0, 19.0)]
    thick = 0.62 + 0.38 * max(abs(across), hang)  # seen from the side, hair lies flat on the back
    points = [top, nape, *(lerp(p, q, hang) for p, q in zip(along_back, falling, strict=True))]
    samples = [(*w.cam(p), r * thick) for p, r in zip(points, (8.4, 8.4, 8.2, 7.4, 4.6), strict=True)]
    lock = ribbon(samples)
    edge = ribbon(samples, start=False)[0]
    below = [edge[1][-2:], *edge[2:-1]]  # the upper end goes over into the hair of the head
    ops: list[Op] = [*w.rim([below]), Fill(lock, w.ink(style.ink, 0 if back else 1))]
    # from behind the hair is one mass, and hides the neck
    w.part("locks", max(trunk + 1.6, w.depth(spine.skull) + 2.1) if back else trunk - 1.2, ops)


def _drape(w: Worn, trunk: float) -> None:
    """A headscarf falls over neck and shoulders."""
    spine, cam = w.body.spine, w.cam
    blobs: list[Blob] = [
        (spine.face(0.6, -1.0, 0.0), (spine.head, (6.6, 5.0, 7.0))),
        (place(spine.c7, spine.chest, 4.2, -1.4, 0.0), (spine.chest, (8.6, 4.0, 9.6))),
        (place(spine.c7, spine.chest, 7.6, -7.0, 0.0), (spine.chest, (4.6, 3.4, 7.4))),
        (place(spine.c7, spine.chest, 0.4, -4.4, 0.0), (spine.chest, (5.0, 4.0, 9.0))),
    ]
    pts = support(cam, blobs, 20)
    cloth = [rounded(pts)]
    ops: list[Op] = [*w.rim(cloth), Fill(cloth, w.ink("scarf")), Fill(shade(pts, 1.2), w.ink("scarf", 1))]
    folds = [
        [
            place(spine.c7, spine.chest, 8.6 + k, -1.0 - 2.6 * k, -5.6),
            place(spine.c7, spine.chest, 12.2, -4.0 - 2.8 * k, 0.0),
            place(spine.c7, spine.chest, 8.6 + k, -1.0 - 2.6 * k, 5.6),
        ]
        for k in (0.0, 1.0)
    ]
    if dot(spine.chest[0], cam.to_eye) > 0.1:
        ops += [
            Clip(
                cloth,
                [Stroke(open_curve([cam(q) for q in f]), w.ink("scarf", 1), 0.6) for f in folds],
            )
        ]
    w.part("drape", trunk + 0.8, ops)
