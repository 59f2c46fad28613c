"""Body tables: the lengths and thicknesses of the people drawn, in centimetres.

The person is 168 cm and 7 heads tall, the partner 178 cm; both come slim, medium and large. A newborn
is about 50 cm with a head a quarter of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from postureapp.figure.curve import Table, bump, sample

SPINE_NEUTRAL = {"pelvis": 8.0, "lumbar": -24.0, "thorax": 34.0, "neck": -18.0}
"""The standing S-curve, degrees; sums to zero, so a neutral head is level."""


@dataclass(frozen=True, slots=True)
class Build:
    """One adult body. Trunk rows: chain position, front depth, back depth, half width. Limb rows: radius."""

    pelvis: tuple[float, float]
    lumbar: float
    thorax: float
    neck: float
    shoulder: tuple[float, float, float]
    upper_arm: float
    forearm: float
    hip: float
    thigh: float
    shank: float
    ankle: float
    head: float
    neck_wide: float
    trunk: Table
    arm: Table
    leg: Table
    face: float = 1.0


_PERSON_TRUNK: Table = (
    (-0.85, 5.5, 8.0, 9.0), (-0.3, 9.0, 11.5, 15.6), (0.1, 10.8, 12.0, 17.2), (0.6, 13.4, 9.6, 16.6),
    (1.0, 15.2, 6.8, 15.4), (2.0, 16.4, 5.0, 13.5), (3.0, 15.9, 4.8, 12.6), (4.0, 15.8, 5.0, 12.8),
    (4.9, 17.1, 5.5, 13.6), (5.7, 18.1, 5.9, 14.4), (6.4, 17.0, 5.8, 14.9), (7.0, 14.2, 5.3, 14.2),
    (7.5, 11.4, 4.4, 9.6), (8.0, 9.0, 3.2, 5.0),
)  # fmt: skip
_PARTNER_TRUNK: Table = (
    (-0.85, 5.5, 8.0, 9.0), (-0.3, 9.0, 11.0, 14.8), (0.1, 10.4, 11.2, 16.0), (0.6, 12.4, 9.2, 15.9),
    (1.0, 14.0, 6.8, 15.4), (2.0, 15.2, 5.2, 14.8), (3.0, 15.6, 5.0, 14.6), (4.0, 16.0, 5.2, 15.2),
    (4.9, 16.6, 5.7, 16.2), (5.7, 16.6, 6.1, 17.0), (6.4, 15.6, 6.0, 17.2), (7.0, 13.6, 5.5, 16.0),
    (7.5, 11.2, 4.6, 10.8), (8.0, 9.2, 3.4, 5.6),
)  # fmt: skip
_ARM: Table = ((0, 5.0), (0.25, 4.9), (0.6, 4.3), (1.0, 3.7), (1.25, 3.8), (1.7, 2.9), (2.0, 2.4))
_LEG: Table = ((0, 9.4), (0.2, 9.2), (0.6, 7.9), (1.0, 6.0), (1.3, 5.8), (1.7, 4.3), (2.0, 3.5))


def _wider(table: Table, belly: float, wide: float, back: float) -> Table:
    """A trunk table with more (or less) belly, width and back, least at neck and chest top."""
    rows = []
    for t, front, rear, half in table:
        k = 1.0 if t < 5.5 else max(0.0, (8.0 - t) / 2.5)
        hill = bump(t, 1.8, 3.6) + 0.45 * bump(t, 5.4, 1.6)
        rows.append((t, front + belly * hill, rear + back * k, half * (1 + wide * k)))
    return tuple(rows)


def _thicker(table: Table, k: float) -> Table:
    """A limb table scaled at the root by `k`, less at the wrist or ankle."""
    return tuple((t, r * (1 + (k - 1) * (1 - 0.28 * t))) for t, r in table)


def _sizes(base: Build) -> dict[str, Build]:
    large = replace(
        base, hip=base.hip + 1.0, trunk=_wider(base.trunk, 4.6, 0.22, 2.2), arm=_thicker(base.arm, 1.28),
        leg=_thicker(base.leg, 1.24), neck_wide=1.1, face=1.07, shoulder=(6.6, -6.6, base.shoulder[2] + 1.0),
    )  # fmt: skip
    slim = replace(
        base, hip=base.hip - 0.4, trunk=_wider(base.trunk, -1.9, -0.09, -0.6), arm=_thicker(base.arm, 0.86),
        leg=_thicker(base.leg, 0.88), neck_wide=0.95, face=0.98,
    )  # fmt: skip
    return {"slim": slim, "medium": base, "large": large}


_PERSON = Build(
    pelvis=(-4.0, 10.0), lumbar=5.6, thorax=7.0, neck=2.7, shoulder=(6.6, -6.6, 14.6), upper_arm=28.5,
    forearm=24.0, hip=8.6, thigh=41.0, shank=39.5, ankle=7.0, head=1.06, neck_wide=1.0,
    trunk=_PERSON_TRUNK, arm=_ARM, leg=_LEG,
)  # fmt: skip
_PARTNER = replace(
    _PERSON, lumbar=5.9, thorax=7.5, neck=2.8, shoulder=(6.4, -6.6, 17.0), hip=8.4, upper_arm=30.5,
    forearm=26.0, thigh=43.5, shank=42.5, head=1.08, trunk=_PARTNER_TRUNK, arm=_thicker(_ARM, 1.13),
)  # fmt: skip

PERSON = _sizes(_PERSON)
PARTNER = _sizes(_PARTNER)


def section_sizes(build: Build, t: float, breath: float = 0.0) -> tuple[float, float, float]:
    """Front depth, back depth, half width of the trunk at chain position `t`; breath 0..1 swells it."""
    front, back, half = sample(build.trunk, t)
    if breath:
        front += breath * (2.6 * bump(t, 2.4, 1.8) + 1.2 * bump(t, 5.4, 1.6))
        half += breath * 0.7 * bump(t, 3.6, 2.2)
    return front, back, half
