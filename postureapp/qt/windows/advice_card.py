"""The fixed advice card of a safety answer: what to do, whom to call, and words to read out."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.library import Advice, Emergency, Level
from postureapp.qt.screens import opened
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import (
    Button,
    Card,
    Glyph,
    IconButton,
    Tag,
    Text,
    Well,
    column,
    handed,
    holder,
    row,
)
from postureapp.qt.windows.advice_words import advice_of, read_out, why_line
from postureapp.qt.windows.sentences import in_a_row
from postureapp.qt.windows.two_parts import GUTTER, ScrolledWords, guttered

SIZE = QSize(720, 480)
TALLEST = 860
"""px at 100 %; up to here it opens as tall as its words need."""
LARGE = 1.3
"""Text size from which the small print scrolls with the words: the height of a small screen is theirs."""
EDGE = 24
LEAST = 440
"""px at 100 %; narrower than that it is never."""
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
        self._ui, self._items, self._country, self._today = ui, item_ids, country, today
        advice = advice_of(ui.content, Level(level), item_ids)
        levels = (Level(level), advice.level if advice else Level.NONE)
        self.level = max(levels, key=lambda one: one.rank)  # "Call" never stands on a milder card
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(EDGE, EDGE, EDGE - GUTTER, EDGE)
        self._page: QWidget | None = None
        self._build()
        self.setMinimumWidth(min(ui.theme.px(LEAST), self._natural().width()))
        self.setGeometry(opened(self._natural()))
        ui.theme.relayout.connect(self._build)

    def _natural(self) -> QSize:
        """Grown with the text; as tall as its words need, so that none of them hides under the edge."""
        grown = 1 + max(self._ui.theme.text_size - 1, 0) / 2
        wide, page = round(SIZE.width() * grown), self._page
        assert page is not None
        inner = wide - 2 * EDGE + GUTTER
        words = page.heightForWidth(inner) - self._body.sizeHint().height() + self._body.whole(inner)
        return QSize(wide, round(min(max(words + 2 * EDGE, SIZE.height() * grown), TALLEST * grown)))

    # -- building -------------------------------------------------------------------------------------------
    def _build(self) -> None:
        theme, old = self._ui.theme, self._page
        advice = advice_of(self._ui.content, self.level, self._items)
        self.setWindowTitle(self._action())
        note = Text(theme, why_line(self._ui.words, self._ui.content, self.level, advice), "caption", "muted")
        large = theme.text_size > LARGE
        self._body = ScrolledWords(theme, gap=8)
        self._body.put(*self._lines(advice), *((8, note) if large else ()))
        below = [guttered(part) for part in (self._acts(), *(() if large else (note,)))]
        self._page = holder(column(guttered(self._head()), (self._body, 1), *below, gap=16))
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

    def _lines(self, advice: Advice | None) -> list[QWidget | int]:
        theme, w = self._ui.theme, self._ui.words
        parts: list[QWidget | int] = []
        if advice is not None:
            parts.append(Text(theme, advice.heading, "display"))
            parts += [Text(theme, line, "lead") for line in advice.lines]
        if advice is not None and advice.id == MIND and self._numbers().crisis:
            parts.append(Text(theme, w.t("Someone to talk to now: {numbers}").format(
                numbers=" · ".join(self._numbers().crisis)), "lead"))  # fmt: skip
        if self.level in (Level.EMERGENCY, Level.URGENT):
            parts += [8, self._read_out()]
        return parts

    def _read_out(self) -> Well:
        theme, red = self._ui.theme, self.level is Level.EMERGENCY
        begin, announced, signs = read_out(self._ui, self._items, self._today)
        opening = Text(theme, in_a_row(self._ui.words.language, begin, announced), "lead")
        caption = Text(theme, self._ui.words.t("You can read this out"), "caption", "muted")
        points = [
            row(column(Text(theme, "•", "lead", wrap=False), None), (Text(theme, sign, "lead"), 1))
            for sign in signs
        ]
        return Well(theme, caption, opening, *points, fill="urgent_soft" if red else "well", pad=20, gap=4)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Never so short that the number or an act is squeezed."""
        layout = self._page.layout() if self._page is not None else None
        if layout is not None:
            least = layout.totalMinimumHeightForWidth(self.width() - 2 * EDGE + GUTTER) + 2 * EDGE
            self.setMinimumHeight(min(least, opened(QSize(1, 1 << 20)).height()))
        super().resizeEvent(event)

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
