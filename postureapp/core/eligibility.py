"""What may be offered to this person now, and why not: a pure function of profile, day and answers.

The floors, birth types and exclusions come from the evidence behind the content: the week floors of the
routines and their "do not offer" list X1 to X5. Whatever is unknown is read as the safest set: no birth date
is week 0, no birth type takes the stricter of both floors and none of the content made for one type of birth.
An unknown way of feeding hides nothing: it is a matter of tact, not of safety.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

import msgspec

from postureapp.core.library import Eligibility, Level, Position, Routine, Step, Tip
from postureapp.core.model import BirthType, FeedingWay, Profile

CALM_ITEMS = frozenset({"rising_pain", "pain_seven", "leg_symptoms"})
"""Open answers that leave only the calm routines (X1)."""
GENTLE_DAY = "gentle_day"
"""Pain of 4 to 6, or a single 7: leaves only the gentle set, as the level `ease` does."""
UNEXPLAINED = frozenset({"new_pain"})
"""Milder answers that still leave no routine at all (X1: new pain that cannot be explained)."""

_FEEDS = {
    FeedingWay.BREAST: {FeedingWay.BREAST},
    FeedingWay.BOTTLE: {FeedingWay.BOTTLE},
    FeedingWay.BOTH: {FeedingWay.BREAST, FeedingWay.BOTTLE, FeedingWay.PUMP},
    FeedingWay.PUMP: {FeedingWay.PUMP, FeedingWay.BOTTLE},
    FeedingWay.UNKNOWN: {FeedingWay.BREAST, FeedingWay.BOTTLE, FeedingWay.PUMP},
}


class Answers(msgspec.Struct, frozen=True):
    """What the safety question and the check-in left open: the highest level and the ids that were chosen."""

    level: Level = Level.NONE
    items: tuple[str, ...] = ()


class WhyCode(StrEnum):
    """Why something is not offered."""

    EMERGENCY_OPEN = "emergency_open"
    URGENT_OPEN = "urgent_open"
    CALM_ONLY = "calm_only"
    GENTLE_ONLY = "gentle_only"
    NOT_TODAY = "not_today"
    """`detail` is the safety answer."""
    TOO_EARLY = "too_early"
    """`week` is the floor."""
    DATE_UNKNOWN = "date_unknown"
    """It has a floor and the birth date is not known; `week` is the floor."""
    OTHER_BIRTH = "other_birth"
    """`detail` is the birth type it is for."""
    BIRTH_UNKNOWN = "birth_unknown"
    OTHER_FEEDING = "other_feeding"
    TWINS_ONLY = "twins_only"
    EXCLUDED = "excluded"
    """`detail` is the exclusion."""
    BABY_HIDDEN = "baby_hidden"
    NO_DESK = "no_desk"
    NIGHT = "night"


class Why(msgspec.Struct, frozen=True):
    """One reason, as data: windows put it into words."""

    code: WhyCode
    detail: str = ""
    week: int = 0


class Offer(msgspec.Struct, frozen=True):
    """`yes`, or the reasons why not, the most important first."""

    yes: bool
    reasons: tuple[Why, ...] = ()


NO_ANSWERS = Answers()
Offerable = Tip | Routine | Position


def week_of(profile: Profile, today: date) -> int:
    """Completed weeks since birth; 0 when the date is unknown or still to come."""
    if profile.birth_date is None:
        return 0
    return max(0, (today - profile.birth_date).days // 7)


def offered(
    item: Offerable, profile: Profile, today: date, answers: Answers = NO_ANSWERS, *, night: bool = False
) -> Offer:
    """Whether the item suits this person today, with every reason against it. `night` means quiet hours."""
    suits = item.eligibility
    reasons = [
        *_safety(item, answers),
        *_not_for(suits, profile, today),
        *([Why(WhyCode.NIGHT)] if night and not suits.night else []),
    ]
    return Offer(not reasons, tuple(reasons))


def steps_offered(routine: Routine, profile: Profile, today: date) -> tuple[Step, ...]:
    """The routine's steps for this person, in the words that suit the week and a wish to hear of no baby."""
    alts = {step.picture: step.alt for step in routine.steps}
    steps = (_step_for(step, profile, today, alts) for step in routine.steps)
    return tuple(step for step in steps if step is not None)


