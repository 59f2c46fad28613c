"""What every window gets: theme, words, pictures, content, settings and local habits in one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postureapp.core.library import Catalogue
from postureapp.core.settings import Settings
from postureapp.figure.look import Look
from postureapp.i18n import Words
from postureapp.qt.theme import Theme

if TYPE_CHECKING:  # the figure rig is loaded with the first picture
    from postureapp.figure.poses import Library


@dataclass
class Ui:
    """Built once by the shell; its fields are exchanged when language, look or settings change.

    `theme.relayout` is emitted after such a change, so that open windows rebuild their content.
    """

    theme: Theme
    words: Words
    content: Catalogue
    settings: Settings
    pictures: Callable[[], Library]
    """The pose library, loaded when first asked for."""
    look: Look

    @property
    def library(self) -> Library:
        return self.pictures()
