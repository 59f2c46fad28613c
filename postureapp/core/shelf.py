"""The shelf: every tip and routine as the gallery shows it, searched and sorted by what suits now."""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

from postureapp.core.eligibility import NO_ANSWERS, Answers, Offer, offered, seconds_offered
from postureapp.core.evidence import Item
from postureapp.core.library import Catalogue, Routine, Tip
from postureapp.core.model import Kind, Profile


class Shelved(Item, frozen=True, kw_only=True):
    """One picture in the gallery. `seconds` is 0 for a tip."""

    id: str
    title: str
    kind: Kind
    picture: str
    words: str
    """Everything it can be found by, folded."""
    offer: Offer
    seconds: int = 0
    kept: bool = False

    @property
    def is_routine(self) -> bool:
        return self.seconds > 0


def shelf(
    catalogue: Catalogue,
    profile: Profile,
    today: date,
    answers: Answers = NO_ANSWERS,
    kept: Iterable[str] = (),
) -> tuple[Shelved, ...]:
    """Tips, then routines, in the content's own order. Baby content is left out where it is hidden."""
    favourites = frozenset(kept)
    tips = (_tip(one, profile, today, answers, favourites) for one in catalogue.tips.values())
    routines = (_routine(one, profile, today, answers, favourites) for one in catalogue.routines.values())
    hidden = profile.hide_baby
    return tuple(
        one
        for one in (*tips, *routines)
        if not (hidden and "baby_hidden" in {why.code for why in one.offer.reasons})
    )


def found(
    shelved: Sequence[Shelved],
    query: str = "",
    *,
    kind: Kind | None = None,
    routines: bool | None = None,
    kept: bool = False,
    suits: bool = False,
) -> tuple[Shelved, ...]:
    """Those that hold every word of `query` and pass every filter; titles that hold it come first.

    `routines` True or False shows only guided breaks or only tips; None both.
    """
    words = folded(query).split()
    hits = [
        one
        for one in shelved
        if all(word in one.words for word in words)
        and (kind is None or one.kind is kind)
        and (routines is None or one.is_routine is routines)
        and (one.kept or not kept)
        and (one.offer.yes or not suits)
    ]
    return tuple(sorted(hits, key=lambda one: not all(word in folded(one.title) for word in words)))


def folded(text: str) -> str:
    """Without accents and case, full-width letters made narrow: what one types finds what is written."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()


def _tip(tip: Tip, profile: Profile, today: date, answers: Answers, kept: frozenset[str]) -> Shelved:
    return Shelved(
        id=tip.id,
        title=tip.title,
        kind=tip.kinds[0],
        picture=tip.picture,
        words=folded(" ".join((tip.title, tip.body, tip.id, *tip.cautions))),
        offer=offered(tip, profile, today, answers),
        kept=tip.id in kept,
    )


def _routine(
    routine: Routine, profile: Profile, today: date, answers: Answers, kept: frozenset[str]
) -> Shelved:
    said = (step.say for step in routine.steps)
    return Shelved(
        id=routine.id,
        title=routine.title,
        kind=routine.kinds[0],
        picture=routine.picture,
        words=folded(" ".join((routine.title, routine.summary, routine.id, *said))),
        offer=offered(routine, profile, today, answers),
        seconds=seconds_offered(routine, profile, today) or routine.seconds,
        kept=routine.id in kept,
    )
