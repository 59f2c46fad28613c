"""Gathers what the Settings window says beside the settings: what works here, where things are."""

from __future__ import annotations

import platform
from collections.abc import Callable
from typing import TYPE_CHECKING

from postureapp.core.phases import in_force, reminders
from postureapp.core.settings import Rung
from postureapp.ports import Clock
from postureapp.qt.system_words import said, sentence, why_missing
from postureapp.qt.ui import Ui
from postureapp.store.paths import Paths
from postureapp.system.ladder import Ladder

if TYPE_CHECKING:  # the Settings window is loaded when it is first opened
    from postureapp.qt.windows.settings.facts import RungFacts, SettingsFacts
    from postureapp.system.speech_voices import Voices


class FactsFinder:
    """Asks each adapter when Settings is opened, and again after a test."""

    def __init__(
        self,
        ui: Ui,
        clock: Clock,
        paths: Paths,
        ladder: Ladder,
        missing: Callable[[], dict[str, str]],
        autostart: Callable[[], bool],
        voices: Callable[[], Voices] = tuple,
    ) -> None:
        """`missing` says what is not available, and why; `autostart`: it starts with the session."""
        self._ui, self._clock, self._paths = ui, clock, paths
        self._ladder, self._missing, self._autostart = ladder, missing, autostart
        self._voices = voices

    def find(self, told: str = "") -> SettingsFacts:
        """The facts of this moment. `told` is what became of the last test."""
        from postureapp.qt.windows.settings.facts import SettingsFacts

        now = self._clock.now().wall
        content = self._ui.content
        return SettingsFacts(
            now=now,
            rungs=self._rungs(),
            missing={name: why_missing(self._ui.words, name, why) for name, why in self._missing().items()},
            voices=self._voices(),
            folders=self._folders(),
            autostart=self._autostart(),
            versions=_versions(),
            defaults=reminders(in_force(self._ui.settings, now.date())),
            countries=tuple(content.emergency),
            told=told,
        )

    def _rungs(self) -> tuple[RungFacts, ...]:
        from postureapp.qt.windows.settings.facts import RungFacts

        used, words = self._ladder.current, self._ui.words
        return tuple(
            RungFacts(
                rung=Rung(row.rung),
                works=row.works,
                used=row.rung == used,
                why_not=sentence(said(words, row.why)),
                remedy=sentence(said(words, row.remedy)),
            )
            for row in self._ladder.report()
        )

    def _folders(self) -> tuple[tuple[str, str], ...]:
        paths = self._paths
        return (
            ("settings", str(paths.config)),
            ("journal", str(paths.data)),
            ("backups", str(paths.backups)),
            ("log", str(paths.state)),
        )


def _versions() -> tuple[tuple[str, str], ...]:
    from importlib.metadata import PackageNotFoundError, version

    found = []
    for label, package in (("PostureApp", "postureapp"), ("Qt for Python", "PySide6-Essentials")):
        try:
            found.append((label, version(package)))
        except PackageNotFoundError:
            found.append((label, "?"))
    return (*found, ("Python", platform.python_version()))
