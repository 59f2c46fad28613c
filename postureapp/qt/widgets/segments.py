"""One of a few: a row of radio buttons on a track, with a pill that slides to the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QRadioButton, QSizePolicy, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import GROWS, LEAST, PREFERRED, Control
from postureapp.qt.widgets.motion import Slide
from postureapp.qt.widgets.paint import Canvas, text_width

Option = str | tuple[str, str]  # words, or (words, icon)
INSET = 3  # px between track and pill


class Segment(Control, QRadioButton):
    """One of them: paints its words; the pill behind it belongs to the row."""

    def __init__(self, theme: Theme, text: str, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.start(theme, text)
        self.setSizePolicy(GROWS, GROWS)

    def sizeHint(self) -> QSize:
        icon = self.theme.px(18) + 6 if self._icon else 0
        return QSize(text_width(self.theme, self.text(), "button") + 32 + icon, max(32, self.theme.px(32)))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(hint.width() - 16, hint.height())

    def paintEvent(self, _: QPaintEvent) -> None:
        theme, on = self.theme, self.isChecked()
        with Canvas(self, theme) as canvas:
            self.ringed(canvas, canvas.rect, theme.radius("button") - INSET)
            if self.hovered() and not on and not self.ring:
                canvas.box(canvas.rect, theme.radius("button") - INSET, "well_hover")
            if not self.isEnabled():
                ink = "disabled"
            else:
                open_question = self.group() is not None and self.group().checkedId() == -1
                ink = "text" if on or open_question else "muted"
            role, size = ("button" if on else "body"), (theme.px(18) if self._icon else 0)
            words = text_width(theme, self.text(), role)
            x = max((self.width() - words - (size + 6 if size else 0)) / 2, 4)
            if size:
                canvas.icon(self._icon, ink, x, (self.height() - size) / 2, size)
                x += size + 6
            canvas.words(QRectF(x, 0, self.width() - x - 2, self.height()), self.text(), role, ink)


class _Track(QBoxLayout):
    """Side by side while their words fit, else one under the other: long words at 160 % are never cut."""

    def __init__(self, least: int) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._least = least
        self.used = QRect()  # in the middle of what a tall neighbour leaves: a row of words never grows
        self.setContentsMargins(INSET, INSET, INSET, INSET)
        self.setSpacing(2)

    def _sizes(self) -> list[QSize]:
        return [item.minimumSize() for at in range(self.count()) if (item := self.itemAt(at)) is not None]

    def _stacked(self, width: int) -> bool:
        return width < sum(size.width() + 2 for size in self._sizes()) + 2 * INSET

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        tall = [size.height() for size in self._sizes()]
        if self._stacked(width):
            return sum(tall) + 2 * (len(tall) - 1) + 2 * INSET
        return max(max(tall, default=0) + 2 * INSET, self._least)

    def minimumHeightForWidth(self, width: int) -> int:
        return self.heightForWidth(width)

    def minimumSize(self) -> QSize:
        widest = max((size.width() for size in self._sizes()), default=0)
        return QSize(widest + 2 * INSET, self._least)

    def setGeometry(self, rect: QRect) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = down if self._stacked(rect.width()) else across
        if wanted != self.direction():
            self.setDirection(wanted)
        tall = min(self.heightForWidth(rect.width()), rect.height())
        self.used = QRect(rect.x(), rect.y() + (rect.height() - tall) // 2, rect.width(), tall)
        super().setGeometry(self.used)


class Segmented(QWidget):
    """A radio group: one tab stop, arrow keys move. on=None: nothing is chosen yet, skipping is not "no"."""

    chosen = Signal(int)  # the person chose this index; not sent by `choose`

    def __init__(
        self, theme: Theme, name: str, options: Sequence[Option], on: int | None = 0, *, size: str = "medium"
    ) -> None:
        super().__init__()
        self.theme = theme
        self._least = theme.height(size) + (2 * INSET if size in ("large", "huge") else 0)
        self.setAccessibleName(name)
        self._track = box = _Track(self._least)
        self.setLayout(box)
        self._group = QButtonGroup(self)
        self.segments: list[Segment] = []
        for index, option in enumerate(options):
            text, icon = option if isinstance(option, tuple) else (option, "")
            segment = Segment(theme, text, icon)
            segment.setAccessibleDescription(name)
            self._group.addButton(segment, index)
            self.segments.append(segment)
            box.addWidget(segment)  # of one width where there is room, else each as wide as its words
        self._slide = Slide(theme, self, 1.0)
        self._from = QRectF()
        self._on: int | None = None
        self._showing = False
        if on is not None:
            self.choose(on)
        self._group.idToggled.connect(self._on_toggled)
        policy = QSizePolicy(PREFERRED, LEAST)  # room for the stacked form; one row never grows
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def index(self) -> int | None:
        """Which is chosen; None while nothing is."""
        return None if self._group.checkedId() < 0 else self._group.checkedId()

    def choose(self, index: int | None) -> None:
        """Choose without telling; None takes the choice back."""
        self._showing = True
        self._group.setExclusive(index is not None)
        for at, segment in enumerate(self.segments):
            segment.setChecked(at == index)
        self._group.setExclusive(True)
        self._showing = False
        self._on = index
        self.update()

    def sizeHint(self) -> QSize:
        wide = sum(segment.sizeHint().width() + 2 for segment in self.segments)
        return QSize(wide + 2 * INSET, self._least)

    def paintEvent(self, _: QPaintEvent) -> None:
        with Canvas(self, self.theme) as canvas:
            canvas.box(self._track.used, self.theme.radius("button"), "well", "soft_line")
            pill = self._pill()
            if pill is not None:
                canvas.rtl = False  # the segments' places are real ones already
                radius = self.theme.radius("button") - INSET
                canvas.box(pill, radius, "segment", "edge" if self.isEnabled() else "line")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._from = QRectF()

    def _pill(self) -> QRectF | None:
        index = self.index()
        if index is None:
            return None
        segment = self.segments[index]
        goal = QRectF(segment.geometry())
        if segment.ring:
            goal.adjust(4, 4, -4, -4)
        if not self._slide.moving() or self._from.isNull():
            return goal
        part, start = self._slide.at, self._from
        return QRectF(
            start.x() + (goal.x() - start.x()) * part,
            start.y() + (goal.y() - start.y()) * part,
            start.width() + (goal.width() - start.width()) * part,
            start.height() + (goal.height() - start.height()) * part,
        )

    def _on_toggled(self, index: int, on: bool) -> None:
        if not on:
            return
        if self._on is not None and self._on != index:
            self._from = QRectF(self.segments[self._on].geometry())
            self._slide.at = 0.0
            self._slide.go(1.0)
        self._on = index
        for segment in self.segments:
            segment.update()
        self.update()
        if not self._showing:  # a screen reader toggles without a click
            self.chosen.emit(index)
