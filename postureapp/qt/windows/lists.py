"""Several things after each other in one sentence, with the marks of the language; names of sources."""

from collections.abc import Iterable

from postureapp.core.evidence import Source
from postureapp.i18n import Words


def listed(words: Words, parts: Iterable[str]) -> str:
    """Parts that may hold commas themselves: signs, titles."""
    return words.tc("between the parts of a list", "; ").join(parts)


def source_title(words: Words, source: Source) -> str:
    """A source keeps the title it was published with; our own judgement has none and is translated.

    In Chinese type "’" takes the room of a whole letter and would tear an English word apart.
    """
    own = {
        "K": words.t("Our own knowledge and judgement: no source was read for this"),
        "C": words.t("Our own cautious choice where the sources give no number"),
    }
    title = source.title.replace("’", "'") if words.language.startswith("zh") else source.title
    return own.get(source.code, title)
