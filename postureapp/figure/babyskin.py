"""The baby, dressed: a sleepsuit with a collar, a big head with thin hair, a face that shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from postureapp.figure.curve import open_curve, sample
from postureapp.figure.draw import Clip, Fill, Ink, Op, Part, Stroke, rim
from postureapp.figure.hull import rounded, shade, soft, support
from postureapp.figure.newborn import SEGMENT, TRUNK, Newborn
from postureapp.figure.outline import Blob, Row, crescent, edges, flanks, limb, loft, loft_edges, ribbon
from postureapp.figure.vec import Camera, Vec, add, along, dot, lerp, mul, place, reject, sub, to_world, unit
from postureapp.figure.worn import nudges

_LEG = ((0, 4.3), (0.5, 4.0), (1, 3.4), (1.6, 2.9), (2, 2.6))
_ARM = ((0, 3.0), (1, 2.5), (2, 2.0))


class BabyFigure:
    """Adds the parts of one baby."""

    def __init__(self, body: Newborn, cam: Camera, name: str, skip: frozenset[str] = frozenset()) -> None:
        self.b, self.cam, self.name, self.skip = body, cam, name, skip
        self.z = nudges(body.pose)

    def ink(self, token: str, level: float = 0.0) -> Ink:
        return (f"baby.{token}", level)

    def parts(self) -> list[Part]:
        b, cam, out = self.b, self.cam, list[Part]()
        middle = cam.depth(b.chain[2][0]) + self.z.get("all", 0.0)

        def part(name: str, depth: float, make: Callable[[], list[Op]]) -> None:
            if f"{self.name}.{name}" not in self.skip:
                out.append(Part(middle + depth + self.z.get(name, 0.0), f"{self.name}.{name}", make()))

        side = dot(b.chest[2], cam.to_eye)
        for s, k in (("r", 1), ("l", -1)):
            far = side * k < -0.15
            part("leg_" + s, -0.3 if far else 0.3, partial(self._leg, s, far))
            part("arm_" + s, -0.4 if far else 0.6, partial(self._arm, s, far))
        part("body", 0.0, self._body)
        part("head", 0.4 + 0.1 * dot(b.chest[1], cam.to_eye), self._head)
        return out

    def _leg(self, s: str, far: bool) -> list[Op]:
        joints = self.b.limbs["leg_" + s]
        samples = limb(joints, _LEG, self.cam, fillet=0.3)
        _, knee, ankle = joints
        toe = unit(reject(self.b.pelvis[0], unit(sub(ankle, knee))))
        foot = soft(self.cam, [(ankle, 2.5), (along(ankle, toe, 2.6), 2.0)], 10)
        sides = edges(samples)
        level = 1.0 if far else 0.0
        shape = ribbon(samples, patch=len(samples) // 2, sides=sides)
        return [
            *rim([*flanks(shape[0], len(samples), (1, 1), cut=False), foot]),
            Fill([*shape, foot], self.ink("suit", level)),
            Fill(crescent(sides, 0.8, (0.2, 0.0)), self.ink("suit", level + 1)),
        ]

    def _arm(self, s: str, far: bool) -> list[Op]:
        joints = self.b.limbs["arm_" + s]
        _, elbow, wrist = joints
        level = 1.0 if far else 0.0
        hand = soft(self.cam, [(wrist, 2.1), (along(wrist, unit(sub(wrist, elbow)), 1.8), 2.2)], 10)
        samples = limb(joints, _ARM, self.cam, 0.0, 1.85, fillet=0.3)
        sides = edges(samples)
        sleeve = ribbon(samples, end=False, patch=len(samples) // 2, sides=sides)
        return [
            *rim(flanks(sleeve[0], len(samples), (1, 1))),
            Fill([hand], self.ink("skin", level)),
            Fill(sleeve, self.ink("suit", level)),
            Fill(crescent(sides, 0.7, (0.25, 0.0)), self.ink("suit", level + 1)),
        ]

    def _rows(self) -> list[Row]:
        b, cam, rows = self.b, self.cam, list[Row]()
        for k in range(11):
            t = -0.55 + 5.55 * k / 10
            i = min(max(int(t), 0), 4)
            f = t - i
            c = (
                lerp(b.chain[i][0], b.chain[i + 1][0], f)
                if t >= 0
                else along(b.chain[0][0], b.chain[0][1][1], t * SEGMENT)
            )
            m = b.chain[i][1] if f < 0.5 else b.chain[i + 1][1]
            deep, wide = sample(TRUNK, t)
            rows.append((*cam(c), *cam(mul(m[2], wide)), *cam(mul(m[0], deep)), *cam(m[1])))
        return rows

    def _body(self) -> list[Op]:
        rows = self._rows()
        sides = loft_edges(rows)
        q, m = self.b.chain[5]
        collar = soft(self.cam, [(along(q, m[1], -0.4), (m, (3.7, 0.8, 4.1)))], 12)
        shape = loft(rows, sides=sides)
        return [
            *rim(shape[:1]),
            Fill(shape, self.ink("suit")),
            Fill(crescent(sides, 1.3, (0.1, 0.1)), self.ink("suit", 1)),
            Fill([collar], self.ink("trim")),  # keeps head and suit apart in every theme
        ]

    def _head(self) -> list[Op]:
        b, cam, m = self.b, self.cam, self.b.head

        def blob(c: Vec, r: Vec) -> Blob:
            return place(b.skull, m, *c), (m, r)

        def seen(v: Vec) -> float:
            return dot(unit(to_world(m, v)), cam.to_eye)

        pts = support(
            cam, [blob((-0.4, 6.6, 0.0), (6.9, 6.1, 6.2)), blob((1.6, 3.2, 0.0), (4.4, 3.9, 5.4))], 20
        )
        skull = [rounded(pts)]
        hair = soft(cam, [blob((-3.2, 9.0, 0.0), (6.6, 5.9, 6.6))], 16)
        cheeks = [
            soft(cam, [blob((4.6, 2.0, 3.4 * s), (0.9, 1.2, 1.4))], 8)
            for s in (1, -1)
            if seen((0.85, 0.0, 0.5 * s)) > 0.3
        ]
        marks: list[Fill | Stroke] = [Fill([hair], self.ink("hair"))]
        if cheeks and seen((1.0, 0.0, 0.0)) > -0.3:
            marks.append(Fill(cheeks, self.ink("blush")))
        ops: list[Op] = [
            *rim(skull),
            Fill(skull, self.ink("skin")),
            Fill(shade(pts, 0.9), self.ink("skin", 1)),
            Clip(skull, marks),
        ]
        ears = [
            soft(cam, [blob((-0.6, 4.0, 5.9 * s), (1.0, 1.4, 0.8))], 8)
            for s in (1, -1)
            if seen((0.0, 0.0, float(s))) > -0.1
        ]
        ops.append(Fill(ears, self.ink("skin", 1)))
        return ops + (self._face(blob, seen) if seen((1.0, 0.0, 0.0)) > -0.3 else [])

    def _face(self, blob, seen) -> list[Op]:  # type: ignore[no-untyped-def]
        cam, b, ink = self.cam, self.b, self.ink("line")

        def surface(y: float, z: float) -> tuple[float, float]:
            return cam(add(b.skull, to_world(b.head, (6.35 - 0.11 * z * z - 0.03 * (y - 4.5) ** 2, y, z))))

        out: list[Op] = [
            Fill(
                [
                    soft(
                        cam,
                        [blob((6.0, 3.0, 0.0), (0.9, 0.8, 0.9)), blob((4.6, 3.2, 0.0), (1.2, 1.2, 1.2))],
                        10,
                    )
                ],
                self.ink("skin"),
            )
        ]
        for s in (1, -1):
            if seen((1.0, 0.0, 2.6 * s * 0.2)) > 0.1:
                lid = [surface(4.6 - 0.7 * (1 - (u / 1.2) ** 2), (2.7 + u) * s) for u in (-1.2, 0.0, 1.2)]
                out.append(Stroke(open_curve(lid), ink, 0.55))
        mouth = [surface(0.9 + 0.3 * z * z, z) for z in (-0.9, 0.0, 0.9) if seen((1.0, 0.0, z * 0.2)) > 0.1]
        if len(mouth) > 1:
            out.append(Stroke(open_curve(mouth), ink, 0.55))
        return out
