"""The form of one break or tip: picture, title, kind, words, steps, whom it suits."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from postureapp.content.draft import DraftItem, DraftRoutine
from postureapp.content.draft_check import Fault
from postureapp.core.model import Kind
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Labelled, Rule, Segmented, Text, column, holder, row
from postureapp.qt.windows.own.chooser import PictureChooser
from postureapp.qt.windows.own.entry import Entry
from postureapp.qt.windows.own.pick import PicturePick
from postureapp.qt.windows.own.step_list import StepList
from postureapp.qt.windows.own.suits import Suits
from postureapp.qt.windows.phrases import kind_name
from postureapp.qt.windows.tips.thumbs import Thumbs

KINDS = (Kind.REST, Kind.MASSAGE, Kind.POSTURE, Kind.FEEDING)


class ItemForm(QWidget):
    """Tells the changed item; `opened` is the step that is open now."""

    changed = Signal(object, str)  # DraftRoutine or DraftTip, field
    opened = Signal(int)
    delete_requested = Signal()

    def __init__(self, ui: Ui, thumbs: Thumbs, item: DraftItem, at: int = 0) -> None:
        super().__init__()
        self._ui, self._thumbs, self._item = ui, thumbs, item
        theme, t = ui.theme, ui.words.t
        self.steps: StepList | None = None
        self.title = Entry(ui, t("Title"), "title", item.title, hint=t("Short, such as: Slow side bends"))
        self.title.changed.connect(lambda text: self._change("title", title=text))
        self.pick = PicturePick(ui, thumbs, t("Picture"), item.picture)
        self.pick.clicked.connect(self._on_picture)
        self.kind = Segmented(
            theme, t("Kind"), [(kind_name(ui.words, kind), kind.value) for kind in KINDS],
            KINDS.index(item.kind) if item.kind in KINDS else None,
        )  # fmt: skip
        self.kind.chosen.connect(lambda index: self._change("kind", kind=KINDS[index]))
        self.words = self._words()
        self.suits = Suits(ui, item)
        self.suits.changed.connect(self._on_part)
        named = holder(column(self.title, self.words, gap=12))
        parts: list[QWidget] = [
            holder(row(holder(column(self.pick, None)), (named, 1), gap=16)),
            Labelled(theme, t("Kind"), self.kind),
        ]
        self._others = Text(theme, "", "body", "care")
        self._others.hide()
        parts.append(self._others)
        if isinstance(item, DraftRoutine):
            parts += self._steps(item, at)
        delete = Button(theme, self._delete_words(), look="quiet", icon="trash")
        delete.clicked.connect(self.delete_requested)
        self.setLayout(
            column(
                *parts, Rule(theme), self.suits, Rule(theme), row(delete, None), None,
                gap=16, margins=(4, 4, 16, 24),
            )
        )  # fmt: skip

    def show_faults(self, faults: Sequence[tuple[Fault, str]]) -> None:
        """What is wrong in this item, each with its sentence."""
        here = {fault.key: said for fault, said in faults if fault.step < 0}
        self.title.show_fault(here.pop("title", ""))
        self.words.show_fault(here.pop("summary", here.pop("body", "")))
        self.suits.show_fault(here.pop("cautions", ""))
        self._others.setText(" ".join(here.values()))  # of no field: no steps, too long in all
        self._others.setVisible(bool(here))
        if self.steps is not None:
            self.steps.show_faults([(fault, said) for fault, said in faults if fault.step >= 0])

    def focus_on(self, fault: Fault) -> None:
        """Start typing where that fault is; its step is open already."""
        if fault.step >= 0 and self.steps is not None and self.steps.form is not None:
            (self.steps.form.cue if fault.key == "cue" else self.steps.form.say).focus()
        elif fault.key in ("summary", "body"):
            self.words.focus()
        elif fault.key == "cautions":
            self.suits.cautions.control.setFocus()
        else:
            self.title.focus()

    @property
    def at(self) -> int:
        """Which step is open."""
        return self.steps.at if self.steps is not None else -1

    # -- parts ----------------------------------------------------------------------------------------------
    def _words(self) -> Entry:
        t, item = self._ui.words.t, self._item
        if isinstance(item, DraftRoutine):
            entry = Entry(
                self._ui, t("What it is for"), "summary", item.summary, lines=2,
                hint=t("One or two sentences, seen before it starts"),
            )  # fmt: skip
            entry.changed.connect(lambda text: self._change("summary", summary=text))
            return entry
        entry = Entry(
            self._ui, t("The tip in words"), "body", item.body, lines=4,
            hint=t("What to do, and what it may ease"),
        )  # fmt: skip
        entry.changed.connect(lambda text: self._change("body", body=text))
        return entry

    def _steps(self, item: DraftRoutine, at: int) -> list[QWidget]:
        self.length = Text(self._ui.theme, "", "body", "muted", wrap=False)
        self.steps = StepList(self._ui, self._thumbs, item, at)
        self.steps.changed.connect(self._on_part)
        self.steps.opened.connect(self.opened)
        self._show_length(item)
        return [
            holder(
                row((Text(self._ui.theme, self._ui.words.t("Steps"), "title", wrap=False), 1), self.length)
            ),
            self.steps,
        ]

    def _show_length(self, item: DraftRoutine) -> None:
        w = self._ui.words
        seconds = sum(step.seconds * step.times for step in item.steps)
        minutes, rest = divmod(seconds, 60)
        if minutes and rest:
            said = w.t("{minutes} min {seconds} s in all")
        else:
            said = w.t("{minutes} min in all") if minutes else w.t("{seconds} s in all")
        self.length.setText(said.format(minutes=minutes, seconds=rest))
        self.length.updateGeometry()

    def _delete_words(self) -> str:
        t = self._ui.words.t
        return t("Delete this break") if isinstance(self._item, DraftRoutine) else t("Delete this tip")

    # -- what was changed -----------------------------------------------------------------------------------
    def _change(self, field: str, **fields: object) -> None:
        self._on_part(replace(self._item, **fields), field)

    def _on_part(self, item: DraftItem, field: str) -> None:
        self._item = item
        self.suits.show_item(item)
        if isinstance(item, DraftRoutine) and self.steps is not None:
            self.steps.show_routine(item)
            self._show_length(item)
        self.changed.emit(item, field)

    def _on_picture(self) -> None:
        chooser = PictureChooser(self._ui, self._thumbs, self._item.picture, self, may_follow=False)
        chooser.picked.connect(self._on_picked)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _on_picked(self, picture: str) -> None:
        self.pick.show_picture(picture)
        self._change("picture", picture=picture)
