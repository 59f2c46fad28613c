"""Inks to colours: one theme, one look. Numbers only; a colour is (red, green, blue, alpha), 0..255."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from postureapp.figure.draw import Ink
from postureapp.figure.look import OUTFITS, SUITED, Look, Person

Colour = tuple[int, int, int, int]
THEMES = ("light", "dark", "night", "contrast")
_DEEP = ("brown", "deep", "ebony")
LINE_CONTRAST = 2.7
"""Least contrast of eyes and mouth against skin; 2.5 is asked for."""


def load_colours(path: Path) -> dict[str, Any]:
    """The colour file as it stands. Raises OSError or tomllib.TOMLDecodeError."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def parse(text: str) -> Colour:
    """A colour written #RRGGBB or #RRGGBBAA."""
    v = text.lstrip("#")
    r, g, b, a = (int((v + "FF")[i : i + 2], 16) for i in (0, 2, 4, 6))
    return r, g, b, a


def mix(a: Colour, b: Colour, k: float) -> Colour:
    """`a` with a share `k` of `b`; the alpha of `a`."""
    r, g, z = (round(x + (y - x) * k) for x, y in zip(a[:3], b[:3], strict=True))
    return r, g, z, a[3]


def luminance(c: Colour) -> float:
    """Relative luminance, WCAG 2.2."""

    def linear(v: float) -> float:
        return v / 12.92 if v <= 0.03928 else float(((v + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(c[0] / 255) + 0.7152 * linear(c[1] / 255) + 0.0722 * linear(c[2] / 255)


def contrast(a: Colour, b: Colour) -> float:
    """Contrast ratio, WCAG 2.2."""
    x, y = sorted((luminance(a), luminance(b)))
    return (y + 0.05) / (x + 0.05)


class Palette:
    """The colours of one theme and look. Unknown names fall back to the first of their kind."""

    def __init__(self, colours: dict[str, Any], theme: str, look: Look) -> None:
        self.theme = theme if theme in THEMES else "light"
        self._all, self._scene, self._look = colours, colours[self.theme], look
        self._pairs: dict[str, tuple[Colour, Colour]] = {}
        self._inks: dict[Ink, Colour] = {}

    def rgba(self, ink: Ink) -> Colour:
        """The colour of an ink."""
        found = self._inks.get(ink)
        if found is None:
            found = self._inks[ink] = self._resolve(*ink)
        return found

    def _resolve(self, token: str, level: float) -> Colour:
        base, shade = self.pair(token)
        if level < 0:
            towards, share = self._scene["lit"]
            return mix(base, parse(towards), share)
        if level <= 1:
            return mix(base, shade, level)
        return mix(shade, (0, 0, 0, 255), 0.12 * (level - 1))

    def pair(self, token: str) -> tuple[Colour, Colour]:
        """A token's colour and shade."""
        found = self._pairs.get(token)
        if found is None:
            who, _, what = token.partition(".")
            found = self._pairs[token] = self._worn(who, what) if what else self._of_scene(token)
        return found

    def _of_scene(self, token: str) -> tuple[Colour, Colour]:
        if token.endswith("_soft"):
            r, g, b, _ = parse(self._scene["focus"])
            return (r, g, b, 60), (r, g, b, 60)
        return _two(self._scene.get(token) or self._scene["linen"])

    def _worn(self, who: str, what: str) -> tuple[Colour, Colour]:
        if who == "baby":
            return self._baby(what)
        person = self._partner() if who == "partner" else self._look.person
        if what == "line":
            return self._line(self.pair(f"{who}.skin"))
        if what == "brow":
            return self._brow(self.pair(f"{who}.hair"), self.pair(f"{who}.skin"))
        if what == "nail":
            towards = parse("#DE8928" if self.theme == "night" else "#FFE9E0")
            pale = mix(self.pair(f"{who}.skin")[0], towards, 0.45)
            return pale, pale
        if what == "blush":
            skin = self.pair(f"{who}.skin")[0]
            blush = mix(skin, parse("#B8431A" if self.theme == "night" else "#E0705E"), 0.38)
            return blush, blush
        if who == "partner" and what == "top" and self.theme == "night":
            return _two(self._scene["people"]["top_partner"])
        return self._adult(person, what)

    def _partner(self) -> Person:
        """The partner, never in the person's outfit: two people in one colour melt into each other."""
        person, partner = self._look.person, self._look.partner
        if partner.outfit != person.outfit:
            return partner
        others = [name for name in SUITED.get(partner.skin, OUTFITS) if name != person.outfit]
        return replace(partner, outfit=others[0])

    def _adult(self, person: Person, what: str) -> tuple[Colour, Colour]:
        if self.theme == "night":
            return self._by_night(person, what)
        if what in ("skin", "hair"):
            names = self._all[what]
            pair = _two(names.get(getattr(person, what)) or next(iter(names.values())))
        else:
            outfits = self._all["outfit"]
            pair = _two((outfits.get(person.outfit) or next(iter(outfits.values())))[what])
        if "people" in self._scene and what != "hair":
            pair = _both(pair, *self._scene["people"])
        if what == "hair" and "lift_hair" in self._scene and luminance(pair[0]) < 0.06:
            # dark hair must melt neither into a dark wall nor, lifted, into a deep skin
            pair = _both(pair, *self._scene["lift_hair_deep" if person.skin in _DEEP else "lift_hair"])
        if what == "legs" and "lift_legs" in self._scene:
            pair = _both(pair, *self._scene["lift_legs"])
        return pair

    def _by_night(self, person: Person, what: str) -> tuple[Colour, Colour]:
        night = self._scene
        if what in ("skin", "hair"):
            return _two(night[what].get(getattr(person, what)) or next(iter(night[what].values())))
        if what == "top":
            return _two(night["people"]["top_deep" if person.skin in _DEEP else "top_light"])
        return _two(night["people"][what])

    def _baby(self, what: str) -> tuple[Colour, Colour]:
        adult = Person(skin=self._look.baby.skin)
        skin = self._adult(adult, "skin")
        rosy = _both(
            skin, "#DE8928" if self.theme == "night" else "#FFDCCB", 0.3 if self.theme != "dark" else 0.22
        )
        if what == "skin":
            return rosy
        if what == "hair":
            dark = mix(skin[1], parse("#3A1D08" if self.theme == "night" else "#4A3026"), 0.42)
            return dark, dark
        if what == "line":
            return self._line(rosy)
        if what == "blush":
            blush = mix(rosy[0], parse("#B8431A" if self.theme == "night" else "#E0705E"), 0.34)
            return blush, blush
        if what == "trim":
            return self.pair("trim")
        if self.theme == "night":
            return _two(self._scene["people"]["suit"])
        suits = self._all["suit"]
        return _two(suits.get(self._look.baby.suit) or next(iter(suits.values())))

    def _line(self, skin: tuple[Colour, Colour]) -> tuple[Colour, Colour]:
        """Dark enough to read on this skin: eyes and mouth carry the calm."""
        dark = parse("#140602")
        tries = [mix(skin[1], dark, share) for share in (0.62, 0.72, 0.82, 0.92, 1.0)]
        tries.append((0, 0, 0, 255))
        line = next((c for c in tries if contrast(c, skin[0]) >= LINE_CONTRAST), tries[-1])
        return line, line

    def _brow(self, hair: tuple[Colour, Colour], skin: tuple[Colour, Colour]) -> tuple[Colour, Colour]:
        """Brows in the hair's colour where that reads, else as dark as the lines."""
        return hair if contrast(hair[0], skin[0]) >= 2.5 else self._line(skin)


def _two(value: str | list[str]) -> tuple[Colour, Colour]:
    if isinstance(value, str):
        return parse(value), parse(value)
    return parse(value[0]), parse(value[1])


def _both(pair: tuple[Colour, Colour], towards: str, share: float) -> tuple[Colour, Colour]:
    c = parse(towards)
    return mix(pair[0], c, share), mix(pair[1], c, share)
