"""Start with the session: a desktop file on Linux, the Run key on Windows, a launch agent on macOS."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from shutil import which
from typing import Any

from postureapp.ports import Autostart

NAME = "PostureApp"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
AGENT = "org.postureapp.PostureApp"


def command() -> list[str]:
    """What starts this very installation: the frozen program, the installed command, or this interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "run", "--background"]
    found = which("postureapp")
    start = [found] if found else [sys.executable, "-m", "postureapp"]
    return [*start, "run", "--background"]


class DesktopFile:
    """Fills the Autostart port (freedesktop.org, Desktop Application Autostart Specification)."""

    def __init__(self, start: list[str], environ: Mapping[str, str] = os.environ) -> None:
        self._start = start
        given = environ.get("XDG_CONFIG_HOME", "")
        config = (
            Path(given) if given.startswith("/") else Path(environ.get("HOME") or Path.home()) / ".config"
        )
        self.path = config / "autostart" / "postureapp.desktop"

    def missing(self) -> str:
        return ""

    def enabled(self) -> bool:
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return False
        return "Hidden=true" not in lines and "X-GNOME-Autostart-enabled=false" not in lines

    def set(self, on: bool) -> None:
        """Raises OSError."""
        if not on:
            self.path.unlink(missing_ok=True)
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        line = " ".join(_desktop_quoted(part) for part in self._start)
        self.path.write_text(
            f"[Desktop Entry]\nType=Application\nName={NAME}\nComment=Kind reminders for your back\n"
            f"Exec={line}\nIcon=postureapp\nTerminal=false\nX-GNOME-Autostart-enabled=true\n",
            encoding="utf-8",
        )


class RunKey:
    """Fills the Autostart port on Windows; `registry` is the module winreg."""

    def __init__(self, start: list[str], registry: Any) -> None:
        self._start = start
        self._registry = registry

    def missing(self) -> str:
        return ""

    def enabled(self) -> bool:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, RUN_KEY) as key:
                registry.QueryValueEx(key, NAME)
        except OSError:
            return False
        return True

    def set(self, on: bool) -> None:
        """Raises OSError."""
        registry = self._registry
        with registry.CreateKey(registry.HKEY_CURRENT_USER, RUN_KEY) as key:
            if on:
                from subprocess import list2cmdline

                registry.SetValueEx(key, NAME, 0, registry.REG_SZ, list2cmdline(self._start))
            elif self.enabled():
                registry.DeleteValue(key, NAME)


class LaunchAgent:
    """Fills the Autostart port on macOS (launchd.plist(5))."""

    def __init__(self, start: list[str], home: Path) -> None:
        self._start = start
        self.path = home / "Library" / "LaunchAgents" / f"{AGENT}.plist"

    def missing(self) -> str:
        return ""

    def enabled(self) -> bool:
        return self.path.is_file()

    def set(self, on: bool) -> None:
        """Raises OSError."""
        if not on:
            self.path.unlink(missing_ok=True)
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        agent = {
            "Label": AGENT,
            "ProgramArguments": self._start,
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        import plistlib  # on other systems never needed

        self.path.write_bytes(plistlib.dumps(agent))


def autostart(platform: str = sys.platform) -> Autostart:
    """The way of this system."""
    if platform == "win32":
        from importlib import import_module

        return RunKey(command(), import_module("winreg"))
    if platform == "darwin":
        return LaunchAgent(command(), Path.home())
    return DesktopFile(command())


def _desktop_quoted(part: str) -> str:
    """One argument of an Exec line: its quoting first, then the file's own escaping of backslashes."""
    part = part.replace("%", "%%")
    if part and not set(part) & set(" \t\n\"'\\><~|&;$*?#()`"):
        return part
    for char in '\\"`$':
        part = part.replace(char, "\\" + char)
    return '"' + part.replace("\\", "\\\\") + '"'
