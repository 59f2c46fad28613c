"""Keeps the settings: writes each change, fits everything to it, tells the engine."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from postureapp.core.problem import Problem
from postureapp.core.settings import Settings
from postureapp.qt.ui import Ui
from postureapp.store.settings_file import SettingsFile


class Keep(QObject):
    """The one way in which settings change while the app runs."""

    changed = Signal(object)
    """New Settings, already in the Ui and on the disk."""

    def __init__(
        self,
        ui: Ui,
        file: SettingsFile,
        fit: Callable[[Settings], None],
        tell: Callable[[Problem], None],
    ) -> None:
        super().__init__()
        self._ui, self._file, self._fit, self._tell = ui, file, fit, tell

    def change(self, settings: Settings) -> None:
        """Take over new settings; equal ones change nothing."""
        if settings == self._ui.settings:
            return
        self.save(settings)
        self._fit(settings)
        self.changed.emit(settings)

    def save(self, settings: Settings) -> None:
        """Write them; a disk that refuses is told, and they hold until the app ends."""
        try:
            self._file.save(settings)
        except OSError as error:
            self._tell(
                Problem(
                    code="settings_not_saved",
                    what="Your settings could not be saved.",
                    meaning="They hold until PostureApp is closed.",
                    remedy="Check that the disk is not full and that your home folder can be written.",
                    values={"why": str(error)},
                )
            )
