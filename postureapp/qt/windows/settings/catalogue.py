"""All pages of Settings in their order."""

from collections.abc import Mapping

from postureapp.core.library import Card
from postureapp.core.settings import Settings
from postureapp.i18n import Words
from postureapp.qt.windows.settings import (
    about,
    breaks,
    feeding,
    language,
    look,
    notifications,
    privacy,
    profile,
    readings,
    reminders_found,
)
from postureapp.qt.windows.settings.facts import SettingsFacts
from postureapp.qt.windows.settings.spec import Page


def pages(words: Words, facts: SettingsFacts, settings: Settings, cards: Mapping[str, Card]) -> list[Page]:
    """The nine pages as data; cheap, so that the search knows every line before any page is built."""
    plain = settings.profile.hide_baby
    return [
        profile.page(words, facts),
        reminders_found.page(words, settings),
        feeding.page(words, facts),
        breaks.page(words, facts),
        notifications.page(words, facts, plain=plain),
        look.page(words, facts),
        language.page(words, facts),
        privacy.page(words, facts, plain=plain),
        readings.with_readings(about.page(words, facts), cards),
    ]
