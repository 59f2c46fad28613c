"""The fixed advice card of a safety answer: what to do, whom to call, and words to read out."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.library import Advice, Emergency, Level
from postureapp.qt.screens import opened
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import (
    Button,
    Card,
    Glyph,
    IconButton,
    Scroll,
    Tag,
    Text,
    Well,
    column,
    handed,
    holder,
    row,
)
from postureapp.qt.windows.advice_words import advice_of, read_out, why_line

SIZE = QSize(720, 640)


MIND = "red_mind"
"""The card for dark thoughts: crisis lines of the country stand on it."""


class AdviceCard(QWidget):
    """Red only for an emergency. The card says the same to everyone; numbers are stored in the content."""

    called = Signal()
    mistake = Signal()
    booked = Signal()
    closed = Signal()

    def __init__(
        self, ui: Ui, level: str, item_ids: tuple[str, ...], country: str, *, today: date | None = None
    ) -> None:
        """`level` is "book", "urgent" or "emergency"; ids are of safety items or of advice; `today` says
        how many weeks ago the birth was.
        """
        super().__init__()
        self._ui, self.level, self._items, self._today = ui, Level(level), item_ids, today
        self._country = country
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(24, 24, 24, 24)
        self._page: QWidget | None = None
        self._build()
        grown = 1 + max(ui.theme.text_size - 1, 0) / 2
        self.setGeometry(opened(SIZE * grown))
        ui.theme.relayout.connect(self._build)

    # -- building -------------------------------------------------------------------------------------------
    def _build(self) -> None:
        theme, old = self._ui.theme, self._page
        advice = advice_of(self._ui.content, self.level, self._items)
        self.setWindowTitle(self._action())
        body = Scroll(theme, column(*self._lines(advice), None, gap=8, margins=(0, 0, 8, 0)))
        note = Text(theme, why_line(self._ui.words, self._ui.content, self.level, advice), "caption", "muted")
        parts = (self._head(), 4, (body, 1), self._acts(), note)
        self._page = holder(column(*parts, gap=16))
        self._box.addWidget(self._page)
        if old is not None:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _numbers(self) -> Emergency:
        return self._ui.content.emergency.get(self._country) or Emergency(country="", emergency="")

    def _number(self) -> str:
        numbers = self._numbers()
        return numbers.emergency if self.level is Level.EMERGENCY else numbers.advice

    def _action(self) -> str:
        w = self._ui.words
        match self.level:
            case Level.EMERGENCY:
                return w.t("Call now")
            case Level.URGENT:
                return w.t("Call today")
            case _:
                return w.t("Worth a visit")

    def _head(self) -> QWidget:
        theme, w = self._ui.theme, self._ui.words
        if self.level not in (Level.EMERGENCY, Level.URGENT):
            close = IconButton(theme, "close", w.tc("window", "Close"), size="large")
            close.clicked.connect(self.close)
            return holder(row(Tag(theme, self._action(), "care", "calendar"), None, close))
        red = self.level is Level.EMERGENCY
        ink, number = ("on_urgent" if red else "care"), self._number()
        who = number or (w.t("Your emergency number") if red else w.t("Maternity unit or doctor"))
        card = Card(
            theme,
            Glyph(theme, "phone", tone=ink, size=40),
            (
                column(
                    Text(theme, self._action(), "title", ink, wrap=False),
                    Text(theme, who, "hero" if number else "display", ink, wrap=not number),
                    gap=0,
                ),
                1,
            ),
            fill="urgent_fill" if red else "care_soft", line="urgent_line" if red else "soft_line",
            pad=24, gap=16, across=True,
        )  # fmt: skip
        if number:
            self._copy = Button(theme, w.t("Copy number"), look="outline", size="large", icon="copy")
            self._copy.clicked.connect(self._on_copy)
            card.add(self._copy)
        return card

    def _lines(self, advice: Advice | None) -> list[QWidget]:
        theme, w = self._ui.theme, self._ui.words
        parts: list[QWidget] = []
        if advice is not None:
            parts.append(Text(theme, advice.heading, "display"))
            parts += [Text(theme, line, "lead") for line in advice.lines]
        if advice is not None and advice.id == MIND and self._numbers().crisis:
            parts.append(Text(theme, w.t("Someone to talk to now: {numbers}").format(
                numbers=" · ".join(self._numbers().crisis)), "lead"))  # fmt: skip
        if self.level in (Level.EMERGENCY, Level.URGENT):
            said = read_out(self._ui, self._items, self._today)
            soft = "urgent_soft" if self.level is Level.EMERGENCY else "well"
            caption = Text(theme, w.t("You can read this out"), "caption", "muted")
            parts.append(Well(theme, caption, Text(theme, said, "lead"), fill=soft, pad=20, gap=4))
        return parts

    def _acts(self) -> QWidget:
        theme, w = self._ui.theme, self._ui.words
        if self.level in (Level.EMERGENCY, Level.URGENT):
            self._main = Button(theme, w.t("I have called"), size="huge", icon="check")
            self._main.clicked.connect(self._on_called)
            slip = Button(theme, w.t("I pressed this by mistake"), look="quiet", size="huge")
            slip.clicked.connect(self._on_mistake)
            return holder(handed(theme, row((self._main, 1), (slip, 1), gap=12)))
        self._main = Button(theme, w.t("It is booked"), look="primary", size="huge", icon="check")
        self._main.clicked.connect(self._on_booked)
        later = Button(theme, w.t("Not now"), size="huge")
        later.clicked.connect(self.close)
        return holder(handed(theme, row((later, 1), (self._main, 1), gap=12)))

    # -- acts -----------------------------------------------------------------------------------------------
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._number())
        self._copy.setText(self._ui.words.t("Copied"))
        self._copy.set_icon("check")

    def _on_called(self) -> None:
        self.called.emit()
        self.close()

    def _on_mistake(self) -> None:
        self.mistake.emit()
        self.close()

    def _on_booked(self) -> None:
        self.booked.emit()
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
