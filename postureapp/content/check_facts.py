"""Check what holds between the items: sources, seed sentences, pictures, cards, lengths that add up."""

from collections.abc import Collection, Iterator

from postureapp.content.problem import ContentProblem
from postureapp.core.checkin import EXTRA_QUESTIONS
from postureapp.core.library import Advice, Card, Catalogue, Eligibility, Routine, Step, Tip


def check_facts(
    catalogue: Catalogue, seeds: Collection[str], pictures: Collection[str] | None = None
) -> list[ContentProblem]:
    """Every problem between the items of a catalogue. `pictures` are the known ids; None asks for none."""
    problems = [
        *_sources(catalogue),
        *_seeds(catalogue, seeds),
        *(problem for routine in catalogue.routines.values() for problem in _routine(routine, catalogue)),
        *_links(catalogue),
    ]
    return problems + ([] if pictures is None else list(_pictures(catalogue, pictures)))


def _sources(catalogue: Catalogue) -> Iterator[ContentProblem]:
    """Every tip, routine, card and advice has known sources, and every source is used."""
    used: set[str] = set()
    for file, item in _sourced(catalogue):
        used.update(item.sources)
        if not item.sources:
            yield ContentProblem(
                file=file, item=item.id, key="sources", message="at least one source is needed"
            )
        for code in item.sources:
            if code not in catalogue.sources:
                yield ContentProblem(
                    file=file, item=item.id, key="sources", message=f"no source is called {code}"
                )
    for code in catalogue.sources:
        if code not in used:
            yield ContentProblem(file="facts/sources.toml", item=code, message="no item uses this source")


def _sourced(catalogue: Catalogue) -> Iterator[tuple[str, Tip | Routine | Advice | Card]]:
    """Everything of ours that names sources, with its file."""
    yield from (("facts/tips.toml", tip) for tip in catalogue.tips.values() if not tip.pack)
    yield from (("facts/routines.toml", each) for each in catalogue.routines.values() if not each.pack)
    yield from (("facts/advice.toml", advice) for advice in catalogue.advice.values())
    yield from (("facts/advice.toml", card) for card in catalogue.cards.values())


def _seeds(catalogue: Catalogue, seeds: Collection[str]) -> Iterator[ContentProblem]:
    """Tips and routines go back to the starting article; the sentences they name exist."""
    for file, item in _sourced(catalogue):
        if not item.seed and isinstance(item, Tip | Routine):
            yield ContentProblem(file=file, item=item.id, key="seed", message="no sentence it goes back to")
        for seed in item.seed:
            if seed not in seeds:
                yield ContentProblem(
                    file=file, item=item.id, key="seed", message=f"no sentence is called {seed}"
                )


def _routine(routine: Routine, catalogue: Catalogue) -> Iterator[ContentProblem]:
    """The stated length is the sum of the steps, breaths fit in, stop signs exist."""
    file = "facts/routines.toml"
    total = sum(step.seconds for step in routine.steps)
    if total != routine.seconds:
        message = f"{routine.seconds} seconds are stated, the steps take {total}"
        yield ContentProblem(file=file, item=routine.id, key="seconds", message=message)
    if not routine.steps:
        yield ContentProblem(file=file, item=routine.id, message="a routine needs at least one step")
    for step in routine.steps:
        for code in step.stop:
            if code not in catalogue.stop_signs:
                yield ContentProblem(
                    file=file, item=step.id, key="stop", message=f"no stop sign is called {code}"
                )
        if step.breaths * max(3.0, step.breath_in + step.breath_out) > step.seconds:
            message = f"{step.breaths} slow breaths do not fit into {step.seconds} seconds"
            yield ContentProblem(file=file, item=step.id, key="breaths", message=message)


def _links(catalogue: Catalogue) -> Iterator[ContentProblem]:
    """Positions name tips, safety lines name cards, eligibility names safety lines, extra questions too."""
    for position in catalogue.positions.values():
        if position.tip not in catalogue.tips:
            message = f"no tip is called {position.tip}"
            yield ContentProblem(file="facts/positions.toml", item=position.id, key="tip", message=message)
    for line in catalogue.safety.values():
        advice = catalogue.advice.get(line.advice)
        if advice is None or advice.level is not line.level:
            message = f"no card of this level is called {line.advice}"
            yield ContentProblem(file="facts/safety.toml", item=line.id, key="advice", message=message)
    for file, item, suits in _eligible(catalogue):
        for answer in suits.not_today:
            if answer not in catalogue.safety:
                message = f"no safety answer is called {answer}"
                yield ContentProblem(file=file, item=item, key="for.not_today", message=message)
    for answer in {each for asked in EXTRA_QUESTIONS.values() for each in asked}:
        if answer not in catalogue.safety:
            message = "the check-in asks for this line"
            yield ContentProblem(file="facts/safety.toml", item=answer, message=message)


def _eligible(catalogue: Catalogue) -> Iterator[tuple[str, str, Eligibility]]:
    yield from (("facts/tips.toml", tip.id, tip.eligibility) for tip in catalogue.tips.values())
    yield from (("facts/routines.toml", each.id, each.eligibility) for each in catalogue.routines.values())


def _pictures(catalogue: Catalogue, pictures: Collection[str]) -> Iterator[ContentProblem]:
    """Every tip, position, routine and step has a picture that exists."""
    steps: list[Step] = [step for routine in catalogue.routines.values() for step in routine.steps]
    wanted = [
        *(("facts/tips.toml", tip.id, tip.picture) for tip in catalogue.tips.values()),
        *(("facts/positions.toml", each.id, each.picture) for each in catalogue.positions.values()),
        *(("facts/routines.toml", each.id, each.picture) for each in catalogue.routines.values()),
        *(("facts/routines.toml", step.id, step.picture) for step in steps),
        *(("facts/routines.toml", step.id, step.picture_plain) for step in steps if step.picture_plain),
    ]
    for file, item, picture in wanted:
        if picture not in pictures:
            yield ContentProblem(
                file=file, item=item, key="picture", message=f"there is no picture {picture}"
            )
