"""Look: theme, night, text size, motion, hand, and how the drawn people look."""

from datetime import time

from postureapp.core.settings import Hand, ThemeChoice
from postureapp.i18n import Words
from postureapp.qt.windows.settings.facts import SettingsFacts
from postureapp.qt.windows.settings.spec import Between, Choose, DrawnPeople, Line, Number, OnOff, Page, Pick

NIGHT = (time(21, 0), time(7, 0))
"""What the night theme's hours begin with when they are turned on."""


def page(words: Words, _: SettingsFacts) -> Page:
    """The page as data."""
    sub = words.t("Colours, the size of words, and the people in the pictures.")
    groups = (_theme(words), _comfort(words), (_people(words),), (_tray(words),))
    return Page("look", words.t("Look"), sub, "look", groups)


def _theme(words: Words) -> tuple[Line, ...]:
    themes = (
        (ThemeChoice.SYSTEM, words.tc("theme", "As the system"), "monitor"),
        (ThemeChoice.LIGHT, words.tc("theme", "Light"), "sun"),
        (ThemeChoice.DARK, words.tc("theme", "Dark"), "contrast"),
        (ThemeChoice.NIGHT, words.tc("theme", "Night"), "moon"),
    )
    return (
        Line(
            "look.theme",
            words.t("Theme"),
            Pick(themes),
            words.t("Night is deep amber on near-black, for every window and picture."),
            below=True,
        ),
        Line(
            "look.night_from",
            words.t("Night by the clock"),
            Between("look.night_to", NIGHT),
            words.t("Turns to night by itself at the hours you set."),
        ),
        Line(
            "look.high_contrast",
            words.t("High contrast"),
            OnOff(),
            words.t("No quiet greys, every edge drawn."),
        ),
    )


def _comfort(words: Words) -> tuple[Line, ...]:
    hands = ((Hand.LEFT, words.t("Left hand")), (Hand.RIGHT, words.t("Right hand")))
    return (
        Line("look.text_size", words.t("Text size"), Number("%", 10, 100)),
        Line(
            "look.reduced_motion",
            words.t("Less motion"),
            OnOff(),
            words.t("Pictures stand still; steps change at once."),
        ),
        Line("look.hand", words.t("Buttons for"), Pick(hands), words.t("Big buttons sit on this side.")),
    )


def _people(words: Words) -> Line:
    return Line(
        "look.figure",
        words.t("People in the pictures"),
        DrawnPeople(),
        words.t("Draw them like you, or like nobody you know."),
        below=True,
        also=words.t("skin, hair, clothes, body, partner, baby"),
    )


def _tray(words: Words) -> Line:
    grounds = (
        ("auto", words.t("By itself")),
        ("light", words.t("For a dark bar")),
        ("dark", words.t("For a light bar")),
        ("disc", words.t("On its own disc")),
    )
    return Line("look.tray_glyph", words.t("Icon in the tray"), Choose(grounds))
