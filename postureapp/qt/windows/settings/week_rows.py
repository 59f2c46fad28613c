"""A week's hours as bars: one row for weekdays that are alike, on one axis of 30 hours."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QWidget

from postureapp.core import edit_hours
from postureapp.core.edit_hours import Ranges
from postureapp.core.model import WeekHours
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Text
from postureapp.qt.widgets.hours import RangeAxis, RangeBar, RangeWords
from postureapp.qt.widgets.paint import END
from postureapp.qt.windows.clear import clear
from postureapp.qt.windows.local import Local, line_start

Days = tuple[int, ...]


class WeekRows(QWidget):
    """Pressing a row's name chooses its days; its bar is dragged or moved by keys."""

    chosen = Signal(object)  # Days
    dragged = Signal(object, object)  # Days, Ranges; at every step
    changed = Signal(object, object)  # Days, Ranges; when a drag or key is done

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui, self._local = ui, Local(ui)
        self._days: list[Days] = []
        self._names: list[Button] = []
        self.bars: list[RangeBar] = []
        self._clocks: list[Text] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)

    def show_week(self, week: WeekHours, chosen: Days) -> None:
        """Show the hours; the row of the chosen days is marked. The focus stays with its days."""
        rows = edit_hours.rows(week)
        if [days for days, _ in rows] != self._days:
            self._rebuild(rows)
        for index, (days, ranges) in enumerate(rows):
            self.bars[index].set_spans([edit_hours.minutes(one) for one in ranges])
            self._clocks[index].setText(self._local.spans(ranges))
            # Figures of one width are wider than those the text measures itself with.
            figures = QFontMetrics(self._ui.theme.font("caption", tabular=True))
            self._clocks[index].setMinimumWidth(figures.horizontalAdvance(self._clocks[index].text()) + 2)
            self._names[index].set_look("secondary" if days == chosen else "link")

    def _rebuild(self, rows: list[tuple[Days, Ranges]]) -> None:
        held = next((self._days[at] for at, bar in enumerate(self.bars) if bar.hasFocus()), ())
        clear(self._grid)
        self._days = [days for days, _ in rows]
        self._names, self.bars, self._clocks = [], [], []
        for index, days in enumerate(self._days):
            self._add(index, days)
        self._grid.addWidget(RangeAxis(self._ui.theme), len(rows), 1)
        for days, bar in zip(self._days, self.bars, strict=True):
            if held and set(held) <= set(days):
                bar.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, index: int, days: Days) -> None:
        theme, words = self._ui.theme, self._ui.words
        named = self._local.weekdays(days)
        name = Button(
            theme, line_start(named), look="link", size="small", align="start", inset=10, radius="field"
        )
        name.setAccessibleName(words.t("Change the hours of {days}").format(days=named))
        name.clicked.connect(lambda _=False: self.chosen.emit(days))
        said = RangeWords(
            words.t("Hours on {days}").format(days=named),
            whole=words.t("whole range"),
            start=words.tc("of a range", "start"),
            end=words.tc("of a range", "end"),
        )
        bar = RangeBar(theme, said, [])
        bar.setToolTip(words.t("Drag a range or its ends. Keys: up, down, left, right, Insert, Delete."))
        bar.changed.connect(lambda spans: self.dragged.emit(days, _ranges(spans)))
        bar.committed.connect(lambda spans: self.changed.emit(days, _ranges(spans)))
        clocks = Text(theme, "", "caption", align=END, wrap=False, tabular=True)
        self._names.append(name)
        self.bars.append(bar)
        self._clocks.append(clocks)
        for place, part in enumerate((name, bar, clocks)):
            self._grid.addWidget(part, index, place)


def _ranges(spans: list[tuple[int, int]]) -> Ranges:
    return tuple(edit_hours.span(start, end) for start, end in spans)
