"""What one step of Welcome is: a title, a sentence, and questions whose answers may be left out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.welcome import Answers
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Text

GAP = 4  # px between the questions and the scroll bar


class Step(QWidget):
    """Shows the answers so far and tells changed ones."""

    answered = Signal(object)  # Answers

    def __init__(self, ui: Ui, title: str, lead: str) -> None:
        super().__init__()
        self.ui, self.answers = ui, Answers()
        self.title = Text(ui.theme, title, "display")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, GAP, 0)
        self.box.setSpacing(16)
        self.box.addWidget(self.title)
        self.box.addWidget(Text(ui.theme, lead, "lead", "muted"))

    def show_answers(self, answers: Answers) -> None:
        """Put the answers in; nothing is told."""
        self.answers = answers

    def tell(self, answers: Answers) -> None:
        """A question was answered."""
        self.answers = answers
        self.answered.emit(answers)
