"""From a place in the run to all that the step screen shows of it, in words and shares."""

import math
from collections.abc import Sequence

import msgspec

from postureapp.core.guided import Breath, Course, Place, breath, breath_length
from postureapp.core.library import Step
from postureapp.qt.ui import Ui

EVERYWHERE = "CE"
"""Stop signs of every step (dizzy or breathless, fever): the safety question names them, steps do not."""

BETWEEN = "  ·  "
"""Stands between short parts of a line, in every language."""

ABOUT_BABY = "H"
"""Stop signs that speak of a baby: hidden with all baby content."""


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """One moment of the step screen."""

    step: int
    steps: int
    heading: str
    """"Step 2 of 5"."""
    say: str
    below: str
    """The cue once it was given, and what comes next."""
    clock: str
    left: float
    """Share of the step's time (or of the count) that is left, 1 to 0."""
    picture: str
    alt: str
    into: float
    """Seconds that the picture has been moving; 0 while the person gets into position."""
    other_side: bool = False
    """Second half of a step that is done on both sides: its picture is turned over."""
    cycle: float | None = None
    """Where in the breath: 0 to 0.5 breathing in, to 1 breathing out; None in a step that counts none."""
    breath: float | None = None
    """0 breathed out to 1 breathed in; None where no breath is counted."""
    counted: str = ""
    """"Breathe out 3", or that there is time to get into position."""
    stop: str = ""
    """When to stop, in a line; the signs that hold in every step are left to the safety question."""


def seen(ui: Ui, steps: Sequence[Step], course: Course, place: Place) -> Seen:
    """What to show at that place."""
    w, step = ui.words, steps[place.step]
    into = place.elapsed - course.start_of(place.step)
    breathing = breath(step, into) if not place.ready else None
    other_side = step.sides and not place.ready and into >= step.seconds / 2
    count = w.t("Step {step} of {steps}").format(step=place.step + 1, steps=len(steps))
    whole = float(max(ui.settings.breaks.get_ready_seconds, 1)) if place.ready else float(step.seconds)
    left = place.ready or step.seconds - into
    return Seen(
        step=place.step,
        steps=len(steps),
        heading=count,
        say=step.say,
        below=_below(ui, steps, place.step, into),
        clock=clock(left),
        left=min(left / whole, 1.0),
        picture=step.picture,
        alt=step.alt,
        into=0.0 if place.ready else into,
        other_side=other_side,
        cycle=_cycle(step, breathing),
        breath=breathing.full if breathing else None,
        counted=_counted(ui, place, breathing, other_side),
        stop=_stop(ui, step),
    )


def clock(seconds: float) -> str:
    """Time left as "0:24"; the last started second still counts."""
    whole = max(math.ceil(seconds), 0)
    return f"{whole // 60}:{whole % 60:02}"


def first_sentence(text: str) -> str:
    """Up to the first full stop, without it."""
    ends = [end for end in (text.find(". "), text.find("? "), text.find("。"), text.find("？")) if end > 0]
    return (text[: min(ends)] if ends else text).rstrip(".。")


def _below(ui: Ui, steps: Sequence[Step], at: int, into: float) -> str:
    w = ui.words
    parts = [steps[at].cue] if steps[at].cue and into >= steps[at].seconds / 2 else []
    if at + 1 < len(steps):
        after = first_sentence(steps[at + 1].say)
        parts.append(w.t("Next: {step}").format(step=after))
    else:
        parts.append(w.t("This is the last step."))
    return BETWEEN.join(parts)


def _counted(ui: Ui, place: Place, breathing: Breath | None, other_side: bool) -> str:
    w = ui.words
    if place.ready:
        return w.t("Time to get into position")
    if breathing is None:
        return w.t("The other side") if other_side else ""
    said = w.t("Breathe in {n}") if breathing.inward else w.t("Breathe out {n}")
    return said.format(n=breathing.count)


def _cycle(step: Step, breathing: Breath | None) -> float | None:
    if breathing is None:  # before the first breath, or after the last: breathed out
        return 0.0 if any(breath_length(step)) else None
    return breathing.part / 2 + (0.0 if breathing.inward else 0.5)


def signs_of(ui: Ui, step: Step) -> list[str]:
    """Codes of the step's stop signs that are known and fit the person."""
    hidden = ABOUT_BABY if ui.settings.profile.hide_baby else ""
    return [code for code in step.stop if code in ui.content.stop_signs and code not in hidden]


def _stop(ui: Ui, step: Step) -> str:
    texts = [ui.content.stop_signs[code].text for code in signs_of(ui, step) if code not in EVERYWHERE]
    signs = BETWEEN.join(text[:1].lower() + text[1:] for text in texts)
    return ui.words.t("Stop if: {signs}").format(signs=signs) if signs else ""
