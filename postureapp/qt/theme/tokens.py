"""Design tokens as plain values: the one file of colours, type, sizes and motion, read once."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

NAMES = ("light", "dark", "night", "contrast")
NOTHING = "none"  # a colour that is not drawn at all


@dataclass(frozen=True)
class Role:
    """One step of the type scale: size as a ratio of body text, weight, line height, tracking in px."""

    ratio: float
    weight: int
    line: float
    tracking: float


@dataclass(frozen=True)
class Tokens:
    """Everything in tokens.toml. Colours are "#RRGGBB" or "none", lengths px, times ms."""

    themes: Mapping[str, Mapping[str, str]]
    stronger: Mapping[str, str]
    roles: Mapping[str, Role]
    floor: int
    body_min: int
    space: Mapping[str, int]
    radius: Mapping[str, int]
    size: Mapping[str, float]
    motion: Mapping[str, int]
    easing: Mapping[str, str]
    night_caps: Mapping[str, float]

    def colours(self, name: str, high_contrast: bool = False) -> dict[str, str]:
        """The colours of one theme; with high contrast the quiet ones take a stronger neighbour's value."""
        plain = dict(self.themes[name])
        if high_contrast and name != "contrast":
            return plain | {token: plain[other] for token, other in self.stronger.items()}
        return plain


def load(file: Path) -> Tokens:
    """Read tokens.toml. Raises OSError, tomllib.TOMLDecodeError or KeyError when it is not whole."""
    raw = tomllib.loads(file.read_text("utf-8"))
    roles = {name: Role(*value) for name, value in raw["type"].items() if isinstance(value, list)}
    motion = raw["motion"]
    return Tokens(
        themes={name: raw[name] for name in NAMES},
        stronger=raw["high_contrast"],
        roles=roles,
        floor=raw["type"]["floor"],
        body_min=raw["type"]["body_min"],
        space=raw["space"],
        radius=raw["radius"],
        size=raw["size"],
        motion={name: value for name, value in motion.items() if isinstance(value, int)},
        easing={name[5:]: value for name, value in motion.items() if name.startswith("ease_")},
        night_caps=raw["night_caps"],
    )
