"""What is laid over a figure to point something out: spine line, target rings, arrows, glows."""

from __future__ import annotations

from math import atan2, copysign, cos, pi, sin
from typing import Any

from postureapp.figure.body import Body
from postureapp.figure.curve import closed_curve, open_curve
from postureapp.figure.draw import Fill, Loop, Op, Part, Stroke
from postureapp.figure.outline import disc, ring
from postureapp.figure.places import Places
from postureapp.figure.vec import Camera, Point, Vec, along

TOP = 900.0
SOLID, DOTTED = "solid", "dotted"


def spine_line(body: Body, cam: Camera, style: str) -> list[Op]:
    """The back as a line with a casing, to survive any shirt: solid = easier, dotted = more tiring."""
    loop = open_curve([cam(q) for q in body.spine.line()])
    token = "tiring" if style == DOTTED else "easier"
    dash = (0.55, 1.55) if style == DOTTED else ()
    return [
        Stroke(loop, ("casing", 0.0), 3.7, least=2.4, wider=1.6),
        Stroke(loop, (token, 0.0), 2.3, dash, least=2.4),
    ]


def rings(spec: dict[str, Any], here: Places, cam: Camera) -> Part:
    """Soft target rings, painted on the clothes but under the hands."""
    body, r = here.body, float(spec.get("r", 8))
    x, y = cam(here.point(spec["at"]))
    edge = [(x + r * c, y - r * s) for c, s in ring(12)]
    ops: list[Op] = [
        Fill([disc(x, y, r)], ("focus_soft", 0.0)),
        Fill([disc(x, y, r * 0.62)], ("focus_soft", 0.0)),
        Stroke(closed_curve(edge), ("casing", 0.0), 1.9),
        Stroke(closed_curve(edge), ("focus", 0.0), 1.1),
    ]
    depth = (cam.depth(body.at) + cam.depth(body.spine.c7)) * 0.5 + 0.8
    return Part(depth + float(spec.get("z", 0)), "focus", ops)


def mark(spec: dict[str, Any], here: Places | None, cam: Camera) -> Part:
    """One mark of pose data: type = arrow | turn | waves | swell | dots | glow | band."""
    kind = str(spec.get("type", "arrow"))

    def at(key: str) -> Vec:
        target = spec[key]
        return here.point(target) if here else (float(target[0]), float(target[1]), float(target[2]))

    token, width = str(spec.get("colour", "mark")), float(spec.get("width", 1.7))
    depth = TOP + float(spec.get("z", 0))
    if kind == "arrow":
        return Part(
            depth, "mark", _arrow(_bow(cam, at("from"), at("to"), float(spec.get("bow", 0))), token, width)
        )
    if kind == "turn":
        x, y = cam(at("at"))
        return Part(depth, "mark", _arrow(_arc(x, y, spec), token, width))
    if kind == "waves":
        x, y = cam(at("at"))
        return Part(depth, "mark", _waves(x, y, spec, token, width))
    if kind == "swell":
        line = open_curve(_swell(cam, at("from"), at("to"), float(spec.get("rise", 6))))
        return Part(depth, "mark", _cased(line, token, width))
    if kind == "dots":
        loop = open_curve(_bow(cam, at("from"), at("to"), float(spec.get("bow", 0))))
        ops: list[Op] = [
            Stroke(loop, ("casing", 0.0), width * 1.6, (0.01, 1.5)),
            Stroke(loop, (token, 0.0), width, (0.01, 2.4), least=1.6),
        ]
        return Part(depth, "mark", ops)
    if kind == "glow":
        x, y = cam(at("at"))
        r = float(spec.get("r", 9))
        soft: list[Op] = [Fill([disc(x, y, r * k)], ("focus_soft", 0.0)) for k in (1.0, 0.66)]
        return Part(cam.depth(at("at")) + 2 + float(spec.get("z", 0)), "glow", soft)
    if kind == "band" and here is not None:
        return _band(spec, here, cam, token)
    raise ValueError(f"no mark of type {kind!r}")


def _bow(cam: Camera, a: Vec, b: Vec, bow: float) -> list[Point]:
    """Points from `a` to `b`, bowed `bow` cm to the left of the way in the picture."""
    (ax, ay), (bx, by) = cam(a), cam(b)
    dx, dy = bx - ax, by - ay
    d = (dx * dx + dy * dy) ** 0.5 or 1.0
    out = []
    for i in range(7):
        t = i / 6
        k = 4 * t * (1 - t) * bow
        out.append((ax + dx * t + dy / d * k, ay + dy * t - dx / d * k))
    return out


