"""What is said and which chime sounds as a run goes from place to place. It keeps no clock of its own."""

from collections.abc import Sequence
from typing import Protocol

from postureapp.core.guided import Place
from postureapp.core.library import Step
from postureapp.core.settings import Breaks
from postureapp.i18n import Words

COUNTED = 3
"""Seconds of a step that are said aloud at its end, if the person wants that."""

FRESH = 8.0
"""Seconds into a step during which its sentence may still be under way."""


class Speaker(Protocol):
    """What the narrator needs of a voice."""

    def missing(self) -> str: ...

    def say(self, text: str, language: str) -> None: ...

    def stop(self) -> None: ...


class Chimes(Protocol):
    """What the narrator needs of a chime."""

    def play(self, name: str, volume: int) -> None: ...

    def stop(self) -> None: ...


class Narrator:
    """Told every place in turn; says the sentence at a step's start (before its count), the cue half-way.

    Silent means silent: no voice and no chime, whatever else asks.
    """

    def __init__(
        self,
        steps: Sequence[Step],
        words: Words,
        language: str,
        settings: Breaks,
        voice: Speaker,
        chimes: Chimes,
        *,
        silent: bool,
    ) -> None:
        self._steps, self._words, self._language = steps, words, language
        self._settings, self._voice, self._chimes = settings, voice, chimes
        self._silent = silent
        self.speaks = settings.voice.enabled and not silent
        """Whether sentences are said; the person may change it during the run."""
        self._step = -1
        self._begun = self._cued = self._changed = False
        self._count = 0

    def tell(self, place: Place, into: float) -> None:
        """The run is now here, `into` seconds into its step."""
        if place.finished:
            if self._step >= 0:
                self._step = -1
                self._chime("end")
                self._say(self._words.t("That was it. Take your time."))
            return
        step = self._steps[place.step]
        if place.step != self._step:
            self._enter(place, step)
        elif not self._begun and not place.ready:
            self._begun = True
            self._chime("begin")
        if place.ready:
            return
        half, cue_at = step.seconds / 2, step.seconds / (4 if step.sides else 2)
        if not self._cued and into >= cue_at:
            self._cued = True
            self._say("" if step.text_only else step.cue)
        if step.sides and not self._changed and into >= half:
            self._changed = True
            self._say("" if step.text_only else self._words.t("The other side."))
        self._count_down(step.seconds - into)

    def afresh(self) -> None:
        """The person jumped: what is being said no longer fits, and the step is told from its start."""
        self._step = -1
        self.hush()

    def again(self, place: Place, into: float) -> None:
        """After a pause: a sentence that was probably cut off is said once more."""
        if not place.finished and place.step == self._step and into < FRESH:
            step = self._steps[place.step]
            self._say("" if step.text_only else step.say)

    def hush(self) -> None:
        """Silence at once."""
        self._voice.stop()
        self._chimes.stop()

    def _enter(self, place: Place, step: Step) -> None:
        self._step, self._count = place.step, COUNTED
        self._cued = self._changed = False
        self._begun = not place.ready
        self._chime("ready" if place.ready else "begin")
        self._say("" if step.text_only else step.say)

    def _count_down(self, left: float) -> None:
        if self._settings.voice.countdown and 0 < left <= self._count:
            self._say(str(self._count))
            self._count -= 1

    def _say(self, text: str) -> None:
        if text and self.speaks and not self._silent:
            self._voice.say(text, self._language)

    def _chime(self, name: str) -> None:
        if self._settings.chimes and not self._silent:
            self._chimes.play(name, self._settings.chime_volume)


def why_quiet(words: Words, voice: Speaker, *, silent: bool) -> str:
    """Why nothing will be said, for the voice button; empty when it can speak."""
    if silent:
        return words.t("Silent now: nothing makes a sound")
    if voice.missing():
        return words.t("No voice on this computer. The words stay on screen.")
    return ""
