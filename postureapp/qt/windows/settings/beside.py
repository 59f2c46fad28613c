"""Words on one side and a control on the other; one under the other where there is no room for both."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from postureapp.qt.theme import Theme

LEAST = 15  # em; narrower words would break after every other one
GAP = 24  # px between words and control
ABOVE = 8  # px when the control stands below
_Direction = QBoxLayout.Direction


class Beside(QBoxLayout):
    """A layout, because Qt asks layouts for heightForWidth wherever there is one."""

    def __init__(self, theme: Theme, words: QWidget, control: QWidget, *, below: bool = False) -> None:
        super().__init__(_Direction.LeftToRight)
        self._theme, self._words, self._control, self._below = theme, words, control, below
        self.setContentsMargins(0, 0, 0, 0)
        self._holder = QWidget()
        self._inner = QHBoxLayout(self._holder)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(0)
        if below and control.sizePolicy().expandingDirections():
            self._inner.addWidget(control, 1)
        else:
            self._inner.addStretch(1)
            self._inner.addWidget(control)
            self._inner.addStretch(0)
        self.addWidget(words, 1)
        self.addWidget(self._holder, 0)
        self.setSpacing(GAP)
        self._stacked = False

    def stacked(self, width: int) -> bool:
        """Whether the control stands below at that width in px."""
        return self._below or width - GAP - self._wide() < LEAST * self._theme.em

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self.stacked(width):
            return self._tall(self._words, width) + ABOVE + self._tall(self._control, width)
        beside = self._wide()
        return max(self._tall(self._words, width - GAP - beside), self._tall(self._control, beside))

    def minimumHeightForWidth(self, width: int) -> int:
        return self.heightForWidth(width)

    def sizeHint(self) -> QSize:
        wide = self._words.sizeHint().width() + GAP + self._wide()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSize(self) -> QSize:
        words, control = self._words.minimumSizeHint(), self._control.minimumSizeHint()
        return QSize(max(words.width(), control.width()), 0)

    def setGeometry(self, rect: QRect) -> None:
        self._turn(self.stacked(rect.width()))
        super().setGeometry(rect)

    def _turn(self, stacked: bool) -> None:
        """Only when it changes: each of these calls asks for a new layout."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self.setDirection(_Direction.TopToBottom if stacked else _Direction.LeftToRight)
        self.setSpacing(ABOVE if stacked else GAP)
        if self._inner.count() > 1:
            self._inner.setStretch(0, 0 if stacked else 1)
            self._inner.setStretch(2, 1 if stacked else 0)

    def _wide(self) -> int:
        """What the control takes beside the words."""
        return max(self._control.sizeHint().width(), self._control.minimumWidth())

    @staticmethod
    def _tall(widget: QWidget, width: int) -> int:
        hint = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
        return max(hint, widget.minimumHeight())
