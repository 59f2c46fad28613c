"""The page of the pack itself: what it is called, who wrote it, in which language."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from postureapp.content.check import LANGUAGES
from postureapp.content.draft import Draft
from postureapp.content.draft_check import Fault
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Labelled, Select, Text, Well, column
from postureapp.qt.windows.own.entry import Entry

NAMES = {"en": "English", "zh_CN": "简体中文", "es": "Español"}
"""Languages in their own words."""


class PackForm(QWidget):
    """Tells the changed draft."""

    changed = Signal(object, str)

    def __init__(self, ui: Ui, draft: Draft) -> None:
        super().__init__()
        self._ui, self._draft = ui, draft
        theme, t = ui.theme, ui.words.t
        self.title = Entry(
            ui, t("Title of the pack"), "pack", draft.title, hint=t("Such as: Back class on Tuesday")
        )
        self.author = Entry(
            ui, t("Author"), "pack", draft.author, hint=t("Such as: Ana Ruiz, physiotherapist"),
            note=t("Shown with every tip and break as its source."),
        )  # fmt: skip
        self._codes = list(dict.fromkeys([*LANGUAGES, draft.language]))
        self.language = Select(
            theme, t("Language of the words"), [NAMES.get(code, code) for code in self._codes],
            self._codes.index(draft.language),
        )  # fmt: skip
        self.title.changed.connect(lambda text: self._change("title", text))
        self.author.changed.connect(lambda text: self._change("author", text))
        self.language.activated.connect(lambda index: self._change("language", self._codes[index]))
        self._empty = Text(theme, "", "body", "care")
        about = Well(
            theme,
            Text(theme, t("A pack holds breaks and tips of your own."), "strong"),
            Text(theme, t("Write one short sentence for each step and choose a picture."), "body", "muted"),
            Text(theme, t("“May ease” is kinder and truer than a promise."), "body", "muted"),
            gap=4,
        )  # fmt: skip
        self.setLayout(
            column(
                self.title, self.author, Labelled(theme, t("Language of the words"), self.language), about,
                self._empty, None, gap=16, margins=(4, 4, 16, 24),
            )
        )  # fmt: skip
        self._empty.hide()
        self.setMaximumWidth(theme.px(680))

    def show_draft(self, draft: Draft) -> None:
        """The draft was changed elsewhere."""
        self._draft = draft

    def show_faults(self, faults: Sequence[tuple[Fault, str]]) -> None:
        """What is wrong with the pack itself."""
        here = {fault.key: said for fault, said in faults}
        self.title.show_fault(here.pop("title", ""))
        self.author.show_fault(here.pop("author", ""))
        self._empty.setText(" ".join(here.values()))
        self._empty.setVisible(bool(here))

    def _change(self, name: str, value: str) -> None:
        self._draft = replace(self._draft, **{name: value})
        self.changed.emit(self._draft, name)
