"""The voices that a speech program has, from the list that it prints itself."""

import re
from typing import NamedTuple

Voices = tuple[tuple[str, str], ...]
"""(what the program is told, what the person reads)."""


class _List(NamedTuple):
    """How a program lists its voices: its arguments, and a line with `lang`, `tell` and, if other, `read`."""

    arguments: tuple[str, ...]
    line: re.Pattern[str]


# espeak lists variants and the voices of another synthesiser, too, which is most often not installed.
_ESPEAK = _List(
    ("--voices",),
    re.compile(r"^ *\d+ +(?P<lang>\S+) +\S+ +(?P<read>\S+) +(?P<tell>(?!mb/|!v/)\S+)"),
)
_INSTALLED = (
    "Add-Type -AssemblyName System.Speech; (New-Object System.Speech.Synthesis.SpeechSynthesizer)"
    ".GetInstalledVoices() | % { $_.VoiceInfo.Culture.Name + '|' + $_.VoiceInfo.Name }"
)
_LISTS = {
    "espeak-ng": _ESPEAK,
    "espeak": _ESPEAK,
    "spd-say": _List(("-L",), re.compile(r"^ *(?P<tell>\S.*?) {2,}(?P<lang>[a-z]{2,3}[-\w]*) +\S+ *$")),
    "say": _List(("-v", "?"), re.compile(r"^(?P<tell>\S.*?) {2,}(?P<lang>[a-z]{2}[-_]\w+) +#")),
    "powershell": _List(
        (
            "-NoProfile",
            "-NonInteractive",
            "-Command",
            _INSTALLED,
        ),
        re.compile(r"^(?P<lang>[A-Za-z-]+)\|(?P<tell>.+?)\s*$"),
    ),
}
_SAME = {"cmn": "zh"}
"""Other names of our languages."""


def list_command(program: str) -> list[str]:
    """The command line that prints the voices; empty for a program that is not known."""
    return [program, *_LISTS[program].arguments] if program in _LISTS else []


def voices(program: str, language: str, printed: str) -> Voices:
    """The voices for an interface language ("en", "zh_CN", "es"), each once, in the program's order."""
    wanted = language.partition("_")[0]
    found: dict[str, str] = {}
    for line in printed.splitlines():
        match = _LISTS[program].line.match(line)
        if match and _spoken(match["lang"]) == wanted:
            named = match.groupdict()
            found.setdefault(named["tell"], (named.get("read") or named["tell"]).replace("_", " "))
    return tuple(found.items())


def _spoken(lang: str) -> str:
    short = re.split("[-_]", lang.lower())[0]
    return _SAME.get(short, short)
