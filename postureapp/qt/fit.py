"""Fits what is built to the settings: theme, language, content, the figures' looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from postureapp.content.load import load_catalogue
from postureapp.core.library import Catalogue
from postureapp.core.modes import Mode
from postureapp.core.settings import FigureLook, Settings, ThemeChoice
from postureapp.figure.look import BODIES, HAIRS, OUTFITS, SKINS, STYLES, SUITED, Look, Person
from postureapp.i18n import Words
from postureapp.i18n import system as system_words
from postureapp.qt.qt_words import QtWords
from postureapp.qt.theme import Theme
from postureapp.qt.ui import Ui

if TYPE_CHECKING:  # loaded with the first picture
    from postureapp.figure.poses import Library


class Fit(QObject):
    """Keeps the Ui in step with the settings, the hour and the mode."""

    content_changed = Signal(object)
    """A new Catalogue, after the language or the packs changed."""

    def __init__(self, ui: Ui, content: Path, packs: Callable[[], list[Path]]) -> None:
        super().__init__()
        self._ui = ui
        self._content = content
        self._packs = packs
        self._qt = QtWords()
        self._qt.speak(ui.words.language)
        self._theme_shown = ("", "")

    def settings(self, settings: Settings) -> None:
        """Take over new settings: only what differs is touched."""
        ui, old = self._ui, self._ui.settings
        ui.settings = settings
        if settings.language != old.language:
            ui.words = words_of(settings)
            self._qt.speak(ui.words.language)
        direction = Qt.LayoutDirection.RightToLeft if ui.words.rtl else Qt.LayoutDirection.LeftToRight
        QGuiApplication.setLayoutDirection(direction)
        if language_of(settings) != language_of(old):
            self.reload(language_of(settings))
        if settings.look.figure != old.look.figure:
            ui.look = figure_look(settings.look.figure)
        look = settings.look
        ui.theme.apply(
            high_contrast=look.high_contrast,
            reduced_motion=look.reduced_motion,
            hand=look.hand.value,
            text_size=look.text_size,
            cjk=language_of(settings).startswith("zh"),
        )
        if settings.look.figure != old.look.figure or settings.language != old.language:
            ui.theme.relayout.emit()

    def reload(self, language: str) -> None:
        """Read the content again (language or packs changed)."""
        catalogue, _ = load_catalogue(self._content, language, self._packs())
        self._ui.content = catalogue
        self.content_changed.emit(catalogue)

    def hour(self, clock: time, mode: Mode) -> None:
        """Night theme by its hours, and while the baby sleeps."""
        look = self._ui.settings.look
        night = mode is Mode.ASLEEP or within(clock, look.night_from, look.night_to)
        choice = (ThemeChoice.NIGHT if night else look.theme).value
        if choice != self._ui.theme.choice:
            self._ui.theme.apply(choice=choice)


def build_ui(theme: Theme, settings: Settings, content: Catalogue, words: Words, poses: Path) -> Ui:
    """The Ui of a start. Poses are read when the first picture is drawn."""
    loaded: list[Library] = []

    def pictures() -> Library:
        if not loaded:
            from postureapp.figure.poses import load_library

            loaded.append(load_library(poses))
        return loaded[0]

    return Ui(
        theme=theme,
        words=words,
        content=content,
        settings=settings,
        pictures=pictures,
        look=figure_look(settings.look.figure),
    )


def language_of(settings: Settings) -> str:
    """The interface language: the person's choice, else the system's."""
    return settings.language.interface or system_words.language()


def words_of(settings: Settings) -> Words:
    """Words and local habits as the settings want them."""
    wanted = settings.language
    return Words(language_of(settings), wanted.country, wanted.hours_24)


def within(clock: time, start: time | None, end: time | None) -> bool:
    """Is a clock time inside hours that may cross midnight? False when they are not set."""
    if start is None or end is None or start == end:
        return False
    return start <= clock < end if start < end else clock >= start or clock < end


def figure_look(chosen: FigureLook) -> Look:
    """The look of the pictures; a name that is empty or unknown keeps the usual one."""
    usual = Look()
    person = usual.person
    return Look(
        person=replace(
            person,
            skin=_known(chosen.skin, SKINS, person.skin),
            hair=_known(chosen.hair_colour, HAIRS, person.hair),
            style=_known(chosen.hair, STYLES, person.style),
            outfit=_known(chosen.outfit, OUTFITS, person.outfit),
            body=_known(chosen.body, BODIES, person.body),
        ),
        partner=_partner(usual.partner, _known(chosen.partner_skin, SKINS, usual.partner.skin)),
        baby=replace(usual.baby, skin=_known(chosen.baby_skin, SKINS, usual.baby.skin)),
    )


def _known(name: str, names: tuple[str, ...], usual: str) -> str:
    """A name out of a file that anybody may edit."""
    return name if name in names else usual


def _partner(usual: Person, skin: str) -> Person:
    """The partner with another skin, in clothes that stand out against it."""
    outfit = usual.outfit if usual.outfit in SUITED[skin] else SUITED[skin][0]
    return replace(usual, skin=skin, outfit=outfit)
