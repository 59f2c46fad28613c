"""Step 3, try one: a reminder that really arrives, and what to do if it does not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Text
from postureapp.qt.windows.welcome.steps import Step


class TryOne(Step):
    """The test comes the way every later reminder will."""

    test_requested = Signal()

    def __init__(self, ui: Ui) -> None:
        words = ui.words
        super().__init__(
            ui,
            words.t("See one arrive"),
            words.t("One press, and a reminder comes the way the real ones will."),
        )
        self.send = Button(ui.theme, words.t("Send a test"), look="primary", size="huge", icon="bell")
        self.sent = False
        self.send.clicked.connect(self._on_send)
        self._said = Text(ui.theme, "", "body", "muted")
        box = QHBoxLayout()
        box.addWidget(self.send)
        box.addStretch(1)
        self.box.addLayout(box)
        self.box.addWidget(self._said)
        self.box.addStretch(1)

    def _on_send(self) -> None:
        words = self.ui.words
        self.sent = True
        self.send.setText(words.t("Send another"))
        self.send.set_look("secondary")
        self._said.setText(
            words.t("It is on its way. If nothing came: Settings, Notifications lists the other ways.")
        )
        self.test_requested.emit()
