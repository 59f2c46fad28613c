"""Every pair of colours that meets on the screen, in all themes, and the caps of night."""

import pytest

from postureapp.qt.theme.tokens import NAMES, load
from postureapp.resources import resources_dir

TOKENS = load(resources_dir() / "theme" / "tokens.toml")
GROUNDS = ("window", "card", "well", "stage")
KINDS = ("feeding", "massage", "rest", "check_in", "custom", "good", "care", "urgent")
TINTS = ("feeding_soft", "urgent_soft", "care_soft", "accent_soft", "blob")
WORDS = {
    "text": (*GROUNDS, *TINTS, "well_hover", "well_press", "segment"),
    "muted": (*GROUNDS, "well_hover", "blob", "urgent_soft", "feeding_soft"),
    "accent": (*GROUNDS, "accent_soft"),
    "on_accent_soft": ("accent_soft",),
    "on_primary": ("primary", "primary_hover", "primary_press"),
    "on_urgent": ("urgent_fill", "urgent_press"),
    "card": ("text",),
    **{kind: ("window", "card", f"{kind}_soft") for kind in KINDS},
    "feeding": ("window", "card", "feeding_soft", "feeding_hover"),
}
GRAPHICS = {"edge": ("window", "card", "well"), "focus": GROUNDS, "accent": ("well_hover", "card", "window")}
LOOKS = [(name, False) for name in NAMES] + [("dark", True), ("night", True)]


def luminance(colour):
    """WCAG 2.2, relative luminance."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def ratio(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def too_weak(pairs, colours, needed):
    found = {
        f"{token} on {ground}": round(ratio(colours[token], colours[ground]), 2)
        for token, grounds in pairs.items()
        for ground in grounds
    }
    return {pair: value for pair, value in found.items() if value < needed}


@pytest.mark.parametrize(("name", "high_contrast"), LOOKS)
def test_words_can_be_read_on_every_ground(name, high_contrast):
    assert too_weak(WORDS, TOKENS.colours(name, high_contrast), 4.5) == {}


@pytest.mark.parametrize(("name", "high_contrast"), LOOKS)
def test_edges_rings_and_lines_are_seen(name, high_contrast):
    assert too_weak(GRAPHICS, TOKENS.colours(name, high_contrast), 3.0) == {}


@pytest.mark.parametrize("name", NAMES)
def test_the_main_act_stands_out_by_its_fill_or_its_border(name):
    colours = TOKENS.colours(name)
    line = colours["primary_line"]
    seen = colours["primary"] if line == "none" else line
    assert min(ratio(seen, colours[ground]) for ground in ("window", "card")) >= 3.0


def test_the_contrast_theme_reaches_seven_for_words():
    assert too_weak(WORDS, TOKENS.colours("contrast"), 7.0) == {}


def test_high_contrast_leaves_no_quiet_grey():
    for name in ("dark", "night"):
        plain, strong = TOKENS.colours(name), TOKENS.colours(name, high_contrast=True)
        assert (strong["muted"], strong["line"]) == (plain["text"], plain["edge"])


def test_every_theme_has_the_same_tokens():
    assert {frozenset(TOKENS.themes[name]) for name in NAMES} == {frozenset(TOKENS.themes["light"])}


def test_no_colour_of_night_is_bright_or_blue():
    caps = TOKENS.night_caps
    values = {token: value for token, value in TOKENS.colours("night").items() if value != "none"}
    bright = {token for token, value in values.items() if luminance(value) > caps["max_luminance"]}
    blue = {token for token, value in values.items() if int(value[5:7], 16) > caps["max_blue"]}
    assert (bright, blue) == (set(), set())


def test_the_grounds_of_night_are_dark_enough_for_a_whole_window():
    colours = TOKENS.colours("night")
    grounds = ("window", "card", "well", "stage", "blob", "accent_soft")
    assert max(luminance(colours[ground]) for ground in grounds) <= TOKENS.night_caps["max_mean"]


def test_the_type_scale_never_goes_under_its_floor():
    assert min(role.ratio for role in TOKENS.roles.values()) * TOKENS.body_min >= TOKENS.floor
