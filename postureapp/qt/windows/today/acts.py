"""The three main acts of Today: the feed, a break, the check-in. While a feed runs, the feed's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.model import Side
from postureapp.core.today import TodayFacts
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Split
from postureapp.qt.windows.clear import clear
from postureapp.qt.windows.today.said import Said


class Acts(QWidget):
    """One of them is filled: the clear act of this window."""

    feed_requested = Signal(str)
    break_requested = Signal(str)
    check_in_requested = Signal()
    tip_requested = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui, self._shape, self._offer = ui, "", ""
        self.buttons: dict[str, Button] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_facts(self, facts: TodayFacts, said: Said) -> None:
        """New facts; the buttons are built again only when they are other ones."""
        self._offer = facts.offer
        if facts.feed is not None and facts.feeding_shown:
            self._shape_as("feeding", ("end", "switch", "hold", "correct"))
            self._show_feed(facts, said)
            return
        shape = "plain" if facts.feeding_shown else "no_baby"
        self._shape_as(
            shape, ("start", "break", "check_in") if facts.feeding_shown else ("break", "tip", "check_in")
        )
        if "start" in self.buttons:
            self.buttons["start"].set_sub(self._side(facts.side, said))
        routine = self._ui.content.routine(facts.offer)
        self.buttons["break"].set_sub(self._routine(routine.title, routine.seconds) if routine else "")

    def _show_feed(self, facts: TodayFacts, said: Said) -> None:
        words, feed = self._ui.words, facts.feed
        assert feed is not None
        held = feed.paused_since is not None
        began = words.t("Started at {time}").format(time=said.local.time(feed.start))
        self.buttons["end"].set_sub(began)
        self.buttons["switch"].set_sub(said.side(facts.side).capitalize() if facts.side else "")
        self.buttons["hold"].setText(words.t("Continue feed") if held else words.t("Pause feed"))
        self.buttons["hold"].set_icon("play" if held else "pause")
        self.buttons["hold"].setProperty("wish", "continue" if held else "pause")

    def _side(self, side: Side | None, said: Said) -> str:
        if side is None or not self._ui.settings.feeding.suggest_side:
            return ""
        words = self._ui.words
        return words.t("Right side comes next") if side is Side.RIGHT else words.t("Left side comes next")

    def _routine(self, name: str, seconds: int) -> str:
        return self._ui.words.t("{routine}, {minutes} min").format(
            routine=name, minutes=max(1, round(seconds / 60))
        )

    def _shape_as(self, shape: str, names: tuple[str, ...]) -> None:
        if shape == self._shape:
            return
        held = next((name for name, button in self.buttons.items() if button.hasFocus()), None)
        clear(self._box)
        self._shape = shape
        self.buttons = {name: self._button(name, first=index == 0) for index, name in enumerate(names)}
        self._box.addWidget(self._beside(list(self.buttons.values())))
        if held:
            next(iter(self.buttons.values())).setFocus()

    def _beside(self, buttons: list[Button]) -> Split:
        """In one row while their words fit; else four of them as two and two, else one under the other."""
        theme = self._ui.theme
        widest = max(one.sizeHint().width() for one in buttons)
        row = (widest * len(buttons) + 16 * (len(buttons) - 1)) / theme.em
        if len(buttons) < 4:
            return Split(theme, *((one, 1) for one in buttons), at=row, hand=True)
        pair = (widest * 2 + 16) / theme.em
        halves = [
            Split(theme, *((one, 1) for one in half), at=pair, hand=True)
            for half in (buttons[:2], buttons[2:])
        ]
        return Split(theme, *((half, 1) for half in halves), at=row, hand=True)

    def _button(self, name: str, *, first: bool) -> Button:
        words = self._ui.words
        titles = {
            "start": (words.t("Start feed"), "feeding", ""),
            "break": (words.t("Take a break"), "massage", ""),
            "check_in": (words.t("Check in"), "check_in", words.t("Under a minute")),
            "tip": (words.t("Show me a tip"), "tips", words.t("One that suits now")),
            "end": (words.t("End feed"), "check", ""),
            "switch": (words.t("Switch side"), "swap", ""),
            "hold": (words.t("Pause feed"), "pause", ""),
            "correct": (words.t("Correct it"), "edit", words.t("Start time, side")),
        }
        text, icon, sub = titles[name]
        button = Button(
            self._ui.theme,
            text,
            look="primary" if first else "row",
            size="huge",
            icon=icon,
            sub=sub,
            align="start",
            role="title",
            radius="card",
            icon_size=32,
        )
        button.setMinimumHeight(max(88, self._ui.theme.px(88)))
        button.clicked.connect(lambda _=False: self._on_pressed(name))
        return button

    def _on_pressed(self, name: str) -> None:
        match name:
            case "break":
                self.break_requested.emit(self._offer)
            case "check_in":
                self.check_in_requested.emit()
            case "tip":
                self.tip_requested.emit()
            case "hold":
                self.feed_requested.emit(str(self.buttons["hold"].property("wish")))
            case _:
                self.feed_requested.emit(name)
