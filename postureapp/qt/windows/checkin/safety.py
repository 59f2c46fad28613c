"""Signs first: the safety list, and the one more question that some places of the body open."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout

from postureapp.core.checkin import EXTRA_QUESTIONS, CheckIn
from postureapp.core.library import Level, SafetyItem
from postureapp.qt.ui import Ui
from postureapp.qt.windows.checkin.page import Acts, Page
from postureapp.qt.windows.checkin.signs import Signs
from postureapp.qt.windows.player.groups import Group, groups, said

MORE_QUESTIONS = {**EXTRA_QUESTIONS, "chest": ("chest",)}
"""Areas that open one more question. The chest is a place of our own map, so it asks about its own sign."""


class SafetyPage(Page):
    """All signs. "None of these" is an answer, leaving the question out is not."""

    def __init__(self, ui: Ui, entry: CheckIn) -> None:
        super().__init__(entry)
        self._ui, w = ui, ui.words
        self.title = w.t("First: any of these today?")
        self.lead = w.t("Tick what fits. Some of them need help soon, and you will see what to do.")
        everything = {id_: replace(one, check_in_only=False) for id_, one in ui.content.safety.items()}
        plain = ui.settings.profile.hide_baby
        self.signs = Signs(ui, groups(w, everything, plain=plain), entry.safety or (), columns=2)
        _only(self, self.signs)
        self.signs.changed.connect(self._on_changed)

    def acts(self) -> Acts:
        t = self._ui.words.t
        if _serious(self.signs):
            return Acts(t("See what to do now"), "next", t("Skip this question"))
        if self.signs.chosen():
            return Acts(t("Go on"), "next", t("Skip this question"))
        return Acts(t("None of these"), "check", t("Skip this question"))

    def press_main(self) -> None:
        self.entry = replace(self.entry, safety=self.signs.chosen())
        (self.urgent if _serious(self.signs) else self.done).emit(self.entry)

    def press_side(self) -> None:
        self.done.emit(replace(self.entry, safety=None))

    def _on_changed(self) -> None:
        self.entry = replace(self.entry, safety=self.signs.chosen())
        self.acts_changed.emit()


class MorePage(Page):
    """One more question about the places that were chosen."""

    def __init__(
        self, ui: Ui, entry: CheckIn, items: Sequence[SafetyItem], before: tuple[str, ...] | None
    ) -> None:
        """`before` is what the safety list said: ticks are added, "none" leaves it as it is."""
        super().__init__(entry)
        self._ui, w = ui, ui.words
        self.title = w.t("One more question")
        self.lead = w.t("About where it hurts: does any of these fit?")
        plain = ui.settings.profile.hide_baby
        alone = [Group(item.id, said(item, plain=plain), (item,)) for item in items]
        self._before = before
        self.signs = Signs(ui, alone, entry.safety or ())
        _only(self, self.signs)
        self.signs.changed.connect(self._on_changed)

    def acts(self) -> Acts:
        t = self._ui.words.t
        if _serious(self.signs):
            return Acts(t("See what to do now"), "next", t("Back"))
        none = t("Save") if self.signs.chosen() else t("None of these")
        return Acts(none, "check", t("Back"))

    def press_main(self) -> None:
        (self.urgent if _serious(self.signs) else self.done).emit(self.entry)

    def press_side(self) -> None:
        self.entry = replace(self.entry, safety=self._before)
        self.back.emit()

    def _on_changed(self) -> None:
        chosen = self.signs.chosen()
        together = tuple(dict.fromkeys((*(self._before or ()), *chosen)))
        self.entry = replace(self.entry, safety=together if chosen else self._before)
        self.acts_changed.emit()


def more_items(ui: Ui, entry: CheckIn, known: Sequence[str] | None) -> list[SafetyItem]:
    """What the chosen places ask about, without what is `known` from the safety list."""
    ids = dict.fromkeys(one for area in entry.where for one in MORE_QUESTIONS.get(area, ()))
    safety = ui.content.safety
    return [safety[one] for one in ids if one in safety and one not in (known or ())]


def _serious(signs: Signs) -> bool:
    return signs.level().rank >= Level.URGENT.rank


def _only(page: Page, content: Signs) -> None:
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(content)
    box.addStretch(1)
