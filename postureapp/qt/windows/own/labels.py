"""The names of the form's fields, of files and of places in a pack, as the person reads them."""

import re

from postureapp.content.problem import ContentProblem
from postureapp.i18n import Words


def field_name(words: Words, key: str) -> str:
    """What a field is called; a key without a field is shown as it is."""
    t = words.t
    return {
        "title": t("Title"),
        "author": t("Author"),
        "summary": t("What it is for"),
        "body": t("The tip in words"),
        "kinds": t("Kind"),
        "say": t("Sentence"),
        "cue": t("Cue in the middle"),
        "seconds": t("Seconds"),
        "breaths": t("Breaths"),
        "picture": t("Picture"),
        "cautions": t("Cautions"),
        "steps": t("Steps"),
        "items": t("Content"),
        "vaginal_from": t("From week, after a vaginal birth"),
        "caesarean_from": t("From week, after a caesarean"),
    }.get(key, key)


def place_in_pack(words: Words, problem: ContentProblem) -> str:
    """Where in a refused pack: "routines.toml · ANA-1 · step 2 · Sentence (say)"."""
    item, _, number = problem.item.partition(".")
    within = re.match(r"^(?P<number>\d+)\.(?P<key>.*)$", problem.key)
    key = within["key"] if within else problem.key
    number = within["number"] if within else number
    if not key and (named_there := re.search(r" - at `\$\.(\w+)`$", problem.message)):
        key = named_there[1]
    key = re.sub(r"\[.*?\]", "", key)
    named = field_name(words, key)
    shown = f"{named} ({key})" if named != key else key
    step = words.t("step {n}").format(n=number) if number else ""
    return " · ".join(part for part in (problem.file, item, step, shown) if part)
