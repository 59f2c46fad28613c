"""What the Settings window is told beside the settings: what works on this computer, where things are."""

from datetime import datetime

import msgspec

from postureapp.core.model import Reminder
from postureapp.core.settings import Rung


class RungFacts(msgspec.Struct, frozen=True, kw_only=True):
    """One way of reaching the person; `why_not` and `remedy` say what is missing and how to get it."""

    rung: Rung
    works: bool
    used: bool = False
    detail: str = ""
    """What works here: "GNOME Shell 47 shows the picture and all three buttons."."""
    why_not: str = ""
    remedy: str = ""


class SettingsFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Plain facts, gathered by whoever opens the window."""

    now: datetime
    """Aware, in the person's zone: the preview starts from here."""
    rungs: tuple[RungFacts, ...] = ()
    missing: dict[str, str] = {}
    """Why something is not available: "voice", "sound", "presence", "attention", "autostart", "shortcuts"."""
    voices: tuple[tuple[str, str], ...] = ()
    """(what the speech program is told, what is read) for the language of the interface."""
    folders: tuple[tuple[str, str], ...] = ()
    """(name, path): "settings", "journal", "backups", "log"."""
    autostart: bool = False
    versions: tuple[tuple[str, str], ...] = ()
    defaults: tuple[Reminder, ...] = ()
    """The reminders of the person's phase, for "reset this page"."""
    countries: tuple[str, ...] = ()
    """ISO codes of countries whose emergency numbers are known."""
    told: str = ""
    """What became of the last test: "Arrived as a desktop notification."."""


TOLD_ON: dict[str, tuple[str, ...]] = {
    "now": ("about",),
    "rungs": ("about", "notifications"),
    "missing": ("about", "breaks", "notifications", "privacy"),
    "voices": ("breaks",),
    "folders": ("privacy",),
    "autostart": ("privacy",),
    "versions": ("about",),
    "countries": ("language",),
    "told": ("notifications",),
}
"""The pages on which each fact is read. What else there is (`defaults`) is looked up when it is needed."""


def pages_that_tell(before: SettingsFacts, after: SettingsFacts) -> list[str]:
    """The pages that no longer say what is so."""
    news = [name for name in TOLD_ON if getattr(before, name) != getattr(after, name)]
    return sorted({page for name in news for page in TOLD_ON[name]})
