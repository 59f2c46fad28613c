"""One pack in the list: what it is, its switch, and what can be done with it; removing asks first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from postureapp.content.packs import Installed
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, Flow, Rule, Switch, Text, column, holder, row
from postureapp.qt.windows.own.asking import Asking
from postureapp.qt.windows.own.labels import place_in_pack
from postureapp.qt.windows.own.reasons import reason


class PackCard(Card):
    """A damaged pack shows what is wrong with it and can only be removed."""

    switched = Signal(str, bool)
    edit_requested = Signal(str)
    tips_requested = Signal(str)
    export_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, ui: Ui, pack: Installed, *, unfinished: bool = False) -> None:
        """`unfinished`: there are changes in the form that were not saved."""
        super().__init__(ui.theme, pad=20, gap=12)
        self._ui, self._pack = ui, pack
        theme, t = ui.theme, ui.words.t
        name = pack.title or pack.id
        self.setAccessibleName(name)
        told = [Text(theme, name, "title"), Text(theme, self._about(), "body", "muted")]
        if unfinished:
            told.append(Text(theme, t("You changed it and have not saved yet."), "body", "accent"))
        said = holder(column(*told, gap=2))
        self.switch = Switch(theme, t("Use {name}").format(name=name), on=pack.enabled)
        self.switch.toggled.connect(lambda on: self.switched.emit(pack.id, on))
        self.state = Text(theme, "", "body", "muted", wrap=False)
        self._show_on(pack.enabled)
        self.switch.toggled.connect(self._show_on)
        if pack.problems:
            self.add(said, Rule(theme), self._damage())
        else:
            self.add(row((said, 1), self.state, self.switch, gap=12))
        said_before = t("Remove “{name}”? Its breaks and tips go with it. An exported file of it stays.")
        self.asking = Asking(
            ui, self._usual(), said_before.format(name=name), t("Keep it"), t("Remove it"),
            lambda: self.remove_requested.emit(pack.id),
        )  # fmt: skip
        self.add(self.asking)

    def ask_remove(self) -> None:
        """Ask before it goes."""
        self.asking.ask()

    # -- parts ----------------------------------------------------------------------------------------------
    def _show_on(self, on: bool) -> None:
        t = self._ui.words.t
        self.state.setText(t("In use") if on else t("Switched off"))
        self.state.updateGeometry()

    def _about(self) -> str:
        """ "By Ana Ruiz. 2 breaks, 1 tip"."""
        w, pack = self._ui.words, self._pack
        if pack.problems:
            return w.t("It is damaged and offers nothing.")
        breaks = w.tn("{n} break", "{n} breaks", len(pack.routines)).format(n=len(pack.routines))
        tips = w.tn("{n} tip", "{n} tips", len(pack.tips)).format(n=len(pack.tips))
        counted = [words for words, some in ((breaks, pack.routines), (tips, pack.tips)) if some]
        by = w.t("By {author}").format(author=pack.author)
        return " · ".join([by, *counted])

    def _damage(self) -> QWidget:
        theme, w = self._ui.theme, self._ui.words
        lines = []
        for one in self._pack.problems[:5]:
            lines += [
                Text(theme, reason(w, one.message)),
                Text(theme, place_in_pack(w, one), "caption", "muted"),
            ]
        return holder(column(*lines, gap=4))

    def _usual(self) -> QWidget:
        theme, t = self._ui.theme, self._ui.words.t
        flow = Flow(theme, 8)
        acts = [(t("Remove"), "trash", self.ask_remove)]
        if not self._pack.problems:
            acts = [
                (t("Edit"), "edit", lambda: self.edit_requested.emit(self._pack.id)),
                (t("Show in Tips"), "tips", lambda: self.tips_requested.emit(self._pack.id)),
                (t("Export as zip…"), "export", lambda: self.export_requested.emit(self._pack.id)),
                *acts,
            ]
        for place, (label, icon, act) in enumerate(acts):
            button = Button(theme, label, icon=icon, look="secondary" if place == 0 else "quiet")
            button.clicked.connect(lambda _=False, act=act: act())
            flow.addWidget(button)
        return holder(flow)
