"""Feeding: cues and records of feeds. The app never sets, delays or counts them down."""

from postureapp.core.settings import Settings
from postureapp.i18n import Words
from postureapp.qt.windows.settings.facts import SettingsFacts
from postureapp.qt.windows.settings.spec import Line, Number, OnOff, Page, Pick


def page(words: Words, _: SettingsFacts) -> Page:
    """The page as data."""
    every = Line(
        "feeding.enabled",
        words.t("Feeding in this app"),
        OnOff(),
        words.t("Off takes away everything about feeds, in one step."),
    )
    named = (
        ("feeding", words.t("Feeding")),
        ("breastfeeding", words.t("Breastfeeding")),
        ("chestfeeding", words.t("Chestfeeding")),
    )
    word = Line("feeding.word", words.t("The word for it"), Pick(named), when=_on)
    sub = words.t("The app never sets, delays or counts down feeds.")
    groups = ((every,), _cues(words), _offers(words), (word,))
    return Page("feeding", words.t("Feeding"), sub, "feeding", groups)


def _on(settings: Settings) -> bool:
    return settings.feeding.enabled


def _cues(words: Words) -> tuple[Line, ...]:
    return (
        Line(
            "feeding.start_cue",
            words.t("A cue at the start"),
            OnOff(),
            words.t("One quiet line: shoulders, cushion, feet."),
            when=_on,
        ),
        Line(
            "feeding.cue_minutes",
            words.t("A soft cue during the feed"),
            Number(words.t("min"), 5),
            words.t("After this many minutes, once. 0 turns it off."),
            when=_on,
        ),
        Line("feeding.switch_cue", words.t("A cue after changing sides"), OnOff(), when=_on),
    )


def _offers(words: Words) -> tuple[Line, ...]:
    return (
        Line(
            "feeding.suggest_side",
            words.t("Suggest a side"),
            OnOff(),
            words.t("Not the side you began with last time."),
            when=_on,
        ),
        Line(
            "feeding.suggest_position",
            words.t("Suggest a position"),
            OnOff(),
            words.t("The one used least lately, with its picture."),
            when=_on,
        ),
        Line(
            "feeding.release_after",
            words.t("Offer the neck and shoulder release afterwards"),
            OnOff(),
            words.t("3 minutes, offered once."),
            when=_on,
        ),
        Line(
            "feeding.ask_after_minutes",
            words.t("Ask whether a feed is still running"),
            Number(words.t("min"), 10),
            words.t("Once, after this long."),
            when=_on,
        ),
    )
