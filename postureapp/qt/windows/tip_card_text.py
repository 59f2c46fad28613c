"""The words of a tip: title, body, cautions, the safe-sleep line, and how sure we are of it."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from postureapp.core.eligibility import shows_safe_sleep
from postureapp.core.evidence import Confidence as Sure
from postureapp.core.evidence import Label, Source
from postureapp.core.library import Tip
from postureapp.i18n import Words
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Confidence, Glyph, RowButton, Text, Well, column, holder, row
from postureapp.qt.windows.lists import listed, source_title
from postureapp.qt.windows.two_parts import ScrolledWords

SAFE_SLEEP = "safe_sleep"
"""Id of the safe-sleep card in the content."""
BARS = {Label.TESTED: 3, Label.GUIDANCE: 3, Label.EXPERT: 2, Label.COMMON_SENSE: 1}
"""How many of three bars a label fills; the words beside them say what it is."""


class TipText(ScrolledWords):
    """Scrolls when it must; the acts beside it never move."""

    start_routine = Signal(str)

    def __init__(self, ui: Ui, tip: Tip, routine: str) -> None:
        """`routine` is the id of a guided break that fits the tip and the person, or empty."""
        super().__init__(ui.theme)
        self._ui, theme = ui, ui.theme
        parts: list[QWidget] = [
            Text(theme, tip.title, "display"),
            Text(theme, tip.body, "lead"),
            *cautions(ui, tip.cautions),
        ]
        if shows_safe_sleep(tip, ui.settings.profile):
            parts += safe_sleep(ui)
        link = self._routine_link(routine)
        if link is not None:
            parts.append(link)
        self.put(*parts, self._trust(tip))

    def _routine_link(self, routine_id: str) -> Button | None:
        routine = self._ui.content.routine(routine_id) if routine_id else None
        if routine is None:
            return None
        minutes = max(round(routine.seconds / 60), 1)
        label = self._ui.words.tn("{title}, {n} min", "{title}, {n} min", minutes)
        said = label.format(title=routine.title, n=minutes)
        button = Button(self._ui.theme, said, look="secondary", size="large", icon="play")
        button.setObjectName(routine_id)
        button.clicked.connect(self._on_routine)
        return button

    def _on_routine(self) -> None:
        self.start_routine.emit(self.sender().objectName())

    # -- how sure are we ------------------------------------------------------------------------------------
    def _trust(self, tip: Tip) -> Well:
        sources = [self._ui.content.sources[code] for code in tip.sources if code in self._ui.content.sources]
        linked = [source for source in sources if source.address][:1]
        more = [source_title(self._ui.words, source) for source in sources if source not in linked]
        parts: list[QWidget | int] = [self._source(source) for source in linked]
        if more:
            w = self._ui.words
            said = w.t("Also: {sources}") if linked else w.t("Sources: {sources}")
            line = said.format(sources=listed(w, more))
            parts += [4] * bool(linked) + [Text(self._ui.theme, line, "caption", "muted")]
        return trust(self._ui, tip.confidence, *parts)

    def _source(self, source: Source) -> QWidget:
        link = RowButton(  # long titles wrap
            self._ui.theme, source_title(self._ui.words, source), role="body", trail="external"
        )
        link.setObjectName(source.address)
        link.setToolTip(source.address)
        link.setAccessibleDescription(self._ui.words.t("Opens in your browser"))
        link.clicked.connect(self._on_source)
        return link

    def _on_source(self) -> None:
        QDesktopServices.openUrl(QUrl(self.sender().objectName()))


def cautions(ui: Ui, lines: tuple[str, ...]) -> list[QWidget]:
    """What to mind, a line each; together they stand closer than other parts."""
    return [holder(column(*(_caution(ui, line) for line in lines), gap=8))] if lines else []


def _caution(ui: Ui, line: str) -> QWidget:
    theme = ui.theme
    sign = column(Glyph(theme, "care", tone="care"), None, gap=0, margins=(0, theme.px(1), 0, 0))
    return holder(row(sign, (Text(theme, line, "body", "text"), 1), gap=10))


def safe_sleep(ui: Ui) -> list[QWidget]:
    """The safe-sleep card, if the content has it."""
    card = ui.content.cards.get(SAFE_SLEEP)
    if card is None:
        return []
    lines = [Text(ui.theme, line) for line in card.body]
    return [Well(ui.theme, Text(ui.theme, card.title, "strong"), *lines, fill="care_soft", gap=4)]


def trust(ui: Ui, sure: Sure, *sources: QWidget | int) -> Well:
    """How sure we are and why, then where it comes from."""
    theme, w = ui.theme, ui.words
    known = column(
        Text(theme, w.t("How sure are we?"), "caption", "muted"),
        Confidence(theme, BARS[sure.label], sure_word(w, sure.label)),
        Text(theme, sure.reason, "body", "muted"),
        gap=4,
    )
    return Well(theme, known, *sources, gap=8)


def sure_word(words: Words, label: Label) -> str:
    """How sure we are, in two or three words."""
    match label:
        case Label.TESTED:
            return words.t("Small studies")
        case Label.GUIDANCE:
            return words.t("Safety guidance")
        case Label.EXPERT:
            return words.t("Expert advice")
        case Label.COMMON_SENSE:
            return words.t("Common sense")
