"""How the person is, and their back against last week, in words."""

from postureapp.i18n import Words


def mood_names(words: Words) -> dict[str, str]:
    """In themselves."""
    tc = words.tc
    return {"fine": tc("mood", "Fine"), "tired": tc("mood", "Tired"), "struggling": tc("mood", "Struggling")}


def trend_names(words: Words) -> dict[str, str]:
    """Their back against last week."""
    tc = words.tc
    return {"better": tc("trend", "Better"), "same": tc("trend", "The same"), "worse": tc("trend", "Worse")}
