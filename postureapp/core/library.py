"""What can be shown: tips, routines, positions and advice, as frozen values of one language."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from postureapp.core.evidence import Confidence, Item, Source
from postureapp.core.model import BirthType, Exclusion, FeedingWay, Kind

Week = Annotated[int, Meta(ge=0, le=520)]
"""Completed weeks since birth (week 0 is the first seven days)."""
Seconds = Annotated[int, Meta(ge=5, le=1800)]
Breaths = Annotated[int, Meta(ge=0, le=60)]


class Level(StrEnum):
    """How urgent an answer is, the mildest first. `Level.rank` orders them."""

    NONE = "none"
    KEEP_GOING = "keep_going"
    EASE = "ease"
    BOOK = "book"
    URGENT = "urgent"
    EMERGENCY = "emergency"

    @property
    def rank(self) -> int:
        """0 for none up to 5 for emergency."""
        return list(Level).index(self)


class Eligibility(Item, frozen=True, kw_only=True):
    """Whom an item suits. The defaults suit everybody from the first day."""

    births: tuple[BirthType, ...] = ()
    """Birth types it is for; empty means any."""
    vaginal_from: Week = 0
    caesarean_from: Week = 0
    feeding: tuple[FeedingWay, ...] = ()
    """Ways of feeding it is for; empty means any."""
    twins: bool = False
    """Only with twins."""
    not_with: tuple[Exclusion, ...] = ()
    not_today: tuple[str, ...] = ()
    """Ids of safety answers that hide it while they stand."""
    baby: bool = False
    """Speaks of a baby or of feeding: hidden when the person hides baby content."""
    desk: bool = False
    """Only for those who work at a desk."""
    strains: bool = False
    """A tip on massage or exercise: hidden while an urgent answer is open, as all routines are."""
    gentle: bool = False
    """Stays while pain is 4 to 6."""
    calm: bool = False
    """Stays while pain is rising, 7 or more, or in a leg."""
    night: bool = False
    """Suits quiet hours, opened by the person."""


class Tip(Item, frozen=True, kw_only=True):
    """One reminder's content. Its picture shows an easier and a more tiring version when `pair` is true."""

    id: str
    category: str
    kinds: tuple[Kind, ...]
    title: str
    body: str
    alt: str
    cautions: tuple[str, ...] = ()
    sources: tuple[str, ...]
    confidence: Confidence
    seed: tuple[str, ...]
    eligibility: Eligibility = Eligibility()
    picture: str
    pair: bool = False
    safe_sleep: bool = False
    """The safe-sleep card goes with it."""
    pack: str = ""
    """Id of the pack it came from; empty for our own."""


class Step(Item, frozen=True, kw_only=True):
    """One timed step. `say` is spoken at its start, `cue` once in its middle."""

    id: str
    seconds: Seconds
    say: str
    cue: str = ""
    alt: str
    breaths: Breaths = 0
    """Slow breaths to count; 0 means breathe as you like."""
    breath_in: float = 0.0
    """Seconds of breathing in and out where the step gives a rhythm, else 0."""
    breath_out: float = 0.0
    stop: str = ""
    """Letters of all stop signs that hold in it, those that always hold among them."""
    picture: str
    get_ready: bool = False
    """Changes position: a count comes before it."""
    sides: bool = False
    """Done on one side, then on the other."""
    text_only: bool = False
    """Nothing is said aloud."""
    eligibility: Eligibility = Eligibility()
    say_early: str = ""
    """Said instead before the step's week floor; without it the step is left out until then."""
    say_plain: str = ""
    """Said instead when baby content is hidden; without it a step about a baby is left out."""
    cue_plain: str = ""
    picture_plain: str = ""
    """Shown instead when baby content is hidden."""


class Routine(Item, frozen=True, kw_only=True):
    """A guided break. `seconds` is the sum of all steps; someone offered fewer steps has a shorter one."""

    id: str
    title: str
    summary: str
    kinds: tuple[Kind, ...]
    seconds: int
    steps: tuple[Step, ...]
    cautions: tuple[str, ...] = ()
    sources: tuple[str, ...]
    confidence: Confidence
    seed: tuple[str, ...]
    eligibility: Eligibility = Eligibility()
    picture: str
    silent_only: bool = False
    """No sound and no voice, ever, and a dim screen."""
    safe_sleep: bool = False
    pack: str = ""


class Position(Item, frozen=True, kw_only=True):
    """A feeding position; its picture and advice are its tip's."""

    id: str
    name: str
    tip: str
    hint: str
    picture: str
    eligibility: Eligibility = Eligibility()
    off_wound: bool = False
    """Keeps weight off the tummy: proposed first unless the birth is known to be vaginal."""
    bed: bool = False
    """Lying or leaning far back: not proposed at night, when one may nod off."""


class Advice(Item, frozen=True, kw_only=True):
    """One card of the decision table: a heading that is one action, and at most six lines."""

    id: str
    level: Level
    heading: str
    lines: tuple[str, ...]
    sources: tuple[str, ...]
    seed: tuple[str, ...] = ()


class SafetyItem(Item, frozen=True, kw_only=True):
    """One line of the safety question, in the order in which it is asked."""

    id: str
    group: str
    level: Level
    text: str
    text_plain: str = ""
    """Said instead when baby content is hidden."""
    advice: str
    check_in_only: bool = False
    """Asked in the check-in, not before a break."""


class StopSign(Item, frozen=True, kw_only=True):
    code: str
    text: str
    level: Level = Level.NONE
    """Opens the emergency or urgent page when it is chosen."""


class Card(Item, frozen=True, kw_only=True):
    """A page of its own: the epidural, confinement, safe sleep, the disclaimer."""

    id: str
    title: str
    body: tuple[str, ...]
    sources: tuple[str, ...] = ()
    seed: tuple[str, ...] = ()


class Emergency(Item, frozen=True, kw_only=True):
    """Numbers of one country; empty where we know none. `checked`: read in a source, not only known."""

    country: str
    emergency: str
    advice: str = ""
    crisis: tuple[str, ...] = ()
    checked: bool = False


class Catalogue(Item, frozen=True, kw_only=True):
    """All content of one language, by id and in its own order."""

    language: str
    tips: dict[str, Tip] = {}
    routines: dict[str, Routine] = {}
    positions: dict[str, Position] = {}
    advice: dict[str, Advice] = {}
    safety: dict[str, SafetyItem] = {}
    stop_signs: dict[str, StopSign] = {}
    cards: dict[str, Card] = {}
    emergency: dict[str, Emergency] = {}
    sources: dict[str, Source] = {}

    def tip(self, id: str) -> Tip | None:  # noqa: A002 - the word of the whole program
        """The tip, or None if there is none of that id (a pack was removed)."""
        return self.tips.get(id)

    def routine(self, id: str) -> Routine | None:  # noqa: A002 - the word of the whole program
        """The routine, or None if there is none of that id (a pack was removed)."""
        return self.routines.get(id)
