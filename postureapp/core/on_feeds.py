"""A feed is started, paused, switched, corrected, ended; its few quiet cues; one that was left running."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from postureapp.core import choice, feeds, gate, offer
from postureapp.core.effects import (
    AnyEffect,
    CloseReminder,
    OpenFeed,
    Prompt,
    Record,
    ShowReminder,
)
from postureapp.core.events import FeedCorrected, FeedEnded, FeedStarted, FeedSwitched
from postureapp.core.model import Feed, Kind, Outcome, Reason, Side
from postureapp.core.moment import elapsed, instant
from postureapp.core.on_due import Turn, closed, numbered, reset
from postureapp.core.rows import FeedRow
from postureapp.core.state import FeedWatch, Held, State

REMEMBERED = timedelta(days=3)
"""Ended feeds kept in the state: enough to propose side and position and to count from the last one."""
ANSWER_WITHIN = 30 * 60.0
"""Seconds for the answer to "is the feed still running?"; then it closes itself."""
CUE_LATE = 5 * 60.0
"""Seconds after which the soft cue is no longer worth a word (back-dated start, sleep)."""
LATE_RELEASE = timedelta(minutes=10)
"""A feed that ended longer ago than this (back-dated, closed by itself) brings no release."""
STILL_RUNNING = "feed_running"
"""The cue that asks whether a long feed still runs."""


def started(state: State, event: FeedStarted) -> Turn:
    """A feed begins: whatever is on screen goes, one quiet cue comes."""
    settings = state.settings
    if not settings.feeding.enabled or settings.profile.hide_baby:
        return state, ()
    if state.feed is not None:
        return state, (OpenFeed(feed=state.feed.id),)
    id_, state = numbered(state, "feed")
    start = min(event.started or state.now.wall, state.now.wall, key=instant)
    feed = feeds.begun(
        id_, start, event.side or _side(state, bottle=event.bottle), event.position or _position(state),
        bottle=event.bottle,
    )  # fmt: skip
    effects: tuple[AnyEffect, ...] = (Record(row=FeedRow(at=state.now.wall, feed=feed)),)
    state, reset_row = reset(state, Kind.FEEDING, "answer")
    state = replace(
        state, feed=feed, watch=FeedWatch(sign=state.utc), release=None, release_for_massage=False
    )
    state, more = _cleared(state)
    effects += (reset_row, *more)
    if settings.feeding.start_cue:
        position = state.catalogue.positions.get(feed.position)
        state, cue = _cued(state, "feed_start", position.tip if position else "")
        effects += cue
    return state, effects


def _side(state: State, *, bottle: bool) -> Side | None:
    if bottle or not state.settings.feeding.suggest_side:
        return None
    return choice.next_side(state.feeds)


def _position(state: State) -> str:
    if not state.settings.feeding.suggest_position:
        return ""
    profile = state.settings.profile
    found = choice.next_position(
        state.catalogue, profile, state.today, state.feeds,
        answers=offer.answers(state), night=gate.is_quiet(state),
    )  # fmt: skip
    return found or ""


def _cleared(state: State) -> Turn:
    """The feed answers the reminder on screen, and a waiting feeding reminder or release is settled by it."""
    effects: tuple[AnyEffect, ...] = ()
    if state.showing is not None and state.showing.on_screen:
        effects += (CloseReminder(occurrence=state.showing.prompt.occurrence),)
        state = replace(state, showing=replace(state.showing, faded=True))
    for held in tuple(state.held.values()):
        if held.kind is Kind.FEEDING or held.reminder == gate.RELEASE:
            state, more = closed(state, held, Outcome.MERGED, Reason.FEEDING, "feed")
            effects += more
    return state, effects


def _cued(state: State, cue: str, tip: str = "") -> Turn:
    """One quiet cue: it never makes a sound."""
    occurrence, state = numbered(state, cue)
    prompt = Prompt(
        occurrence=occurrence, reminder="", kind=Kind.FEEDING, due=state.now.wall,
        tip=tip, cue=cue, sound=False,
    )  # fmt: skip
    return replace(state, cue=prompt), (ShowReminder(prompt=prompt),)


def paused(state: State) -> Turn:
    """Burping, a nappy: the feed waits."""
    return _changed(state, None if state.feed is None else feeds.paused(state.feed, state.now.wall))


def continued(state: State) -> Turn:
    """The feed goes on; also the answer "yes, it still runs"."""
    if state.watch is not None and state.watch.asked is not None:
        state = replace(state, watch=replace(state.watch, confirmed=True, asked=state.life, sign=state.utc))
    return _changed(state, None if state.feed is None else feeds.continued(state.feed, state.now.wall))


def switched(state: State, event: FeedSwitched) -> Turn:
    """The other side, with one quiet cue."""
    if state.feed is None:
        return state, ()
    state, effects = _changed(state, feeds.switched(state.feed, state.now.wall, event.side))
    if state.settings.feeding.switch_cue:
        state, cue = _cued(state, "feed_switch")
        effects += cue
    return state, effects


def corrected(state: State, event: FeedCorrected) -> Turn:
    """A slip in the running or the last feed is mended."""
    start = event.start if event.start is None or instant(event.start) <= state.utc else state.now.wall
    if state.feed is not None:
        return _changed(state, feeds.corrected(state.feed, start, event.side, event.position))
    if not state.feeds:
        return state, ()
    last = feeds.corrected(state.feeds[-1], start, event.side, event.position)
    row = Record(row=FeedRow(at=state.now.wall, feed=last))
    return replace(state, feeds=(*state.feeds[:-1], last)), (row,)


def ended(state: State, event: FeedEnded) -> Turn:
    """The feed is over; the release is offered two minutes later, once."""
    if state.feed is None:
        return state, ()
    end = min(event.ended or state.now.wall, state.now.wall, key=instant)
    return _closed(state, state.feed, end)


def _closed(state: State, feed: Feed, end: datetime) -> Turn:
    feed = feeds.ended(feed, end)
    over = state.life - elapsed(feed.end or end, state.now.wall).total_seconds()
    recent = tuple(old for old in state.feeds if state.utc - instant(old.start) < REMEMBERED)
    lately = elapsed(feed.end or end, state.now.wall) < LATE_RELEASE
    wanted = state.settings.feeding.release_after or state.release_for_massage
    effects: tuple[AnyEffect, ...] = (Record(row=FeedRow(at=state.now.wall, feed=feed)),)
    if state.cue is not None:
        effects += (CloseReminder(occurrence=state.cue.occurrence),)
    return replace(
        state,
        feed=None,
        watch=None,
        cue=None,
        feeds=(*recent, feed),
        feed_over=over,
        release=max(state.life, over + gate.FEED_REST) if lately and wanted else None,
    ), effects


def _changed(state: State, feed: Feed | None) -> Turn:
    if feed is None or feed == state.feed:
        return state, ()
    watch = state.watch and replace(state.watch, sign=state.utc)
    return replace(state, feed=feed, watch=watch), (Record(row=FeedRow(at=state.now.wall, feed=feed)),)


def watched(state: State) -> Turn:
    """What time brings to a running feed: the soft cue, the one question, the end; after it the release."""
    if state.feed is None:
        return _released(state)
    feed, watch = state.feed, state.watch
    if watch is None:
        return state, ()
    minutes = state.settings.feeding.cue_minutes
    if not watch.cued and minutes and state.life >= cue_due(state):
        watch = replace(watch, cued=True)
        state = replace(state, watch=watch)
        if state.life - cue_due(state) < CUE_LATE:
            return _cued(state, "feed_10", offer.MID_FEED_TIP)
    if watch.asked is None and state.life >= ask_due(state):
        state = replace(state, watch=replace(watch, asked=state.life))
        return _cued(state, STILL_RUNNING)
    if watch.asked is not None and state.life >= close_due(state):
        return _closed(state, feed, state.local(last_sign(state, watch)))
    return state, ()


def cue_due(state: State) -> float:
    """Life at which the soft cue comes."""
    return _feed_start(state) + state.settings.feeding.cue_minutes * 60.0


def ask_due(state: State) -> float:
    """Life at which the one question comes."""
    return _feed_start(state) + state.settings.feeding.ask_after_minutes * 60.0


def close_due(state: State) -> float:
    """Life at which a feed left running closes itself; after a yes it gets its full time again."""
    watch = state.watch
    asked = watch.asked if watch is not None and watch.asked is not None else state.life
    confirmed = watch is not None and watch.confirmed
    return asked + (state.settings.feeding.ask_after_minutes * 60.0 if confirmed else ANSWER_WITHIN)


def last_sign(state: State, watch: FeedWatch) -> datetime:
    """The last known sign of life (UTC): an act on the feed, or somebody at the machine."""
    return max(watch.sign, min(state.utc, state.wall_at(state.presence.active)))


def _feed_start(state: State) -> float:
    start = state.now.wall if state.feed is None else state.feed.start
    return state.life - elapsed(start, state.now.wall).total_seconds()


def _released(state: State) -> Turn:
    """The release is due: it goes before the gate like any reminder. A broken-off break comes first."""
    if state.release is None or state.life < state.release:
        return state, ()
    if state.interrupted is not None:
        return replace(state, release=None), ()
    held = Held(
        occurrence=f"{gate.RELEASE}@{state.utc:%Y%m%dT%H%M%S}",
        reminder=gate.RELEASE,
        kind=Kind.MASSAGE,
        due=state.utc,
        since=state.life,
        reason=Reason.DUE,
        first=state.life,
    )
    return replace(state, release=None, held=state.held | {gate.RELEASE: held}), ()
