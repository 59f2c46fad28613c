"""Words: plain text in the line heights of the type scale, never markup."""

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import LEAST, PREFERRED
from postureapp.qt.widgets.paint import START, Canvas, text_width

MEASURE = 34  # em; the widest a text asks to be: some 65 letters, easy to read back to the start


class Text(QLabel):
    """A paragraph, or with wrap=False one line that ends in "…" when it must. Own packs bring foreign text,
    so nothing in it is ever read as markup.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        align: Qt.AlignmentFlag = START,
        wrap: bool = True,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        # Asked for here: a wrong name inside paintEvent would end in C++ without a way back.
        self.role, self._tone, self._align = role, tone, align
        theme.font(role)
        theme[tone]
        self._wrap, self._tabular = wrap, tabular
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(PREFERRED if wrap else LEAST, PREFERRED)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Draw in another colour token from now on."""
        self._tone = tone
        self.update()

    def set_align(self, align: Qt.AlignmentFlag) -> None:
        """Begin or end where others in the same column do."""
        self._align = align
        self.update()

    def _lines(self, width: int) -> tuple[QTextLayout, int]:
        """The text broken into lines for that width, and its height in px."""
        broken = self.text().replace("\n", "\u2028")  # the only line break that a QTextLayout knows
        layout = QTextLayout(broken, self.theme.font(self.role, self._tabular))
        option = QTextOption(QStyle.visualAlignment(self.layoutDirection(), self._align))
        option.setTextDirection(self.layoutDirection())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        step, cap = self.theme.line(self.role), QFontMetricsF(layout.font()).capHeight()
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, y + (step + cap) / 2 - line.ascent()))
            y += step
        layout.endLayout()
        return layout, math.ceil(y)

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        return self._lines(width)[1] if self._wrap else -1

    def sizeHint(self) -> QSize:
        natural = max(text_width(self.theme, line, self.role) for line in self.text().split("\n")) + 2
        if not self._wrap:
            return QSize(natural, math.ceil(self.theme.line(self.role)))
        width = min(natural, self.theme.em * MEASURE)
        return QSize(width, self._lines(width)[1])

    def minimumSizeHint(self) -> QSize:
        if self._wrap:
            return QSize(min(self.sizeHint().width(), self.theme.px(60)), 0)
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.theme.px(60)), hint.height())

    def paintEvent(self, _: QPaintEvent) -> None:
        with Canvas(self, self.theme) as canvas:
            tone = self._tone if self.isEnabled() else "disabled"
            if self._wrap:
                canvas.painter.setPen(self.theme[tone])
                self._lines(self.width())[0].draw(canvas.painter, QPointF(0, 0))
            else:
                canvas.words(self.rect(), self.text(), self.role, tone, self._align, tabular=self._tabular)
