"""Everything built follows the settings, the hour and the mode."""

from datetime import time

import pytest
from msgspec.structs import replace

from postureapp.core.modes import Mode
from postureapp.core.settings import FigureLook, Hand, Language, Look, ThemeChoice
from postureapp.figure.look import SKINS, SUITED
from postureapp.figure.look import Look as Figures
from postureapp.i18n import Words
from postureapp.qt.fit import Fit, figure_look, within
from postureapp.resources import resources_dir
from tests.qt.windows.stage import make_ui


@pytest.fixture
def ui(qapp):
    made = make_ui(qapp)
    made.words = Words("en", "GB", hours_24=True)
    yield made
    made.theme.apply(choice="light", hand="right", text_size=1.0, high_contrast=False, reduced_motion=False)


@pytest.fixture
def fit(ui):
    return Fit(ui, resources_dir() / "content", list)


def test_the_look_is_taken_over(ui, fit):
    look = Look(text_size=1.3, hand=Hand.LEFT, reduced_motion=True)
    fit.settings(replace(ui.settings, look=look))
    assert (ui.theme.text_size, ui.theme.hand, ui.theme.reduced_motion) == (1.3, "left", True)
    assert ui.settings.look is look


def test_another_language_brings_words_and_content(ui, fit):
    came = []
    fit.content_changed.connect(came.append)
    fit.settings(replace(ui.settings, language=Language(interface="es")))
    assert ui.words.language == "es"
    assert [one.language for one in came] == ["es"]
    assert ui.content is came[0]


def test_figures_follow_and_gaps_keep_the_usual(ui, fit):
    fit.settings(replace(ui.settings, look=Look(figure=FigureLook(skin="deep", outfit="sun"))))
    assert (ui.look.person.skin, ui.look.person.outfit) == ("deep", "sun")
    assert ui.look.person.style == Figures().person.style
    assert figure_look(FigureLook()) == Figures()


def test_the_partners_clothes_suit_the_skin():
    for skin in SKINS:
        assert figure_look(FigureLook(partner_skin=skin)).partner.outfit in SUITED[skin]


def test_names_that_are_unknown_keep_the_usual():
    strange = FigureLook(
        skin="purple", hair_colour="x", hair="x", outfit="x", body="x", partner_skin="x", baby_skin="x"
    )
    assert figure_look(strange) == Figures()


def test_night_by_its_hours_and_while_the_baby_sleeps(ui, fit):
    look = Look(theme=ThemeChoice.LIGHT, night_from=time(22), night_to=time(6))
    fit.settings(replace(ui.settings, look=look))
    seen = []
    for clock, mode in (
        (time(12), Mode.ACTIVE),
        (time(23), Mode.ACTIVE),
        (time(5, 59), Mode.QUIET),
        (time(6), Mode.ACTIVE),
        (time(12), Mode.ASLEEP),
    ):
        fit.hour(clock, mode)
        seen.append(ui.theme.choice)
    assert seen == ["light", "night", "night", "light", "night"]


@pytest.mark.parametrize(
    ("clock", "start", "end", "inside"),
    [
        (time(10), time(9), time(11), True),
        (time(11), time(9), time(11), False),
        (time(23), time(22), time(6), True),
        (time(6), time(22), time(6), False),
        (time(10), None, time(11), False),
        (time(10), time(9), time(9), False),
    ],
)
def test_hours_may_cross_midnight(clock, start, end, inside):
    assert within(clock, start, end) is inside
