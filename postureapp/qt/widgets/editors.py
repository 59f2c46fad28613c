"""Native editors whose caret keeps to the theme.

Qt draws the caret by inverting what lies under it: on the near-black of night that is a white line. It is
multiplied with the colour of the words afterwards, which dims it there and changes nothing that is dark.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QLineEdit, QPlainTextEdit, QTimeEdit, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.scroll import ScrollBar

_BESIDE = 5  # px that QLineEdit.cursorRect() adds before the caret, and 4 behind it


def _tint_caret(widget: QWidget, theme: Theme, caret: QRect) -> None:
    painter = QPainter(widget)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(caret, theme["text"])
    painter.end()


class LineEdit(QLineEdit):
    """One line of text."""

    def __init__(self, theme: Theme, text: str = "") -> None:
        super().__init__(text)
        self.theme = theme
        # Qt centres ascent and descent, which sits lower than the words around it: those centre on capitals.
        metrics = QFontMetricsF(theme.font("body"))
        low = metrics.ascent() - metrics.descent() - metrics.capHeight()
        self.setTextMargins(0, 0, 0, max(round(low), 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            wide = self.cursorRect()
            _tint_caret(self, self.theme, wide.adjusted(_BESIDE, 0, -(_BESIDE - 1), 0))


class TimeEdit(QTimeEdit):
    """A clock time; minutes step by more than one: nobody wants 14:37 from the arrow keys."""

    def __init__(self, theme: Theme, step: int) -> None:
        super().__init__()
        self._step = step
        self.setLineEdit(LineEdit(theme))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # 08:00 everywhere

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and "select all" begin at the hour: Qt would leave typed digits without effect there."""
        whole = self.lineEdit().selectedText() == self.text()
        begins = event.key() == Qt.Key.Key_Home or event.matches(QKeySequence.StandardKey.SelectAll)
        if begins or (whole and event.text().isdigit()):
            self.setSelectedSection(QTimeEdit.Section.HourSection)
        if not begins:
            super().keyPressEvent(event)

    def stepBy(self, steps: int) -> None:
        by_minutes = self.currentSection() == QTimeEdit.Section.MinuteSection
        super().stepBy(steps * self._step if by_minutes else steps)
        self.editingFinished.emit()


class DateEdit(QDateEdit):
    """A date."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setLineEdit(LineEdit(theme))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Words in place of a date have no parts: Qt would look for the next one for ever."""
        if self.specialValueText() and self.date() == self.minimumDate():
            return QWidget.focusNextPrevChild(self, forward)
        return super().focusNextPrevChild(forward)


class TextEdit(QPlainTextEdit):
    """Several lines of plain text; Tab goes on to the next control instead of into the text."""

    def __init__(self, theme: Theme, text: str = "", lines: int = 4) -> None:
        super().__init__(text)
        self.theme, self._lines = theme, lines
        self.setTabChangesFocus(True)
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def setFrame(self, frame: bool) -> None:
        """With or without Qt's own frame, like the one-line editors."""
        self.setFrameShape(self.Shape.StyledPanel if frame else self.Shape.NoFrame)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing() + 1  # laid out, a line may be a pixel taller
        tall = self._lines * line + 3 * round(self.document().documentMargin())  # two leave a bar to scroll
        return QSize(self.theme.em * 20, tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.em * 10, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the window's to answer
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            _tint_caret(self.viewport(), self.theme, self.cursorRect())
