"""The chimes are there, short, soft and without a click at either end."""

import array
import wave

import pytest

from postureapp.resources import resources_dir


@pytest.mark.parametrize("name", ["ready", "begin", "end", "reminder"])
def test_a_chime_is_short_and_soft(name):
    with wave.open(str(resources_dir() / "sounds" / f"{name}.wav")) as file:
        seconds = file.getnframes() / file.getframerate()
        samples = array.array("h", file.readframes(file.getnframes()))
    loudest = max(abs(sample) for sample in samples) / 32768
    ends = [abs(sample) / 32768 for sample in (*samples[:20], *samples[-20:])]
    assert seconds < 3
    assert 0.2 < loudest < 0.4
    assert max(ends) < 0.02
