"""Looks use the names there are, the same seed gives the same look, clothes stand out against the skin."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.figure import look as looks
from postureapp.figure.hair import STYLES
from postureapp.figure.look import BabyLook, Look, Person, surprise
from postureapp.figure.palette import THEMES, Palette, contrast, load_colours, luminance

COLOURS = load_colours(Path(__file__).parents[2] / "resources" / "theme" / "figure.toml")
TOKENS = [k for k, v in COLOURS["light"].items() if k != "lit" and isinstance(v, (str, list))]
WORN = [
    f"{who}.{what}"
    for who in ("person", "partner")
    for what in ("skin", "hair", "top", "legs", "sock", "scarf", "line", "brow", "blush")
]
BABY = [f"baby.{what}" for what in ("skin", "suit", "trim", "hair", "line", "blush")]


def palette(theme, **person):
    return Palette(COLOURS, theme, Look(Person(**person), baby=BabyLook(person.get("skin", "light"))))


@given(st.integers(-(2**40), 2**40))
def test_surprise_is_repeatable_and_suits(seed):
    found = surprise(seed)
    assert found == surprise(seed)
    for who in (found.person, found.partner):
        assert who.outfit in looks.SUITED[who.skin]
        assert who.style in STYLES
        assert who.body in looks.BODIES
    assert found.baby.skin in looks.SKINS


def test_surprise_varies():
    assert len({surprise(n) for n in range(40)}) > 30


def test_names_in_looks_have_colours():
    assert set(looks.SKINS) == set(COLOURS["skin"]) == set(COLOURS["night"]["skin"])
    assert set(looks.HAIRS) == set(COLOURS["hair"]) == set(COLOURS["night"]["hair"])
    assert set(looks.OUTFITS) == set(COLOURS["outfit"])
    assert set(looks.SUITS) == set(COLOURS["suit"])
    assert set(looks.STYLES) == set(STYLES)


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_has_every_token(theme):
    assert set(TOKENS) <= set(COLOURS[theme])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("skin", looks.SKINS)
def test_faces_read_on_every_skin(theme, skin):
    p = palette(theme, skin=skin)
    for who in ("person", "baby"):
        assert contrast(p.rgba((f"{who}.line", 0)), p.rgba((f"{who}.skin", 0))) >= 2.5


@pytest.mark.parametrize("skin", looks.SKINS)
def test_suited_tops_stand_out(skin):
    for outfit in looks.SUITED[skin]:
        p = palette("light", skin=skin, outfit=outfit)
        a, b = p.rgba(("person.skin", 0)), p.rgba(("person.top", 0))
        apart = sum((x - y) ** 2 for x, y in zip(a[:3], b[:3], strict=True)) ** 0.5
        assert contrast(a, b) >= 1.3 or apart > 90, outfit


@pytest.mark.parametrize("theme", THEMES)
def test_the_partner_never_wears_the_same_top(theme):
    p = Palette(COLOURS, theme, Look(Person(outfit="sun", skin="brown")))
    a, b = p.rgba(("person.top", 0)), p.rgba(("partner.top", 0))
    assert contrast(a, b) >= 1.15
    assert sum((x - y) ** 2 for x, y in zip(a[:3], b[:3], strict=True)) ** 0.5 > 25


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("skin", ["brown", "deep", "ebony"])
def test_black_hair_stands_out_from_deep_skin_and_wall(theme, skin):
    p = palette(theme, skin=skin, hair="black")
    hair = p.rgba(("person.hair", 0))
    for other in (p.rgba(("person.skin", 0)), p.rgba(("blob", 0))):
        apart = sum((x - y) ** 2 for x, y in zip(hair[:3], other[:3], strict=True)) ** 0.5
        assert contrast(hair, other) >= 1.3 or apart > 36


FURNITURE = ("sofa", "wood", "cushion", "linen", "bed", "pad", "wall", "stage", "blob")


@pytest.mark.parametrize("skin", looks.SKINS)
@pytest.mark.parametrize("limb", ["skin", "top", "legs", "sock"])
def test_night_limbs_stand_out_from_furniture(skin, limb):
    p = palette("night", skin=skin)
    seen = p.rgba((f"person.{limb}", 0))
    assert min(contrast(seen, p.rgba((token, level))) for token in FURNITURE for level in (0, -1)) >= 1.8


@pytest.mark.parametrize("skin", looks.SKINS)
@pytest.mark.parametrize("level", [0.0, 1.0])
def test_hands_stand_out_from_a_shirt_at_night(skin, level):
    """Near and far hands: by their colour a little, and by their rim."""
    p = palette("night", skin=skin)
    hand, top, rim = p.rgba(("person.skin", level)), p.rgba(("person.top", 0)), p.rgba(("rim", 0))
    assert contrast(hand, top) >= 1.25
    assert contrast(rim, top) >= 2.4
    assert contrast(rim, hand) >= 2.4


@pytest.mark.parametrize(("theme", "shown"), [("light", 0), ("dark", 0), ("night", 255), ("contrast", 255)])
def test_rims_show_where_fills_alone_would_melt(theme, shown):
    assert palette(theme).rgba(("rim", 0))[3] == shown


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("token", ["bone", "blade"])
def test_patches_on_the_back_are_lighter_than_the_shirt(theme, token):
    p = palette(theme)
    seen, top = p.rgba((token, 0)), p.rgba(("person.top", 0))
    assert luminance(seen) > luminance(top)


@pytest.mark.parametrize("skin", looks.SKINS)
def test_night_is_dim_and_without_blue(skin):
    p = palette("night", skin=skin)
    for token in TOKENS + WORN + BABY:
        for level in (-1.0, 0.0, 1.0, 2.0):
            c = p.rgba((token, level))
            assert luminance(c) <= 0.34, (token, level, c)
            assert c[2] <= 40, (token, level, c)


def test_unknown_names_fall_back():
    p = palette("neon", skin="green", hair="green", outfit="green")
    assert p.rgba(("person.top", 0))[3] == 255
    assert p.rgba(("velvet", 0)) == p.rgba(("linen", 0))


def test_the_file_is_plain_toml():
    assert set(THEMES) <= set(
        tomllib.loads((Path(__file__).parents[2] / "resources/theme/figure.toml").read_text())
    )


@pytest.mark.parametrize("theme", THEMES)
def test_the_ground_is_that_of_the_windows(theme):
    windows = tomllib.loads((Path(__file__).parents[2] / "resources/theme/tokens.toml").read_text())[theme]
    assert {k: COLOURS[theme][k] for k in ("stage", "blob")} == {k: windows[k] for k in ("stage", "blob")}
