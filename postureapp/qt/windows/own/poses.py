"""The pictures that can be chosen for own content, each with words that describe it in this language."""

from typing import NamedTuple

from postureapp.qt.ui import Ui


class Pose(NamedTuple):
    """One picture: its id, a short title, and the words it can be found by."""

    picture: str
    title: str
    about: str


def poses(ui: Ui) -> list[Pose]:
    """Every picture of our tips and breaks, once, in their order."""
    found: dict[str, Pose] = {}
    known = ui.library.pictures

    def add(picture: str, title: str, about: str) -> None:
        if picture in known and picture not in found:
            found[picture] = Pose(picture, title, about)

    for tip in ui.content.tips.values():
        if not tip.pack:
            add(tip.picture, tip.title, tip.alt)
    for routine in ui.content.routines.values():
        if not routine.pack:
            add(routine.picture, routine.title, routine.summary)
            for number, step in enumerate(routine.steps, 1):
                add(step.picture, f"{routine.title} {number}", step.alt or step.say)
    return list(found.values())


def first_picture(ui: Ui) -> str:
    """The picture a new item starts with."""
    return next((pose.picture for pose in poses(ui)), "sit_1")
