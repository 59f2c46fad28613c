"""The form of one step: sentence, cue, picture, seconds, breaths, repetitions, sides, getting ready."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from postureapp.content.draft import MOST_TIMES, DraftStep
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Card, Flow, IconButton, Switch, Text, column, holder, row
from postureapp.qt.windows.own.entry import Entry
from postureapp.qt.windows.own.number import number
from postureapp.qt.windows.own.pick import PicturePick
from postureapp.qt.windows.tips.thumbs import Thumbs

LEAST_SECONDS, MOST_SECONDS, MOST_BREATHS = 5, 1800, 60
KEYS = {"up": "Alt+Up", "down": "Alt+Down", "duplicate": "Ctrl+D", "delete": "Ctrl+Delete"}


class StepForm(Card):
    """Tells the changed step, and wishes that concern its place among the others."""

    changed = Signal(object, str)  # DraftStep, field
    act_requested = Signal(str)  # "up", "down", "duplicate", "delete"
    picture_requested = Signal()

    def __init__(self, ui: Ui, thumbs: Thumbs, step: DraftStep, place: int, count: int, usual: str) -> None:
        """`usual` is the picture of the whole break."""
        super().__init__(ui.theme, pad=16, gap=12, line="accent")
        self._ui, self._step, self._usual = ui, step, usual
        t = ui.words.t
        self.setAccessibleName(t("Step {n}").format(n=place + 1))
        self.say = Entry(ui, t("Sentence"), "say", step.say, lines=3, hint=t("What is shown and said aloud"))
        self.cue = Entry(ui, t("Cue in the middle"), "cue", step.cue, hint=t("Not needed"))
        self.pick = PicturePick(
            ui,
            thumbs,
            t("Picture of step {n}").format(n=place + 1),
            step.picture or usual,
            own=bool(step.picture),
        )
        self.pick.clicked.connect(self.picture_requested)
        self.say.changed.connect(lambda text: self._change("say", text))
        self.cue.changed.connect(lambda text: self._change("cue", text))
        words = holder(column(self.say, self.cue, gap=12))
        self.add(
            self._head(place, count),
            row(holder(column(self.pick, None)), (words, 1), gap=16),
            self._numbers(),
            self._switches(),
        )

    def show_fault(self, key: str, sentence: str) -> None:
        """Why a field is not accepted; empty when it is. Unknown keys change nothing."""
        if key in ("say", "cue"):
            (self.say if key == "say" else self.cue).show_fault(sentence)

    def show_picture(self, step: DraftStep) -> None:
        """Another picture was chosen for it."""
        self._step = step
        self.pick.show_picture(step.picture or self._usual, own=bool(step.picture))

    def show_usual(self, picture: str) -> None:
        """The whole break has another picture; the step shows it unless it has its own."""
        self._usual = picture
        self.show_picture(self._step)

    # -- parts ----------------------------------------------------------------------------------------------
    def _head(self, place: int, count: int) -> QHBoxLayout:
        theme, t = self._ui.theme, self._ui.words.t
        acts = {
            "up": ("up", t("Move up")),
            "down": ("down", t("Move down")),
            "duplicate": ("duplicate", t("Duplicate this step")),
            "delete": ("trash", t("Delete this step")),
        }
        line = row((Text(theme, t("Step {n}").format(n=place + 1), "strong", wrap=False), 1), gap=4)
        for act, (icon, name) in acts.items():
            button = IconButton(theme, icon, name)
            keys = QKeySequence(KEYS[act])
            button.setToolTip(f"{name} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
            button.setEnabled(not (act == "up" and place == 0) and not (act == "down" and place == count - 1))
            button.clicked.connect(lambda _=False, act=act: self.act_requested.emit(act))
            line.addWidget(button)
            shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
        return line

    def _numbers(self) -> QWidget:
        t, step = self._ui.words.t, self._step
        flow = Flow(self._ui.theme, 24)
        for name, label, value, low, high, by in (
            ("seconds", t("Seconds"), step.seconds, LEAST_SECONDS, MOST_SECONDS, 5),
            ("breaths", t("Slow breaths"), step.breaths, 0, MOST_BREATHS, 1),
            ("times", t("Times in a row"), step.times, 1, MOST_TIMES, 1),
        ):
            take = partial(self._change, name)
            flow.addWidget(number(self._ui, label, value, low, high, take, by=by))
        return holder(flow)

    def _switches(self) -> QWidget:
        t, rows = self._ui.words.t, []
        for name, label, on in (
            ("sides", t("First one side, then the other"), self._step.sides),
            ("get_ready", t("Count before it: the position changes"), self._step.get_ready),
        ):
            switch = Switch(self._ui.theme, label, on=on)
            switch.toggled.connect(partial(self._change, name))
            rows.append(row(switch, (Text(self._ui.theme, label, wrap=False), 1), gap=8))
        return holder(column(*rows, gap=4))

    def _change(self, name: str, value: object) -> None:
        self._step = replace(self._step, **{name: value})
        self.changed.emit(self._step, name)
