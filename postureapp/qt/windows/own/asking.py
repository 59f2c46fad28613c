"""Acts that make way for a question before something is lost."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Flow, Text, column, holder


class Asking(QWidget):
    """Shows `usual` acts; `ask` shows the question in their place until it is answered."""

    def __init__(
        self, ui: Ui, usual: QWidget, question: str, keep: str, lose: str, lost: Callable[[], None]
    ) -> None:
        """`keep` and `lose` are the words of the two answers; `lost` is called for the latter."""
        super().__init__()
        theme = ui.theme
        self._usual = usual
        self.keep = Button(theme, keep)
        self.keep.clicked.connect(lambda: self._show(False))
        self.lose = Button(theme, lose, look="outline", icon="trash")
        self.lose.clicked.connect(lambda _=False: lost())
        acts = Flow(theme, 8)
        acts.addWidget(self.keep)
        acts.addWidget(self.lose)
        self._question = holder(column(Text(theme, question), holder(acts), gap=8))
        self._question.hide()
        self.setLayout(column(usual, self._question, gap=0))

    def ask(self) -> None:
        """Show the question; the safe answer has the focus."""
        self._show(True)
        self.keep.setFocus()

    def _show(self, asking: bool) -> None:
        self._usual.setVisible(not asking)
        self._question.setVisible(asking)
