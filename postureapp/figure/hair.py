"""Hair styles and head covers, as masses around the skull."""

from __future__ import annotations

from dataclasses import dataclass

_Blob = tuple[tuple[float, float, float], tuple[float, float, float]]


@dataclass(frozen=True, slots=True)
class Style:
    """Masses in the head's frame (centre, radii), a knot, whether ears show, how far hair falls (cm)."""

    mass: tuple[_Blob, ...]
    knot: tuple[tuple[float, float, float], float] | None = None
    ears: bool = True
    falls: float = 0.0
    ink: str = "hair"


_CAP: _Blob = ((0.2, 8.3, 0.0), (9.3, 9.2, 8.3))
_NAPE: _Blob = ((-3.6, 1.8, 0.0), (4.8, 4.6, 6.4))
_COVER: tuple[_Blob, ...] = (
    ((-0.1, 8.2, 0.0), (9.9, 9.9, 9.0)),
    ((-2.4, -0.6, 0.0), (6.4, 6.6, 7.4)),
    ((2.6, -1.6, 0.0), (5.4, 6.0, 6.9)),
)

STYLES: dict[str, Style] = {
    "bun": Style((_CAP, _NAPE), ((-8.8, 14.4, 0.0), 4.7)),
    "low_bun": Style((_CAP, _NAPE), ((-9.4, 3.0, 0.0), 4.4)),
    "bob": Style((((0.0, 8.5, 0.0), (9.9, 9.5, 8.9)), ((-2.6, -1.6, 0.0), (7.2, 6.4, 8.6))), ears=False),
    "long": Style(
        (((0.0, 8.5, 0.0), (9.7, 9.4, 8.8)), ((-3.4, -1.0, 0.0), (6.0, 6.4, 8.0))), ears=False, falls=27.0
    ),
    "curly": Style(
        (((-0.4, 9.8, 0.0), (10.8, 10.0, 10.4)), ((-3.6, 3.4, 0.0), (8.0, 8.0, 10.6))), ears=False
    ),
    "short": Style((((0.2, 8.6, 0.0), (9.5, 9.3, 8.3)), ((-3.4, 4.2, 0.0), (5.2, 5.0, 6.8)))),
    "cropped": Style((((0.0, 8.2, 0.0), (9.1, 8.7, 7.9)), ((-3.6, 4.4, 0.0), (4.8, 4.6, 6.4)))),
    "bald": Style((((0.1, 7.9, 0.0), (9.0, 8.5, 7.8)), ((-3.6, 3.8, 0.0), (4.6, 4.6, 6.2))), ink="skin"),
    "headscarf": Style(_COVER, ears=False, ink="scarf"),
}

HAIRLINE = ((0, 56), (16, 50), (34, 42), (50, 30), (60, 14), (64, -4), (68, -30), (40, -60), (0, -62))
"""Where the face ends, seen from the head's centre: degrees to the right and up, right half."""
COVERLINE = ((0, 47), (16, 43), (32, 35), (44, 22), (50, 4), (50, -16), (46, -36), (30, -52), (0, -58))
"""The same under a headscarf."""
