"""A break is opened, runs, is interrupted, ended or taken up again; how it felt afterwards."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from postureapp.core import gate, offer, safety
from postureapp.core.effects import AnyEffect, CloseReminder, Explain, OfferResume, OpenBreak, Record
from postureapp.core.events import (
    BreakAsked,
    BreakDiscarded,
    BreakEnded,
    BreakInterrupted,
    BreakProgressed,
    BreakResumed,
    BreakStarted,
    FeelingGiven,
)
from postureapp.core.model import BreakRun, BreakState, Feeling, Kind, Reason
from postureapp.core.modes import is_silent
from postureapp.core.on_due import Turn, numbered, reset
from postureapp.core.rows import BreakRow, FeelingRow
from postureapp.core.state import State

CREDITED = 60.0
"""Seconds of a break from which on it counts as a rest, finished or not."""
LOST_AFTER, LOST_PAUSED = 60.0, 3600.0
"""Seconds without a word from the player, running or paused, after which the run counts as interrupted."""
RETURN_AFTER = 2 * 60.0
"""Seconds after "baby needs me" before going on is offered to somebody who never left."""
SORER_TWICE = 2
RESTS_FOR = timedelta(days=3)
"""A routine that left the person sorer twice rests this long."""


def asked(state: State, event: BreakAsked) -> Turn:
    """The person wants a break now: a named routine, the best one of a kind, or the best one."""
    if safety.unanswered(state) is not None:
        return state, (*safety.card(state), Explain(reason=Reason.SAFETY_FIRST, subject=event.routine))
    if state.run is not None:
        return state, (Explain(reason=Reason.IN_BREAK, subject=state.run.routine),)
    if event.routine:
        if not offer.may_open(state, event.routine):
            return state, (Explain(reason=Reason.NO_CONTENT, subject=event.routine),)
        routine = event.routine
    else:
        found = offer.routine(state, event.kind)
        if found is None:
            return state, (Explain(reason=Reason.NO_CONTENT, subject=event.kind or ""),)
        routine = found
    run, state = numbered(state, "run")
    return state, (
        OpenBreak(
            routine=routine, run=run, ask_safety=not offer.safety_known(state), silent=is_silent(state)
        ),
    )


def started(state: State, event: BreakStarted) -> Turn:
    """The first step began, or a resumed run goes on."""
    if state.run is not None and state.run.id == event.run:
        return state, ()
    known = state.interrupted
    if known is not None and known.id == event.run:
        run = replace(known, state=BreakState.RUNNING)
        state = replace(state, interrupted=None)
    else:
        run = BreakRun(
            id=event.run, routine=event.routine, started=state.now.wall, occurrence=event.occurrence
        )
    state = replace(state, shown=state.shown | {run.routine: state.utc})
    effects: tuple[AnyEffect, ...] = ()
    if state.showing is not None and state.showing.on_screen:
        effects = (CloseReminder(occurrence=state.showing.prompt.occurrence),)
        state = replace(state, showing=replace(state.showing, faded=True))
    state, record = _kept(state, run)
    return state, (*record, *effects)


def progressed(state: State, event: BreakProgressed) -> Turn:
    """Where the run is: kept each time, so that a crash loses a second at most."""
    run = state.run
    if run is None or run.id != event.run:
        return state, ()
    new = BreakState.PAUSED if event.paused else BreakState.RUNNING
    return _kept(state, replace(run, state=new, elapsed=event.elapsed, step=event.step))


def interrupted(state: State, event: BreakInterrupted) -> Turn:
    """Baby needs me: the time done is credited, going on is offered later."""
    if state.run is None or state.run.id != event.run:
        return state, ()
    return _broken_off(state, event.elapsed)


def ended(state: State, event: BreakEnded) -> Turn:
    """The run is over, or the person left before its end."""
    run = state.run
    if run is None or run.id != event.run:
        return state, ()
    over = replace(run, state=BreakState.FINISHED, elapsed=event.elapsed)
    state, effects = _kept(replace(state, run_over=state.life), over)
    state = replace(state, run=None)
    kind = kind_of_run(state, over)
    if event.finished and kind is not None:
        state = replace(state, done=state.done | {kind: state.today})
    if event.finished or event.elapsed >= CREDITED:
        state, more = _credited(state, kind)
        effects += more
    return state, effects


def resumed(state: State, event: BreakResumed) -> Turn:
    """Go on from the step that was reached."""
    run = state.interrupted
    if run is None or run.id != event.run:
        return state, ()
    if not offer.may_open(state, run.routine):
        return state, (Explain(reason=Reason.NO_CONTENT, subject=run.routine),)
    return state, (
        OpenBreak(
            routine=run.routine,
            run=run.id,
            occurrence=run.occurrence,
            ask_safety=not offer.safety_known(state),
            elapsed=run.elapsed,
            silent=is_silent(state),
        ),
    )


def discarded(state: State, event: BreakDiscarded) -> Turn:
    """An interrupted run is closed: counted as done, or left as it is."""
    run = state.interrupted
    if run is None or run.id != event.run:
        return state, ()
    state = replace(state, interrupted=None)
    effects: tuple[AnyEffect, ...] = (_row(state, replace(run, state=BreakState.FINISHED)),)
    kind = kind_of_run(state, run)
    if event.done:
        if kind is not None:
            state = replace(state, done=state.done | {kind: state.today})
        state, more = _credited(state, kind)
        effects += more
    return state, effects


def felt(state: State, event: FeelingGiven) -> Turn:
    """Easier, same, sorer: sorer twice in a row, and the routine rests for three days."""
    row = Record(
        row=FeelingRow(at=state.now.wall, run=event.run, routine=event.routine, feeling=event.feeling)
    )
    return with_feeling(state, event.routine, event.feeling, state.utc), (row,)


def with_feeling(state: State, routine: str, feeling: Feeling, when: datetime) -> State:
    """The state that knows how the routine felt then (UTC)."""
    count = state.sorer.get(routine, 0) + 1 if feeling is Feeling.SORER else 0
    if count < SORER_TWICE:
        return replace(state, sorer=state.sorer | {routine: count})
    resting = state.resting | {routine: when + RESTS_FOR}
    return replace(state, sorer=state.sorer | {routine: 0}, resting=resting)


def watched(state: State) -> Turn:
    """A player that fell silent; an interrupted run whose person is back."""
    run = state.run
    if run is not None and state.life >= lost_at(state):
        return _broken_off(state, run.elapsed)
    if state.interrupted is None or state.offered or state.life < return_at(state):
        return state, ()
    if state.feed is not None or state.presence.away_since is not None or run is not None:
        return state, ()
    return replace(state, offered=True), (OfferResume(run=state.interrupted),)


def lost_at(state: State) -> float:
    """Life at which a run of which nothing is heard counts as interrupted."""
    is_paused = state.run is not None and state.run.state is BreakState.PAUSED
    return state.run_seen + (LOST_PAUSED if is_paused else LOST_AFTER)


def return_at(state: State) -> float:
    """Life from which on going on with an interrupted run may be offered; after a feed two minutes later."""
    broken = state.run_over + RETURN_AFTER if state.run_over is not None else 0.0
    fed = state.feed_over + gate.FEED_REST if state.feed_over is not None else 0.0
    return max(broken, fed)


def _broken_off(state: State, seconds: float) -> Turn:
    run = state.run
    if run is None:
        return state, ()
    broken = replace(run, state=BreakState.INTERRUPTED, elapsed=max(seconds, run.elapsed))
    state = replace(state, run=None, interrupted=broken, offered=False, run_over=state.life)
    effects: tuple[AnyEffect, ...] = (_row(state, broken),)
    if broken.elapsed >= CREDITED:
        state, more = _credited(state, kind_of_run(state, broken))
        effects += more
    return state, effects


def _kept(state: State, run: BreakRun) -> Turn:
    return replace(state, run=run, run_seen=state.life), (_row(state, run),)


def _row(state: State, run: BreakRun) -> Record:
    return Record(row=BreakRow(at=state.now.wall, run=run))


def _credited(state: State, kind: Kind | None) -> Turn:
    """The clock of the break's kind starts anew, and with it that of posture: the person got up for it."""
    effects: tuple[AnyEffect, ...] = ()
    for one in dict.fromkeys((kind, Kind.POSTURE)):
        if one is not None:
            state, row = reset(state, one, "break")
            effects += (row,)
    return state, effects


def kind_of_run(state: State, run: BreakRun) -> Kind | None:
    """The kind of the reminder that brought the run, else the routine's own. The release is no massage."""
    if run.occurrence.startswith(f"{gate.RELEASE}@"):
        return Kind.MASSAGE if state.release_for_massage else None
    for stamp in reversed(state.stamps):
        if stamp.occurrence == run.occurrence:
            return stamp.kind
    return offer.kind_of(state, run.routine)
