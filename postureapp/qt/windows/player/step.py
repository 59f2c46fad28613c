"""The running step: figure, breath, time left, the sentence, what comes next - and the hand column."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, Dots, IconButton, Ring, Text, column, holder, row
from postureapp.qt.widgets.paint import CENTRE
from postureapp.qt.windows.even_lines import EvenLines
from postureapp.qt.windows.player.frame import EDGE, LOWER, UPPER, act, frame
from postureapp.qt.windows.player.halo import Halo
from postureapp.qt.windows.player.keys import Keys
from postureapp.qt.windows.player.seen import Seen

SAY_ROLES = ("speak", "title", "lead")
"""Sizes of the sentence, the largest first."""
MOST = 0.22
"""Of the screen's height: more than this goes to the figure, not to the words."""
ROOMY, TIGHT = 28, 20
"""em of stage under which the stop signs, and then the ring, make room for the sentence."""


class StepScreen(QWidget):
    """Shows what it is told and says what was pressed; it knows neither clock nor routine."""

    pause = Signal()
    back = Signal()
    next = Signal()
    baby = Signal()
    voice = Signal()
    full_screen = Signal()
    wrong = Signal()
    """Something feels wrong."""
    leave = Signal()

    def __init__(self, ui: Ui, title: str, says: Sequence[str], *, full: bool) -> None:
        """`says`: every sentence of the run: room is kept for the longest, so that nothing jumps."""
        super().__init__()
        self._ui, self._title, self._says, self._full = ui, title, says, full
        self._seen: Seen | None = None
        self._still = ""
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(frame(ui.theme, self._stage(), self._tools(), self._acts()))

    def main_act(self) -> QWidget:
        """What Enter presses when the screen opens."""
        return self._pause

    def join(self, wishes: Keys) -> None:
        """Let the buttons wish what the keys wish."""
        self.pause.connect(wishes.pause)
        self.back.connect(wishes.back)
        self.next.connect(wishes.next)
        self.baby.connect(wishes.baby)
        self.voice.connect(wishes.voice)
        self.full_screen.connect(wishes.full_screen)
        self.leave.connect(wishes.leave)

    # -- what it shows --------------------------------------------------------------------------------------
    def show_seen(self, seen: Seen) -> None:
        """Bring the screen up to this moment; only what differs is touched."""
        last, self._seen = self._seen, seen
        if last is None or last.heading != seen.heading:
            self._heading.setText(seen.heading)
            self._dots.set_step(seen.steps, seen.step, seen.heading)
            announcement = QAccessibleAnnouncementEvent(self, f"{seen.heading}. {seen.say}")
            QAccessible.updateAccessibility(announcement)
        for text, words in ((self._say, seen.say), (self._below, seen.below), (self._stop, seen.stop)):
            if text.text() != words:
                text.setText(words)
        self._show_line()
        self._ring.set_part(round(seen.left * 200) / 200, seen.clock)
        self._halo.show_moment(seen)

    def show_paused(self, paused: bool, note: str = "") -> None:
        """The main act says go on, or pause. `note` says why it stands still, if not by choice."""
        w = self._ui.words
        self._pause.setText(w.t("Go on") if paused else w.tc("break", "Pause"))
        self._pause.set_icon("play" if paused else "pause")
        self._still = note or (w.t("Paused. Take all the time you need.") if paused else "")
        self._show_line()

    def _show_line(self) -> None:
        line = self._still or (self._seen.counted if self._seen else "")
        if self._counted.text() != line:
            self._counted.setText(line)

    def show_voice(self, on: bool, why: str = "") -> None:
        """The voice button's state; `why` there is none."""
        w = self._ui.words
        self._voice.set_icon("voice" if on else "voice_off")
        self._voice.set_name(why or (w.t("Voice is on") if on else w.t("Voice is off")))
        self._voice.setEnabled(not why)

    def show_full(self, full: bool) -> None:
        """Whether the window fills its screen."""
        self._full = full
        w = self._ui.words
        self._size.set_icon("shrink" if full else "expand")
        self._size.set_name(w.t("Leave full screen") if full else w.t("Full screen"))

    def moves(self) -> bool:
        """Whether there is anything to animate."""
        return self._halo.moves()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """The largest letters in which every sentence leaves room for the figure; that much room is kept."""
        theme = self._ui.theme
        stage = self.width() - self._side() - 3 * EDGE
        self._stop.setVisible(stage >= ROOMY * theme.em)
        self._ring.setVisible(stage >= TIGHT * theme.em)
        beside = self._ring.sizeHint().width() + EDGE if not self._ring.isHidden() else 0
        wide, most = max(stage - beside - 2 * 8, 1), self.height() * MOST
        heights = {role: self._tallest(role, wide) for role in SAY_ROLES}
        role = next((role for role in SAY_ROLES if heights[role] <= most), SAY_ROLES[-1])
        if self._say.role != role:
            self._say.role = role
            self._say.updateGeometry()
        below = round(theme.line("body") + theme.line("caption")) + 8
        self._words.setMinimumHeight(heights[role] + below)

    def _tallest(self, role: str, wide: int) -> int:
        """Height in px of the longest sentence at that width."""
        ruler, tallest = Text(self._ui.theme, "", role), 0
        for say in self._says:
            ruler.setText(say)
            tallest = max(tallest, ruler.heightForWidth(wide))
        return tallest

    def _side(self) -> int:
        """Width of the hand column, known before anything is laid out."""
        side = self._pause.parentWidget()
        return side.minimumWidth() if side else 0

    # -- building -------------------------------------------------------------------------------------------
    def _stage(self) -> QWidget:
        theme, w = self._ui.theme, self._ui.words
        self._heading = Text(theme, "", "caption", "muted", wrap=False)
        self._dots = Dots(theme, 1, 0)
        self._halo = Halo(self._ui)
        self._counted = Text(theme, "", "title", align=CENTRE, wrap=False, tabular=True)
        head = row(
            column(Text(theme, self._title, "strong", wrap=False), self._heading, gap=0), None, self._dots
        )
        parts = (head, self._counted, (self._halo, 1))
        panel = Card(theme, *parts, fill="stage", line="", radius="stage", gap=8)
        box = panel.layout()
        if box is not None:  # a figure cut at the chest is cut by the panel's own edge
            box.setContentsMargins(EDGE, EDGE, EDGE, 0)
        self._ring = Ring(theme, w.t("Time left in this step"), size=120)
        self._say = EvenLines(theme, "", "speak")
        self._below = EvenLines(theme, "", "body", "muted")
        self._stop = EvenLines(theme, "", "caption", "muted")
        self._words = holder(column(None, self._say, self._below, self._stop, None, gap=4))
        below = row(self._ring, (self._words, 1), gap=24, margins=(8, 0, 8, 0))
        return holder(column((panel, 1), below, gap=16))

    def _tools(self) -> tuple[QWidget | None, ...]:
        theme, w = self._ui.theme, self._ui.words
        self._voice = IconButton(theme, "voice", w.t("Voice is on"), size="large")
        self._voice.clicked.connect(self.voice)
        self._size = IconButton(theme, "expand", w.t("Full screen"), size="large")
        self._size.clicked.connect(self.full_screen)
        self.show_full(self._full)
        close = IconButton(theme, "close", w.t("Leave the break"), size="large")
        close.clicked.connect(self.leave)
        wrong = IconButton(theme, "care", w.t("Something feels wrong"), size="large")
        wrong.clicked.connect(self.wrong)
        return self._voice, self._size, wrong, None, close

    def _acts(self) -> tuple[QWidget, ...]:
        theme, w = self._ui.theme, self._ui.words
        back = self._act(w.tc("break", "Back"), "back", self.back)
        after = self._act(w.tc("break", "Next"), "next", self.next)
        self._pause = act(
            theme,
            w.tc("break", "Pause"),
            "pause",
            look="primary",
            note=w.tc("key", "Space"),
            tall=UPPER,
        )
        self._pause.clicked.connect(self.pause)
        plain = self._ui.settings.profile.hide_baby
        words, icon = (w.t("I have to go"), "walk") if plain else (w.t("Baby needs me"), "baby")
        baby = act(theme, words, icon, look="feeding", note=w.t("or press B"), tall=LOWER, icon_size=44)
        baby.setAccessibleDescription(w.t("Everything closes, nothing is lost"))
        baby.clicked.connect(self.baby)
        return holder(row((back, 1), (after, 1), gap=8)), self._pause, baby

    def _act(self, text: str, icon: str, pressed: SignalInstance) -> Button:
        button = act(self._ui.theme, text, icon)
        button.clicked.connect(pressed)
        return button
