"""PostureApp as a person has it: started on a private desktop, asked from a terminal, ended or killed."""

import json
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from postureapp.core.settings import Settings, System
from postureapp.store import paths
from postureapp.store.settings_file import SettingsFile
from tests.desktop.desktop import Desktop
from tests.desktop.processes import Missing
from tests.desktop.tray import Item
from tests.desktop.waiting import NotSeen, until

NAME = "postureapp"
WELCOMED = Settings(system=System(welcomed=True))
"""Default settings of a person who has seen the Welcome window: it does not open again."""


@dataclass(frozen=True)
class Answer:
    """What a command line verb printed and returned."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


class FakeClock:
    """A wall clock of the app's own: shifted, set while it runs, or running fast (libfaketime)."""

    def __init__(self, file: Path, start: str = "+0") -> None:
        self.file = file
        self.set(start)

    def set(self, offset: str) -> None:
        """`"+2h"`, `"-90m"`, `"@2026-03-29 01:59:00"`, or `"+0 x60"`: every minute takes a second."""
        # In one stroke: a program that looks meanwhile must not find an empty file, and so the real time.
        fresh = self.file.with_name(f"{self.file.name}.new")
        fresh.write_text(f"{offset}\n")
        fresh.replace(self.file)

    def env(self, *, monotonic_too: bool) -> dict[str, str]:
        """`monotonic_too` bends durations and timers as well: for a fast clock, not for one that is set."""
        libraries = sorted(Path("/usr").glob("lib*/**/faketime/libfaketime.so.1"))
        if not libraries:
            raise Missing("libfaketime is not installed; `python3 packaging/dev.py test` installs it")
        return {
            "LD_PRELOAD": str(libraries[0]),
            "FAKETIME_TIMESTAMP_FILE": str(self.file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "0" if monotonic_too else "1",
        }


class App:
    """One PostureApp with its own settings and journal on one desktop."""

    def __init__(self, desktop: Desktop, home: Path, **env: str) -> None:
        self.desktop, self.home = desktop, home
        self.env = {"POSTUREAPP_HOME": str(home), **env}
        self.process: subprocess.Popen[bytes] | None = None

    def set(self, settings: Settings) -> "App":
        """Write its settings file, as the windows of an earlier run would have. Not while it is running."""
        self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        paths.find({**self.desktop.env, **self.env}).make()
        SettingsFile(paths.find({**self.desktop.env, **self.env}).settings).save(settings)
        return self

    def start(self, *arguments: str, wait: bool = True) -> "App":
        """Start it and wait until it is in the tray, or, where there is no tray, answers."""
        command = [sys.executable, "-X", "faulthandler", "-m", NAME, "run", *arguments]
        self.process = self.desktop.start(NAME, command, **self.env)
        if wait:
            self.wait_ready()
        return self

    def wait_ready(self, timeout: float = 30.0) -> None:
        try:
            if self.desktop.wanted.panel == "xfce4":
                until("PostureApp in the tray", self._in_tray_or_ended, timeout)
            until(
                "PostureApp answers", lambda: self.ended() or self.cli("status").code == 0, timeout, pause=0.2
            )
        finally:
            if self.ended():
                raise NotSeen("PostureApp ended while it started")

    def _in_tray_or_ended(self) -> bool:
        return self.ended() or any(
            NAME in f"{item.id} {item.title}".lower() for item in self.desktop.tray.items()
        )

    def ended(self) -> bool:
        return self.process is None or self.process.poll() is not None

    def cli(self, *verbs: str, timeout: float = 60.0) -> Answer:
        """Run `postureapp VERBS...` as a second process, as from a terminal."""
        done = self.desktop.run([sys.executable, "-m", NAME, *verbs], timeout=timeout, **self.env)
        return Answer(done.returncode, done.stdout, done.stderr)

    def tray(self) -> Item:
        return self.desktop.tray.wait_for(NAME)

    def output(self) -> str:
        """Everything it printed, and its own log."""
        printed = self.desktop.processes.log(NAME)
        logs = sorted(self.home.rglob("*.log")) if self.home.exists() else []
        return "\n".join(f.read_text(errors="replace") for f in (printed, *logs) if f.exists())

    def quit(self) -> int:
        """End it as the session's end does; returns the exit status."""
        return self._end(hard=False)

    def kill(self) -> int:
        """End it as power loss does: no chance to write anything more."""
        return self._end(hard=True)

    def _end(self, *, hard: bool) -> int:
        if self.process is None:
            return 0
        status = self.desktop.processes.stop(self.process, hard=hard)
        self.process = None
        return status

    def freeze(self) -> None:
        """Stop it from running, as a suspended machine does; `thaw` lets it go on."""
        if self.process is not None:
            self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        if self.process is not None:
            self.process.send_signal(signal.SIGCONT)
