"""The stage: performs what the planner decided, and hands back what was pressed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from postureapp.core import effects as do
from postureapp.core import events as ev
from postureapp.core.effects import AnyEffect
from postureapp.core.model import Act, Delivery
from postureapp.core.plan import Plan
from postureapp.core.problem import Problem
from postureapp.core.settings import Settings
from postureapp.core.state import State
from postureapp.ports import Clock
from postureapp.qt.acts import event_of
from postureapp.qt.announce import announce
from postureapp.qt.desk import Desk
from postureapp.qt.house import House
from postureapp.qt.tray import Tray
from postureapp.qt.tray_words import tray_view
from postureapp.qt.ui import Ui
from postureapp.system.ladder import Ladder


class Shell(QObject):
    """Fills the Stage port. Emits `happened` with every event that a press or a click means."""

    happened = Signal(object)
    settings_wanted = Signal(object)
    """The person changed the settings: to be saved and handled."""
    explained = Signal(object)
    told = Signal(object)
    quit_requested = Signal()

    def __init__(
        self, ui: Ui, clock: Clock, tray: Tray, ladder: Ladder, desk: Desk, house: House, cache: Path
    ) -> None:
        super().__init__()
        self._ui = ui
        self._clock = clock
        self._tray = tray
        self._ladder = ladder
        self.desk = desk
        self.house = house
        self._pictures = cache / "pictures"
        self._state: State | None = None
        self._only = ""
        tray.act_requested.connect(self.act)
        desk.happened.connect(self.happened)
        desk.vanish_wanted.connect(house.hide_all)
        desk.unseen.connect(lambda: self.told.emit(UNSEEN))
        desk.favourites_changed.connect(self._on_favourites)
        house.act_requested.connect(self.act)
        house.happened.connect(self.happened)
        house.settings_changed.connect(self.settings_wanted)

    # -- effects --------------------------------------------------------------------------------------------
    def perform(self, effect: AnyEffect) -> None:
        """Do it now. A failure inside a window must not stop the next reminder: it is told, not raised."""
        try:
            self._perform(effect)
        except Exception as error:  # noqa: BLE001 - whatever a window does wrong, reminders go on
            self._failed(effect, error)

    def _perform(self, effect: AnyEffect) -> None:
        match effect:
            case do.ShowReminder(prompt=prompt):
                self._remind(prompt)
            case do.CloseReminder(occurrence=occurrence):
                self._ladder.close(occurrence)
            case do.OpenTip(tip=tip, occurrence=occurrence):
                self.desk.open_tip(tip, occurrence)
            case do.OpenBreak():
                self.desk.play(effect)
            case do.OfferResume(run=run):
                self.desk.offer_resume(run)
            case do.OpenSafetyCard(level=level, items=items):
                self.desk.open_advice(level, items, self._country())
            case _:
                self._tell(effect)

    def _tell(self, effect: AnyEffect) -> None:
        match effect:
            case do.OpenFeed():
                self.house.open("today")
            case do.OpenCheckIn():
                self.house.open("check_in")
            case do.AskPhase():
                self.house.ask_phase(effect)
            case do.SaveSettings(settings=settings):
                self._ui.settings = settings
            case do.Explain():
                self.explained.emit(effect)
            case do.Tell(problem=problem):
                self.told.emit(problem)

    def force_rung(self, rung: str) -> None:
        """The next reminder is shown by this rung alone (a test)."""
        self._only = rung

    def _remind(self, prompt: do.Prompt) -> None:
        only, self._only = self._only, ""
        if prompt.delivery is not Delivery.BADGE:
            self._ladder.show(announce(prompt, self._ui, self._pictures), only)

    def _failed(self, effect: AnyEffect, error: Exception) -> None:
        import logging  # only once something went wrong: it costs more than the tray

        logging.getLogger("postureapp").error("could not perform %s", type(effect).__name__, exc_info=error)
        self.told.emit(
            Problem(
                code="window_failed",
                what="A window could not be opened.",
                meaning="Reminders go on as planned.",
                remedy="Try again. If it stays, send the log that Settings, Privacy and data shows you.",
            )
        )

    def _country(self) -> str:
        """Whose emergency numbers are shown: the person's choice, else the computer's country."""
        return self._ui.words.habits.country

    # -- what is pressed ------------------------------------------------------------------------------------
    def acted(self, occurrence: str, act: Act) -> None:
        """A rung reports what the person did with a reminder."""
        self.happened.emit(ev.Acted(at=self._clock.now(), occurrence=occurrence, act=act))

    def shown(self, occurrence: str, rung: str) -> None:
        """A rung reports that the reminder is really on screen."""
        self.happened.emit(ev.Delivered(at=self._clock.now(), occurrence=occurrence, rung=rung))

    def undeliverable(self, occurrence: str, why: str) -> None:
        """Every rung failed."""
        self.happened.emit(ev.Undeliverable(at=self._clock.now(), occurrence=occurrence, why=why))

    def act(self, name: str) -> None:
        """A menu entry, a shortcut or a button of the no-tray window."""
        if self._state is None:
            return  # still starting
        if name == "quit":
            self.quit_requested.emit()
        elif name in ("today", "tips", "routines", "settings", "check_in", "progress"):
            self.house.open(name)
        elif name == "show_badge" and self._state.badge is not None:
            self.acted(self._state.badge.occurrence, Act.START)
        else:
            event = event_of(name, self._state, self._clock.now())
            if event is not None:
                self.happened.emit(event)

    # -- keeping up -----------------------------------------------------------------------------------------
    def follow(self, state: State, plan: Plan) -> None:
        """After each event: tray, no-tray window and open pages show the new plan."""
        self._state = state
        view = tray_view(self._ui, state, plan)
        self._tray.show_view(view)
        self.house.follow(state, plan, view)

    def _on_favourites(self, favourites: tuple[str, ...]) -> None:
        self.change_settings(lambda settings: _with_favourites(settings, favourites))

    def change_settings(self, change: Callable[[Settings], Settings]) -> None:
        """One change made outside the Settings page."""
        self.settings_wanted.emit(change(self._ui.settings))


def _with_favourites(settings: Settings, favourites: tuple[str, ...]) -> Settings:
    from msgspec.structs import replace

    return replace(settings, favourites=favourites)


UNSEEN = Problem(
    code="break_not_visible",
    what="The break is open, but no screen shows it.",
    meaning="It may lie behind another window or on a screen that was unplugged.",
    remedy="Click the PostureApp icon in the tray to bring it back.",
)
