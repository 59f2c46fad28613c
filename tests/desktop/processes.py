"""The programs a test started: each with its own log, each ended by its own process id and no other."""

import contextlib
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path


class Missing(Exception):
    """A program the desktop needs is not installed."""


class Processes:
    """Starts programs and ends what is left of them, newest first."""

    def __init__(self, logs: Path) -> None:
        self.logs = logs
        self._running: list[tuple[str, subprocess.Popen[bytes]]] = []

    def start(
        self, name: str, command: Sequence[str], env: Mapping[str, str], *, pass_fds: Sequence[int] = ()
    ) -> subprocess.Popen[bytes]:
        """The started program; what it prints goes to `name`.log. It ends with us even if we are killed."""
        program = shutil.which(command[0], path=env.get("PATH"))
        if program is None:
            raise Missing(f"{command[0]} is not installed; `python3 packaging/dev.py test` installs it")
        tied_to_us = ["setpriv", "--pdeathsig", "TERM", "--"]
        with self.log(name).open("ab") as log:
            process = subprocess.Popen(
                [*tied_to_us, program, *command[1:]],
                env=dict(env),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=pass_fds,
            )
        self._running.append((name, process))
        return process

    def log(self, name: str) -> Path:
        return self.logs / f"{name}.log"

    def stop(self, process: subprocess.Popen[bytes], *, hard: bool = False) -> int:
        """End one program, asking first unless `hard`, and return its exit status."""
        if process.poll() is None:
            process.kill() if hard else process.terminate()
        try:
            status = process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            status = process.wait(5)
        self._running = [(name, other) for name, other in self._running if other is not process]
        return status

    def stop_all(self) -> None:
        for _, process in reversed(self._running):
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
        for _, process in reversed(list(self._running)):
            self.stop(process)

    def last_words(self) -> str:
        """The end of every log, for a message about a desktop that did not come up."""
        texts = ((log.name, log.read_text(errors="replace")) for log in sorted(self.logs.glob("*.log")))
        return "\n".join(f"--- {name}\n{text[-800:]}" for name, text in texts if text.strip())
