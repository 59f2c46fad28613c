"""About: what this is and is not, what works on this computer, versions."""

from postureapp.i18n import Words
from postureapp.qt.windows.settings.facts import SettingsFacts
from postureapp.qt.windows.settings.notifications import rung_name
from postureapp.qt.windows.settings.spec import Act, Acts, Line, Page, Shown, State


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
    versions = tuple(Line(f"version.{name}", name, Shown(version)) for name, version in facts.versions)
    works = (_look(words, facts), *_works(words, facts))
    groups = ((what,), works, *((versions,) if versions else ()))
    return Page("about", words.t("About"), sub, "info", groups)


def _look(words: Words, facts: SettingsFacts) -> Line:
    at = words.habits.clock(facts.now)
    return Line(
        "doctor",
        words.t("What works on this computer"),
        Acts((Act(words.t("Look again"), "again", "doctor"),)),
        words.t("Looked at {time}. What is missing says why.").format(time=at),
    )


def _works(words: Words, facts: SettingsFacts) -> tuple[Line, ...]:
    """A line for each part; what is missing says why."""
    used = next((one.rung for one in facts.rungs if one.used), None)
    names = {
        "presence": (words.t("Noticing when you are away"), "user"),
        "attention": (words.t("Noticing do not disturb"), "bell_off"),
        "voice": (words.t("Spoken steps"), "voice"),
        "sound": (words.t("Chimes"), "bell"),
        "autostart": (words.t("Start with the computer"), "power_on"),
        "shortcuts": (words.t("Keys that work in every window"), "keyboard"),
    }
    reminders = (
        (_part(words, "reminders", words.t("Reminders"), "message", "", rung_name(words, used)),)
        if used
        else ()
    )
    rest = (
        _part(words, name, title, icon, facts.missing.get(name, "")) for name, (title, icon) in names.items()
    )
    return (*reminders, *rest)


def _part(words: Words, name: str, title: str, icon: str, why_not: str, note: str = "") -> Line:
    if why_not:
        state = State(words.t("Not available"), "custom", "minus")
    else:
        state = State(words.t("Works"), "good", "check")
    tone = "muted" if why_not else "accent"
    return Line(f"works.{name}", title, state, why_not or note, icon=icon, tone=tone)
