"""Makes the soft chimes in resources/sounds from sine waves: python packaging/chimes.py.

Notes of a wooden bell: a slow attack, so that nobody starts, few overtones, a long fade, never loud.
"""

import array
import math
import wave
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sounds"
RATE = 24_000
PEAK = 0.33
ATTACK = 0.045
PARTIALS = ((1.0, 1.0, 1.0), (2.0, 0.22, 0.6), (3.01, 0.06, 0.35))
"""Overtone, its loudness, and how long it lasts beside the fundamental."""

G4, A4, C5, E5, G5 = 392.0, 440.0, 523.25, 659.26, 783.99
CHIMES = {
    "reminder": (1.6, ((0.0, C5, 0.8), (0.22, G5, 0.6))),
    "ready": (1.0, ((0.0, A4, 0.7),)),
    "begin": (1.5, ((0.0, G4, 0.7), (0.2, C5, 0.8))),
    "end": (2.4, ((0.0, G5, 0.6), (0.26, E5, 0.7), (0.52, C5, 0.9))),
}
"""Length in seconds, and notes: when, which, how loud."""


def samples(length: float, notes: tuple[tuple[float, float, float], ...]) -> list[float]:
    """The wave, its loudest moment at PEAK, its end silent."""
    total = round(length * RATE)
    sound = [0.0] * total
    for start, pitch, loud in notes:
        first = round(start * RATE)
        for at in range(first, total):
            sound[at] += loud * note((at - first) / RATE, pitch, length - start)
    peak = max(abs(value) for value in sound)
    fade = round(0.15 * RATE)
    return [
        value / peak * PEAK * min(1.0, (total - at) / fade)  # the last moment fades to nothing: no click
        for at, value in enumerate(sound)
    ]


def note(time: float, pitch: float, lasts: float) -> float:
    """One note at a time since it was struck."""
    attack = 0.5 - 0.5 * math.cos(math.pi * min(time / ATTACK, 1.0))
    return attack * sum(
        loud * math.exp(-4.5 * time / (lasts * share)) * math.sin(2 * math.pi * pitch * times * time)
        for times, loud, share in PARTIALS
    )


def write(path: Path, sound: list[float]) -> None:
    """A mono WAV file of 16 bits."""
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(array.array("h", [round(value * 32767) for value in sound]).tobytes())


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (length, notes) in CHIMES.items():
        write(FOLDER / f"{name}.wav", samples(length, notes))


if __name__ == "__main__":
    main()
