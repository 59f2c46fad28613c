"""The list of packs: installed ones, unfinished ones, and the ways to get another."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from postureapp.content.draft import Draft
from postureapp.content.packs import Installed
from postureapp.qt.figure.view import FigureView
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, Flow, Scroll, Text, Well, column, holder
from postureapp.qt.windows.own.draft_card import DraftCard
from postureapp.qt.windows.own.pack_card import PackCard
from postureapp.qt.windows.own.poses import first_picture


class PacksPage(QWidget):
    """Tells wishes; the window performs them and shows the page again."""

    new_requested = Signal()
    zip_requested = Signal()
    folder_requested = Signal()
    edit_requested = Signal(str)
    tips_requested = Signal(str)
    export_requested = Signal(str)
    remove_requested = Signal(str)
    discard_requested = Signal(str)
    switched = Signal(str, bool)

    def __init__(self, ui: Ui, packs: Sequence[Installed], drafts: Sequence[Draft], said: str = "") -> None:
        """`said` is what came of the last act."""
        super().__init__()
        self._ui = ui
        theme, t = ui.theme, ui.words.t
        unfinished = {draft.id for draft in drafts}
        self.cards = {pack.id: self._card(pack, pack.id in unfinished) for pack in packs}
        fresh = [self._draft(draft) for draft in drafts if draft.id not in self.cards]
        content: list[QWidget] = [*fresh, *self.cards.values()]
        if not content:
            content = [self._nothing()]
        self.said = Text(theme, said, "body", "accent")
        if not said:
            self.said.hide()
        lead = t("Breaks and tips that you write yourself, or that a physiotherapist gave you as a file.")
        head = column(Text(theme, t("Own content"), "display"), Text(theme, lead, "lead", "muted"), gap=4)
        page = column(*content, None, gap=12, margins=(0, 0, 16, 24))
        area = Scroll(theme, page)
        area.setAccessibleName(t("Packs"))
        self.setLayout(column(head, self._acts(), self.said, (area, 1), gap=16, margins=(32, 28, 32, 0)))

    def say(self, said: str) -> None:
        """What came of an act."""
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def _acts(self) -> QWidget:
        theme, t = self._ui.theme, self._ui.words.t
        self.new = Button(theme, t("Write your own…"), look="primary", size="large", icon="edit")
        self.zip = Button(theme, t("Install a zip file…"), size="large", icon="import")
        self.folder = Button(theme, t("Install a folder…"), size="large", icon="folder")
        flow = Flow(theme, 8)
        for button, signal in (
            (self.new, self.new_requested),
            (self.zip, self.zip_requested),
            (self.folder, self.folder_requested),
        ):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())
            flow.addWidget(button)
        return holder(flow)

    def _card(self, pack: Installed, unfinished: bool) -> PackCard:
        card = PackCard(self._ui, pack, unfinished=unfinished)
        card.switched.connect(self.switched)
        card.edit_requested.connect(self.edit_requested)
        card.tips_requested.connect(self.tips_requested)
        card.export_requested.connect(self.export_requested)
        card.remove_requested.connect(self.remove_requested)
        return card

    def _draft(self, draft: Draft) -> DraftCard:
        card = DraftCard(self._ui, draft)
        card.edit_requested.connect(self.edit_requested)
        card.discard_requested.connect(self.discard_requested)
        return card

    def _nothing(self) -> Well:
        """No pack yet: what one could hold."""
        theme, t, ui = self._ui.theme, self._ui.words.t, self._ui
        figure = FigureView(theme, ui.library, ui.look)
        figure.show_picture(first_picture(ui))
        figure.setFixedSize(theme.px(220), theme.px(200))
        words = column(
            None,
            Text(theme, t("Nothing of your own yet"), "title"),
            Text(theme, t("Write a short break in a form, step by step, with pictures to choose from.")),
            Text(theme, t("Preview it, save it, and give it to others as one small file."), "body"),
            Text(theme, t("Or drop a pack here: a zip file or a folder."), "body", "muted"),
            None,
            gap=6,
        )
        stage = Card(theme, figure, fill="stage", line="", radius="stage", pad=8)
        return Well(theme, stage, (words, 1), pad=24, gap=24, across=True)
