"""Why an input was not accepted, and what is kept instead."""

from postureapp.i18n import Words


def refusal(words: Words, typed: str, low: int, high: int, kept: int, *, minutes: bool = False) -> str:
    """One or two short sentences about a number out of bounds, or about something that is no number."""
    number = _number(typed)
    if number is None:
        return words.t("A whole number fits here. {kept} is kept.").format(kept=kept)
    if number < low:
        said = words.t("{bound} minutes is the shortest.") if minutes else words.t("{bound} is the lowest.")
        return words.t("{why} {kept} is kept.").format(why=said.format(bound=low), kept=kept)
    said = words.t("{bound} minutes is the longest.") if minutes else words.t("{bound} is the highest.")
    return words.t("{why} {kept} is kept.").format(why=said.format(bound=high), kept=kept)


def _number(typed: str) -> int | None:
    try:
        return int(typed)
    except ValueError:
        return None
