"""From a prompt (ids) to an announcement: title, line, picture and acts in the person's language."""

from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import msgspec
from PySide6.QtCore import QSize

from postureapp.core.effects import Prompt
from postureapp.core.model import Act, Kind
from postureapp.qt.ui import Ui

PICTURE_SIDE = 320
"""Pixels of the square picture on a notification; daemons scale it down."""


class Announced(msgspec.Struct, frozen=True, kw_only=True):
    """A prompt with its words and picture found (see `ports.Announcement`)."""

    prompt: Prompt
    title: str
    body: str
    picture_id: str = ""
    picture: Path | None = None
    actions: Sequence[tuple[str, str]] = ()


def announce(prompt: Prompt, ui: Ui, pictures: Path) -> Announced:
    """Find the words of `prompt`; draw its picture into `pictures`, once per theme and look."""
    title, body, picture_id = _words(prompt, ui)
    picture = None
    if picture_id and ui.settings.notifications.picture:
        picture = draw_once(picture_id, ui, pictures)
    return Announced(
        prompt=prompt,
        title=title,
        body=body,
        picture_id=picture_id,
        picture=picture,
        actions=_acts(prompt, ui),
    )


def draw_once(picture_id: str, ui: Ui, folder: Path) -> Path | None:
    """File with the rendered picture; drawn when it is asked for first. None when it cannot be written."""
    from postureapp.qt.figure.render import render_picture  # the figure rig is not part of the start

    look = f"{crc32(repr(ui.look).encode()):x}"
    path = folder / f"{picture_id}-{ui.theme.name}-{look}.png"
    if path.exists():
        return path
    image = render_picture(ui.library, picture_id, QSize(PICTURE_SIDE, PICTURE_SIDE), ui.theme.name, ui.look)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return path if image.save(str(path)) else None


def _words(prompt: Prompt, ui: Ui) -> tuple[str, str, str]:
    if prompt.cue:
        return _cue_words(prompt, ui)
    if prompt.kind is Kind.CUSTOM and (prompt.message or not (prompt.tip or prompt.routine)):
        return _custom_words(prompt, ui)
    if prompt.kind is Kind.CHECK_IN:
        w = ui.words
        return (
            w.t("How is your back today?"),
            w.t("A short check-in, if you like. Under a minute."),
            "welcome_1",
        )
    if prompt.routine:
        return _routine_words(prompt, ui)
    return _tip_words(prompt, ui)


def _tip_words(prompt: Prompt, ui: Ui) -> tuple[str, str, str]:
    tip = ui.content.tip(prompt.tip)
    if tip is None:
        return ui.words.t("A moment for your back"), ui.words.t("Shift, lean back or stand for a moment."), ""
    if prompt.kind is Kind.FEEDING:
        line = ui.words.t("Cushion, footstool, water in reach. {tip}.").format(tip=tip.title)
        return ui.words.t("If a feed is coming up"), line, picture_of(prompt.tip)
    return tip.title, first_sentence(tip.body), picture_of(prompt.tip)


def _routine_words(prompt: Prompt, ui: Ui) -> tuple[str, str, str]:
    routine = ui.content.routine(prompt.routine)
    if routine is None:
        return ui.words.t("Time for a short rest"), "", ""
    minutes = max(1, round(routine.seconds / 60))
    line = ui.words.tn(
        "{n} minute. Leave it whenever you like.", "{n} minutes. Leave it whenever you like.", minutes
    )
    return routine.title, line.format(n=minutes), picture_of(routine.steps[0].id)


def _custom_words(prompt: Prompt, ui: Ui) -> tuple[str, str, str]:
    name = next((r.name for r in ui.settings.reminders if r.id == prompt.reminder), "")
    return name or ui.words.t("Your reminder"), prompt.message, ""


def _cue_words(prompt: Prompt, ui: Ui) -> tuple[str, str, str]:
    w = ui.words
    tip = ui.content.tip(prompt.tip) if prompt.tip else None
    picture = picture_of(prompt.tip) if prompt.tip else ""
    match prompt.cue:
        case "feed_start":
            line = tip.title if tip else w.t("Sit back, then bring your baby to you.")
            return w.t("Feed started"), line, picture
        case "feed_switch":
            return w.t("Other side"), w.t("Shoulders down, back supported."), picture
        case "feed_running":
            return w.t("Still feeding?"), w.t("The feed is still running. End it whenever you like."), picture
        case _:
            return (
                w.t("Look up for a moment"),
                w.t("Rest your head back. Let your shoulders drop."),
                picture or "fed_12",
            )


def _acts(prompt: Prompt, ui: Ui) -> tuple[tuple[str, str], ...]:
    w = ui.words
    if prompt.cue == "feed_running":
        return (Act.START.value, w.t("Still feeding")), (Act.DONE.value, w.t("End feed"))
    if prompt.cue:
        return ((Act.START.value, w.t("Show me")),)
    if prompt.kind in (Kind.MASSAGE, Kind.REST):
        first = w.t("Start")
    elif prompt.kind is Kind.CUSTOM and not (prompt.tip or prompt.routine):
        first = w.tc("answer to a reminder", "Done")
    else:
        first = w.t("Show me")
    acts = [(Act.START.value, first), (Act.LATER.value, w.t("Later"))]
    if ui.settings.feeding.enabled and not ui.settings.profile.hide_baby:
        acts.append((Act.FEEDING_NOW.value, w.t("Feeding now")))
    return tuple(acts)


def picture_of(item_id: str) -> str:
    """Picture id of a tip or step: `SIT-1` gives `sit_1`, `R01.3` gives `r01_3`."""
    return item_id.lower().replace("-", "_").replace(".", "_")


def first_sentence(text: str) -> str:
    """Up to the first full stop, in any of our languages."""
    ends = [i for i in (text.find(". "), text.find("。")) if i >= 0]
    return text[: min(ends) + 1] if ends else text
