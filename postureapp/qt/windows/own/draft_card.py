"""A pack that was begun and never saved: go on, or throw it away, which asks first."""

from PySide6.QtCore import Signal

from postureapp.content.draft import Draft
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, Flow, Text, column, holder
from postureapp.qt.windows.own.asking import Asking


class DraftCard(Card):
    """What was written so far is kept until it is saved or thrown away."""

    edit_requested = Signal(str)
    discard_requested = Signal(str)

    def __init__(self, ui: Ui, draft: Draft) -> None:
        super().__init__(ui.theme, pad=20, gap=12)
        theme, t = ui.theme, ui.words.t
        name = draft.title or t("New pack")
        self.setAccessibleName(name)
        go_on = Button(theme, t("Go on writing"), icon="edit")
        go_on.clicked.connect(lambda: self.edit_requested.emit(draft.id))
        discard = Button(theme, t("Throw it away"), look="quiet", icon="trash")
        acts = Flow(theme, 8)
        acts.addWidget(go_on)
        acts.addWidget(discard)
        self.asking = Asking(
            ui, holder(acts), t("Throw away what you wrote in “{name}”?").format(name=name), t("Keep it"),
            t("Throw it away"), lambda: self.discard_requested.emit(draft.id),
        )  # fmt: skip
        discard.clicked.connect(self.asking.ask)
        note = Text(theme, t("Not finished yet. What you wrote is kept here."), "body", "muted")
        self.add(holder(column(Text(theme, name, "title"), note, gap=2)), self.asking)
