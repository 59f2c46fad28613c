"""The nouns of the program: reminder, schedule, occurrence, profile, feed, break."""

from datetime import date, datetime, time
from enum import StrEnum

import msgspec


class Kind(StrEnum):
    """What a reminder is about, the most important first: the order decides who is merged into whom."""

    FEEDING = "feeding"
    MASSAGE = "massage"
    REST = "rest"
    CHECK_IN = "check_in"
    POSTURE = "posture"
    CUSTOM = "custom"


class TimeRange(msgspec.Struct, frozen=True):
    """A span of local clock time. `end` at or before `start` means the next day; equal means all day."""

    start: time
    end: time


class Every(msgspec.Struct, frozen=True, tag="every", tag_field="type"):
    """Every `minutes` of being there, inside the active hours, counted from the last reset of the kind.

    Time between the hours is a rest and resets it too.
    """

    minutes: int


class At(msgspec.Struct, frozen=True, tag="at", tag_field="type"):
    """At local clock times on weekdays (Monday is 0)."""

    times: tuple[time, ...]
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)


class AfterFeed(msgspec.Struct, frozen=True, tag="after_feed", tag_field="type"):
    """`minutes` after the last feed's start; by the clock from the first active minute if none was logged."""

    minutes: int


Schedule = Every | At | AfterFeed

WeekHours = tuple[
    tuple[TimeRange, ...],
    tuple[TimeRange, ...],
    tuple[TimeRange, ...],
    tuple[TimeRange, ...],
    tuple[TimeRange, ...],
    tuple[TimeRange, ...],
    tuple[TimeRange, ...],
]
"""Active ranges by weekday on which they start, Monday first."""


class Delivery(StrEnum):
    """How one reminder reaches the person."""

    NOTIFICATION = "notification"
    CARD = "card"
    BADGE = "badge"


class Outcome(StrEnum):
    """How one due moment ended."""

    DELIVERED = "delivered"
    MERGED = "merged"
    HELD = "held"
    DROPPED = "dropped"


class Reason(StrEnum):
    """Why: one code per row of the gate, in its order."""

    SAFETY_FIRST = "safety_first"
    PAUSED = "paused"
    FEEDING = "feeding"
    IN_BREAK = "in_break"
    QUIET_HOURS = "quiet_hours"
    AWAY = "away"
    DO_NOT_DISTURB = "do_not_disturb"
    TOO_SOON = "too_soon"
    CAP = "cap"
    BUSY = "busy"
    DUE = "due"
    # Reasons that belong to an occurrence's later life, not to a row of the gate.
    MISSED = "missed"
    """The machine slept or the clock jumped over the moment."""
    SNOOZED = "snoozed"
    """The person said Later; it comes again at the new time."""
    NO_CONTENT = "no_content"
    """Nothing that suits the profile is left to offer."""
    TEST = "test"
    """Shown because the person asked to see one now."""


class Act(StrEnum):
    """What the person did with a reminder."""

    START = "start"
    LATER = "later"
    FEEDING_NOW = "feeding_now"
    DONE = "done"
    DISMISSED = "dismissed"
    EXPIRED = "expired"


class BirthType(StrEnum):
    UNKNOWN = "unknown"
    VAGINAL = "vaginal"
    CAESAREAN = "caesarean"


class FeedingWay(StrEnum):
    UNKNOWN = "unknown"
    BREAST = "breast"
    BOTTLE = "bottle"
    BOTH = "both"
    PUMP = "pump"


class Exclusion(StrEnum):
    """Lasting facts that hide a routine until the person changes them (evidence section 3, X2 to X5, and G2).

    Day-to-day answers (fever, new bleeding …) come from the safety question instead.
    """

    BLOOD_PRESSURE = "blood_pressure"  # X2: not settled, or told to rest
    TOLD_TO_REST = "told_to_rest"  # X2
    CLOT = "clot"  # X3: recent clot, not cleared
    BLOOD_THINNERS = "blood_thinners"  # X4: or a bleeding problem
    SORE_INJECTION = "sore_injection"  # X4: numb skin, sore or red site, broken skin
    WEAK_BONES = "weak_bones"  # X5: known weak bones, recent fracture or fall
    SORE_WRISTS = "sore_wrists"  # R10
    PELVIC_PAIN = "pelvic_pain"  # knees together, no half-kneeling or wide steps
    CATHETER = "catheter"  # pelvic floor work waits
    ASK_CLINICIAN = "ask_clinician"  # G2 list: before R10 and R14


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """Decides what is offered. Unknown always means the safest set."""

    birth_date: date | None = None
    birth_type: BirthType = BirthType.UNKNOWN
    feeding_way: FeedingWay = FeedingWay.UNKNOWN
    twins: bool = False
    epidural: bool | None = None
    exclusions: tuple[Exclusion, ...] = ()
    at_desk: bool = True
    hide_baby: bool = False
    """All baby and feeding content is hidden, kindly, everywhere."""


class Reminder(msgspec.Struct, frozen=True, kw_only=True):
    """A rule that the person can edit."""

    id: str
    name: str = ""
    """Empty means the translated name of its kind."""
    kind: Kind
    schedule: Schedule
    enabled: bool = True
    active: WeekHours | None = None
    """None means the active hours of the settings."""
    shows: tuple[str, ...] = ()
    """Ids of tips or routines it may show; empty means any eligible of its kind."""
    message: str = ""
    """Own words of a custom reminder."""
    delivery: Delivery = Delivery.NOTIFICATION
    sound: bool = True
    cap: int | None = None
    """Most prompts a day; None means the phase default of its kind."""
    edited: bool = False
    """True once the person changed it: a phase change then asks before touching it."""


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """One feeding session. `paused` holds finished pauses as (from, to)."""

    id: str
    start: datetime
    side: Side | None = None
    position: str = ""
    pauses: tuple[tuple[datetime, datetime], ...] = ()
    paused_since: datetime | None = None
    switches: tuple[tuple[datetime, Side], ...] = ()
    end: datetime | None = None
    bottle: bool = False


class BreakState(StrEnum):
    RUNNING = "running"
    PAUSED = "paused"
    INTERRUPTED = "interrupted"
    FINISHED = "finished"


class Feeling(StrEnum):
    EASIER = "easier"
    SAME = "same"
    SORER = "sorer"


class BreakRun(msgspec.Struct, frozen=True, kw_only=True):
    """One run of a routine. `elapsed` is seconds of the routine done, pauses not counted."""

    id: str
    routine: str
    started: datetime
    state: BreakState = BreakState.RUNNING
    elapsed: float = 0.0
    step: int = 0
    occurrence: str = ""
