"""The words of a tip: title, body, cautions, the safe-sleep line, and how sure we are of it."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.eligibility import shows_safe_sleep
from postureapp.core.evidence import Label, Source
from postureapp.core.library import Tip
from postureapp.i18n import Words
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Confidence, Glyph, RowButton, Scroll, Text, Well, column, row

SAFE_SLEEP = "safe_sleep"
"""Id of the safe-sleep card in the content."""
BARS = {Label.TESTED: 3, Label.GUIDANCE: 3, Label.EXPERT: 2, Label.COMMON_SENSE: 1}
"""How many of three bars a label fills; the words beside them say what it is."""


class TipText(Scroll):
    """Scrolls when it must; the acts beside it never move."""

    start_routine = Signal(str)

    def __init__(self, ui: Ui, tip: Tip, routine: str) -> None:
        """`routine` is the id of a guided break that fits the tip and the person, or empty."""
        inner, theme = QWidget(), ui.theme
        super().__init__(theme, inner)
        self._ui = ui
        parts: list[QWidget] = [Text(theme, tip.title, "display"), Text(theme, tip.body, "lead")]
        parts += [self._caution(line) for line in tip.cautions]
        if shows_safe_sleep(tip, ui.settings.profile) and SAFE_SLEEP in ui.content.cards:
            card = ui.content.cards[SAFE_SLEEP]
            lines = [Text(theme, line) for line in card.body]
            parts.append(Well(theme, Text(theme, card.title, "strong"), *lines, fill="care_soft", gap=4))
        link = self._routine_link(routine)
        if link is not None:
            parts.append(link)
        parts.append(self._trust(tip))
        inner.setLayout(column(*parts, None, gap=12, margins=(0, 0, 8, 0)))

    def _caution(self, line: str) -> QWidget:
        theme = self._ui.theme
        box = QVBoxLayout()
        box.setContentsMargins(0, theme.px(1), 0, 0)
        box.addWidget(Glyph(theme, "care", tone="care"))
        box.addStretch(1)
        holder = QWidget()
        holder.setLayout(row(box, (Text(theme, line, "body", "text"), 1), gap=10))
        return holder

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
        theme, w = self._ui.theme, self._ui.words
        label = tip.confidence.label
        well = Well(
            theme,
            Text(theme, w.t("How sure are we?"), "caption", "muted"),
            Confidence(theme, BARS[label], sure_word(w, label)),
            Text(theme, tip.confidence.reason, "body", "muted"),
            gap=4,
        )
        sources = [self._ui.content.sources[code] for code in tip.sources if code in self._ui.content.sources]
        linked = [source for source in sources if source.address]
        for source in linked[:1]:
            well.add(self._source(source))
        more = [source.title for source in sources if source not in linked[:1]]
        if more:
            well.add(Text(theme, w.t("Also: {sources}").format(sources="; ".join(more)), "caption", "muted"))
        return well

    def _source(self, source: Source) -> QWidget:
        link = RowButton(self._ui.theme, source.title, role="strong", trail="external")  # long titles wrap
        link.setObjectName(source.address)
        link.setToolTip(source.address)
        link.setAccessibleDescription(self._ui.words.t("Opens in your browser"))
        link.clicked.connect(self._on_source)
        return link

    def _on_source(self) -> None:
        QDesktopServices.openUrl(QUrl(self.sender().objectName()))


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
