"""Which file or folder? The system's own dialogs, asked for packs."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from postureapp.qt.ui import Ui


class Files:
    """Each question answers a path, or an empty text when the person thought better of it."""

    def __init__(self, ui: Ui, window: QWidget) -> None:
        self._ui, self._window = ui, window

    def zip(self) -> str:
        """A zip file to install."""
        t = self._ui.words.t
        home, packs = str(Path.home()), t("Packs (*.zip)")
        return QFileDialog.getOpenFileName(self._window, t("Install a zip file"), home, packs)[0]

    def folder(self) -> str:
        """A folder to install."""
        title = self._ui.words.t("Install a folder")
        return QFileDialog.getExistingDirectory(self._window, title, str(Path.home()))

    def save(self, name: str) -> str:
        """Where a zip file called `name` is to be written."""
        t = self._ui.words.t
        place, packs = str(Path.home() / name), t("Packs (*.zip)")
        path = QFileDialog.getSaveFileName(self._window, t("Export as zip"), place, packs)[0]
        return f"{path}.zip" if path and not Path(path).suffix else path
