"""All kinds of props by name, and how one is built from pose data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from postureapp.figure import carried, rooms, seats, soft_things
from postureapp.figure.draw import Part
from postureapp.figure.kit import Kit
from postureapp.figure.places import Places
from postureapp.figure.vec import Camera, pitch, roll, vec, yaw

KINDS: dict[str, Callable[[Kit], None]] = {
    "chair": seats.chair, "armchair": seats.armchair, "stool": seats.stool, "wheelchair": seats.wheelchair,
    "pillow": soft_things.pillow, "slab": soft_things.slab, "nursing_pillow": soft_things.nursing_pillow,
    "roll": soft_things.roll_cushion, "ball": soft_things.ball, "towel": soft_things.towel,
    "wall": rooms.wall, "bed": rooms.bed, "cot": rooms.cot, "desk": rooms.desk, "laptop": rooms.laptop,
    "plant": rooms.plant, "window": rooms.window, "door": rooms.door,
    "bottle": carried.bottle, "pump": carried.pump, "mug": carried.mug, "phone": carried.phone,
    "backpack": carried.backpack, "pram": carried.pram, "car_seat": carried.car_seat, "bag": carried.bag,
    "carrier": carried.carrier,
}  # fmt: skip


class UnknownProp(ValueError):
    """The pose data names a prop that is not there."""


def build(spec: dict[str, Any], cam: Camera, here: Places | None, index: int = 0) -> list[Part]:
    """The parts of one prop, the `index`th of its scene. Its `at` may be a place on the person."""
    make = KINDS.get(str(spec.get("type")))
    if make is None:
        raise UnknownProp(f"no prop of type {spec.get('type')!r}")
    where = spec.get("at", (0, 0, 0))
    piece = Kit(spec, here.point(where) if here else vec(where), cam, index)
    if isinstance(where, dict) and here and spec.get("follow"):
        turned = yaw(here.frame(where), float(spec.get("facing", 0)))
        piece.frame = pitch(roll(turned, float(spec.get("roll", 0))), float(spec.get("lean", 0)))
    make(piece)
    return piece.parts
