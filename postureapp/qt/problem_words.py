"""Problems in the person's language: three sentences by the problem's code, its values in the gaps."""

from postureapp.core.problem import Problem
from postureapp.i18n import Words

Sentences = tuple[str, str, str]
"""What happened, what it means, what to do."""


def in_words(words: Words, problem: Problem) -> Sentences:
    """The three sentences; a code that is not known here keeps its English ones."""
    found = {**_of_files(words), **_of_windows(words)}.get(problem.code)
    if found is None:
        return problem.what, problem.meaning, problem.remedy
    what, meaning, remedy = (sentence.format_map(_Gaps(problem.values)) for sentence in found)
    return what, meaning, remedy


class _Gaps(dict[str, str]):
    """A value that is missing leaves its gap visible instead of hiding the whole sentence."""

    def __missing__(self, key: str) -> str:
        return "…"


def _of_files(words: Words) -> dict[str, Sentences]:
    t = words.t
    mend = t("Check that the disk is not full and that your home folder can be written.")
    return {
        "settings_damaged": (
            t("The settings file could not be read: {wrong}."),
            t("PostureApp goes on with its default settings. The damaged file was kept."),
            t("To get your settings back, mend {aside}, or restore a backup in Settings, Privacy and data."),
        ),
        "settings_unreadable": (
            t("The settings file {path} could not be opened: {wrong}."),
            t("PostureApp goes on with its default settings and cannot save changes."),
            t("Allow your user to read and write this file, then start PostureApp again."),
        ),
        "setting_invalid": (
            t("In {path}, the value at {setting} does not hold: {wrong}."),
            t("Used instead: {used}. All other settings are as you wrote them."),
            t("Choose the value again in Settings, or correct that line."),
        ),
        "settings_newer": (
            t("The settings file {path} was written by a newer PostureApp."),
            t("What this version knows is used. What it does not know stays in the file, untouched."),
            t("Nothing needs to be done. Updating PostureApp brings the newer settings back."),
        ),
        "settings_not_saved": (
            t("Your settings could not be saved."),
            t("They hold until PostureApp is closed."),
            mend,
        ),
        "journal_not_written": (
            t("Your record could not be saved."),
            t("Reminders go on. What happens now is kept in memory and saved as soon as it is possible."),
            mend,
        ),
        "upkeep_failed": (
            t("Last night's backup could not be made."),
            t("Your record itself is untouched; an older backup is still there."),
            t("Check that the disk is not full. It is tried again tomorrow."),
        ),
    }


def _of_windows(words: Words) -> dict[str, Sentences]:
    t = words.t
    return {
        "unexpected": (
            t("Something went wrong inside PostureApp ({error})."),
            t("What you were doing may not have worked. Reminders go on."),
            t("If it happens again, please report it with the file {log}. It holds no health entries."),
        ),
        "window_failed": (
            t("A window could not be opened."),
            t("Reminders go on as planned."),
            t("Try again. If it stays, send the log that Settings, Privacy and data shows you."),
        ),
        "break_not_visible": (
            t("The break is open, but no screen shows it."),
            t("It may lie behind another window or on a screen that was unplugged."),
            t("Click the PostureApp icon in the tray to bring it back."),
        ),
        "undeliverable": (
            t("A reminder could not be shown."),
            t("It is marked on the tray icon instead."),
            t("Open Settings, Notifications, and send a test."),
        ),
    }
