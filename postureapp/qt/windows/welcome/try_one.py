"""Step 3, try one: a reminder that really arrives, what its buttons do, and what if nothing came."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout

from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, Glyph, Text, column, row
from postureapp.qt.windows.local import Local
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
        self._said = Text(ui.theme, "", "body")
        self._said.hide()
        self.box.addWidget(self.send)
        self.box.addWidget(self._said)
        heading = Text(ui.theme, words.t("Its buttons"), "strong")
        self.box.addWidget(Card(ui.theme, heading, *self._acts(), pad=20, gap=12))
        self.box.addStretch(1)

    def _acts(self) -> Iterator[QLayout]:
        """The same words as on a reminder, each with what it does."""
        ui, words = self.ui, self.ui.words
        later = Local(ui).minutes(ui.settings.notifications.later_minutes)
        comma = words.tc("between the parts of a list", ", ")
        first = comma.join((words.t("Show me"), words.t("Start")))  # one or the other, after its kind
        acts = [
            ("play", first, words.t("Opens the picture or the break.")),
            ("later", words.t("Later"), words.t("It comes again in {duration}.").format(duration=later)),
        ]
        if ui.settings.feeding.enabled and not ui.settings.profile.hide_baby:
            acts.append(("feeding", words.t("Feeding now"), words.t("Everything waits until you are done.")))
        for icon, name, does in acts:
            said = column(Text(ui.theme, name, "body"), Text(ui.theme, does, "caption", "muted"), gap=0)
            yield row(Glyph(ui.theme, icon, tone="accent"), (said, 1), gap=12)

    def _on_send(self) -> None:
        words = self.ui.words
        self.sent = True
        self.send.setText(words.t("Send another"))
        self.send.set_look("secondary")
        self._said.setText(
            words.t("It is on its way. If nothing came: Settings, Notifications lists the other ways.")
        )
        self._said.show()
        self.test_requested.emit()
