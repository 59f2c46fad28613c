"""What happens to an occurrence that comes due: one function per row, the first row that matches decides."""

from collections.abc import Callable

import msgspec

from postureapp.core import hours, phases
from postureapp.core.model import Kind, Outcome, Reason, Reminder
from postureapp.core.safety import unanswered
from postureapp.core.settings import Settings
from postureapp.core.state import Held, State

FEED_REST = 2 * 60.0
"""Seconds after a feed's end in which nothing else comes."""
BREAK_REST = 5 * 60.0
SETTLE = 60.0
"""Seconds after the machine woke up in which nothing comes."""
SPACING = 8 * 60.0
"""Seconds between two prompts, at least."""
HOUR, IN_AN_HOUR = 3600.0, 4
LULL = 60.0
"""Longest wait for a pause in typing, in seconds."""
LULL_CHECK = 4.0
"""Seconds after which a typing person is looked at again; a reading of typing holds as long."""
RELEASE = "release"
"""Id of the neck and shoulder release that is offered after a feed."""

_RANK = {kind: rank for rank, kind in enumerate(Kind)}


class Verdict(msgspec.Struct, frozen=True):
    """How the occurrence goes on. A held one is looked at again at `until` (life), at the latest."""

    outcome: Outcome
    reason: Reason
    waiting_for: str = ""
    until: float | None = None
    badge: bool = False
    """Deliver as a mark on the tray only."""


class Case(msgspec.Struct, frozen=True):
    """An occurrence before the gate: held ones come back with what held them."""

    state: State
    reminder: Reminder
    held: Held | None = None

    @property
    def asked(self) -> bool:
        """The person asked for it to come again."""
        return self.held is not None and self.held.asked

    def held_since(self, reason: Reason) -> float:
        """Life at which this reason began to hold it; now, if it does not yet."""
        if self.held is not None and self.held.reason is reason:
            return self.held.first
        return self.state.life


def rank(kind: Kind) -> int:
    """Place in the order of kinds: 0 is the one into which all others are merged."""
    return _RANK[kind]


def decide(case: Case) -> Verdict:
    """The verdict of the first row that matches."""
    for row in ROWS:
        verdict = row(case)
        if verdict is not None:
            return verdict
    return Verdict(Outcome.DELIVERED, Reason.DUE)


def safety_first(case: Case) -> Verdict | None:
    """Row 1: while an emergency or urgent answer is open only its card matters."""
    if unanswered(case.state) is not None:
        return Verdict(Outcome.DROPPED, Reason.SAFETY_FIRST)
    return None


def paused(case: Case) -> Verdict | None:
    """Row 2: the person paused reminders."""
    return Verdict(Outcome.DROPPED, Reason.PAUSED) if case.state.paused is not None else None


def feeding(case: Case) -> Verdict | None:
    """Row 3: a feed runs or ended less than 2 minutes ago. It stands for a feeding reminder itself."""
    state = case.state
    over = None if state.feed_over is None else state.feed_over + FEED_REST
    if state.feed is None and (over is None or state.life >= over):
        return None
    if case.reminder.kind is Kind.FEEDING:
        return Verdict(Outcome.MERGED, Reason.FEEDING, "feed")
    if case.reminder.kind is Kind.MASSAGE:
        return Verdict(Outcome.MERGED, Reason.FEEDING, RELEASE)
    return Verdict(Outcome.HELD, Reason.FEEDING, "feed_end", over if state.feed is None else None)


def in_break(case: Case) -> Verdict | None:
    """Row 4: a break is running or ended less than 5 minutes ago."""
    state = case.state
    lately = state.run_over is not None and state.life < state.run_over + BREAK_REST
    if state.run is not None or lately:
        return Verdict(Outcome.MERGED, Reason.IN_BREAK, "break")
    return None


def quiet_hours(case: Case) -> Verdict | None:
    """Row 5: quiet hours."""
    return Verdict(Outcome.DROPPED, Reason.QUIET_HOURS) if is_quiet(case.state) else None


def away(case: Case) -> Verdict | None:
    """Row 6: nobody is there to see it, or the machine has only just woken up."""
    state = case.state
    if state.presence.away_since is not None:
        return Verdict(Outcome.HELD, Reason.AWAY, "return")
    if state.resumed is not None and state.life < state.resumed + SETTLE:
        return Verdict(Outcome.HELD, Reason.AWAY, "resume", state.resumed + SETTLE)
    return None


