"""Sentences in a row: a space between them, but none in Chinese, whose full stop has its own room."""


def in_a_row(language: str, *sentences: str) -> str:
    """All that are not empty, as one text."""
    gap = "" if language.startswith("zh") else " "
    return gap.join(one for one in sentences if one)
