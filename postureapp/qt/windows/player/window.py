"""The break player: asks, counts in, guides step by step, and lets go at once when the baby calls."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent

from postureapp.core.eligibility import steps_offered
from postureapp.core.guided import Course, Place
from postureapp.core.model import Feeling
from postureapp.ports import Clock
from postureapp.qt.ui import Ui
from postureapp.qt.windows.player.finish import FinishScreen
from postureapp.qt.windows.player.narrator import Chimes, Narrator, Speaker, why_quiet
from postureapp.qt.windows.player.safety import SafetyScreen
from postureapp.qt.windows.player.seen import seen
from postureapp.qt.windows.player.session import Session
from postureapp.qt.windows.player.shell import PlayerShell
from postureapp.qt.windows.player.step import StepScreen
from postureapp.qt.windows.player.stop import StopScreen
from postureapp.qt.windows.refocus import focus_again, focus_place

AFTER_PAINT = 200
"""ms after showing: the first frame is on screen by then."""
AnyScreen = SafetyScreen | StepScreen | StopScreen | FinishScreen


class BreakPlayer(PlayerShell):
    """One run of one routine. `interrupted` or `ended` comes once after `started`; `closed` comes last."""

    safety_answered = Signal(str, tuple)
    started = Signal(str)
    progressed = Signal(str, int, float, bool)
    interrupted = Signal(str, float)
    ended = Signal(str, float, bool)
    feeling = Signal(str, str, Feeling)
    closed = Signal()

    def __init__(
        self,
        ui: Ui,
        routine_id: str,
        run: str,
        *,
        occurrence: str = "",
        ask_safety: bool = True,
        elapsed: float = 0.0,
        silent: bool = False,
        voice: Speaker,
        chime: Chimes,
        clock: Clock,
    ) -> None:
        """`elapsed` seconds of it were done before. Raises KeyError for an unknown routine."""
        self.routine = ui.content.routines[routine_id]
        super().__init__(ui, self.routine.title)
        self.run, self.occurrence = run, occurrence
        breaks = ui.settings.breaks
        self._steps = steps_offered(self.routine, ui.settings.profile, clock.now().wall.date())
        self._course = Course(self._steps, breaks.get_ready_seconds, elapsed)
        silent = silent or self.routine.silent_only
        self._why_quiet = why_quiet(ui.words, voice, silent=silent)
        language = ui.content.language
        self._narrator = Narrator(self._steps, ui.words, language, breaks, voice, chime, silent=silent)
        self._session = Session(self._steps, self._course, self._narrator, clock, self)
        self._session.moved.connect(self._on_moved)
        self._session.progressed.connect(self._on_progressed)
        self._session.finished.connect(self._on_finished)
        self._session.given_up.connect(self._on_baby)
        self._begun = self._held = self._told = self._gone = False
        self._screen: AnyScreen | None = None
        self._ask = ask_safety
        self._join_keys()
        ui.theme.relayout.connect(self._on_relayout)
        if ask_safety:
            self._show_safety()
        else:
            self._show_step()

    def _join_keys(self) -> None:
        keys = self.keys
        keys.pause.connect(self._on_pause)
        for wish, steps in ((keys.back, -1), (keys.restart, 0), (keys.next, 1)):
            wish.connect(partial(self._session.jump, steps))
        keys.voice.connect(self._on_voice)
        keys.baby.connect(self._on_baby)

    # -- held by lock and sleep -----------------------------------------------------------------------------
    def hold(self) -> None:
        """The screen is locked or the machine goes to sleep: stand still, silent, until `release`."""
        if self._begun and not self._session.over and not self._held:
            self._held = True
            self._session.pause()
            self._show_state()

    def release(self) -> None:
        """The person is back. It stands where it stood and goes on with one press."""
        if self._held:
            self._held = False
            self._show_state(self._ui.words.t("Welcome back. Go on whenever you like."))

    # -- screens --------------------------------------------------------------------------------------------
    def _show_safety(self, group: str = "") -> SafetyScreen:
        screen = SafetyScreen(self._ui, self.routine, round(self._course.length), group)
        screen.none.connect(self._on_none)
        screen.chosen.connect(self._on_chosen)
        screen.leave.connect(self.close)
        self._put(screen, running=False)
        return screen

    def _show_step(self) -> None:
        says = [step.say for step in self._steps]
        screen = StepScreen(self._ui, self.routine.title, says, full=self.isFullScreen())
        screen.join(self.keys)
        screen.wrong.connect(self._on_wrong)
        self._put(screen, running=True)
        self._on_moved(self._session.place())
        self._show_state()

    def _on_wrong(self) -> None:
        self._session.pause()
        screen = StopScreen(self._ui, self._steps)
        screen.stop.connect(self._on_stop_sign)
        screen.go_on.connect(self._on_go_on)
        self._put(screen, running=False)

    def _on_go_on(self) -> None:
        self._show_step()
        self._session.go()
        self._show_state()

    def _on_stop_sign(self, answer: str) -> None:
        item = self._ui.content.safety.get(answer)
        if item is not None:
            self.safety_answered.emit(item.level.value, (item.id,))
        self.close()

    def _show_finish(self) -> None:
        screen = FinishScreen(self._ui, self.routine, round(self._course.length))
        screen.feeling.connect(self._on_feeling)
        screen.leave.connect(self.close)
        self._put(screen, running=False)

    def _put(self, screen: AnyScreen, *, running: bool) -> None:
        self._screen = screen
        self.put(screen)
        self.keys.only_leaving(not running)
        screen.main_act().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self, note: str = "") -> None:
        if isinstance(self._screen, StepScreen):
            self._screen.show_paused(not self._session.running, note)
            self._screen.show_voice(self._narrator.speaks and not self._why_quiet, self._why_quiet)
            self._screen.show_full(self.isFullScreen())

    def _on_relayout(self) -> None:
        """Build the present screen again, at the same step, scrolled to the same place."""
        screen, place = self._screen, focus_place(self._screen)
        if isinstance(screen, SafetyScreen):
            self._show_safety(screen.group).scroll_to(screen.scrolled())
        elif isinstance(screen, StepScreen):
            self._show_step()
        elif isinstance(screen, StopScreen):
            self._on_wrong()
        elif isinstance(screen, FinishScreen) and not screen.answered:
            self._show_finish()
        if self._screen is not screen:
            focus_again(self._screen, place)

    # -- the run --------------------------------------------------------------------------------------------
    def _begin(self) -> None:
        self._begun = True
        if not isinstance(self._screen, StepScreen):
            self._show_step()
        self.started.emit(self.run)
        self._session.go()
        self._show_state()

    def _on_none(self) -> None:
        self.safety_answered.emit("none", ())
        self._begin()

    def _on_chosen(self, item: str) -> None:
        self.safety_answered.emit(self._ui.content.safety[item].level.value, (item,))
        self.close()

    def _on_moved(self, place: Place) -> None:
        if isinstance(self._screen, StepScreen) and not place.finished:
            self._screen.show_seen(seen(self._ui, self._steps, self._course, place))
            self._session.watch(quick=self._screen.moves() and not self.isMinimized())

    def _on_progressed(self, step: int, elapsed: float, paused: bool) -> None:
        self.progressed.emit(self.run, step, elapsed, paused)

    def _on_finished(self, elapsed: float) -> None:
        self._tell_end(elapsed, finished=True)
        self._show_finish()

    def _tell_end(self, elapsed: float, *, finished: bool) -> None:
        if not self._told:
            self._told = True
            self.ended.emit(self.run, elapsed, finished)

    # -- acts -----------------------------------------------------------------------------------------------
    def _on_pause(self) -> None:
        if self._session.running:
            self._session.pause()
        else:
            self._session.go()
        self._show_state()

    def _on_voice(self) -> None:
        self._narrator.speaks = not self._narrator.speaks
        if not self._narrator.speaks:
            self._narrator.hush()
        self._show_state()

    def toggle_full_screen(self) -> None:
        super().toggle_full_screen()
        self._show_state()

    def _on_baby(self) -> None:
        """Out of sight first, then all the rest."""
        self.hide()
        self.curtains.lift()
        if self._begun and not self._told:
            self._told = True
            self.interrupted.emit(self.run, self._session.end())
        self.close()

    def _on_feeling(self, feeling: Feeling) -> None:
        self.feeling.emit(self.run, self.routine.id, feeling)

    # -- the window -----------------------------------------------------------------------------------------
    def seen_first(self) -> None:
        if self._ask:  # the pictures are read while the person reads the question
            QTimer.singleShot(AFTER_PAINT, self, lambda ui=self._ui: ui.library)
        else:
            self._begin()

    def put_away(self, away: bool) -> None:
        self._session.rest(resting=away)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.curtains.lift()
        if self._begun:
            self._tell_end(self._session.end(), finished=False)
        super().closeEvent(event)
        if not self._gone:
            self._gone = True
            self.closed.emit()
