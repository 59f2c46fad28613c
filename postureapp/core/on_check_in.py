"""A check-in was saved: it is kept, fixed advice follows, and its limits hold for the day."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from postureapp.core import on_modes
from postureapp.core.advice import Advised, advise
from postureapp.core.checkin import CheckIn
from postureapp.core.effects import AnyEffect, CloseReminder, OpenSafetyCard, Record
from postureapp.core.events import CheckedIn, SafetyCleared
from postureapp.core.library import Level, SafetyItem
from postureapp.core.model import Kind, Profile
from postureapp.core.on_due import Turn, reset
from postureapp.core.rows import CheckInRow
from postureapp.core.state import State

REMEMBERED = timedelta(days=35)
"""How far back check-ins are kept in memory: the trend looks back four weeks."""
BOOK_AGAIN = timedelta(days=7)
"""The same "book a visit" card opens once in this time; in between the check-in's last page says it (our own
choice: a card every evening would only teach people to close it)."""


def checked_in(state: State, event: CheckedIn) -> Turn:
    """Keep the entry, let the kind's clock start anew, and open the card of its level."""
    entry, earlier = event.entry, state.check_ins
    advised = advise(entry, earlier, state.settings.profile, state.catalogue.safety)
    state = replace(state, check_ins=(*_recent(earlier, entry), entry))
    effects: tuple[AnyEffect, ...] = (Record(row=CheckInRow(at=state.now.wall, entry=entry)),)
    state, row = reset(state, Kind.CHECK_IN, "answer")
    state, closed = _answered_otherwise(state)
    effects += (row, *closed)
    if entry.safety is not None or advised.level.rank >= Level.EASE.rank:
        asked = entry.safety is not None
        state, more = on_modes.answer_kept(state, advised.level, _items(advised), asked=asked)
        effects += more
    if advised.level is Level.BOOK and opens_card(advised, entry, earlier, state.settings.profile,
                                                  state.catalogue.safety):  # fmt: skip
        effects += (OpenSafetyCard(level=advised.level.value, items=_items(advised)),)
    return state, effects


def safety_cleared(state: State, event: SafetyCleared) -> Turn:
    """The card is closed. "Pressed by mistake" also takes back the check-in that opened it: a slip of ten
    would count against the person for weeks.
    """
    before = state.safety
    state, effects = on_modes.safety_cleared(state, event)
    if event.called or before is None or not effects or not state.check_ins:
        return state, effects
    *earlier, entry = state.check_ins
    advised = advise(entry, earlier, state.settings.profile, state.catalogue.safety)
    items = _items(advised)
    opened_it = advised.level is before.level and before.items[: len(items)] == items
    if entry.at.date() != before.day or not opened_it or advised.level.rank < Level.URGENT.rank:
        return state, effects
    row = Record(row=CheckInRow(at=state.now.wall, entry=entry, deleted=True))
    return replace(state, check_ins=tuple(earlier)), (*effects, row)


def opens_card(
    advised: Advised,
    entry: CheckIn,
    earlier: Sequence[CheckIn],
    profile: Profile,
    safety: Mapping[str, SafetyItem],
) -> bool:
    """Whether a card opens for it. An urgent or emergency one always does; so does a new "book a visit"."""
    if advised.level.rank >= Level.URGENT.rank:
        return True
    if advised.level is not Level.BOOK:
        return False
    if any(safety[one].level is Level.BOOK for one in entry.safety or () if one in safety):
        return True
    opened: datetime | None = None
    for each in (*sorted((one for one in earlier if one.at < entry.at), key=lambda one: one.at), entry):
        found = advise(each, earlier, profile, safety)
        says_it = found.level is Level.BOOK and found.cards[0] == advised.cards[0]
        if says_it and (opened is None or each.at - opened >= BOOK_AGAIN):
            opened = each.at
    return opened == entry.at


def _items(advised: Advised) -> tuple[str, ...]:
    """What stays open. The card's own name leads: two answers together may be more than either alone."""
    if advised.level.rank >= Level.BOOK.rank:
        return (*advised.cards[:1], *advised.answers.items)
    return advised.answers.items


def _recent(earlier: Sequence[CheckIn], entry: CheckIn) -> list[CheckIn]:
    return [each for each in earlier if entry.at - each.at < REMEMBERED]


def _answered_otherwise(state: State) -> Turn:
    """A check-in reminder that is still on screen is answered by this."""
    showing = state.showing
    if showing is None or not showing.on_screen or showing.prompt.kind is not Kind.CHECK_IN:
        return state, ()
    return replace(state, showing=replace(showing, faded=True)), (
        CloseReminder(occurrence=showing.prompt.occurrence),
    )
