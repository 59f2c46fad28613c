"""The open safety card: while it waits for an answer nothing else comes, so it must be found again."""

from postureapp.core.effects import AnyEffect, OpenSafetyCard
from postureapp.core.library import Level
from postureapp.core.state import Safety, State


def unanswered(state: State) -> Safety | None:
    """The urgent or emergency answer whose card is open, put aside or not."""
    safety = state.safety
    serious = safety is not None and safety.open and safety.level.rank >= Level.URGENT.rank
    return safety if serious else None


def card(state: State) -> tuple[AnyEffect, ...]:
    """The card once more, if there is one."""
    safety = unanswered(state)
    return () if safety is None else (OpenSafetyCard(level=safety.level.value, items=safety.items),)
