"""Step 1, about you: three questions that decide what is offered."""

from datetime import date

from msgspec.structs import replace

from postureapp.core.model import FeedingWay
from postureapp.core.welcome import Answers
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, DateField, Labelled, Segmented, Text, column, row
from postureapp.qt.windows.local import Local
from postureapp.qt.windows.settings.profile import births, feeding_ways, weeks_since
from postureapp.qt.windows.welcome.steps import Step


class AboutYou(Step):
    """Birth date, birth, feeding. Leaving out means the gentlest choice."""

    def __init__(self, ui: Ui, today: date | None) -> None:
        words = ui.words
        lead = words.t(
            "So that only what suits you is offered. Leave out what you like; nothing leaves this computer."
        )
        super().__init__(ui, words.t("A little about you"), lead)
        self._today = today
        self._births = births(words)
        self._ways = feeding_ways(words)[:-1]  # leaving it unanswered is the fifth
        born = words.t("When was your baby born?")
        self.born = DateField(
            ui.theme, born, None, display=Local(ui).full_pattern(), empty=words.t("Rather not say")
        )
        self.born.editor.setLocale(Local(ui).locale)
        how, feed = words.t("How was your baby born?"), words.t("How do you feed?")
        self.birth = Segmented(ui.theme, how, [str(said) for _, said in self._births], None, size="large")
        self.way = Segmented(ui.theme, feed, [str(said) for _, said in self._ways], None, size="large")
        self.unsay = Button(ui.theme, words.t("Rather not say"), look="link", size="small")
        self.unsay.setAccessibleDescription(feed)
        keeps = self.unsay.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.unsay.setSizePolicy(keeps)
        self._born = Labelled(ui.theme, born, self.born)
        self.box.addWidget(self._born)
        self.box.addWidget(Labelled(ui.theme, how, self.birth))
        asked = Text(ui.theme, feed, "strong")
        asked.setBuddy(self.way)
        head = row((column(None, asked, None), 1), self.unsay)
        self.box.addLayout(column(head, self.way, gap=0))
        self.box.addStretch(1)
        self.unsay.clicked.connect(self._on_unsay)
        self.born.changed.connect(self._on_born)
        self.birth.chosen.connect(lambda at: self.tell(replace(self.answers, birth_type=self._births[at][0])))
        self.way.chosen.connect(self._on_way)

    def show_answers(self, answers: Answers) -> None:
        super().show_answers(answers)
        self.born.set_value(answers.birth_date)
        self.birth.choose([value for value, _ in self._births].index(answers.birth_type))
        ways = [value for value, _ in self._ways]
        self.way.choose(ways.index(answers.feeding_way) if answers.feeding_way in ways else None)
        self._offer_unsay()
        self._explain(answers.birth_date)

    def _on_born(self, born: date | None) -> None:
        self.tell(replace(self.answers, birth_date=born))
        self._explain(born)

    def _on_way(self, at: int) -> None:
        self.tell(replace(self.answers, feeding_way=self._ways[at][0]))
        self._offer_unsay()

    def _on_unsay(self) -> None:
        """An answer can be taken back."""
        self.way.choose(None)
        self.tell(replace(self.answers, feeding_way=FeedingWay.UNKNOWN))
        self._offer_unsay()
        self.way.segments[0].setFocus()

    def _offer_unsay(self) -> None:
        """Only where there is something to take back; its room is kept, so that nothing moves."""
        self.unsay.setVisible(self.way.index() is not None)

    def _explain(self, born: date | None) -> None:
        said = weeks_since(self.ui.words, born, self._today) if self._today and born else ""
        self._born.note.setText(said)
        self._born.note.setVisible(bool(said))
