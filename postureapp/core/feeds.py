"""One feed: start, pause, switch, correct, end, as pure changes of a value. Times are wall clock."""

from datetime import datetime

from msgspec.structs import replace

from postureapp.core.model import Feed, Side
from postureapp.core.moment import elapsed, instant


def begun(id: str, start: datetime, side: Side | None, position: str, *, bottle: bool) -> Feed:  # noqa: A002
    """A feed that has just begun."""
    return Feed(id=id, start=start, side=side, position=position, bottle=bottle)


def paused(feed: Feed, at: datetime) -> Feed:
    """The feed, paused; unchanged if it is already."""
    return feed if feed.paused_since is not None else replace(feed, paused_since=at)


def continued(feed: Feed, at: datetime) -> Feed:
    """The feed, going on; unchanged if it was not paused."""
    if feed.paused_since is None:
        return feed
    return replace(feed, pauses=(*feed.pauses, (feed.paused_since, at)), paused_since=None)


def side_now(feed: Feed) -> Side | None:
    """The side in use: the last one switched to, else the one it began with."""
    return feed.switches[-1][1] if feed.switches else feed.side


def switched(feed: Feed, at: datetime, side: Side | None) -> Feed:
    """The feed on another side; None means the other one. Switching ends a pause."""
    going = continued(feed, at)
    return replace(going, switches=(*going.switches, (at, side or other(side_now(feed)))))


def other(side: Side | None) -> Side:
    """The other side; left if none was known."""
    return Side.RIGHT if side is Side.LEFT else Side.LEFT


def corrected(feed: Feed, start: datetime | None, side: Side | None, position: str | None) -> Feed:
    """The feed with a slip mended. `side` is the one it began with: later switches turn round with it."""
    mended = feed
    if start is not None and (feed.end is None or instant(start) < instant(feed.end)):
        mended = replace(mended, start=start)
    if side is not None and side is not feed.side:
        turned = tuple((at, other(to) if to is not Side.BOTH else to) for at, to in feed.switches)
        swapped = side is not Side.BOTH and feed.side not in {None, Side.BOTH}
        mended = replace(mended, side=side, switches=turned if swapped else feed.switches)
    if position is not None:
        mended = replace(mended, position=position)
    return mended


def ended(feed: Feed, at: datetime) -> Feed:
    """The feed, over; never before its own start. A pause that was open ends with it."""
    end = max(at, feed.start, key=instant)
    if feed.paused_since is not None and instant(feed.paused_since) > instant(end):
        feed = replace(feed, paused_since=None)
    return replace(continued(feed, end), end=end)


def seconds(feed: Feed, at: datetime) -> float:
    """Seconds of feeding until `at` or its end, pauses not counted."""
    end = feed.end or at
    total = elapsed(feed.start, end)
    for begin, stop in feed.pauses:
        total -= elapsed(begin, stop)
    if feed.paused_since is not None:
        total -= elapsed(feed.paused_since, end)
    return max(0.0, total.total_seconds())
