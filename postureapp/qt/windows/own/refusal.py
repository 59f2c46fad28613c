"""A pack was not accepted: which file, item and field, and why, in plain words. Nothing was changed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from postureapp.content.problem import ContentProblem
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, Scroll, Text, column, row
from postureapp.qt.windows.own.labels import place_in_pack
from postureapp.qt.windows.own.reasons import reason

MOST = 30
"""Problems shown; more help nobody."""


class Refusal(QWidget):
    """One card for each problem, and the way back."""

    back_requested = Signal()

    def __init__(self, ui: Ui, name: str, problems: Sequence[ContentProblem]) -> None:
        super().__init__()
        theme, w = ui.theme, ui.words
        title = w.t("“{name}” was not installed").format(name=name)
        lead = w.t("Nothing was changed. Whoever made the pack can put this right:")
        cards = [
            Card(
                theme,
                Text(theme, reason(w, one.message), "strong"),
                Text(theme, place_in_pack(w, one), "body", "muted"),
                pad=16,
                gap=2,
            )
            for one in problems[:MOST]
        ]
        if len(problems) > MOST:
            more = len(problems) - MOST
            said = w.tn("and {n} more of the kind", "and {n} more of the kind", more).format(n=more)
            cards.append(Card(theme, Text(theme, said, "body", "muted"), pad=16))
        self.back = Button(theme, w.t("All packs"), look="primary", size="large", icon="back")
        self.back.clicked.connect(self.back_requested)
        area = Scroll(theme, column(*cards, None, gap=8, margins=(0, 0, 16, 16)))
        area.setAccessibleName(title)
        self.setLayout(
            column(
                Text(theme, title, "display"), Text(theme, lead, "lead", "muted"), (area, 1),
                row(self.back, None),
                gap=16, margins=(32, 28, 32, 24),
            )
        )  # fmt: skip
