"""Breaks and voice: the break player, its spoken sentences and chimes."""

from postureapp.core.settings import Settings
from postureapp.i18n import Words
from postureapp.qt.windows.settings.facts import SettingsFacts
from postureapp.qt.windows.settings.spec import Act, Acts, Choose, Line, Number, OnOff, Page, Pick


def page(words: Words, facts: SettingsFacts) -> Page:
    """The page as data."""
    sub = words.t("A break runs by itself from start to end; you need no hand for it.")
    groups = (_player(words), _voice(words, facts), _chimes(words, facts.missing.get("sound", "")))
    return Page("breaks", words.t("Breaks and voice"), sub, "play", groups)


def _player(words: Words) -> tuple[Line, ...]:
    return (
        Line(
            "breaks.full_screen",
            words.t("Open breaks as"),
            Pick(((False, words.t("Window")), (True, words.t("Full screen")))),
        ),
        Line("breaks.dim_other_screens", words.t("Dim the other screens"), OnOff()),
        Line(
            "breaks.get_ready_seconds",
            words.t("Time to get into position"),
            Number(words.tc("seconds", "s")),
            words.t("Counted before a step that changes position."),
        ),
        Line(
            "breaks.hold_screen_saver", words.t("Keep the screen on"), OnOff(), words.t("While a break runs.")
        ),
    )


def _voice(words: Words, facts: SettingsFacts) -> tuple[Line, ...]:
    missing = facts.missing.get("voice", "")
    names = (("", words.t("The language's own voice")), *facts.voices)
    slower = words.t("Below 0 is slower, above is faster.")
    test = Acts((Act(words.t("Test the voice"), "voice", "voice_test"),))

    def speaks(settings: Settings) -> bool:
        return not missing and settings.breaks.voice.enabled  # why not stands in the first line, once

    return (
        Line("breaks.voice.enabled", words.t("Speak the steps"), OnOff(), missing=missing),
        Line("breaks.voice.name", words.t("Voice"), Choose(names), when=speaks),
        Line("breaks.voice.rate", words.t("Speed"), Number("%", 5), slower, when=speaks),
        Line("breaks.voice.volume", words.t("Volume"), Number("%", 10), when=speaks),
        Line("breaks.voice.countdown", words.t("Say the last three seconds"), OnOff(), when=speaks),
        Line("voice_test", words.t("Hear it"), test, when=lambda _: not missing),
    )


def _chimes(words: Words, missing: str) -> tuple[Line, ...]:
    return (
        Line("breaks.chimes", words.t("Chimes"), OnOff(), words.t("At each new step."), missing=missing),
        Line(
            "breaks.chime_volume",
            words.t("Volume of the chimes"),
            Number("%", 10),
            when=lambda settings: not missing and settings.breaks.chimes,
        ),
    )
