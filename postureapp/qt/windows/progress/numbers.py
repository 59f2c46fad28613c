"""Middle values as the person's language writes them: "5.5", "5,5", and a whole number without its zero."""

from postureapp.i18n import Words


def middle(words: Words, value: float) -> str:
    """A median of whole numbers: it has one decimal, or none."""
    return words.habits.number(value, 0 if value == round(value) else 1)