def seconds_offered(routine: Routine, profile: Profile, today: date) -> int:
    """Length in seconds of the steps that are offered."""
    return sum(step.seconds for step in steps_offered(routine, profile, today))


def shows_safe_sleep(item: Tip | Routine, profile: Profile) -> bool:
    """Whether the safe-sleep card goes with the item for this person."""
    return item.safe_sleep and not profile.hide_baby


def _step_for(step: Step, profile: Profile, today: date, alts: Mapping[str, str]) -> Step | None:
    """The step as it is said to this person, or None if it is left out. `alts`: by picture of the routine."""
    reasons = {why.code for why in _not_for(step.eligibility, profile, today)}
    if reasons & {WhyCode.TOO_EARLY, WhyCode.DATE_UNKNOWN} and step.say_early:
        step = msgspec.structs.replace(step, say=step.say_early)
        reasons -= {WhyCode.TOO_EARLY, WhyCode.DATE_UNKNOWN}
    if WhyCode.BABY_HIDDEN in reasons and step.say_plain:
        picture = step.picture_plain or step.picture
        step = msgspec.structs.replace(
            step, say=step.say_plain, cue=step.cue_plain, picture=picture, alt=alts.get(picture, "")
        )
        reasons -= {WhyCode.BABY_HIDDEN}
    return None if reasons else step


def _safety(item: Offerable, answers: Answers) -> Iterable[Why]:
    """X1 and the check-in: an emergency hides all, an urgent answer nearly all, others some."""
    suits, open_items = item.eligibility, set(answers.items)
    routine = isinstance(item, Routine)
    if answers.level is Level.EMERGENCY:
        yield Why(WhyCode.EMERGENCY_OPEN)
    elif answers.level is Level.URGENT and (routine or suits.strains):
        yield Why(WhyCode.URGENT_OPEN)
    if routine and open_items & CALM_ITEMS and not suits.calm:
        yield Why(WhyCode.CALM_ONLY)
    if routine and (answers.level is Level.EASE or GENTLE_DAY in open_items) and not suits.gentle:
        yield Why(WhyCode.GENTLE_ONLY)
    hiding = set(suits.not_today) | (UNEXPLAINED if routine else set())
    for answer in answers.items:
        if answer in hiding:
            yield Why(WhyCode.NOT_TODAY, answer)


def _not_for(suits: Eligibility, profile: Profile, today: date) -> Iterable[Why]:
    """Everything lasting that speaks against it."""
    if suits.births and profile.birth_type is BirthType.UNKNOWN:
        yield Why(WhyCode.BIRTH_UNKNOWN)
    elif suits.births and profile.birth_type not in suits.births:
        yield Why(WhyCode.OTHER_BIRTH, suits.births[0])
    floor = _floor(suits, profile.birth_type)
    if week_of(profile, today) < floor:
        code = WhyCode.TOO_EARLY if profile.birth_date else WhyCode.DATE_UNKNOWN
        yield Why(code, week=floor)
    if suits.feeding and not _FEEDS[profile.feeding_way].intersection(suits.feeding):
        yield Why(WhyCode.OTHER_FEEDING)
    if suits.twins and not profile.twins:
        yield Why(WhyCode.TWINS_ONLY)
    for exclusion in profile.exclusions:
        if exclusion in suits.not_with:
            yield Why(WhyCode.EXCLUDED, exclusion)
    if suits.baby and profile.hide_baby:
        yield Why(WhyCode.BABY_HIDDEN)
    if suits.desk and not profile.at_desk:
        yield Why(WhyCode.NO_DESK)


def _floor(suits: Eligibility, birth: BirthType) -> int:
    """The first week for this birth type; the stricter of both when it is not known."""
    if birth is BirthType.VAGINAL:
        return suits.vaginal_from
    if birth is BirthType.CAESAREAN:
        return suits.caesarean_from
    return max(suits.vaginal_from, suits.caesarean_from)
