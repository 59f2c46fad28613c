"""What the person will see: picture and sentence of each step, played in its own time; or the tip."""

from PySide6.QtCore import QSize, Qt, QTimer

from postureapp.content.draft import DraftItem, DraftRoutine, DraftStep
from postureapp.qt.figure.view import FigureView
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, IconButton, Text, column, holder, row
from postureapp.qt.windows.sentences import in_a_row

SECOND = 1000


class Preview(Card):
    """Shows one item as it is being written; Play runs its steps second by second, without voice."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui.theme, pad=16, gap=12)
        self._ui = ui
        self._item: DraftItem | None = None
        self._at, self._left = 0, 0
        self._pictured = ""
        theme, t = ui.theme, ui.words.t
        self.setAccessibleName(t("Preview"))
        self.figure = FigureView(theme, ui.library, ui.look)
        self.where = Text(theme, "", "caption", "muted")
        self.said = Text(theme, "", "title", align=Qt.AlignmentFlag.AlignLeft)
        self.note = Text(theme, "", "body", "muted")
        stage = Card(theme, (self.figure, 1), fill="stage", line="", radius="stage", pad=8)
        self.previous = IconButton(theme, "back", t("Step before"), look="secondary")
        self.play = Button(theme, t("Play"), icon="play")
        self.next = IconButton(theme, "next", t("Next step"), look="secondary")
        self.acts = holder(row(None, self.previous, self.play, self.next, None, gap=8))
        words = holder(column(self.where, self.said, self.note, gap=4))
        self.add((stage, 1), words, self.acts)
        self._clock = QTimer(self, interval=SECOND)
        self._clock.timeout.connect(self._on_second)
        self.previous.clicked.connect(lambda: self.show_step(self._at - 1))
        self.next.clicked.connect(lambda: self.show_step(self._at + 1))
        self.play.clicked.connect(self._on_play)

    def show_item(self, item: DraftItem | None, at: int = 0) -> None:
        """Show the item as it is now, its step `at` if it has steps."""
        if item is None or (self._item is not None and item.id != self._item.id):
            self.stop()
        self._item = item
        self.acts.setVisible(isinstance(item, DraftRoutine))
        if item is None:
            return
        if isinstance(item, DraftRoutine) and item.steps:
            if at != self._at or not self._clock.isActive():
                self.show_step(at)
        elif isinstance(item, DraftRoutine):
            self._show(item.picture, "", item.title, item.summary)
        else:
            self._show(item.picture, "", item.title, item.body)

    def show_step(self, at: int) -> None:
        """Go to that step; outside of the break the nearest one."""
        if not isinstance(self._item, DraftRoutine) or not self._item.steps:
            return
        steps = self._item.steps
        self._at = min(max(at, 0), len(steps) - 1)
        step = steps[self._at]
        self._left = step.seconds * step.times
        self.previous.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < len(steps) - 1)
        self._show_now(step)

    def stop(self) -> None:
        """Stand still."""
        self._clock.stop()
        self.play.set_icon("play")
        self.play.setText(self._ui.words.t("Play"))

    @property
    def playing(self) -> bool:
        """Whether the seconds run."""
        return self._clock.isActive()

    def minimumSizeHint(self) -> QSize:
        """Little: the editor hides it in a narrow window, and so it must not keep the window wide."""
        return QSize(self.theme.px(120), super().minimumSizeHint().height())

    def hideEvent(self, event: object) -> None:
        self.stop()

    # -- inside ---------------------------------------------------------------------------------------------
    def _on_play(self) -> None:
        if self._clock.isActive():
            self.stop()
            return
        if isinstance(self._item, DraftRoutine) and self._item.steps:
            self.show_step(self._at)
            self._clock.start()
            self.play.set_icon("stop")
            self.play.setText(self._ui.words.t("Stop"))

    def _on_second(self) -> None:
        assert isinstance(self._item, DraftRoutine)
        steps = self._item.steps
        self._left -= 1
        if self._left > 0 and self._at < len(steps):
            self._show_now(steps[self._at])
        elif self._at + 1 < len(steps):
            self.show_step(self._at + 1)
        else:
            self.stop()
            self.show_step(0)

    def _show_now(self, step: DraftStep) -> None:
        assert isinstance(self._item, DraftRoutine)
        w = self._ui.words
        where = w.t("Step {n} of {all}, {seconds} s").format(
            n=self._at + 1, all=len(self._item.steps), seconds=self._left
        )
        self._show(step.picture or self._item.picture, where, step.say, self._about(step))

    def _about(self, step: DraftStep) -> str:
        """What else is heard or done in the step."""
        w = self._ui.words
        parts = [step.cue]
        if step.get_ready:
            parts.append(w.t("A short count comes before it."))
        if step.sides:
            parts.append(w.t("First one side, then the other."))
        if step.breaths:
            parts.append(w.tn("{n} slow breath.", "{n} slow breaths.", step.breaths).format(n=step.breaths))
        if step.times > 1:
            parts.append(w.t("{n} times in a row.").format(n=step.times))
        return in_a_row(self._ui.content.language, *parts)

    def _show(self, picture: str, where: str, said: str, note: str) -> None:
        if picture != self._pictured:
            self._pictured = picture
            self.figure.show_picture(picture)
        self.where.setText(where)
        self.said.setText(said or self._ui.words.t("The sentence is still missing."))
        self.said.set_tone("text" if said else "muted")
        self.note.setText(note)
        for text in (self.where, self.said, self.note):
            text.setVisible(bool(text.text()))
            text.updateGeometry()
