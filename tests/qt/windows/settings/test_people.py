"""The looks of the drawn people: by name, at once, with clothes that stand out against the skin."""

import pytest

from postureapp.core.edit_path import value_at, with_value
from postureapp.core.settings import FigureLook
from postureapp.figure.look import BODIES, HAIRS, OUTFITS, SKINS, STYLES, SUITED
from postureapp.i18n import Words
from postureapp.qt.fit import figure_look
from postureapp.qt.windows.settings import SettingsPage, people_words
from postureapp.qt.windows.settings.people import People, look_names
from tests.qt.windows.everyday import first_settings, make_facts, make_ui, press, said_name, shown


@pytest.fixture
def people(page):
    page.open_page("look")
    return page.findChild(People)


def in_sight(swatches):
    return [said_name(one) for one in swatches.swatches if one.isVisible()]


def test_an_empty_look_shows_as_it_is_drawn(people):
    usual = figure_look(FigureLook()).person
    assert (people.skin.index(), people.outfit.index()) == (
        SKINS.index(usual.skin),
        OUTFITS.index(usual.outfit),
    )


def test_each_choice_is_stored_at_once_by_name_and_drawn(page, people, told):
    people.skin.swatches[SKINS.index("ebony")].click()
    press(people, "Large")
    people.outfit.swatches[OUTFITS.index("teal")].toggle()  # as a screen reader does it
    look = value_at(told[-1], "look.figure")
    assert (look.skin, look.body, look.outfit) == ("ebony", "large", "teal")
    assert [figure._look for figure in people.figures] == [figure_look(look)] * 2
    for _ in range(3):
        page.undo()
    assert told[-1] == page._ui.settings


def test_clothes_follow_the_skin(people, told):
    people.skin.swatches[SKINS.index("brown")].click()
    words = people_words.outfits(Words("en", "GB"))
    assert in_sight(people.outfit) == [words[name] for name in OUTFITS if name in SUITED["brown"]]
    assert value_at(told[-1], "look.figure.outfit") == SUITED["brown"][0]


def test_a_surprise_is_stored_as_names(people, told):
    press(people, "Surprise me")
    look = value_at(told[-1], "look.figure")
    assert look == look_names(figure_look(look))
    assert look.outfit in SUITED[look.skin]
    assert people.skin.index() == SKINS.index(look.skin)


def test_a_name_of_a_newer_version_does_no_harm(qtbot, theme):
    strange = with_value(first_settings(), "look.figure.skin", "green")
    page = shown(qtbot, SettingsPage(make_ui(theme, strange), make_facts(), "look"))
    assert page.findChild(People).skin.index() == SKINS.index("light")  # the usual one


def test_no_baby_in_sight_when_baby_content_is_hidden(qtbot, theme):
    hidden = with_value(first_settings(), "profile.hide_baby", True)
    people = shown(qtbot, SettingsPage(make_ui(theme, hidden), make_facts(), "look")).findChild(People)
    assert [figure.picture_id for figure in people.figures] == ["welcome_4", "rst_2"]
    assert not [one for one in people.children() if "baby" in getattr(one, "accessibleName", str)().lower()]


def test_every_look_has_words():
    words = Words("en", "GB")
    assert tuple(people_words.skins(words)) == SKINS
    assert tuple(people_words.hair_colours(words)) == HAIRS
    assert tuple(people_words.hair_styles(words)) == STYLES
    assert tuple(people_words.outfits(words)) == OUTFITS
    assert tuple(people_words.bodies(words)) == BODIES
