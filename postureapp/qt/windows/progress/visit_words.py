"""The page for a visit in words: what the person ticked, as short titled parts."""

from collections.abc import Collection

import msgspec

from postureapp.core.eligibility import week_of
from postureapp.core.model import BirthType
from postureapp.core.summary import Figures, often, weekly
from postureapp.qt.ui import Ui
from postureapp.qt.windows.checkin import places
from postureapp.qt.windows.checkin.mood_words import mood_names, trend_names
from postureapp.qt.windows.checkin.task import hardness_names, task_names
from postureapp.qt.windows.progress import numbers

PARTS = ("about", "pain", "where", "task", "mood", "breaks", "feeds")
NO_BREAK = "\u00a0"
"""Keeps a day and its month in one line."""
MOST_LINES = 5
"""Lines of one part: the page stays one page."""


class Part(msgspec.Struct, frozen=True):
    """A title and its lines. The pain part is drawn with its chart above the lines."""

    id: str
    title: str
    lines: tuple[str, ...]


def part_names(ui: Ui) -> dict[str, str]:
    """What may be ticked, in the order of the page; feeds only where baby content is not hidden."""
    t = ui.words.t
    names = {
        "about": t("When and how I gave birth"),
        "pain": t("Pain over time"),
        "where": t("Where it hurts"),
        "task": t("What it makes hard"),
        "mood": t("How I am in myself"),
        "breaks": t("Breaks I did"),
        "feeds": t("Feeds by position"),
    }
    return {id_: name for id_, name in names.items() if id_ != "feeds" or not ui.settings.profile.hide_baby}


def parts(ui: Ui, figures: Figures, ticked: Collection[str]) -> list[Part]:
    """The ticked parts. One that has nothing to say tells so: a blank is not a "none"."""
    makers = {
        "about": _about,
        "pain": _pain,
        "where": _where,
        "task": _task,
        "mood": _mood,
        "breaks": _breaks,
        "feeds": _feeds,
    }
    found = []
    for id_, title in part_names(ui).items():
        if id_ in ticked:
            lines = makers[id_](ui, figures)[:MOST_LINES]
            found.append(Part(id_, title, tuple(lines) or (ui.words.t("Nothing was noted."),)))
    return found


def _about(ui: Ui, figures: Figures) -> list[str]:
    words, profile = ui.words, ui.settings.profile
    if profile.birth_date is None:
        return []
    kinds = {
        BirthType.VAGINAL: words.t("vaginal birth"),
        BirthType.CAESAREAN: words.t("caesarean birth"),
        BirthType.UNKNOWN: "",
    }
    born = words.t("Born on {date}").format(date=words.habits.date(profile.birth_date, "long"))
    weeks = week_of(profile, figures.last)
    ago = words.tn("{n} week ago", "{n} weeks ago", weeks).format(n=weeks)
    return [" · ".join(one for one in (born, ago, kinds[profile.birth_type]) if one)]


def _pain(ui: Ui, figures: Figures) -> list[str]:
    words, pain = ui.words, figures.pain
    if not pain:
        return []
    said = words.tn(
        "{n} of {days} days has an entry; the worst of it was from {low} to {high}.",
        "{n} of {days} days have an entry; the worst of a day was from {low} to {high}.",
        len(pain),
    ).format(n=len(pain), days=len(figures.days), low=min(pain.values()), high=max(pain.values()))
    weeks = [
        words.t("{middle} in the week to {day}").format(
            middle=numbers.middle(words, middle), day=words.habits.day_month(last).replace(" ", NO_BREAK)
        )
        for last, middle, _ in weekly(figures)[:4]
    ]
    return (
        [said, words.t("Middle value: {weeks}.").format(weeks=words.habits.joined(weeks))]
        if weeks
        else [said]
    )


def _where(ui: Ui, figures: Figures) -> list[str]:
    words = ui.words
    counted = often(place for entry in figures.entries for place in entry.places)
    return [_times(ui, places.name(words, place), count) for place, count in counted]


def _task(ui: Ui, figures: Figures) -> list[str]:
    names = task_names(ui.words, plain=ui.settings.profile.hide_baby)
    levels = hardness_names(ui.words)
    counted = often(f"{entry.task} {entry.hardness}" for entry in figures.entries if entry.task)
    lines = []
    for both, count in counted:
        task, _, level = both.partition(" ")
        name = names.get(task, task)
        lines.append(_times(ui, f"{name}: {levels[level]}" if level in levels else name, count))
    return lines


def _mood(ui: Ui, figures: Figures) -> list[str]:
    w, moods, trends = ui.words, mood_names(ui.words), trend_names(ui.words)
    lines = [_times(ui, moods[one], n) for one, n in often(e.mood for e in figures.entries) if one in moods]
    said = [trends[e.trend] for e in figures.entries if e.trend in trends]
    return lines + (
        [w.t("Back against the week before, last said: {trend}").format(trend=said[-1])] if said else []
    )


def _breaks(ui: Ui, figures: Figures) -> list[str]:
    words, count = ui.words, sum(figures.breaks.values())
    if not count:
        return []
    said = words.tn("{n} break, {minutes} min in all.", "{n} breaks, {minutes} min in all.", count)
    return [said.format(n=count, minutes=round(figures.break_seconds / 60))]


def _feeds(ui: Ui, figures: Figures) -> list[str]:
    known = ui.content.positions
    names = {one: known[one].name if one in known else one for one in figures.feeds}
    return [_times(ui, names[one] or ui.words.t("Not noted"), count) for one, count in figures.feeds.items()]


def _times(ui: Ui, what: str, count: int) -> str:
    return ui.words.tn("{what} ({n} time)", "{what} ({n} times)", count).format(what=what, n=count)
