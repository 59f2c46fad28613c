"""Step 4, done: where the app lives, and what it is and is not."""

from msgspec.structs import replace

from postureapp.core.welcome import Answers
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Card, Switch, Text, column, row
from postureapp.qt.windows.settings.about import disclaimer
from postureapp.qt.windows.welcome.steps import Step


class Done(Step):
    """One switch and the disclaimer, the same for everyone."""

    def __init__(self, ui: Ui) -> None:
        words = ui.words
        lead = words.t("The app waits quietly beside the clock. Start it again to open Today.")
        super().__init__(ui, words.t("That is all"), lead)
        self.autostart = Switch(ui.theme, words.t("Start with the computer"))
        self.autostart.toggled.connect(lambda on: self.tell(replace(self.answers, autostart=on)))
        said = column(
            Text(ui.theme, words.t("Start with the computer"), "strong"),
            Text(ui.theme, words.t("So that it is there when you are."), "body", "muted"),
            gap=2,
        )
        self.box.addLayout(row((said, 1), self.autostart, gap=16))
        heading = Text(ui.theme, words.t("What this is, and is not"), "strong")
        self.box.addWidget(
            Card(ui.theme, heading, Text(ui.theme, disclaimer(words), "body", "muted"), pad=20, gap=8)
        )
        self.box.addStretch(1)

    def show_answers(self, answers: Answers) -> None:
        super().show_answers(answers)
        self.autostart.setChecked(answers.autostart)
