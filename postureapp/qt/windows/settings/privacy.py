"""Privacy and data: where everything is, how to take it along, and how to delete it."""

from postureapp.core.settings import Settings
from postureapp.i18n import Words
from postureapp.qt.windows.settings.facts import SettingsFacts
from postureapp.qt.windows.settings.spec import Act, Acts, Choose, Keys, Line, OnOff, Page


def page(words: Words, facts: SettingsFacts, *, plain: bool = False) -> Page:
    """The page as data. `plain` speaks of no baby and of no feeds."""
    sub = words.t("Everything stays on this computer. Nothing is sent anywhere.")
    computer = _computer(words, facts, plain=plain)
    groups = (_own(words, plain=plain), _keep(words), computer, _files(words, facts), (_erase(words),))
    return Page("privacy", words.t("Privacy and data"), sub, "shield", groups)


def folder_name(words: Words, name: str) -> str:
    """What lies in a folder or file."""
    names = {
        "settings": words.t("Settings"),
        "journal": words.t("Journal"),
        "backups": words.t("Backups"),
        "log": words.t("Log, without health words"),
    }
    return names.get(name, name)


def _files(words: Words, facts: SettingsFacts) -> tuple[Line, ...]:
    return tuple(
        Line(
            f"folder.{name}",
            folder_name(words, name),
            Acts((Act(words.t("Open the folder"), "folder", "data", f"open_folder:{name}"),)),
            path,
        )
        for name, path in facts.folders
    )


def _keep(words: Words) -> tuple[Line, ...]:
    months = (
        (0, words.t("Everything")),
        (3, words.t("The last 3 months")),
        (6, words.t("The last 6 months")),
        (12, words.t("The last year")),
        (24, words.t("The last 2 years")),
    )
    return (
        Line(
            "privacy.keep_months",
            words.t("Keep in the journal"),
            Choose(months),
            lambda settings: (
                words.t("What is older is deleted at night.")
                if settings.privacy.keep_months
                else words.t("Nothing is deleted by itself.")
            ),
        ),
        Line(
            "privacy.daily_backup",
            words.t("A backup every day"),
            OnOff(),
            words.t("On this computer. The last few are kept."),
        ),
    )


def _own(words: Words, *, plain: bool) -> tuple[Line, ...]:
    export = Acts((Act(words.t("Export"), "export", "data", "export"),))
    copies = Acts(
        (
            Act(words.t("Make a backup"), "copy", "data", "backup"),
            Act(words.t("Restore"), "import", "data", "restore"),
        )
    )
    said = words.t("A table that any program can read.")
    feeds = Line("export", words.t("Take your feeds along"), export, said)
    return (
        *(() if plain else (feeds,)),
        Line(
            "backup",
            words.t("One file with everything"),
            copies,
            words.t("Settings and journal. It is checked before it is restored."),
        ),
    )


def _computer(words: Words, facts: SettingsFacts, *, plain: bool) -> tuple[Line, ...]:
    missing = facts.missing.get("shortcuts", "")
    titles = {
        "feed": words.t("Key for starting or ending a feed"),
        "break": words.t("Key for a break"),
        "pause": words.t("Key for a pause"),
    }
    acts = [act for act in titles if act != "feed" or not plain]
    return (
        Line(
            "system.autostart",
            words.t("Start with the computer"),
            OnOff(),
            words.t("Waits quietly in the tray."),
            missing=facts.missing.get("autostart", ""),
        ),
        *(_keys(words, act, titles[act], missing, first=act == acts[0]) for act in acts),
    )


def _keys(words: Words, act: str, title: str, missing: str, *, first: bool) -> Line:
    """What is true of all of them stands in the first one, once."""

    def note(settings: Settings) -> str:
        if missing:
            return ""
        if settings.system.shortcuts.get(act):
            return words.t("Works in every window. Backspace takes it away.")
        return words.t("Works in every window, once it is set.") if first else ""

    why = missing if first else ""
    return Line(f"system.shortcuts.{act}", title, Keys(act), note, why, when=lambda _: not missing)


def _erase(words: Words) -> Line:
    return Line(
        "erase",
        words.t("Delete everything"),
        Acts((Act(words.t("Delete everything"), "trash", "data", "erase"),)),
        words.t("Settings, journal and backups, for good. You are asked once more."),
    )
