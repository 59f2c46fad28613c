"""The pages about our content, to be read in About: back pain, the epidural, rest, how sure we are."""

from collections.abc import Mapping
from dataclasses import replace

from postureapp.core.library import Card
from postureapp.qt.windows.settings.spec import Line, Page, Shown

READINGS = (
    "common",
    "epidural",
    "confinement",
    "about_seed",
    "how_sure",
    "reminders",
    "own_record",
    "how_we_write",
    "not_reviewed",
)
"""In this order. What is about a baby's sleep stands with the tips about it, so that it can be hidden."""


def with_readings(page: Page, cards: Mapping[str, Card]) -> Page:
    """The page with these readings after its first group; content that lacks one leaves it out."""
    lines = tuple(
        Line(f"reading.{name}", cards[name].title, Shown("\n\n".join(cards[name].body)), below=True)
        for name in READINGS
        if name in cards
    )
    return replace(page, groups=(*page.groups[:1], *((lines,) if lines else ()), *page.groups[1:]))
