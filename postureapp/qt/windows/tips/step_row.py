"""One step of a routine as a row: number, sentence, seconds. Pressing it shows its picture."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent

from postureapp.core.library import Step
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import RowButton, Text
from postureapp.qt.widgets.paint import END, Canvas


class StepRow(RowButton):
    """The row whose picture stands beside it is tinted and has an edge."""

    def __init__(self, ui: Ui, number: int, step: Step) -> None:
        super().__init__(ui.theme, step.say, role="body", trail="eye")
        self._ui, self._shown = ui, False
        theme, w = ui.theme, ui.words
        count = Text(theme, str(number), "strong", "muted", wrap=False, tabular=True)
        count.setFixedWidth(theme.px(20))
        length = w.t("{seconds} s").format(seconds=step.seconds)
        seconds = Text(theme, length, "caption", "muted", wrap=False, tabular=True, align=END)
        for place, part in ((0, count), (2, seconds)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._box.insertWidget(place, part)
        said = w.t("{n}. {sentence} ({seconds} s)")
        self.setAccessibleName(said.format(n=number, sentence=step.say, seconds=step.seconds))
        self.setToolTip(w.t("Show the picture of this step"))

    def set_shown(self, shown: bool) -> None:
        """Say whether it is this step's picture that is seen."""
        self._shown = shown
        self.setAccessibleDescription(self._ui.words.t("Its picture is shown") if shown else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._shown:
            super().paintEvent(event)
            return
        with Canvas(self, self.theme) as canvas:
            rect, radius = self.ringed(canvas, canvas.rect, self.theme.radius("button"))
            canvas.box(rect, radius, "accent_soft", "accent")
