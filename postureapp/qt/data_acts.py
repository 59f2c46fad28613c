"""What the person does with their data in Settings: export, back up, restore, delete, open the folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from postureapp.ports import Clock
from postureapp.qt.ui import Ui
from postureapp.store.journal import SqliteJournal
from postureapp.store.paths import Paths

Ask = Callable[[str, str, str], str]
"""(title, suggested path, pattern) to the chosen path, or empty."""


class DataActs(QObject):
    """Each act says in a notice what came of it; the dangerous ones ask first."""

    said = Signal(str, tuple, tuple)
    """Title, sentences and acts of a notice."""
    leave_wanted = Signal(str)
    """The app must end for this: "restore:PATH" or "erase"."""

    def __init__(
        self, ui: Ui, clock: Clock, paths: Paths, journal: SqliteJournal, window: Callable[[], QWidget | None]
    ) -> None:
        super().__init__()
        self._ui, self._clock, self._paths, self._journal = ui, clock, paths, journal
        self._window = window
        self.ask_save: Ask = self._ask_save
        self.ask_open: Ask = self._ask_open

    def do(self, what: str) -> None:
        """One wish of the Privacy page: "export", "backup", "restore", "erase", "open_folder:NAME"."""
        act, _, name = what.partition(":")
        try:
            match act:
                case "export":
                    self._export()
                case "backup":
                    self._backup()
                case "restore":
                    self._ask_restore()
                case "erase":
                    self._ask_erase()
                case "open_folder":
                    self._open_folder(name)
        except OSError as error:
            self._say_failed(error)

    def chosen(self, act: str) -> None:
        """The person confirmed a dangerous act in its notice."""
        if act == "erase" or act.startswith("restore:"):
            self.leave_wanted.emit(act)

    # -- acts -----------------------------------------------------------------------------------------------
    # What reads and writes these files is imported by the act: no other start needs it.
    def _export(self) -> None:
        from postureapp.store import csv_feeds

        t = self._ui.words.t
        path = self.ask_save(t("Export feeds"), "postureapp-feeds.csv", t("Tables (*.csv)"))
        if not path:
            return
        feeds = csv_feeds.current(self._journal.all())
        zone = self._clock.now().wall.tzinfo
        assert zone is not None
        Path(path).write_text(csv_feeds.export(feeds, zone), encoding="utf-8")
        told = self._ui.words.tn("{n} feed was written.", "{n} feeds were written.", len(feeds))
        self._say(t("Exported"), told.format(n=len(feeds)), path)

    def _backup(self) -> None:
        from postureapp.store import backup

        t = self._ui.words.t
        today = self._clock.now().wall.date()
        path = self.ask_save(t("Make a backup"), f"postureapp-{today.isoformat()}.zip", t("Backups (*.zip)"))
        if path:
            backup.make(self._paths, Path(path), today)
            self._say(t("Backed up"), t("Settings and journal are in one file."), path)

    def _ask_restore(self) -> None:
        from postureapp.store import backup

        t = self._ui.words.t
        path = self.ask_open(t("Restore a backup"), str(self._paths.backups), t("Backups (*.zip)"))
        if not path:
            return
        try:
            backup.read(Path(path))
        except backup.BadBackup as error:
            self._say(
                t("This file is not a backup that can be trusted."),
                why_bad(t, str(error)),
                t("Nothing was changed."),
            )
            return
        self.said.emit(
            t("Restore this backup?"),
            (t("What is there now is kept in a backup of its own. PostureApp starts again."), path),
            ((f"restore:{path}", t("Restore")), ("ok", t("Cancel"))),
        )

    def _ask_erase(self) -> None:
        t = self._ui.words.t
        self.said.emit(
            t("Delete everything?"),
            (
                t("Settings, journal, backups and own content are deleted from this computer."),
                t("This cannot be undone. PostureApp closes."),
            ),
            (("ok", t("Keep everything")), ("erase", t("Delete everything"))),
        )

    def _open_folder(self, name: str) -> None:
        folders = {"journal": self._paths.data, "backups": self._paths.backups, "log": self._paths.state}
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folders.get(name, self._paths.config))))

    # -- words and dialogs ----------------------------------------------------------------------------------
    def _say(self, title: str, *sentences: str) -> None:
        self.said.emit(title, sentences, (("ok", self._ui.words.t("All right")),))

    def _say_failed(self, error: OSError) -> None:
        t = self._ui.words.t
        why = error.strerror or str(error)
        self._say(
            t("That could not be written or read."),
            t("The reason given: {why}.").format(why=why),
            t("Nothing was changed. Try another place."),
        )

    def _ask_save(self, title: str, name: str, pattern: str) -> str:
        return QFileDialog.getSaveFileName(self._window(), title, str(Path.home() / name), pattern)[0]

    def _ask_open(self, title: str, folder: str, pattern: str) -> str:
        return QFileDialog.getOpenFileName(self._window(), title, folder, pattern)[0]


def why_bad(t: Callable[[str], str], english: str) -> str:
    """Why a backup is refused, in the person's language; names of parts are for the terminal."""
    if "larger than any backup" in english:
        return t("It is larger than any backup can be.")
    if "newer PostureApp" in english:
        return t("It was made by a newer PostureApp. Update PostureApp first.")
    if "no backup of PostureApp" in english:
        return t("It is damaged, or no backup of PostureApp.")
    return t("A part of it is missing or damaged.")