def do_not_disturb(case: Case) -> Verdict | None:
    """Row 7: the system says do not disturb, or a full screen, a camera or a shared screen does."""
    claims = case.state.attention.claims
    if not claims:
        return None
    over = case.held_since(Reason.DO_NOT_DISTURB) + case.state.settings.notifications.hold_minutes * 60.0
    if case.state.life >= over:
        return Verdict(Outcome.DELIVERED, Reason.DO_NOT_DISTURB, badge=True)
    return Verdict(Outcome.HELD, Reason.DO_NOT_DISTURB, ",".join(claims), over)


def too_soon(case: Case) -> Verdict | None:
    """Row 8: one is on screen or came less than 8 minutes ago. A higher kind waits, any other is merged."""
    state = case.state
    last = state.stamps[-1] if state.stamps else None
    if last is not None and case.asked and last.reminder == case.reminder.id:
        last = None  # its own earlier showing, which the person put off
    near = last if last is not None and state.life < last.life + SPACING else None
    if state.showing is not None and state.showing.on_screen:
        ahead = state.showing.prompt.kind
    elif near is not None:
        ahead = near.kind
    else:
        return None
    if case.asked or rank(case.reminder.kind) < rank(ahead):
        return Verdict(
            Outcome.HELD, Reason.TOO_SOON, "spacing", None if near is None else near.life + SPACING
        )
    return Verdict(Outcome.MERGED, Reason.TOO_SOON, ahead)


def cap(case: Case) -> Verdict | None:
    """Row 9: the kind's cap for the day, the reminder's own, or 4 in the last hour. Later is no new one."""
    state = case.state
    if case.asked:
        return None
    in_hour = sum(stamp.life > state.life - HOUR for stamp in state.stamps)
    if in_hour >= IN_AN_HOUR or is_spent(state, case.reminder):
        return Verdict(Outcome.DROPPED, Reason.CAP)
    return None


def busy(case: Case) -> Verdict | None:
    """Row 10: typing or dragging just now; wait for a lull, a minute at most."""
    state = case.state
    attention = state.attention
    since = case.held_since(Reason.BUSY)
    if not attention.typing or state.life > attention.read + LULL_CHECK or state.life >= since + LULL:
        return None
    return Verdict(Outcome.HELD, Reason.BUSY, "lull", min(state.life + LULL_CHECK, since + LULL))


ROWS: tuple[Callable[[Case], Verdict | None], ...] = (
    safety_first, paused, feeding, in_break, quiet_hours, away, do_not_disturb, too_soon, cap, busy,
)  # fmt: skip
"""Rows 1 to 10 of the table; row 11 is: deliver."""


def is_quiet(state: State) -> bool:
    """Are these quiet hours?"""
    return hours.inside(hours.daily(state.settings.hours.quiet), state.now.wall)


def is_spent(state: State, reminder: Reminder) -> bool:
    """Has this reminder or its kind reached its cap for today? The release after a feed has none."""
    if reminder.id == RELEASE:
        return False
    today = [stamp for stamp in state.stamps if stamp.day == state.today and not stamp.extra]
    if reminder.kind is Kind.MASSAGE and state.done.get(Kind.MASSAGE) == state.today:
        return True
    own = reminder.cap
    if own is not None:
        own = min(own, 1) if reminder.kind is Kind.MASSAGE else own
        return sum(stamp.reminder == reminder.id for stamp in today) >= _halved(state, reminder.kind, own)
    limit = cap_of(state.settings, state, reminder.kind)
    return limit is not None and sum(stamp.kind is reminder.kind for stamp in today) >= limit


def cap_of(settings: Settings, state: State, kind: Kind) -> int | None:
    """Most prompts of a kind today, None for no limit: the phase's, halved after two unanswered in a row."""
    limit = phases.cap(phases.in_force(settings, state.today), kind)
    return None if limit is None else _halved(state, kind, limit)


def is_halved(state: State, kind: Kind) -> bool:
    """Were two prompts of this kind left unanswered in a row today?"""
    backoff = state.backoff.get(kind)
    return backoff is not None and backoff.halved and backoff.day == state.today


def _halved(state: State, kind: Kind, limit: int) -> int:
    return (limit + 1) // 2 if is_halved(state, kind) else limit
