"""What the gallery shows when nothing was found: a resting figure, what happened, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Text, column
from postureapp.qt.widgets.layout import fill
from postureapp.qt.widgets.paint import CENTRE
from postureapp.qt.windows.stage import Stage
from postureapp.qt.windows.tips.filters import Chosen

PICTURE = "welcome_4"
SIZE = (240, 200)  # px; gone where the window is too short for it


class Nothing(QWidget):
    """`all_wanted`: take search and filters away."""

    all_wanted = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._words, theme = ui.words, ui.theme
        self._title = Text(theme, "", "title", align=CENTRE)
        self._advice = Text(theme, "", "body", "muted", align=CENTRE)
        show = Button(theme, ui.words.t("Show all tips and breaks"), size="large")
        show.clicked.connect(self.all_wanted)
        self._stage = Stage(ui)
        self._stage.setFixedSize(theme.px(SIZE[0]), theme.px(SIZE[1]))
        self._stage.figure.show_picture(PICTURE)
        middle = Qt.AlignmentFlag.AlignHCenter
        box = column(None, gap=4)
        box.addWidget(self._stage, 0, middle)
        fill(box, (12, self._title, self._advice, 12))
        box.addWidget(show, 0, middle)
        box.addStretch(2)
        self.setLayout(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._stage.setVisible(event.size().height() > 2 * self._stage.height())
        super().resizeEvent(event)

    def explain(self, chosen: Chosen) -> None:
        """Say why it may be empty, for what was filtered for."""
        w = self._words
        if chosen.query.strip():
            title = w.t("Nothing called “{words}”").format(words=chosen.query.strip())
            advice = w.t("Try another word, or look through all of them.")
        elif chosen.kept:
            title = w.t("No favourites here yet")
            advice = w.t("The bookmark on a tip or break keeps it here.")
        else:
            title, advice = w.t("Nothing fits just now"), w.t("Take one filter away to see more.")
        self._title.setText(title)
        self._advice.setText(advice)
