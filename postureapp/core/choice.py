"""Which tip, routine, side or position next: eligible, the least recent first."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime

from postureapp.core.eligibility import NO_ANSWERS, Answers, offered, steps_offered
from postureapp.core.library import Catalogue, Position
from postureapp.core.model import BirthType, Feed, FeedingWay, Kind, Profile, Side

NIGHT_FIRST = "FED-13"
"""The safer-spot tip stands above all others at night (safe-sleep guidance)."""
LATELY = 12
"""Feeds that count when positions are compared: about a day of a newborn's feeds."""

_BREAST, _BOTTLE = frozenset({FeedingWay.BREAST}), frozenset({FeedingWay.BOTTLE})
_WAYS = {FeedingWay.BOTTLE: _BOTTLE, FeedingWay.PUMP: frozenset({FeedingWay.PUMP, FeedingWay.BOTTLE})}
"""Whose positions are proposed for a feed that is not said to be a bottle; the breast for all others."""

_NEVER = datetime.min.replace(tzinfo=UTC)


def next_tip(
    catalogue: Catalogue,
    profile: Profile,
    today: date,
    kind: Kind | None,
    shown: Mapping[str, datetime],
    resting: Collection[str] = (),
    shows: tuple[str, ...] = (),
    *,
    answers: Answers = NO_ANSWERS,
    night: bool = False,
) -> str | None:
    """Id of the tip to show, or None if nothing suits.

    `shown` gives when each was shown last: nothing comes twice before all that suit came once.
    `resting` are ids to leave out for now. `shows` limits the choice to the ids of a reminder (the kind then
    does not count). None as `kind` means any kind.
    """
    suitable = [
        tip.id
        for tip in catalogue.tips.values()
        if tip.id not in resting
        and (tip.id in shows if shows else kind is None or kind in tip.kinds)
        and offered(tip, profile, today, answers, night=night).yes
    ]
    if (
        night
        and NIGHT_FIRST in suitable
        and max(shown, key=lambda id_: shown[id_], default="") != NIGHT_FIRST
    ):
        return NIGHT_FIRST
    return _least_recent(suitable, shown)


def next_routine(
    catalogue: Catalogue,
    profile: Profile,
    today: date,
    kind: Kind | None,
    done: Mapping[str, datetime],
    resting: Collection[str] = (),
    shows: tuple[str, ...] = (),
    *,
    answers: Answers = NO_ANSWERS,
    night: bool = False,
) -> str | None:
    """Id of the routine to offer, or None if nothing suits; arguments as in `next_tip`.

    Silent routines made for the night are proposed at night only, or when `shows` asks for them by name.
    """
    suitable = [
        routine.id
        for routine in catalogue.routines.values()
        if routine.id not in resting
        and (routine.id in shows if shows else kind is None or kind in routine.kinds)
        and (night or shows or not routine.silent_only)
        and offered(routine, profile, today, answers, night=night).yes
        and steps_offered(routine, profile, today)
    ]
    return _least_recent(suitable, done)


def next_side(feeds: Sequence[Feed]) -> Side | None:
    """The other side than the one on which the newest feed with a side began; None without one."""
    sided = [feed for feed in feeds if feed.side in {Side.LEFT, Side.RIGHT}]
    if not sided:
        return None
    last = max(sided, key=lambda feed: feed.start)
    return Side.RIGHT if last.side is Side.LEFT else Side.LEFT


def next_position(
    catalogue: Catalogue,
    profile: Profile,
    today: date,
    feeds: Sequence[Feed],
    *,
    bottle: bool = False,
    answers: Answers = NO_ANSWERS,
    night: bool = False,
) -> str | None:
    """Id of the position used least in the last feeds, the longest unused first; None if none suits.

    A `bottle` feed has positions of its own. At night no position is proposed that lies in bed or leans far
    back: one may nod off in it.
    """
    ways = _BOTTLE if bottle else _WAYS.get(profile.feeding_way, _BREAST)
    suitable = [
        position
        for position in catalogue.positions.values()
        if offered(position, profile, today, answers).yes
        and (not position.eligibility.feeding or ways.intersection(position.eligibility.feeding))
        and not (night and position.bed)
    ]
    newest = sorted(feeds, key=lambda feed: feed.start)[-LATELY:]
    used = Counter(feed.position for feed in newest)
    last = {feed.position: feed.start for feed in newest}

    def wear(position: Position) -> tuple[int, datetime, bool]:
        strain = profile.birth_type is not BirthType.VAGINAL and not position.off_wound
        return used[position.id], last.get(position.id, _NEVER), strain

    return min(suitable, key=wear).id if suitable else None


def _least_recent(ids: Sequence[str], shown: Mapping[str, datetime]) -> str | None:
    """Never shown before long ago before lately; equals in the catalogue's order."""
    return min(ids, key=lambda id_: shown.get(id_, _NEVER)) if ids else None