def _arc(x: float, y: float, spec: dict[str, Any]) -> list[Point]:
    """A piece of a circle: r, from and to in degrees (0 right, 90 up), flat = squeeze of its height."""
    r, flat = float(spec.get("r", 10)), float(spec.get("flat", 1))
    a, b = float(spec.get("start", 200)) * pi / 180, float(spec.get("end", -60)) * pi / 180
    return [(x + r * cos(a + (b - a) * i / 10), y - r * flat * sin(a + (b - a) * i / 10)) for i in range(11)]


def _waves(x: float, y: float, spec: dict[str, Any], token: str, width: float) -> list[Op]:
    """Arcs spreading from a point: a sound, warmth."""
    out: list[Op] = []
    for i in range(int(spec.get("count", 2))):
        ring_spec = {**spec, "r": float(spec.get("r", 8)) * (1 + 0.7 * i)}
        out += _cased(open_curve(_arc(x, y, ring_spec)), token, width)
    return out


def _cased(line: Loop, token: str, width: float) -> list[Op]:
    """A line on a wider casing, to be seen on any ground."""
    return [
        Stroke(line, ("casing", 0.0), width + 1.2, wider=1.0),
        Stroke(line, (token, 0.0), width, least=1.4),
    ]


def _swell(cam: Camera, a: Vec, b: Vec, rise: float) -> list[Point]:
    """A wave of one and a half rounds from `a` to `b`, `rise` cm high: a breath."""
    (ax, ay), (bx, by) = cam(a), cam(b)
    return [
        (ax + (bx - ax) * i / 18, ay + (by - ay) * i / 18 - rise * sin(3 * pi * i / 18)) for i in range(19)
    ]


def _arrow(pts: list[Point], token: str, width: float) -> list[Op]:
    (ax, ay), (bx, by) = pts[-2], pts[-1]
    way, size = atan2(by - ay, bx - ax), width * 3.0
    wings = [(bx - size * cos(way + k), by - size * sin(way + k)) for k in (0.62, -0.62)]
    head = [wings[0], (bx, by), wings[1]]
    body, tip = open_curve(pts), [*head]
    return [
        Stroke(body, ("casing", 0.0), width + 1.2, wider=1.0),
        Stroke([*tip], ("casing", 0.0), width + 1.2, wider=1.0),
        Stroke(body, (token, 0.0), width, least=1.6),
        Stroke([*tip], (token, 0.0), width, least=1.6),
    ]


def _band(spec: dict[str, Any], here: Places, cam: Camera, token: str) -> Part:
    """A soft patch on the trunk: t = [from, to] along the spine, az = [from, to] around it.

    `taper`: how much narrower its lower end is, 0 to 1; `round`: 1 an oval, 0 sharp corners.
    """
    spine = here.body.spine
    (t0, t1), (a0, a1) = spec["t"], spec["az"]
    edge = [
        cam(spine.skin(t0 + (t1 - t0) * u, (a0 + a1) / 2 + (a1 - a0) / 2 * v, 1.4))
        for u, v in _patch(float(spec.get("taper", 0)), float(spec.get("round", 0)))
    ]
    mid = along(spine.skin((t0 + t1) / 2, (a0 + a1) / 2), cam.to_eye, 3.0)
    depth = max(cam.depth(mid), (cam.depth(here.body.at) + cam.depth(spine.c7)) * 0.5 + 0.9)
    ops: list[Op] = [Fill([closed_curve(edge)], ("focus_soft" if spec.get("colour") is None else token, 0.0))]
    return Part(depth + float(spec.get("z", 0)), "band", ops)


def _patch(taper: float, rounding: float) -> list[Point]:
    """The outline of a patch: up its length 0..1, across -1..1."""
    if not rounding:
        side = [(i / 5, 1 - taper * (1 - i / 5)) for i in range(6)]
        return [(u, -v) for u, v in side] + side[::-1]
    out: list[Point] = []
    for c, s in ring(24):  # an oval, blown up towards its corners
        u, v = (0.5 + 0.5 * copysign(abs(k) ** rounding, k) for k in (s, c))
        out.append((u, (2 * v - 1) * (1 - taper * (1 - u))))
    return out
