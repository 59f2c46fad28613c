"""Who is drawn: skin, hair, clothes and body of person, partner and baby. Plain names, fit for settings."""

from __future__ import annotations

from dataclasses import dataclass, field

SKINS = ("porcelain", "light", "tan", "brown", "deep", "ebony")
HAIRS = ("black", "brown", "auburn", "blond", "grey")
STYLES = ("bun", "low_bun", "bob", "long", "curly", "short", "cropped", "bald", "headscarf")
OUTFITS = ("mauve", "clay", "teal", "sun", "sky", "berry", "fern", "oat")
BODIES = ("slim", "medium", "large")
SUITS = ("butter", "mint", "sky", "rose")

SUITED: dict[str, tuple[str, ...]] = {
    "porcelain": ("mauve", "clay", "teal", "berry", "fern", "sky"),
    "light": ("mauve", "teal", "berry", "fern", "sky", "clay"),
    "tan": ("teal", "berry", "fern", "mauve", "oat"),
    "brown": ("sun", "sky", "oat", "berry"),
    "deep": ("sun", "sky", "oat", "mauve", "clay"),
    "ebony": ("sun", "sky", "oat", "mauve", "clay", "teal"),
}
"""Outfits whose top stands out against a skin, best first."""
_NATURAL: dict[str, tuple[str, ...]] = {
    "porcelain": ("auburn", "blond", "brown", "grey"),
    "light": ("brown", "blond", "auburn", "black", "grey"),
    "tan": ("black", "brown", "grey"),
    "brown": ("black", "brown", "grey"),
    "deep": ("black", "grey"),
    "ebony": ("black", "grey"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """How one adult looks; every field is a name from the tuples above."""

    skin: str = "light"
    hair: str = "brown"
    style: str = "bun"
    outfit: str = "mauve"
    body: str = "medium"
    long_sleeves: bool = False


@dataclass(frozen=True, slots=True)
class BabyLook:
    """How a baby looks."""

    skin: str = "light"
    suit: str = "butter"


@dataclass(frozen=True, slots=True)
class Look:
    """Everybody in the pictures."""

    person: Person = field(default_factory=Person)
    partner: Person = field(
        default_factory=lambda: Person(skin="brown", hair="black", style="short", outfit="sun")
    )
    baby: BabyLook = field(default_factory=BabyLook)


def surprise(seed: int) -> Look:
    """A look that goes together, the same for the same seed: hair and outfit suit the skin."""
    turn = _Dice(seed)
    person, partner = _anyone(turn), _anyone(turn)
    skins = (SKINS.index(person.skin), SKINS.index(partner.skin))
    baby = BabyLook(SKINS[(sum(skins) + turn.roll(2)) // 2], turn.pick(SUITS))
    return Look(person, partner, baby)


class _Dice:
    """A tiny fixed generator (linear congruential, constants of Numerical Recipes): no state outside."""

    def __init__(self, seed: int) -> None:
        self._state = (seed * 2654435761 + 12345) % 2**32

    def roll(self, n: int) -> int:
        self._state = (self._state * 1664525 + 1013904223) % 2**32
        return (self._state >> 12) % n

    def pick(self, names: tuple[str, ...]) -> str:
        return names[self.roll(len(names))]


def _anyone(turn: _Dice) -> Person:
    skin = turn.pick(SKINS)
    style = turn.pick(STYLES)
    return Person(
        skin,
        turn.pick(_NATURAL[skin]),
        style,
        turn.pick(SUITED[skin]),
        turn.pick(("medium", "large", "slim", "medium")),
        long_sleeves=style == "headscarf" or turn.roll(4) == 0,
    )
