"""One day of the week's preview as a thin strip: a dot for each reminder; choosing it opens the day."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QRadioButton

from postureapp.core.model import Reason
from postureapp.core.preview import DayAhead
from postureapp.qt.theme import Theme
from postureapp.qt.ui import Ui
from postureapp.qt.widgets.control import FIXED, GROWS, Control
from postureapp.qt.widgets.paint import END, Canvas, text_width

DAY = 24 * 60
COUNT = 36  # px at 100 %; the column of counts
_TIMELINE = 8  # px a timeline without lanes leaves at each side of its hours


def names_width(theme: Theme, weekdays: Iterable[str]) -> int:
    """Width of the column of weekdays in px."""
    return max(theme.px(104), *(text_width(theme, one, "strong") + 16 for one in weekdays))


def axis_margins(theme: Theme, names: int) -> tuple[int, int]:
    """What a timeline above leaves free left and right, so that its hours stand over those of the strips."""
    return names + 12 - _TIMELINE, theme.px(COUNT) + 12 - _TIMELINE


class DayStrip(Control, QRadioButton):
    """Weekday, dots on the day's axis, count. Its name says the same in words."""

    def __init__(self, ui: Ui, weekday: str, names: int) -> None:
        """`names` is the width of the column of weekdays in px, the same for all."""
        super().__init__()
        self._names = names
        self._day: DayAhead | None = None
        self.start(ui.theme, weekday)
        self.setSizePolicy(GROWS, FIXED)

    def show_day(self, day: DayAhead, said: str) -> None:
        """Show the day's reminders; `said` sums them up."""
        self._day = day
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, max(32, self.theme.px(32)))

    def paintEvent(self, _: QPaintEvent) -> None:
        theme, on = self.theme, self.isChecked()
        with Canvas(self, theme) as canvas:
            rect, radius = self.ringed(canvas, canvas.rect, theme.radius("button"))
            if on or self.hovered():
                canvas.box(rect, radius, "accent_soft" if on else "well", "soft_line" if on else "")
            names = self._names
            ink = "on_accent_soft" if on else "text"
            canvas.words(QRectF(12, 0, names, self.height()), self.text(), "strong" if on else "body", ink)
            counted = theme.px(COUNT)
            left, width = names + 12.0, self.width() - names - counted - 24
            middle, size = self.height() / 2, max(8.0, theme.px(8))
            canvas.box(QRectF(left, middle - 0.5, width, 1), 0, "line")
            if self._day is None:
                return
            canvas.rtl = False  # the clock runs left to right everywhere
            # Those that come lie over those that do not.
            for one in sorted(self._day.entries, key=lambda one: one.expected is Reason.DUE):
                comes = one.expected is Reason.DUE
                wide = size if comes else size / 2
                x = left + width * (one.at.hour * 60 + one.at.minute) / DAY
                dot = QRectF(x - wide / 2, middle - wide / 2, wide, wide)
                solid = theme.kind_tokens(one.kind.value)[0]
                canvas.box(dot, wide / 2, solid if comes else "card", "" if comes else "edge")
            place = QRectF(self.width() - counted - 12, 0, counted, self.height())
            canvas.words(place, str(len(self._day.coming)), "strong", ink, END, tabular=True)
