"""Answers the command line: each request becomes an event or a window, and one answer."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from postureapp.core import events as ev
from postureapp.core.effects import Explain
from postureapp.core.model import Reason
from postureapp.core.moment import Moment
from postureapp.engine.engine import Engine
from postureapp.qt.questions import Questions
from postureapp.system import control_messages as m

REFUSALS = {
    Reason.IN_BREAK: "A break is running already.",
    Reason.NO_CONTENT: "Nothing of that kind is offered for your profile and today's answers.",
    Reason.SAFETY_FIRST: "A safety answer is open; its card comes first.",
}


class Verbs(QObject):
    """Turns control requests into events; windows are asked for by signal."""

    open_requested = Signal(str, str)
    """Which window or page ("today", "tips", "settings", "check_in"), and what in it."""
    token_given = Signal(str)
    rung_forced = Signal(str)
    quit_requested = Signal()

    def __init__(self, engine: Engine, questions: Questions) -> None:
        """`questions` answers what changes nothing."""
        super().__init__()
        self._engine, self._questions = engine, questions
        self._explained: Explain | None = None
        self._answering = False

    def note(self, effect: Explain) -> bool:
        """The planner refused what was asked for. True if a request is being answered, which then says so."""
        self._explained = effect
        return self._answering

    def answer(self, request: m.AnyRequest) -> m.AnyAnswer:
        """Do what is asked; never raises."""
        if request.token:
            self.token_given.emit(request.token)
        match request:
            case m.Status() | m.Next() | m.Why() | m.PlanOf():
                return self._questions.answer(request)
            case m.Remind(kind=kind, rung=rung):
                self.rung_forced.emit(rung)
                return self._after(ev.RemindAsked(at=self._now, kind=kind), "A reminder is on its way.")
            case m.Quit():
                self.quit_requested.emit()
                return m.Done(words="PostureApp is closing.")
            case m.Show() | m.Tips() | m.OpenSettings() | m.CheckIn():
                return self._open(request)
            case _:
                return self._do(request)

    @property
    def _now(self) -> Moment:
        return self._engine.clock.now()

    # -- windows --------------------------------------------------------------------------------------------
    def _open(self, request: m.AnyRequest) -> m.AnyAnswer:
        match request:
            case m.Tips(tip=tip):
                found = _known(tip, self._engine.state.catalogue.tips)
                if tip and not found:
                    return m.Refused(
                        what=f"There is no tip “{tip}”.",
                        meaning="Nothing was opened.",
                        remedy="See all tips with: postureapp tips",
                    )
                self.open_requested.emit("tips", found)
            case m.OpenSettings(page=page):
                from postureapp.core.edit import PAGES  # not part of the start

                found = _known(page, PAGES)
                if page and not found:
                    return m.Refused(
                        what=f"There is no page “{page}” in the settings.",
                        meaning="Nothing was opened.",
                        remedy=f"Known are: {', '.join(PAGES)}.",
                    )
                self.open_requested.emit("settings", found)
            case m.CheckIn():
                self.open_requested.emit("check_in", "")
            case _:
                self.open_requested.emit("today", "")
        return m.Done()

    # -- acts -----------------------------------------------------------------------------------------------
    def _do(self, request: m.AnyRequest) -> m.AnyAnswer:
        state, now = self._engine.state, self._now
        match request:
            case m.Pause(until=until):
                words = f"Paused until {until:%H:%M}." if until else "Paused until you say so."
                return self._after(ev.PauseAsked(at=now, until=until), words)
            case m.Unpause():
                return self._after(ev.Unpaused(at=now), "Reminders go on.")
            case m.Asleep(until=until):
                words = f"Silent until {until:%H:%M}." if until else "Sounds are back."
                return self._after(ev.AsleepAsked(at=now, until=until), words)
            case m.FeedStart() if not state.settings.feeding.enabled or state.settings.profile.hide_baby:
                return m.Refused(
                    what="Feeding is turned off in Settings.",
                    meaning="No feed was started.",
                    remedy="Turn it on in Settings, Feeding.",
                )
            case m.FeedStart(position=position) if position and position not in state.catalogue.positions:
                return m.Refused(
                    what=f"There is no feeding position “{position}”.",
                    meaning="No feed was started.",
                    remedy=f"Known are: {', '.join(state.catalogue.positions)}.",
                )
            case m.FeedStart(side=side, position=position, started=started) if state.feed is None:
                event = ev.FeedStarted(at=now, side=side, position=position, started=started)
                return self._after(event, "Feed started.")
            case m.FeedStart():
                return m.Refused(
                    what="A feed is running already.",
                    meaning="It goes on as it is.",
                    remedy="End it with: postureapp feed end",
                )
            case m.BreakStart(routine=routine):
                return self._break(routine)
            case _:
                return self._feed(request, now)

    def _feed(self, request: m.AnyRequest, now: Moment) -> m.AnyAnswer:
        feed = self._engine.state.feed
        if feed is None:
            return m.Refused(
                what="No feed is running.",
                meaning="Nothing was changed.",
                remedy="Start one with: postureapp feed start",
            )
        match request:
            case m.FeedSwitch(side=side):
                return self._after(ev.FeedSwitched(at=now, side=side), "Switched sides.")
            case m.FeedPause() if feed.paused_since is not None:
                return self._after(ev.FeedContinued(at=now), "The feed goes on.")
            case m.FeedPause():
                return self._after(ev.FeedPaused(at=now), "The feed is paused.")
            case m.FeedEnd(ended=ended):
                return self._after(ev.FeedEnded(at=now, ended=ended), "Feed ended.")
            case _:
                return m.Refused(what="This version does not know that request.", meaning="Nothing was done.")

    def _break(self, routine: str) -> m.AnyAnswer:
        catalogue = self._engine.state.catalogue
        found = _known(routine, catalogue.routines)
        if routine and not found:
            return m.Refused(
                what=f"There is no routine “{routine}”.",
                meaning="No break was started.",
                remedy=f"Known are: {', '.join(catalogue.routines)}.",
            )
        return self._after(ev.BreakAsked(at=self._now, routine=found), "The break opens.")

    def _after(self, event: ev.AnyEvent, words: str) -> m.AnyAnswer:
        self._explained, self._answering = None, True
        self._engine.handle(event)
        self._answering = False
        if self._explained is not None:
            card = self._explained.reason is Reason.SAFETY_FIRST
            return m.Refused(
                what=REFUSALS.get(self._explained.reason, "That is not offered now."),
                meaning="That card was opened." if card else "Nothing was opened.",
                remedy="See what is offered on the Tips page: postureapp tips",
            )
        return m.Done(words=words)


def _known(name: str, names: Iterable[str]) -> str:
    """The one of the names that is meant, however it is typed; else empty."""
    return next((one for one in names if one.casefold() == name.casefold()), "")
