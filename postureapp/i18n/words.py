"""Translated sentences, plurals and ambiguous words from gettext catalogues, loaded when first needed."""

import gettext
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from postureapp import resources
from postureapp.i18n import formats, pseudo, system

DOMAIN = "postureapp"
SOURCE = "en"
PSEUDO = ("xx", "xr")
"""Made-up languages for tests: long accented words, and words from right to left."""


class Words:
    """Sentences in one language. The caller fills gaps: `w.tn("{n} feed", "{n} feeds", n).format(n=n)`.

    Babel extracts with the keywords `t tn:1,2 tc:1c,2`.
    """

    def __init__(
        self,
        language: str = "",
        country: str = "",
        hours_24: bool | None = None,
        folder: Path | None = None,
    ) -> None:
        """`language` is "en", "zh_CN", "es" or empty for the system's: without a catalogue it is English.

        `country` (ISO 3166) chooses local habits; `hours_24` None means the country's.
        """
        wanted = language or system.language()
        self.language = best(wanted, available(folder))
        self._folder = folder
        self.habits = formats.Habits.of(self.language, country or system.country(wanted), hours_24)

    def t(self, message: str) -> str:
        """The sentence."""
        return self._disguise(self._catalogue.gettext(message))

    def tn(self, one: str, many: str, n: float) -> str:
        """The sentence for `n` things."""
        return self._disguise(self._catalogue.ngettext(one, many, n))  # type: ignore[arg-type]  # takes floats too

    def tc(self, context: str, message: str) -> str:
        """A short word whose meaning depends on where it stands, said by `context`."""
        return self._disguise(self._catalogue.pgettext(context, message))

    @property
    def rtl(self) -> bool:
        """Is it read from right to left?"""
        return self.language == "xr"

    @cached_property
    def _catalogue(self) -> gettext.NullTranslations:
        if self.language in (SOURCE, *PSEUDO):
            return gettext.NullTranslations()
        try:
            return gettext.translation(DOMAIN, _folder(self._folder), [self.language])
        except (
            OSError,
            ValueError,
            resources.ResourcesMissing,
        ):
            return gettext.NullTranslations()

    @cached_property
    def _disguise(self) -> Callable[[str], str]:
        return {"xx": pseudo.longer, "xr": pseudo.mirrored}.get(self.language, str)


def available(folder: Path | None = None) -> tuple[str, ...]:
    """Languages with a catalogue, English first."""
    try:
        found = _folder(folder).glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
        return (SOURCE, *sorted(path.parent.parent.name for path in found))
    except (OSError, resources.ResourcesMissing):
        return (SOURCE,)


def system_language(folder: Path | None = None) -> str:
    """The language to use when the person chose none: the system's, if there is a catalogue for it."""
    return best(system.language(), available(folder))


def best(wanted: str, there: tuple[str, ...]) -> str:
    """The language to use for "es_MX.UTF-8", "zh-Hans" and the like; English if there is nothing nearer."""
    name = wanted.partition(".")[0].partition("@")[0].replace("-", "_")
    if name in (*there, *PSEUDO):
        return name
    stem = name.partition("_")[0]
    return next((one for one in there if one.partition("_")[0] == stem), SOURCE)


def _folder(folder: Path | None) -> Path:
    return folder or resources.resources_dir() / "locale"
