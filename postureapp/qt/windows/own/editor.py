"""The editor: what is in the pack, the form of one part of it, and its preview, checked while one types."""

from collections.abc import Collection

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from postureapp.content import draft_edit
from postureapp.content.draft import Draft, DraftItem, DraftRoutine, DraftStep
from postureapp.content.draft_check import Fault, faults_of
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Scroll, column, row
from postureapp.qt.windows.kept import Kept
from postureapp.qt.windows.own.editor_head import EditorHead
from postureapp.qt.windows.own.history import History
from postureapp.qt.windows.own.item_form import ItemForm
from postureapp.qt.windows.own.outline import Outline
from postureapp.qt.windows.own.pack_form import PackForm
from postureapp.qt.windows.own.poses import first_picture
from postureapp.qt.windows.own.preview import Preview
from postureapp.qt.windows.own.reasons import reason
from postureapp.qt.windows.tips.thumbs import Thumbs

PAUSE = 150
"""ms without a key before what was typed is checked and kept."""
WIDE_EM = 66
"""Narrower windows show form or preview, not both."""


class Editor(QWidget):
    """Tells drafts; what becomes of them is the window's to say."""

    kept = Signal(object)  # the draft as it is now: not to be lost
    saved = Signal(object)
    export_requested = Signal(object)
    back_requested = Signal()

    def __init__(self, ui: Ui, draft: Draft, taken: Collection[str], thumbs: Thumbs) -> None:
        """`taken` are ids of other content."""
        super().__init__()
        self._ui, self._taken, self._thumbs = ui, taken, thumbs
        self.history, self._place, self.asked = History(draft), "", False
        self._faults: list[Fault] = []
        self._form: PackForm | ItemForm | None = None
        self.head = EditorHead(ui)
        self.outline = Outline(ui)
        self.preview = Preview(ui)
        self._area = QStackedWidget()
        self._both = row(self.outline, (self._area, 13), (self.preview, 8), gap=20)
        self.setLayout(column(self.head, (self._both, 1), gap=16, margins=(24, 20, 24, 20)))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.settle)
        self._join()
        self.show_place("")
        self.settle()

    # -- what the window asks -------------------------------------------------------------------------------
    @property
    def draft(self) -> Draft:
        """The draft as it is now."""
        return self.history.now

    @property
    def place(self) -> str:
        """Id of the open item, "" for the pack itself."""
        return self._place

    @property
    def at(self) -> int:
        """Which step is open."""
        return max(self._form.at, 0) if isinstance(self._form, ItemForm) else 0

    def go_on_from(self, before: "Editor") -> None:
        """Be what another editor was: same place, same step, and all that can be undone."""
        self.history, self.asked = before.history, before.asked
        self.head.show_undo(self.history.can_go_back)
        self.show_place(before.place, before.at)
        self.settle()

    def show_place(self, id_: str, at: int = 0) -> None:
        """Open the form of an item, or of the pack itself; an unknown id opens the latter."""
        item = draft_edit.item_of(self.draft, id_)
        self._place = item.id if item is not None else ""
        form: PackForm | ItemForm
        if item is None:
            form = PackForm(self._ui, self.draft)
            form.changed.connect(self._on_pack)
        else:
            form = ItemForm(self._ui, self._thumbs, item, at)
            form.changed.connect(self._on_item)
            form.opened.connect(self._on_opened)
            form.delete_requested.connect(self._on_delete)
        self._exchange(form)
        self.outline.show_draft(self.draft, self._place)
        self._show_faults()
        self._show_preview()

    def settle(self) -> None:
        """Check and keep what was typed, now."""
        self._pause.stop()
        self._faults = faults_of(self.draft, self._taken)
        self._show_faults()
        self.kept.emit(self.draft)

    # -- building -------------------------------------------------------------------------------------------
    def _join(self) -> None:
        self.head.back_requested.connect(self.back_requested)
        self.head.undo_requested.connect(self.undo)
        self.head.save_requested.connect(lambda: self._finish(self.saved))
        self.head.export_requested.connect(lambda: self._finish(self.export_requested))
        self.head.fault_requested.connect(self._go_to_fault)
        self.head.preview_toggled.connect(lambda _: self._fit())
        self.outline.chosen.connect(self.show_place)
        self.outline.routine_requested.connect(lambda: self._add(draft_edit.with_routine))
        self.outline.tip_requested.connect(lambda: self._add(draft_edit.with_tip))
        for keys, act in (("Ctrl+S", lambda: self._finish(self.saved)), ("Ctrl+Z", self.undo)):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _page(self) -> Scroll:
        """The scrolling page with the form."""
        page = self._area.currentWidget()
        assert isinstance(page, Scroll)
        return page

    def _exchange(self, form: "PackForm | ItemForm") -> None:
        """Put another form into the scrolling page."""
        page = Scroll(self._ui.theme, form)
        page.setAccessibleName(self._ui.words.t("Form"))
        old = self._area.currentWidget()
        self._area.addWidget(page)
        self._area.setCurrentWidget(page)
        self._form = form
        if old is not None:
            self._area.removeWidget(old)
            old.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Form and preview side by side, or one of them."""
        wide = self.width() >= WIDE_EM * self._ui.theme.em
        self.head.show_preview_act(not wide)
        some = bool(self.draft.items)
        self.preview.setVisible(some and (wide or self.head.previewing))
        self._area.setVisible(wide or not (some and self.head.previewing))

    # -- what was changed -----------------------------------------------------------------------------------
    def _on_pack(self, draft: Draft, field: str) -> None:
        self._put(draft, f".{field}")

    def _on_item(self, item: DraftItem, field: str) -> None:
        before = draft_edit.item_of(self.draft, item.id)
        self._put(draft_edit.with_item(self.draft, item), f"{item.id}.{field}" if field else "")
        if len(steps_of(item)) < len(steps_of(before)):
            self._tell_deleted()

    def _put(self, draft: Draft, field: str = "") -> None:
        if self.history.put(draft, field):
            self.head.show_undo(self.history.can_go_back)
            self.outline.show_draft(draft, self._place)
            self._show_preview()
            self._pause.start()

    def undo(self) -> None:
        """Back to before the last change; the form shows it."""
        if not self.history.can_go_back:
            return
        kept = Kept(self, self._page())
        self.history.back()
        self.head.show_undo(self.history.can_go_back)
        self.show_place(self._place, self.at)
        self.settle()
        kept.restore(self._page())

    def _add(self, make: object) -> None:
        assert callable(make)
        draft, id_ = make(self.draft, first_picture(self._ui))
        self._put(draft)
        self.show_place(id_)
        if isinstance(self._form, ItemForm):
            self._form.title.focus()

    def _on_delete(self) -> None:
        self._put(draft_edit.without(self.draft, self._place))
        self.show_place("")
        self._tell_deleted()

    def _tell_deleted(self) -> None:
        self.settle()
        self.head.tell_deleted()

    def _on_opened(self, at: int) -> None:
        self.preview.show_step(at)

    # -- what is told ---------------------------------------------------------------------------------------
    def _show_preview(self) -> None:
        """The open item; on the page of the pack its first one."""
        first = next(iter(self.draft.items), None)
        self.preview.show_item(draft_edit.item_of(self.draft, self._place) or first, self.at)
        self._fit()

    def _show_faults(self) -> None:
        """What is only missing is marked once the person wants to save; mistakes at once."""
        shown = [fault for fault in self._faults if self.asked or not fault.missing]
        here = [
            (fault, reason(self._ui.words, fault.message)) for fault in shown if fault.item == self._place
        ]
        if self._form is not None:
            self._form.show_faults(here)
        self.outline.show_faulty({fault.item for fault in shown})
        self.head.show_state(self.draft.title, self._faults, asked=self.asked)

    def _finish(self, signal: object) -> None:
        """Save or export what is in order; else show the first field that is not."""
        self.asked = True
        self.settle()
        if self._faults:
            self._go_to_fault()
        else:
            signal.emit(self.draft)  # type: ignore[attr-defined]

    def _go_to_fault(self) -> None:
        if not self._faults:
            return
        self.asked = True
        first = self._faults[0]
        self.show_place(first.item, max(first.step, 0))
        if isinstance(self._form, PackForm):
            (self._form.author if first.key == "author" else self._form.title).focus()
        elif isinstance(self._form, ItemForm):
            self._form.focus_on(first)


def steps_of(item: DraftItem | None) -> tuple[DraftStep, ...]:
    """The steps of a break; a tip has none."""
    return item.steps if isinstance(item, DraftRoutine) else ()
