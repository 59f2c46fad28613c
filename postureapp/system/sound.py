"""The sound server's own player as a command line; without one it is simply quiet."""

import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which

Which = Callable[[str], str | None]


def play_command(sound: Path, volume: int, platform: str = sys.platform, find: Which = which) -> list[str]:
    """What plays a WAV file at `volume` percent until its end; empty when nothing here can."""
    part = max(0, min(volume, 100)) / 100
    players: list[tuple[str, list[str]]] = {
        "darwin": [("afplay", ["-v", f"{part:.2f}", str(sound)])],
        "win32": [("powershell", ["-NoProfile", "-NonInteractive", "-Command", _windows(sound, part)])],
    }.get(
        platform,
        [
            ("pw-play", [f"--volume={part:.2f}", str(sound)]),
            ("paplay", [f"--volume={round(part * 65536)}", str(sound)]),
            ("aplay", ["-q", str(sound)]),  # has no volume of its own
        ],
    )
    return next(([program, *arguments] for program, arguments in players if find(program)), [])


def missing(platform: str = sys.platform, find: Which = which) -> str:
    """Empty if chimes can be heard, else why not, in English."""
    if play_command(Path("x.wav"), 50, platform, find):
        return ""
    return "no player is installed (pw-play, paplay or aplay)"


def _windows(sound: Path, part: float) -> str:
    name = str(sound.absolute()).replace("'", "''")
    return (
        "Add-Type -AssemblyName PresentationCore; $p = New-Object System.Windows.Media.MediaPlayer; "
        f"$p.Volume = {part:.2f}; $p.Open([uri]'{name}'); $p.Play(); Start-Sleep -Seconds 3"
    )
