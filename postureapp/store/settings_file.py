"""The settings file: read what holds, say what does not, save without losing a hand's work."""

from pathlib import Path

from postureapp.core.problem import Problem
from postureapp.core.settings import VERSION, Settings
from postureapp.store import atomic, settings_edit
from postureapp.store.settings_read import Fault, Unreadable, parse, read

SHOWN_FAULTS = 5
HEAD = f"""\
# The settings of PostureApp. What is not written here has its default value.
# It may be changed by hand while PostureApp is not running; comments stay.
version = {VERSION}
"""


class SettingsFile:
    """One TOML file. `load` never raises; `save` raises OSError and leaves the file as it was."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._base = Settings()
        """What the file held when last read or written: the next save changes what differs from this."""

    def load(self) -> tuple[Settings, tuple[Problem, ...]]:
        """The settings, and what the person needs to hear about them."""
        self._base = Settings()
        try:
            raw = parse(self.path.read_bytes())
        except FileNotFoundError:
            return self._base, ()
        except Unreadable as error:
            return self._base, (self._put_aside(str(error)),)
        except OSError as error:
            return self._base, (_not_readable(self.path, error),)
        self._base, faults = read(raw)
        problems = tuple(_one_fault(self.path, fault) for fault in faults[:SHOWN_FAULTS])
        if self._base.version > VERSION:
            problems = (_newer(self.path, self._base.version), *problems)
        return self._base, problems

    def save(self, settings: Settings) -> None:
        """Write what changed since the last load or save. Raises OSError (disk full, read-only)."""
        try:
            text = self.path.read_bytes().decode("utf-8-sig")
            changed = settings_edit.edited(text, self._base, settings)
        except FileNotFoundError:
            changed = settings_edit.edited(HEAD, Settings(), settings)
        except ValueError:  # damaged behind our back: everything this program knows is written anew
            atomic.set_aside(self.path)
            changed = settings_edit.edited(HEAD, Settings(), settings)
        atomic.write(self.path, changed.encode())
        self._base = settings

    def _put_aside(self, wrong: str) -> Problem:
        try:
            aside = str(atomic.set_aside(self.path))
        except OSError:
            aside = str(self.path)
        return Problem(
            code="settings_damaged",
            what=f"The settings file could not be read: {wrong}.",
            meaning="PostureApp goes on with its default settings. The damaged file was kept.",
            remedy=f"To get your settings back, mend {aside} and rename it to {self.path.name}, "
            "or restore a backup: postureapp restore FILE.",
            values={"path": str(self.path), "aside": aside, "wrong": wrong},
        )


def _not_readable(path: Path, error: OSError) -> Problem:
    why = error.strerror or str(error)
    return Problem(
        code="settings_unreadable",
        what=f"The settings file {path} could not be opened: {why}.",
        meaning="PostureApp goes on with its default settings and cannot save changes.",
        remedy="Allow your user to read and write this file, then start PostureApp again.",
        values={"path": str(path), "wrong": why},
    )


def _one_fault(path: Path, fault: Fault) -> Problem:
    return Problem(
        code="setting_invalid",
        what=f"In {path}, the value at {fault.path} does not hold: {fault.wrong}.",
        meaning=f"Used instead: {fault.used}. All other settings are as you wrote them.",
        remedy="Choose the value again in Settings, or correct that line.",
        values={"path": str(path), "setting": fault.path, "wrong": fault.wrong, "used": fault.used},
    )


def _newer(path: Path, version: int) -> Problem:
    return Problem(
        code="settings_newer",
        what=f"The settings file {path} was written by a newer PostureApp (version {version} of the file).",
        meaning="What this version knows is used. What it does not know stays in the file, untouched.",
        remedy="Nothing needs to be done. Updating PostureApp brings the newer settings back.",
        values={"path": str(path), "version": str(version)},
    )
