"""The question before an installed pack makes way for another one of the same kind."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Flow, Text, column, holder


class Replacing(QWidget):
    """Keep the old one, or take the new one."""

    replace_requested = Signal()
    back_requested = Signal()

    def __init__(self, ui: Ui, name: str) -> None:
        super().__init__()
        theme, t = ui.theme, ui.words.t
        title = t("“{name}” is installed already").format(name=name)
        lead = t("This file is another version of it. The new one takes the place of the old one.")
        self.keep = Button(theme, t("Keep the old one"), size="large")
        self.replace = Button(theme, t("Take the new one"), look="primary", size="large")
        self.keep.clicked.connect(self.back_requested)
        self.replace.clicked.connect(self.replace_requested)
        acts = Flow(theme, 8)
        acts.addWidget(self.keep)
        acts.addWidget(self.replace)
        self.setLayout(
            column(
                Text(theme, title, "display"), Text(theme, lead, "lead", "muted"), holder(acts), None,
                gap=16, margins=(32, 28, 32, 24),
            )
        )  # fmt: skip
