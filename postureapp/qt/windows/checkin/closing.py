"""The last page: what was noted, and one calm line of advice from the content."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.advice import Advised
from postureapp.core.checkin import CheckIn
from postureapp.core.library import Level
from postureapp.qt.figure.view import FigureView
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Card, Split, Tag, Text, Well, column, holder
from postureapp.qt.windows.checkin.page import Acts, Page

PICTURE = "welcome_4"


class ClosingPage(Page):
    """Shown when no card opens. It never says "well done": an entry is not a merit."""

    def __init__(self, ui: Ui, entry: CheckIn, advised: Advised) -> None:
        super().__init__(entry)
        self._ui, theme, w = ui, ui.theme, ui.words
        self.title = w.t("Noted")
        self.lead = w.t("It stays on this computer. You find it on the Progress page.")
        parts: list[QWidget | None] = [None]
        advice = ui.content.advice.get(advised.cards[0]) if advised.cards else None
        if advice is not None:
            if advised.level is Level.BOOK:
                parts.append(Tag(theme, w.t("Worth a visit"), "care", "calendar"))
            parts.append(Text(theme, advice.heading, "display"))
            parts += [Text(theme, line, "lead") for line in advice.lines]
        if entry.mood == "struggling":
            low = w.t("Days like this are hard. If they go on, tell your midwife, health visitor or doctor.")
            parts.append(Well(theme, Text(theme, low), Text(theme, w.t("Help works."), "strong")))
        figure = FigureView(theme, ui.library, ui.look)
        figure.show_picture(PICTURE)
        figure.setMinimumHeight(300)
        stage = Card(theme, (figure, 1), fill="stage", line="", radius="stage", pad=16, gap=0)
        margins = (0, 0, 16, 0) if theme.hand == "left" else (16, 0, 0, 0)  # clear of the picture alone
        said = holder(column(*parts, None, gap=12, margins=margins))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Split(theme, (stage, 9), (said, 10), hand=True, gap=24))

    def acts(self) -> Acts:
        return Acts(self._ui.words.tc("check-in", "Done"), "check")

    def press_main(self) -> None:
        self.done.emit(self.entry)

    def press_side(self) -> None:
        """There is no other act."""
