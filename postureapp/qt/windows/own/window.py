"""The Own content window: its list, the editor and the refusal take turns; files are chosen here."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from postureapp.content.draft import Draft
from postureapp.content.pack_files import PackRefused
from postureapp.content.problem import ContentProblem
from postureapp.qt.screens import Sizes, opened
from postureapp.qt.ui import Ui
from postureapp.qt.windows.own.editor import Editor
from postureapp.qt.windows.own.files import Files
from postureapp.qt.windows.own.packs_page import PacksPage
from postureapp.qt.windows.own.refusal import Refusal
from postureapp.qt.windows.own.replacing import Replacing
from postureapp.qt.windows.own.shelf import Shelf
from postureapp.qt.windows.refocus import focus_again, focus_place
from postureapp.qt.windows.tips.thumbs import Thumbs

SIZE = QSize(1240, 820)
NAME = "own"


class OwnWindow(QWidget):
    """Tells when packs changed, and which item is to be shown in Tips."""

    packs_changed = Signal()
    tips_requested = Signal(str)

    def __init__(self, ui: Ui, home: Path, sizes: Sizes | None = None) -> None:
        """`home` is the pack folder; it need not be there yet."""
        super().__init__()
        self._ui, self._sizes = ui, sizes or Sizes()
        self.shelf = Shelf(ui, home, self.packs_changed.emit)
        self._thumbs = Thumbs(ui)
        self._stack = QStackedLayout(self)
        files = Files(ui, self)
        self.ask_zip, self.ask_folder, self.ask_save = files.zip, files.folder, files.save
        self.setAcceptDrops(True)
        self.setGeometry(opened(self._sizes.of(NAME, SIZE)))
        self.show_packs()
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)
        ui.theme.relayout.connect(self._on_relayout)

    # -- places ---------------------------------------------------------------------------------------------
    @property
    def page(self) -> QWidget | None:
        """What is in sight: list, editor, refusal or the question before a pack is replaced."""
        return self._stack.currentWidget()

    def show_packs(self, said: str = "") -> None:
        """The list; `said` is what came of the last act."""
        try:
            page = PacksPage(self._ui, self.shelf.installed(), self.shelf.drafts.all(), said)
        except OSError as error:
            page = PacksPage(self._ui, (), (), self._failed(error))
        page.new_requested.connect(lambda: self._try(lambda: self._edit(self.shelf.new())))
        page.zip_requested.connect(lambda: self._install(self.ask_zip()))
        page.folder_requested.connect(lambda: self._install(self.ask_folder()))
        page.edit_requested.connect(self.edit)
        page.tips_requested.connect(self._on_tips)
        page.export_requested.connect(self._on_export)
        page.remove_requested.connect(self._on_remove)
        page.discard_requested.connect(self._on_discard)
        page.switched.connect(self._on_switched)
        self._show(page, self._ui.words.t("Own content"))

    def edit(self, id_: str) -> None:
        """Open a pack in the form."""
        try:
            self._edit(self.shelf.to_edit(id_))
        except PackRefused as refused:
            self._refuse(id_, refused.problems)
        except OSError as error:
            self.show_packs(self._failed(error))

    def _edit(self, draft: Draft) -> None:
        editor = Editor(self._ui, draft, self.shelf.taken(draft.id), self._thumbs)
        editor.kept.connect(self._on_kept)
        editor.saved.connect(self._on_saved)
        editor.export_requested.connect(self._on_export_draft)
        editor.back_requested.connect(self._on_back)
        self._show(editor, self._ui.words.t("Edit a pack"))

    def _refuse(self, name: str, problems: list[ContentProblem]) -> None:
        page = Refusal(self._ui, name, problems)
        page.back_requested.connect(self.show_packs)
        self._show(page, self._ui.words.t("Not installed"))
        page.back.setFocus()

    def _show(self, page: QWidget, title: str) -> None:
        old = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.setWindowTitle(f"{title} – PostureApp")
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()

    # -- installing -----------------------------------------------------------------------------------------
    def _install(self, path: str, *, replace: bool = False) -> None:
        if not path:
            return
        source = Path(path)
        try:
            known = "" if replace else self.shelf.knows(source)
            if known:
                self._ask_replace(known, path)
                return
            made = self.shelf.install(source, replace=replace)
        except PackRefused as refused:
            self._refuse(source.name, refused.problems)
        except OSError as error:
            self.show_packs(self._failed(error))
        else:
            said = self._ui.words.t("“{name}” is installed. You find it in Tips.")
            self.show_packs(said.format(name=made.title))

    def _ask_replace(self, name: str, path: str) -> None:
        page = Replacing(self._ui, name)
        page.replace_requested.connect(lambda: self._install(path, replace=True))
        page.back_requested.connect(self.show_packs)
        self._show(page, self._ui.words.t("Own content"))
        page.keep.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if isinstance(self.page, PacksPage) and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._install(event.mimeData().urls()[0].toLocalFile())

    # -- what the list wishes -------------------------------------------------------------------------------
    def _on_switched(self, id_: str, on: bool) -> None:
        self._try(lambda: self.shelf.switch(id_, on=on))

    def _on_remove(self, id_: str) -> None:
        if self._try(lambda: self.shelf.remove(id_)):
            self.show_packs(self._ui.words.t("The pack is removed."))

    def _on_discard(self, id_: str) -> None:
        if self._try(lambda: self.shelf.drafts.forget(id_)):
            self.show_packs()

    def _on_tips(self, id_: str) -> None:
        pack = next((one for one in self.shelf.installed() if one.id == id_), None)
        if pack is not None:
            self.tips_requested.emit((*pack.routines, *pack.tips, "")[0])

    def _on_export(self, id_: str) -> None:
        path = self.ask_save(f"{id_}.zip")
        if path and self._try(lambda: self.shelf.export(id_, Path(path))):
            self._say_exported(path)

    def _say_exported(self, path: str) -> None:
        self.show_packs(self._ui.words.t("Written to {path}").format(path=path))

    # -- what the editor wishes -----------------------------------------------------------------------------
    def _on_kept(self, draft: Draft) -> None:
        try:
            self.shelf.keep(draft)
        except OSError as error:
            if isinstance(self.page, Editor):
                self.page.head.say_failed(self._failed(error))

    def _on_saved(self, draft: Draft) -> None:
        try:
            made = self.shelf.save(draft)
        except PackRefused as refused:
            self._refuse(draft.title, refused.problems)
        except OSError as error:
            if isinstance(self.page, Editor):
                self.page.head.say_failed(self._failed(error))
        else:
            said = self._ui.words.t("“{name}” is saved. You find it in Tips.")
            self.show_packs(said.format(name=made.title))

    def _on_export_draft(self, draft: Draft) -> None:
        path = self.ask_save(f"{draft.id}.zip")
        if not path or not isinstance(self.page, Editor):
            return
        try:
            self.shelf.export_draft(draft, Path(path))
        except OSError as error:
            self.page.head.say_failed(self._failed(error))
        else:
            self.page.head.say_done(self._ui.words.t("Written to {path}").format(path=path))

    def _on_back(self) -> None:
        if isinstance(self.page, Editor):
            self.page.settle()
        self.show_packs()

    # -- inside ---------------------------------------------------------------------------------------------
    def _try(self, act: Callable[[], object]) -> bool:
        """Do it; what went wrong is said on the list."""
        try:
            act()
        except (OSError, KeyError, PackRefused) as error:
            self.show_packs(self._failed(error))
            return False
        return True

    def _failed(self, error: Exception) -> str:
        t = self._ui.words.t
        why = getattr(error, "strerror", None) or str(error)
        return t("That did not work: {why}. Nothing was changed. Try another place.").format(why=why)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not isinstance(self.page, PacksPage):
            self._on_back()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if isinstance(self.page, Editor):
            self.page.settle()
        self._sizes.keep(NAME, self.size())
        super().closeEvent(event)

    def _on_relayout(self) -> None:
        """Words, sizes or content are new: build again what is in sight, with all that was typed."""
        self._thumbs.clear()
        if isinstance(self.page, Editor):
            before = self.page
            before.settle()
            self._edit(before.draft)
            if isinstance(self.page, Editor):
                self.page.go_on_from(before)
        elif isinstance(self.page, PacksPage):
            place = focus_place(self.page)
            self.show_packs(self.page.said.text())
            focus_again(self.page, place)
