"""Blending pose trees number by number, and the timing of motions."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi
from typing import Any

Tree = dict[str, Any]
_TARGETS = ("hand", "foot", "at")
_DIRECTIONS = ("elbow", "knee", "palm", "fingers")
_WORDS = {
    "up": (0, 1, 0),
    "down": (0, -1, 0),
    "front": (1, 0, 0),
    "back": (-1, 0, 0),
    "out": (0, 0, 1),
    "in": (0, 0, -1),
}


def merge(base: Tree, over: Tree) -> Tree:
    """`base` with the values of `over` on top; tables go deep, lists and targets are replaced whole."""
    out = dict(base)
    for k, v in over.items():
        old = out.get(k)
        deep = (
            isinstance(v, dict)
            and isinstance(old, dict)
            and not (k in _TARGETS and _kind(v) not in (None, _kind(old)))
        )
        out[k] = merge(old, v) if deep else v  # type: ignore[arg-type]
    return out


def _kind(target: object) -> object:
    """Which place a target names, so that only like is merged with like; offsets alone fit anything."""
    if not isinstance(target, dict):
        return None
    names = [k for k in target if k not in ("off", "plus", "orbit", "side", "on")]
    return names[0] if names else None


def mix(a: Any, b: Any, t: float, key: str = "") -> Any:
    """`a` with a share `t` of `b`; what cannot be blended changes half way."""
    if a is b or a == b:
        return a
    if key in _TARGETS and _kind(a) != _kind(b):
        return {"between": [a, b, t]}
    if isinstance(a, dict) and isinstance(b, dict):
        return {k: mix(a[k], b[k], t, k) if k in a and k in b else _lone(a, b, k, t) for k in {**a, **b}}
    if isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        return [mix(x, y, t) for x, y in zip(a, b, strict=True)]
    if isinstance(a, (int, float)) and isinstance(b, (int, float)) and not isinstance(a, bool):
        return a + (b - a) * t
    if key in _DIRECTIONS and isinstance(a, (str, list)) and isinstance(b, (str, list)):
        return [x + (y - x) * t for x, y in zip(_way(a), _way(b), strict=True)]
    return a if t < 0.5 else b


_ZERO_DEFAULT = {
    "pelvis", "pelvis_side", "lumbar", "thorax", "neck", "head", "side", "twist", "neck_side", "neck_turn",
    "head_side", "head_turn", "shrug", "protract", "breath", "lean", "roll", "wrist", "tilt", "heel",
}  # fmt: skip


def _lone(a: Tree, b: Tree, k: str, t: float) -> Any:
    """A key that only one side has: angles fade from or to their neutral 0, other values stay."""
    value = a.get(k, b.get(k))
    if k in _ZERO_DEFAULT and isinstance(value, (int, float)):
        return value * ((1 - t) if k in a else t)
    return value


def _way(name: str | list[float]) -> tuple[float, float, float]:
    if not isinstance(name, str):
        return (name[0], name[1], name[2])
    x, y, z = (sum(_WORDS[w][i] for w in name.split("+")) for i in range(3))
    return (x, y, z)


def ease(t: float) -> float:
    """A cosine from 0 to 1."""
    return 0.5 - 0.5 * cos(pi * min(max(t, 0.0), 1.0))


def swing(phase: float, hold: float) -> float:
    """Start to end and back: 0 at phase 0, 1 around 0.5, resting a share `hold` of the time at each end."""
    p = phase % 1.0
    way = p * 2 if p <= 0.5 else 2 - p * 2
    return ease((way - hold) / (1 - 2 * hold)) if hold < 0.5 else float(way > 0.5)


def keyed(pose: Tree, keys: list[Tree], phase: float, linear: bool) -> Tree:
    """A pose at a phase of a loop with keys { at, set }."""
    t = phase % 1.0
    if keys[-1].get("at", 0) < 1.0:
        keys = [*keys, {"at": 1.0, "set": keys[0].get("set", {})}]
    for k0, k1 in pairwise(keys):
        if k0.get("at", 0) <= t <= k1["at"]:
            f = (t - k0.get("at", 0)) / max(k1["at"] - k0.get("at", 0), 1e-9)
            f = f if linear else ease(f)
            blended: Tree = mix(merge(pose, k0.get("set", {})), merge(pose, k1.get("set", {})), f)
            return blended
    return merge(pose, keys[0].get("set", {}))
