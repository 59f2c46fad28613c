"""The record as a table for other programs: one row for each day that has anything in it."""

import csv
import io
from collections.abc import Collection

from postureapp.core.checkin import CheckIn
from postureapp.core.summary import Figures
from postureapp.qt.ui import Ui
from postureapp.qt.windows.checkin import places
from postureapp.qt.windows.checkin.mood_words import mood_names
from postureapp.qt.windows.checkin.task import hardness_names, task_names

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for the beginning of a formula."""


def table(ui: Ui, figures: Figures, ticked: Collection[str]) -> str:
    """CSV with words in the person's language; columns of what is ticked only. A blank is not a zero."""
    t = ui.words.t
    heads = [t("Date"), t("Time")]
    heads += [t("Pain then"), t("Worst pain in 24 hours")] if "pain" in ticked else []
    heads += [t("Where")] if "where" in ticked else []
    heads += [t("Makes hard"), t("How hard")] if "task" in ticked else []
    heads += [t("In myself")] if "mood" in ticked else []
    heads += [t("Breaks on this day")] if "breaks" in ticked else []
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heads)
    noted = {entry.at.date() for entry in figures.entries}
    rows: list[tuple[str, list[str]]] = [
        (entry.at.isoformat(), _row(ui, figures, entry, ticked)) for entry in figures.entries
    ]
    if "breaks" in ticked:
        blank = [""] * (len(heads) - 2)
        rows += [
            (day.isoformat(), [day.isoformat(), *blank, str(count)])
            for day, count in figures.breaks.items()
            if day not in noted
        ]
    for _, cells in sorted(rows, key=lambda row: row[0]):
        writer.writerow([_cell(cell) for cell in cells])
    if "feeds" in ticked and figures.feeds:
        writer.writerow([])
        writer.writerow([t("Position"), t("Feeds")])
        known = ui.content.positions
        for one, count in figures.feeds.items():
            name = known[one].name if one in known else one or t("Not noted")
            writer.writerow([_cell(name), count])
    return "\ufeff" + out.getvalue()


def _row(ui: Ui, figures: Figures, entry: CheckIn, ticked: Collection[str]) -> list[str]:
    words, day = ui.words, entry.at.date()
    cells = [day.isoformat(), f"{entry.at:%H:%M}"]
    if "pain" in ticked:
        cells += ["" if one is None else str(one) for one in (entry.now, entry.worst)]
    if "where" in ticked:
        cells.append(places.said(words, entry.places))
    if "task" in ticked:
        names = task_names(words, plain=ui.settings.profile.hide_baby)
        cells += [names.get(entry.task, ""), hardness_names(words).get(entry.hardness, "")]
    if "mood" in ticked:
        cells.append(mood_names(words).get(entry.mood, ""))
    if "breaks" in ticked:
        cells.append(str(figures.breaks.get(day, 0)))
    return cells


def _cell(text: str) -> str:
    return "'" + text if text.startswith(FORMULA) else text
