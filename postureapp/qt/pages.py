"""The pages of the main window: how each is built, what it is told, what its signals mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from postureapp.core import events as ev
from postureapp.core import offer
from postureapp.core.plan import Plan
from postureapp.core.rows import AnyRow
from postureapp.core.settings import Settings
from postureapp.core.state import State
from postureapp.core.today import today_facts
from postureapp.ports import Clock
from postureapp.qt.check_in import CheckIns
from postureapp.qt.progress import Progress
from postureapp.qt.screens import Sizes
from postureapp.qt.settings_facts import FactsFinder
from postureapp.qt.ui import Ui

if TYPE_CHECKING:  # windows are imported when they are first opened
    from postureapp.qt.windows.settings import SettingsPage
    from postureapp.qt.windows.tips import TipsPage
    from postureapp.qt.windows.today import TodayPage


class Pages(QObject):
    """Builds pages on demand. Pages tell wishes; they leave here as acts, events or settings."""

    act_requested = Signal(str)
    happened = Signal(object)
    settings_changed = Signal(object)
    data_requested = Signal(str)
    autostart_requested = Signal(bool)
    voice_test_requested = Signal()
    favourite_changed = Signal(str, bool)
    packs_changed = Signal()
    own_content_requested = Signal()

    def __init__(
        self,
        ui: Ui,
        clock: Clock,
        facts: FactsFinder,
        record: Callable[[], Sequence[AnyRow]] = tuple,
    ) -> None:
        """`record` reads what the journal keeps of check-ins, breaks and feeds, for Progress."""
        super().__init__()
        self._ui, self._clock, self._facts = ui, clock, facts
        self._today: TodayPage | None = None
        self._settings: SettingsPage | None = None
        self._tips: TipsPage | None = None
        self._state: State | None = None
        self._check_ins = CheckIns(ui, clock)
        self._check_ins.happened.connect(self.happened)
        self._progress = Progress(ui, clock, record)
        self._progress.check_in_requested.connect(lambda: self.act_requested.emit("check_in"))

    def open_check_in(self, state: State, sizes: Sizes) -> None:
        """The check-in has a window of its own."""
        self._check_ins.open(state, sizes)

    def factories(self) -> Mapping[str, Callable[[], QWidget]]:
        """Page name to the call that builds it."""
        return {
            "today": self._build_today,
            "tips": self._build_tips,
            "progress": self._progress.build,
            "settings": self._build_settings,
        }

    def point_to(self, name: str, what: str) -> None:
        """Bring one thing of a page into sight: a page of the settings."""
        if name == "settings" and what and self._settings is not None:
            self._settings.open_page(what)
        if name == "tips" and what and self._tips is not None:
            self._tips.open_item(what)
        if name == "routines" and self._tips is not None:
            self._tips.show_routines()

    def refresh(self, state: State, plan: Plan, rows: Callable[[], Sequence[AnyRow]]) -> None:
        """Show the new state where it is looked at."""
        self._state = state
        if self._today is not None and self._today.isVisibleTo(self._today.window()):
            self._today.show_facts(today_facts(state, plan, rows()))
        if self._tips is not None and self._tips.isVisibleTo(self._tips.window()):
            self._tips.show_now(state.today, offer.answers(state), self._ui.settings.favourites)
        self._progress.refresh(state)

    def show_settings(self, settings: Settings) -> None:
        """Settings that were changed elsewhere (a favourite, a phase)."""
        if self._settings is not None:
            self._settings.show_settings(settings)

    def tell_facts(self, told: str = "") -> None:
        """What works here may have changed; `told` is what became of a test."""
        if self._settings is not None:
            self._settings.show_facts(self._facts.find(told))

    # -- Today ----------------------------------------------------------------------------------------------
    def _build_today(self) -> QWidget:
        from postureapp.qt.windows.today import TodayPage

        page = TodayPage(self._ui)
        page.feed_requested.connect(self._on_feed)
        page.break_requested.connect(self._on_break)
        page.check_in_requested.connect(lambda: self.act_requested.emit("check_in"))
        page.mode_requested.connect(self._on_mode)
        page.tip_requested.connect(lambda: self.act_requested.emit("tips"))
        self._today = page
        return page

    def _on_feed(self, what: str) -> None:
        if what == "correct":
            self._mend_feed()
        else:
            self.act_requested.emit(f"feed_{what}")

    def _mend_feed(self) -> None:
        from postureapp.qt.feed_slip import FeedSlip

        if self._today is None or self._state is None or self._state.feed is None:
            return
        button = self._today.acts.buttons["correct"]
        slip = FeedSlip(self._ui, self._state.feed, self._clock.now(), button)
        slip.mended.connect(self.happened)
        slip.open_below(button)

    def _on_break(self, routine: str) -> None:
        self.happened.emit(ev.BreakAsked(at=self._clock.now(), routine=routine))

    def _on_mode(self, mode: str, length: object) -> None:
        """`length`: minutes, "tomorrow" or None (until I say so; the end of the mode)."""
        if mode == "resume":
            ends = "asleep_off" if self._state is not None and self._state.asleep else "unpause"
            self.act_requested.emit(ends)
        elif length is None:
            self.act_requested.emit({"pause": "pause_open", "asleep": "asleep_180"}[mode])
        else:
            self.act_requested.emit("pause_morning" if length == "tomorrow" else f"{mode}_{length}")

    # -- Tips -----------------------------------------------------------------------------------------------
    def _build_tips(self) -> QWidget:
        from postureapp.qt.windows.tips import TipsPage

        page = TipsPage(self._ui, self._clock.now().wall.date())
        page.start_requested.connect(self._on_break)
        page.favourite_changed.connect(self.favourite_changed)
        page.own_content_requested.connect(self.own_content_requested)
        page.shown.connect(lambda tip: self.happened.emit(ev.TipShown(at=self._clock.now(), tip=tip)))
        self._tips = page
        return page

    # -- Settings -------------------------------------------------------------------------------------------
    def _build_settings(self) -> QWidget:
        from postureapp.qt.windows.settings import SettingsPage

        page = SettingsPage(self._ui, self._facts.find())
        page.changed.connect(self.settings_changed)
        page.test_requested.connect(self._on_test)
        page.voice_test_requested.connect(self.voice_test_requested)
        page.data_requested.connect(self.data_requested)
        page.autostart_requested.connect(self.autostart_requested)
        page.doctor_requested.connect(self.tell_facts)
        self._settings = page
        return page

    def _on_test(self, reminder: str) -> None:
        self.happened.emit(ev.RemindAsked(at=self._clock.now(), reminder=reminder))
