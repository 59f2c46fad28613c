"""Privacy and data: where everything is, how to take it along, and how to delete it."""

from postureapp.core.settings import Settings
from postureapp.i18n import Words
from postureapp.qt.windows.settings.facts import SettingsFacts
from postureapp.qt.windows.settings.spec import Act, Acts, Choose, Keys, Line, OnOff, Page


def page(words: Words, facts: SettingsFacts) -> Page:
    """The page as data."""
    sub = words.t("Everything stays on this computer. Nothing is sent anywhere.")
    groups = (_own(words), _keep(words), _computer(words, facts), _files(words, facts), (_erase(words),))
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


def _own(words: Words) -> tuple[Line, ...]:
    export = Acts((Act(words.t("Export"), "export", "data", "export"),))
    copies = Acts(
        (
            Act(words.t("Make a backup"), "copy", "data", "backup"),
            Act(words.t("Restore"), "import", "data", "restore"),
        )
    )
    return (
        Line(
            "export", words.t("Take your feeds along"), export, words.t("A table that any program can read.")
        ),
        Line(
            "backup",
            words.t("One file with everything"),
            copies,
            words.t("Settings and journal. It is checked before it is restored."),
        ),
    )


def _computer(words: Words, facts: SettingsFacts) -> tuple[Line, ...]:
    missing = facts.missing.get("shortcuts", "")
    return (
        Line(
            "system.autostart",
            words.t("Start with the computer"),
            OnOff(),
            words.t("Waits quietly in the tray."),
            missing=facts.missing.get("autostart", ""),
        ),
        _keys(words, "feed", words.t("Key for starting or ending a feed"), missing),
        _keys(words, "break", words.t("Key for a break"), missing),
        _keys(words, "pause", words.t("Key for a pause"), missing),
    )


def _keys(words: Words, act: str, title: str, missing: str) -> Line:
    def note(settings: Settings) -> str:
        if settings.system.shortcuts.get(act):
            return words.t("Works in every window. Backspace takes it away.")
        return words.t("Works in every window, once it is set.") if act == "feed" else ""

    why = missing if act == "feed" else ""  # why not stands in the first line, once
    return Line(
        f"system.shortcuts.{act}", title, Keys(act), "" if missing else note, why, when=lambda _: not missing
    )


def _erase(words: Words) -> Line:
    return Line(
        "erase",
        words.t("Delete everything"),
        Acts((Act(words.t("Delete everything"), "trash", "data", "erase"),)),
        words.t("Settings, journal and backups, for good. You are asked once more."),
    )
