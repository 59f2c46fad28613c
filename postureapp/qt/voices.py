"""Voice and chimes of a break, built when the first break opens."""

from dataclasses import dataclass

from postureapp.qt.chime import Chime
from postureapp.qt.voice import Voice


@dataclass(frozen=True)
class Sounds:
    """What a break may be heard with."""

    voice: Voice
    chime: Chime
