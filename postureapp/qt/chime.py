"""Soft chimes through the sound server's own player; without one it is simply quiet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess

PlayCommand = Callable[[Path, int], list[str]]
"""(sound file, volume in percent) -> the command line that plays it; empty when nothing here can."""


class Chime(QObject):
    """Plays one short sound at a time and never waits for it."""

    def __init__(self, command: PlayCommand, folder: Path, parent: QObject | None = None) -> None:
        """`folder` holds the sounds, one `NAME.wav` each."""
        super().__init__(parent)
        self._command = command
        self._folder = folder
        self._playing: QProcess | None = None

    def play(self, name: str, volume: int) -> None:
        """Play it, cutting off the last one. Volume in percent; 0, an unknown name or no player: silence."""
        self.stop()
        sound = self._folder / f"{name}.wav"
        line = self._command(sound, volume) if volume > 0 and sound.is_file() else []
        if line:
            self._playing = started(line, self)

    def stop(self) -> None:
        """Quiet at once."""
        if self._playing is not None:
            self._playing.kill()
            self._playing = None


def started(line: list[str], owner: QObject) -> QProcess:
    """The command running as a process of its own; it clears itself away, also when it could not start."""
    process = QProcess(owner)
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    process.finished.connect(process.deleteLater)
    process.errorOccurred.connect(process.deleteLater)
    process.start(line[0], line[1:])
    return process
