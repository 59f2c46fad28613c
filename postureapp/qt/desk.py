"""The windows that reminders open: tip card, break player, advice and resume cards; one of each at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from postureapp.core import effects as do
from postureapp.core import events as ev
from postureapp.core.model import Act, BreakRun
from postureapp.ports import Clock
from postureapp.qt.screens import Sizes
from postureapp.qt.ui import Ui
from postureapp.qt.voices import Sounds

if TYPE_CHECKING:  # windows are imported when they are first opened
    from postureapp.qt.windows.player.window import BreakPlayer


class Desk(QObject):
    """Opens windows on the planner's word and turns what is pressed in them into events.

    Window modules are imported when first needed: the tray alone loads none of them.
    """

    happened = Signal(object)
    favourites_changed = Signal(tuple)
    vanish_wanted = Signal()
    """Baby needs me: whatever else is open is to go too."""
    break_open = Signal(bool)
    unseen = Signal()
    """The player is open but on no screen."""

    def __init__(self, ui: Ui, clock: Clock, sounds: Callable[[], Sounds], sizes: Sizes) -> None:
        super().__init__()
        self._ui = ui
        self._clock = clock
        self._sounds = sounds
        self._sizes = sizes
        self._open: dict[str, QWidget] = {}
        self._player: BreakPlayer | None = None

    def window(self, name: str) -> QWidget | None:
        """The open window of that name ("tip", "player", "advice", "resume"), if there is one."""
        return self._open.get(name)

    def open_tip(self, tip: str, occurrence: str = "") -> None:
        """Show a tip, in the window that is open already if there is one."""
        from postureapp.qt.windows.tip_card import TipCard

        kept = tip in self._ui.settings.favourites
        routine = self._routine_for(tip)
        window = self._open.get("tip")
        if isinstance(window, TipCard):
            window.show_tip(tip, occurrence, kept=kept, routine=routine)
            self._to_front(window)
            return
        card = TipCard(self._ui, tip, occurrence, kept=kept, routine=routine, sizes=self._sizes)
        card.done.connect(self._on_tip_done)
        card.later.connect(self._on_tip_later)
        card.another.connect(self._on_another)
        card.start_routine.connect(self._on_start_routine)
        card.favourite.connect(self.keep_favourite)
        self._show("tip", card)

    def play(self, effect: do.OpenBreak) -> None:
        """Open the break player; one that is open already only comes to the front."""
        from postureapp.qt.windows.player.window import BreakPlayer

        running = self._open.get("player")
        if running is not None:
            self._to_front(running)
            return
        sounds = self._sounds()
        player = BreakPlayer(
            self._ui,
            effect.routine,
            effect.run,
            occurrence=effect.occurrence,
            ask_safety=effect.ask_safety,
            elapsed=effect.elapsed,
            silent=effect.silent,
            voice=sounds.voice,
            chime=sounds.chime,
            clock=self._clock,
        )
        self._player = player
        self._wire(player, effect)
        self._show("player", player)

    def offer_resume(self, run: BreakRun) -> None:
        """Go on, count it as done, or later: asked in a small card that takes no focus."""
        from postureapp.qt.windows.resume_card import ResumeCard

        if "resume" in self._open or "player" in self._open:
            return
        card = ResumeCard(self._ui, run)
        card.go_on.connect(lambda run: self._say(ev.BreakResumed(at=self._clock.now(), run=run.id)))
        card.count_done.connect(
            lambda run: self._say(ev.BreakDiscarded(at=self._clock.now(), run=run.id, done=True))
        )
        self._keep("resume", card)
        card.appear()

    def open_advice(self, level: str, items: tuple[str, ...], country: str) -> None:
        """The fixed card of a level; it replaces whatever card is open."""
        from postureapp.qt.windows.advice_card import AdviceCard

        card = AdviceCard(self._ui, level, items, country, today=self._clock.now().wall.date())
        card.called.connect(lambda: self._say(ev.SafetyCleared(at=self._clock.now(), called=True)))
        card.mistake.connect(lambda: self._say(ev.SafetyCleared(at=self._clock.now(), called=False)))
        self._show("advice", card)

    def hold(self, held: bool) -> None:
        """The screen was locked or the machine goes to sleep (or came back): the player stands still."""
        player = self._player
        if player is not None and "player" in self._open:
            player.hold() if held else player.release()

    def close_all(self) -> None:
        """Close every window that the desk opened."""
        for window in tuple(self._open.values()):
            window.close()

    # -- the player's words ---------------------------------------------------------------------------------
    def _wire(self, player: BreakPlayer, effect: do.OpenBreak) -> None:
        now = self._clock.now
        player.safety_answered.connect(self._on_safety)
        player.started.connect(
            lambda run: self._say(
                ev.BreakStarted(at=now(), run=run, routine=effect.routine, occurrence=effect.occurrence)
            )
        )
        player.progressed.connect(
            lambda run, step, elapsed, paused: self._say(
                ev.BreakProgressed(at=now(), run=run, step=step, elapsed=elapsed, paused=paused)
            )
        )
        player.interrupted.connect(self._on_interrupted)
        player.ended.connect(
            lambda run, elapsed, finished: self._say(
                ev.BreakEnded(at=now(), run=run, elapsed=elapsed, finished=finished)
            )
        )
        player.feeling.connect(
            lambda run, routine, feeling: self._say(
                ev.FeelingGiven(at=now(), run=run, routine=routine, feeling=feeling)
            )
        )
        player.not_visible.connect(self.unseen)
        player.closed.connect(self._on_player_closed)
        self.break_open.emit(True)

    def _on_interrupted(self, run: str, elapsed: float) -> None:
        """Baby needs me: nothing of ours stays on the screen."""
        self.close_all()
        self.vanish_wanted.emit()
        self._say(ev.BreakInterrupted(at=self._clock.now(), run=run, elapsed=elapsed))

    def _on_player_closed(self) -> None:
        self._open.pop("player", None)
        self._player = None
        self.break_open.emit(False)

    def _on_safety(self, level: str, items: tuple[str, ...]) -> None:
        self._say(ev.SafetyAnswered(at=self._clock.now(), level=level, items=items))

    # -- the tip card's words -------------------------------------------------------------------------------
    def _on_tip_done(self, occurrence: str) -> None:
        self._say(ev.Acted(at=self._clock.now(), occurrence=occurrence, act=Act.DONE))

    def _on_tip_later(self, occurrence: str) -> None:
        self._say(ev.Acted(at=self._clock.now(), occurrence=occurrence, act=Act.LATER))

    def _on_another(self, occurrence: str) -> None:
        self._say(ev.AnotherTipAsked(at=self._clock.now(), occurrence=occurrence))

    def _on_start_routine(self, routine: str) -> None:
        self._say(ev.BreakAsked(at=self._clock.now(), routine=routine))

    def keep_favourite(self, tip: str, on: bool) -> None:
        """Mark a tip or routine as a favourite, or let it go."""
        others = tuple(one for one in self._ui.settings.favourites if one != tip)
        self.favourites_changed.emit((*others, tip) if on else others)

    def _routine_for(self, tip: str) -> str:
        """A guided break that goes with a tip on self-massage."""
        return {"MAS-1": "R01", "MAS-2": "R02", "FED-12": "R03", "DSK-2": "R13", "RST-1": "R11"}.get(tip, "")

    # -- keeping windows ------------------------------------------------------------------------------------
    def _say(self, event: ev.AnyEvent) -> None:
        self.happened.emit(event)

    def _show(self, name: str, window: QWidget) -> None:
        old = self._open.pop(name, None)
        if old is not None:
            old.close()
        self._keep(name, window)
        window.show()
        self._to_front(window)

    def _keep(self, name: str, window: QWidget) -> None:
        self._open[name] = window
        window.destroyed.connect(lambda: self._forget(name, window))

    def _forget(self, name: str, window: QWidget) -> None:
        if self._open.get(name) is window:
            del self._open[name]
        if self._player is window:
            self._player = None

    def _to_front(self, window: QWidget) -> None:
        window.raise_()
        window.activateWindow()
