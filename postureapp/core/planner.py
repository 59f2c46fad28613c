"""The decisions: `step(state, event)` gives the new state and what is to be done."""

from typing import assert_never

from msgspec.structs import replace

from postureapp.core import events as ev
from postureapp.core import (
    on_acts,
    on_asked,
    on_breaks,
    on_check_in,
    on_due,
    on_feeds,
    on_modes,
    on_time,
    plan,
    safety,
)
from postureapp.core.effects import AnyEffect, OfferResume, SaveSettings
from postureapp.core.on_due import Turn
from postureapp.core.state import State

_Break = (
    ev.BreakAsked | ev.BreakStarted | ev.BreakProgressed | ev.BreakInterrupted | ev.BreakEnded
    | ev.BreakResumed | ev.BreakDiscarded | ev.FeelingGiven
)  # fmt: skip
_Feed = (
    ev.FeedStarted | ev.FeedPaused | ev.FeedContinued | ev.FeedSwitched | ev.FeedCorrected | ev.FeedEnded
    | _Break
)  # fmt: skip
_Prompt = (
    ev.Delivered | ev.Undeliverable | ev.Acted | ev.RemindAsked | ev.TipShown | ev.AnotherTipAsked | _Feed
)
_Mode = (
    ev.PauseAsked | ev.Unpaused | ev.AsleepAsked | ev.SafetyAnswered | ev.SafetyCardAsked | ev.SafetyCleared
    | ev.SettingsChanged | ev.CheckedIn | ev.ContentChanged | ev.PhaseAnswered | _Prompt
)  # fmt: skip


def step(state: State, event: ev.AnyEvent) -> tuple[State, tuple[AnyEffect, ...]]:
    """The state after the event, and the effects in the order in which they are to be performed.

    Time comes first (modes end), then the event, then everything that has come due by now. A mere reading
    of the senses decides nothing: others may follow, and the `Due` or `Tick` behind them sees them all.
    """
    before = state
    state = on_time.advanced(state, event.at)
    state, effects = on_modes.expired(state)
    state, more = _handled(state, event)
    effects += more
    state, more = on_time.day_turned(before, state)
    effects += more
    state, more = on_time.passed(state)
    effects += more
    state = plan.refreshed(before, state)
    if isinstance(event, ev.PresenceRead | ev.AttentionRead):
        return state, effects
    settled, more = on_due.settle(state)
    return plan.refreshed(state, settled), effects + more


def _handled(state: State, event: ev.AnyEvent) -> Turn:
    match event:
        case ev.Due() | ev.Tick() | ev.ClockJumped() | ev.UpkeepDue():
            return state, ()
        case ev.Started():
            return _started(state)
        case ev.Slept():
            return on_time.slept(state)
        case ev.Resumed():
            return on_time.resumed(state, event)
        case ev.PresenceRead():
            return on_time.presence_read(state, event)
        case ev.AttentionRead():
            return on_time.attention_read(state, event)
        case _:
            return _of_modes(state, event)


def _of_modes(state: State, event: _Mode) -> Turn:
    match event:
        case ev.PauseAsked():
            return on_modes.pause(state, event.until)
        case ev.Unpaused():
            return on_modes.unpause(state)
        case ev.AsleepAsked():
            return on_modes.asleep(state, event.until)
        case ev.SafetyAnswered():
            return on_modes.safety_answered(state, event)
        case ev.SafetyCardAsked():
            return state, safety.card(state)
        case ev.SafetyCleared():
            return on_check_in.safety_cleared(state, event)
        case ev.CheckedIn():
            return on_check_in.checked_in(state, event)
        case ev.SettingsChanged():
            return on_modes.settings_changed(state, event.settings)
        case ev.ContentChanged(catalogue=catalogue):
            return replace(state, catalogue=catalogue), ()
        case ev.PhaseAnswered():
            return on_modes.phase_answered(state, event)
        case _:
            return _of_prompts(state, event)


def _of_prompts(state: State, event: _Prompt) -> Turn:
    match event:
        case ev.Delivered():
            return replace(state, rung=event.rung), ()
        case ev.Undeliverable():
            return on_acts.undeliverable(state, event)
        case ev.Acted():
            return on_acts.acted(state, event)
        case ev.RemindAsked():
            return on_asked.remind_asked(state, event)
        case ev.TipShown():
            return on_asked.tip_shown(state, event)
        case ev.AnotherTipAsked():
            return on_asked.another_tip(state, event)
        case _:
            return _of_feeds(state, event)


def _of_feeds(state: State, event: _Feed) -> Turn:
    match event:
        case ev.FeedStarted():
            return on_feeds.started(state, event)
        case ev.FeedPaused():
            return on_feeds.paused(state)
        case ev.FeedContinued():
            return on_feeds.continued(state)
        case ev.FeedSwitched():
            return on_feeds.switched(state, event)
        case ev.FeedCorrected():
            return on_feeds.corrected(state, event)
        case ev.FeedEnded():
            return on_feeds.ended(state, event)
        case _:
            return _of_breaks(state, event)


def _of_breaks(state: State, event: _Break) -> Turn:
    match event:
        case ev.BreakAsked():
            return on_breaks.asked(state, event)
        case ev.BreakStarted():
            return on_breaks.started(state, event)
        case ev.BreakProgressed():
            return on_breaks.progressed(state, event)
        case ev.BreakInterrupted():
            return on_breaks.interrupted(state, event)
        case ev.BreakEnded():
            return on_breaks.ended(state, event)
        case ev.BreakResumed():
            return on_breaks.resumed(state, event)
        case ev.BreakDiscarded():
            return on_breaks.discarded(state, event)
        case ev.FeelingGiven():
            return on_breaks.felt(state, event)
        case _:
            assert_never(event)


def _started(state: State) -> Turn:
    """What was open when the program last ended comes back: a safety card, a break that was cut short."""
    effects: tuple[AnyEffect, ...] = ()
    if state.unsaved:
        effects = (SaveSettings(settings=state.settings),)
        state = replace(state, unsaved=False)
    state, more = on_modes.phase_watched(state)
    effects += more
    if state.safety is not None and state.safety.open:
        effects += safety.card(state)
    elif state.interrupted is not None and state.feed is None:
        effects += (OfferResume(run=state.interrupted),)
        state = replace(state, offered=True)
    return state, effects
