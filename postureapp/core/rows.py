"""The rows of the journal: what is remembered, append-only."""

from datetime import datetime

import msgspec

from postureapp.core.checkin import CheckIn
from postureapp.core.model import Act, BreakRun, Feed, Feeling, Kind, Outcome, Reason


class Row(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    at: datetime


class DecisionRow(Row, frozen=True, kw_only=True, tag="decision"):
    """What became of one due moment and why.

    `waiting_for` names what a held one waits for: "feed_end", "return", "resume", "spacing", "lull", "later",
    or the claims on attention joined by commas. For a merged one it names what stands for it: a kind,
    "break", "feed", "release", "rest", or the occurrence that waits already.
    """

    occurrence: str
    reminder: str
    kind: Kind
    outcome: Outcome
    reason: Reason
    waiting_for: str = ""
    due: datetime
    shows: str = ""
    """Id of the tip or routine."""


class ActRow(Row, frozen=True, kw_only=True, tag="act"):
    occurrence: str
    reminder: str
    kind: Kind
    act: Act


class FeedRow(Row, frozen=True, kw_only=True, tag="feed"):
    """A feed as it stands now; the newest row of an id wins."""

    feed: Feed
    deleted: bool = False


class BreakRow(Row, frozen=True, kw_only=True, tag="break"):
    """A run as it stands now; the newest row of an id wins."""

    run: BreakRun


class FeelingRow(Row, frozen=True, kw_only=True, tag="feeling"):
    run: str
    routine: str
    feeling: Feeling


class ModeRow(Row, frozen=True, kw_only=True, tag="mode"):
    """`mode` ("paused", "asleep", "away", "quiet") begins, or ends when `on` is false."""

    mode: str
    on: bool
    until: datetime | None = None


class ResetRow(Row, frozen=True, kw_only=True, tag="reset"):
    """A kind's clock starts anew; `cause` is "break", "answer" or "natural_rest"."""

    kind: Kind
    cause: str


class SafetyRow(Row, frozen=True, kw_only=True, tag="safety"):
    level: str
    items: tuple[str, ...] = ()
    closed: bool = False
    called: bool = True
    """False: the card was closed because the answer was pressed by mistake."""
    asked: bool = True
    """False: it came from a check-in that left the safety question out."""


class CheckInRow(Row, frozen=True, kw_only=True, tag="check_in"):
    entry: CheckIn
    deleted: bool = False
    """It takes back an entry that was a slip."""


class TipRow(Row, frozen=True, kw_only=True, tag="tip"):
    tip: str


AnyRow = (
    DecisionRow | ActRow | FeedRow | BreakRow | FeelingRow | ModeRow | ResetRow | SafetyRow | CheckInRow
    | TipRow
)  # fmt: skip
