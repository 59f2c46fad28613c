"""Says sentences through the system's own speech program, one at a time; no window ever waits for it."""

from typing import Protocol

from PySide6.QtCore import QObject

from postureapp.core.settings import Voice as VoiceSettings
from postureapp.qt.chime import OneProgram


class SpeechCommands(Protocol):
    """Knows the speech program of this system by its command lines."""

    name: str

    def missing(self) -> str:
        """Empty when there is one, else why not, in English."""
        ...

    def say(self, text: str, language: str, voice: str, rate: int, volume: int) -> list[str]:
        """The command line that speaks until it ends. Rate in percent of the usual, volume 0-100."""
        ...

    def hush(self) -> list[str]:
        """The command line that silences what is being said; empty when ending the first one is enough."""
        ...


class Voice(QObject):
    """A new sentence cuts the old one off; `stop` is silence at once; without a program it says nothing."""

    def __init__(
        self, commands: SpeechCommands, settings: VoiceSettings | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.name = commands.name
        self._commands = commands
        self._settings = settings or VoiceSettings()
        self._next: list[str] = []
        self._speaker, self._hush = OneProgram(self), OneProgram(self)
        self._hush.ended.connect(self._on_hushed)

    def missing(self) -> str:
        """Empty when this computer can speak, else why not, in English."""
        return self._commands.missing()

    def apply(self, settings: VoiceSettings) -> None:
        """Voice, rate and volume from the next sentence on."""
        self._settings = settings

    def say(self, text: str, language: str) -> None:
        """Begin to say it in that language ("en", "zh_CN", "es") and return at once."""
        self.stop()
        chosen = self._settings
        if not text or not chosen.enabled or chosen.volume == 0 or self.missing():
            return
        line = self._commands.say(text, language, chosen.name, chosen.rate, chosen.volume)
        if self._hush.running():
            self._next = line  # begun before the hush is through it would be silenced with the old one
        else:
            self._speaker.start(line)

    def stop(self) -> None:
        """Silence at once."""
        self._next = []
        if self._speaker.running():
            self._speaker.stop()
            self._hush.start(self._commands.hush())

    def speaking(self) -> bool:
        """True while a sentence is being said or waits for the last one to fall silent."""
        return self._speaker.running() or bool(self._next)

    def _on_hushed(self) -> None:
        line, self._next = self._next, []
        self._speaker.start(line)
