"""Language: words, numbers for emergencies, clock and calendar habits."""

from PySide6.QtCore import QLocale

from postureapp.i18n import Words, system
from postureapp.qt.windows.local import line_start
from postureapp.qt.windows.settings.facts import SettingsFacts
from postureapp.qt.windows.settings.search import plain
from postureapp.qt.windows.settings.spec import Choose, Line, Page, Pick

LANGUAGES = (("en", "English"), ("zh_CN", "简体中文"), ("es", "Español"))
"""Each in its own words, so that it can be found by those who read no other."""


def page(words: Words, facts: SettingsFacts) -> Page:
    """The page as data."""
    sub = words.t("Words change at once, in every window.")
    own = (("", words.t("As the system")), *LANGUAGES)
    country = Line(
        "language.country",
        words.t("Country"),
        Choose((("", _as_the_system(words)), *_countries(facts))),
        words.t(
            "Decides which emergency numbers are shown. They are stored here, for when there is no network."
        ),
    )
    groups = ((Line("language.interface", words.t("Language"), Choose(own)), country), _habits(words))
    return Page("language", words.t("Language"), sub, "globe", groups)


def _countries(facts: SettingsFacts) -> tuple[tuple[str, str], ...]:
    """Countries in their own words, in the order of those words."""
    named = [(code, _country(code)) for code in facts.countries]
    return tuple(sorted(named, key=lambda one: plain(one[1])))


def _country(code: str) -> str:
    locale = QLocale(QLocale.Language.AnyLanguage, QLocale.codeToTerritory(code))
    return locale.nativeTerritoryName() or code


def _as_the_system(words: Words) -> str:
    """Which country that is: nobody has to find out in an emergency."""
    code = system.country(system.language())
    if not code:
        return words.t("As the system")
    return words.t("As the system: {country}").format(country=_country(code))


def _habits(words: Words) -> tuple[Line, ...]:
    clocks = ((None, words.t("As the system")), (True, words.t("24 hours")), (False, words.t("12 hours")))
    days = tuple((day, line_start(words.habits.weekday(day))) for day in (0, 5, 6))
    return (
        Line("language.hours_24", words.t("Clock"), Pick(clocks)),
        Line(
            "language.first_weekday",
            words.t("The week begins on"),
            Choose(((None, words.t("As the system")), *days)),
        ),
    )
