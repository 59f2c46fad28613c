"""About: what this is and is not, versions, and what works on this computer."""

from postureapp.i18n import Words
from postureapp.qt.windows.settings.facts import SettingsFacts
from postureapp.qt.windows.settings.spec import Act, Acts, Line, Page, Shown


def disclaimer(words: Words) -> str:
    """The words of the first run and of this page; the same for everyone."""
    return words.t(
        "This app shares general comfort ideas for new parents. It is not a medical device and does not "
        "diagnose, treat or monitor any illness. It cannot tell how serious your pain is. It does not "
        "replace your midwife, doctor, physiotherapist or lactation adviser. If you are worried, ask them. "
        "In an emergency call your local emergency number."
    )


def page(words: Words, facts: SettingsFacts) -> Page:
    """The page as data."""
    sub = words.t("Kind reminders for tired parents with a sore back.")
    what = Line("disclaimer", words.t("What this is, and is not"), Shown(disclaimer(words)), below=True)
    works = Line(
        "doctor",
        words.t("What works on this computer"),
        Acts((Act(words.tc("act", "Look"), "search", "doctor"),)),
        words.t("Lists every part, and how to get what is missing."),
    )
    versions = tuple(Line(f"version.{name}", name, Shown(version)) for name, version in facts.versions)
    groups = ((what,), (works,), *((versions,) if versions else ()))
    return Page("about", words.t("About"), sub, "info", groups)
