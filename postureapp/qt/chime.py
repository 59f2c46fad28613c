"""Soft chimes through the sound server's own player; without one it is simply quiet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

PlayCommand = Callable[[Path, int], list[str]]
"""(sound file, volume in percent) -> the command line that plays it; empty when nothing here can."""


class Chime(QObject):
    """Plays one short sound at a time and never waits for it."""

    def __init__(self, command: PlayCommand, folder: Path, parent: QObject | None = None) -> None:
        """`folder` holds the sounds, one `NAME.wav` each."""
        super().__init__(parent)
        self._command = command
        self._folder = folder
        self._player = OneProgram(self)

    def play(self, name: str, volume: int) -> None:
        """Play it, cutting off the last one. Volume in percent; 0, an unknown name or no player: silence."""
        sound = self._folder / f"{name}.wav"
        line = self._command(sound, volume) if volume > 0 and sound.is_file() else []
        self._player.start(line)

    def stop(self) -> None:
        """Quiet at once."""
        self._player.stop()


class OneProgram(QObject):
    """At most one run of another program; a new one ends the last. A program that cannot start just ends."""

    ended = Signal()
    """The program came to its end by itself, or never started."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None

    def start(self, line: list[str]) -> None:
        """Run this command line and return at once; an empty one only ends the last."""
        self.stop()
        if not line:
            return
        process = self._process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._on_over)
        process.errorOccurred.connect(self._on_over)
        process.start(line[0], line[1:])

    def stop(self) -> None:
        """End it now."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()

    def running(self) -> bool:
        """Whether it is under way."""
        return self._process is not None

    def _on_over(self) -> None:
        process = self.sender()
        process.deleteLater()
        if process is self._process:
            self._process = None
            self.ended.emit()
