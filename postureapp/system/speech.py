"""The speech programs of each system as command lines; whoever runs them never waits for them."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import which
from typing import NamedTuple

Which = Callable[[str], str | None]


class Speaker(NamedTuple):
    """One speech program. `say(text, voice of the language, own voice, rate, volume)` gives its arguments."""

    program: str
    voices: Mapping[str, str]
    """Language to the program's name for it."""
    say: Callable[[str, str, str, int, int], list[str]]
    hush: tuple[str, ...] = ()
    """What silences it, if ending the process does not: speech-dispatcher goes on speaking by itself."""


def _spd(text: str, language: str, voice: str, rate: int, volume: int) -> list[str]:
    own = ["-y", voice] if voice else []
    # Its scales run from -100 to 100, 0 being its default.
    return ["-w", "-l", language, *own, "-r", str(rate), "-i", str(volume * 2 - 100), "--", text]


def _espeak(text: str, language: str, voice: str, rate: int, volume: int) -> list[str]:
    speed = round(175 * (100 + rate) / 100)  # its default: 175 words a minute
    return ["-v", voice or language, "-s", str(speed), "-a", str(volume), "--", text]


def _mac(text: str, language: str, voice: str, rate: int, volume: int) -> list[str]:
    speed = round(175 * (100 + rate) / 100)
    # `[[volm]]` is how the mac's speech takes a volume; with it the text is never taken for an option.
    return ["-v", voice or language, "-r", str(speed), f"[[volm {volume / 100:.2f}]] {text}"]


def _windows(text: str, language: str, voice: str, rate: int, volume: int) -> list[str]:
    script = (
        "Add-Type -AssemblyName System.Speech; $s = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
        f"$s.Rate = {max(-10, min(10, round(rate / 5)))}; $s.Volume = {volume}; "
        + (
            f"$s.SelectVoice({_quoted(voice)}); "
            if voice
            else f"try {{ $s.SelectVoiceByHints(0, 0, 0, {_quoted(language)}) }} catch {{}}; "
        )
        + f"$s.Speak({_quoted(text)})"
    )
    return ["-NoProfile", "-NonInteractive", "-Command", script]


def _quoted(text: str) -> str:
    """A string of PowerShell, in which nothing has a meaning of its own."""
    for quote in "'\u2018\u2019\u201a\u201b":  # PowerShell takes all of these for quotes
        text = text.replace(quote, quote * 2)
    return f"'{text}'"


_SHORT = {"en": "en", "zh_CN": "zh", "es": "es"}
_ESPEAK = {"en": "en", "zh_CN": "cmn", "es": "es"}

LINUX = (
    # First because it starts at once, ends with its process and leaves no service behind.
    Speaker("espeak-ng", _ESPEAK, _espeak),
    Speaker("espeak", {"en": "en", "zh_CN": "zh", "es": "es"}, _espeak),
    Speaker("spd-say", _SHORT, _spd, ("-S",)),
)
MAC = (Speaker("say", {"en": "Samantha", "zh_CN": "Tingting", "es": "Monica"}, _mac),)
WINDOWS = (Speaker("powershell", {"en": "en-US", "zh_CN": "zh-CN", "es": "es-ES"}, _windows),)


class Commands:
    """The speech program of this system, best first; fills what the voice of a break needs."""

    def __init__(self, speaker: Speaker | None, tried: tuple[Speaker, ...]) -> None:
        self._speaker = speaker
        self._tried = tried
        self.name = speaker.program if speaker else ""

    def missing(self) -> str:
        """Empty when there is one, else why not, in English."""
        if self._speaker is not None:
            return ""
        return f"no speech program is installed ({', '.join(speaker.program for speaker in self._tried)})"

    def say(self, text: str, language: str, voice: str = "", rate: int = 0, volume: int = 100) -> list[str]:
        """The command line that speaks until it ends; empty without a program. Rate in percent, -50 to 50."""
        speaker = self._speaker
        if speaker is None:
            return []
        known = speaker.voices.get(language) or speaker.voices["en"]
        clean = text.replace("\0", " ")
        return [speaker.program, *speaker.say(clean, known, voice, rate, max(0, min(volume, 100)))]

    def hush(self) -> list[str]:
        """The command line that silences what is being said; empty when ending the first one is enough."""
        return [self.name, *self._speaker.hush] if self._speaker and self._speaker.hush else []


def speech_commands(
    platform: str = sys.platform, find: Which = which, modules: Callable[[], bool] | None = None
) -> Commands:
    """The best program that is installed here."""
    modules = modules or dispatcher_modules
    tried = {"win32": WINDOWS, "darwin": MAC}.get(platform, LINUX)
    there = (one for one in tried if find(one.program) and (one.program != "spd-say" or modules()))
    return Commands(next(there, None), tried)


MODULES = tuple(f"{place}/speech-dispatcher-modules" for place in ("lib", "lib64", "libexec", "lib/*"))
"""Where distributions keep speech-dispatcher's synthesisers, below /usr."""


def dispatcher_modules(usr: str = "/usr") -> bool:
    """Has speech-dispatcher a synthesiser? Without one it reads an English error aloud, without end."""
    found = (module.name for place in MODULES for module in Path(usr).glob(f"{place}/sd_*"))
    return any(name not in {"sd_dummy", "sd_generic"} for name in found)
