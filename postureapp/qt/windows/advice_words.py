"""The advice card's words: which advice an answer leads to, and the sentences to read out on the phone."""

from datetime import date

from postureapp.core.eligibility import week_of
from postureapp.core.library import Advice, Catalogue, Level
from postureapp.i18n import Words
from postureapp.qt.ui import Ui
from postureapp.qt.windows.lists import listed, source_title
from postureapp.qt.windows.sentences import in_a_row


def advice_of(content: Catalogue, level: Level, ids: tuple[str, ...]) -> Advice | None:
    """The advice of the first chosen item of that level, else of any; ids of advice name it directly."""
    found = []
    for one in ids:
        item = content.safety.get(one)
        advice = content.advice.get(item.advice if item else one)
        if advice is not None:
            found.append(advice)
    fitting = [advice for advice in found if advice.level is level]
    return next(iter(fitting or found), None)


def read_out(ui: Ui, ids: tuple[str, ...], today: date | None) -> tuple[str, str, tuple[str, ...]]:
    """What to say on the phone: when the birth was, how the signs are announced, and the signs.

    The signs are the list's own lines, "You cannot pee": so they are said to be from a list.
    """
    w, profile = ui.words, ui.settings.profile
    if profile.birth_date is None or today is None or profile.birth_date > today:
        begin = w.t("I gave birth recently.")
    else:
        weeks = week_of(profile, today)
        begin = w.tn("I gave birth {n} week ago.", "I gave birth {n} weeks ago.", weeks).format(n=weeks)
        if weeks == 0:
            begin = w.t("I gave birth this week.")
    chosen = [ui.content.safety[one] for one in ids if one in ui.content.safety]
    signs = tuple((profile.hide_baby and item.text_plain) or item.text for item in chosen)
    if not signs:
        return begin, w.t("I need advice today."), ()
    return begin, w.t("In a list of warning signs I chose this today:"), signs


def why_line(words: Words, content: Catalogue, level: Level, advice: Advice | None) -> str:
    """Where the advice comes from, and what stays off until it is answered."""
    codes = advice.sources if advice else ()
    titles = [source_title(words, content.sources[code]) for code in codes if code in content.sources][:2]
    parts = [words.t("Why we say this: {sources}.").format(sources=listed(words, titles))] if titles else []
    if level in (Level.EMERGENCY, Level.URGENT):
        parts.append(words.t("Breaks stay off until you answer."))
    return in_a_row(words.language, *parts)
