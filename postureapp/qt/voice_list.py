"""Asks the speech program for its voices, once, without keeping anybody waiting."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from postureapp.system.speech_voices import Voices, list_command, voices

PATIENCE_MS = 5000
"""A program that has printed no list by then is left alone."""


class VoiceList(QObject):
    """`of(language)` answers what is known and asks for the rest; `found` tells when there is more."""

    found = Signal()

    def __init__(
        self, program: str, parent: QObject, command: Callable[[str], list[str]] = list_command
    ) -> None:
        super().__init__(parent)
        self._program, self._command = program, command
        self._printed: str | None = None
        self._process: QProcess | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._on_late)

    def of(self, language: str) -> Voices:
        """(what the program is told, what is read), empty as long as nothing is known."""
        if self._printed is None:
            self._ask()
            return ()
        return voices(self._program, language, self._printed)

    def _ask(self) -> None:
        line = self._command(self._program)
        if self._process is not None or not line:
            return
        self._process = QProcess(self)
        self._process.finished.connect(self._on_end)
        self._process.errorOccurred.connect(self._on_end)
        self._patience.start(PATIENCE_MS)
        self._process.start(line[0], line[1:])

    def _on_late(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _on_end(self) -> None:
        if self._process is None or self._printed is not None:
            return
        self._patience.stop()
        self._printed = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace")
        if self._printed:
            self.found.emit()
