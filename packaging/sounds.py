"""Makes the chimes of a break, resources/sounds/*.wav: a few soft bell tones, from nothing but sines.

    python3 packaging/sounds.py

Run it again after changing a note; the files are part of the program.
"""

import math
import struct
import wave
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "resources" / "sounds"
RATE = 22_050
LOUDEST = 0.34  # of full scale: a chime beside a sleeping child, not an alarm
ATTACK = 0.018  # seconds until a tone is there: shorter clicks, longer blurs
# Overtones of a small bowl: (times the note, strength, times as fast to fade).
OVERTONES = ((1.0, 1.0, 1.0), (2.0, 0.22, 1.6), (3.01, 0.08, 2.6), (4.2, 0.03, 4.0))
C5, E5, G5, C6 = 523.25, 659.26, 783.99, 1046.50
# name: ((start in seconds, note in hertz, strength), ...), length in seconds
CHIMES = {
    "ready": (((0.0, E5, 0.8), (0.16, G5, 0.8)), 0.9),
    "begin": (((0.0, C5, 1.0), (0.0, G5, 0.35)), 0.9),
    "end": (((0.0, G5, 0.8), (0.24, E5, 0.8), (0.48, C5, 1.0)), 1.6),
}


def tone(note: float, seconds: float, at: float) -> float:
    """One struck note `at` seconds after the stroke, from -1 to 1, gone at the end of its `seconds`."""
    rise = min(at / ATTACK, 1.0)
    fall = max(1.0 - at / seconds, 0.0) ** 2
    whole = sum(strength for _, strength, _ in OVERTONES)
    sound = sum(
        strength * math.exp(-3.2 * fade * at) * math.sin(2 * math.pi * note * times * at)
        for times, strength, fade in OVERTONES
    )
    return rise * fall * sound / whole


def chime(notes: tuple[tuple[float, float, float], ...], seconds: float) -> bytes:
    """16-bit samples of one channel."""
    heard = [
        sum(
            strength * tone(note, seconds - start, index / RATE - start)
            for start, note, strength in notes
            if index / RATE >= start
        )
        for index in range(round(seconds * RATE))
    ]
    scale = LOUDEST * 32767 / max(abs(value) for value in heard)
    return struct.pack(f"<{len(heard)}h", *(round(value * scale) for value in heard))


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, (notes, seconds) in CHIMES.items():
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(chime(notes, seconds))


if __name__ == "__main__":
    main()
