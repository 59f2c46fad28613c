from pathlib import Path

import msgspec
import pytest

from postureapp.content.load import load_catalogue
from postureapp.core.library import Level, Routine, Step, Tip
from tests.core import offered_things as truth

CATALOGUE, _ = load_catalogue(Path(__file__).parents[2] / "resources" / "content", "en")


def test_there_are_fifty_tips_sixteen_routines_a_hundred_steps_and_nine_positions():
    steps = [step for routine in CATALOGUE.routines.values() for step in routine.steps]
    assert (len(CATALOGUE.tips), len(CATALOGUE.routines), len(steps), len(CATALOGUE.positions)) == (
        50,
        16,
        100,
        9,
    )


def test_routines_take_the_time_the_evidence_gives_them():
    assert {id_: routine.seconds for id_, routine in CATALOGUE.routines.items()} == truth.SECONDS


def test_floors_in_the_content_are_those_of_the_evidence():
    floors = {
        id_: (each.eligibility.vaginal_from, each.eligibility.caesarean_from)
        for id_, each in CATALOGUE.routines.items()
    }
    assert floors == truth.FLOORS
    steps = {
        step.id: (step.eligibility.vaginal_from, step.eligibility.caesarean_from)
        for routine in CATALOGUE.routines.values()
        for step in routine.steps
        if step.eligibility.vaginal_from or step.eligibility.caesarean_from
    }
    assert steps == truth.STEP_FLOORS | truth.EARLY_WORDS
    tips = {
        id_: (tip.eligibility.vaginal_from, tip.eligibility.caesarean_from)
        for id_, tip in CATALOGUE.tips.items()
        if tip.eligibility.vaginal_from or tip.eligibility.caesarean_from
    }
    assert tips == truth.TIP_FLOORS


def test_levels_rank_from_none_to_emergency():
    assert [level.rank for level in Level] == [0, 1, 2, 3, 4, 5]
    assert max(Level.BOOK, Level.EMERGENCY, Level.NONE, key=lambda level: level.rank) is Level.EMERGENCY


def test_two_stop_signs_hold_in_every_step():
    assert {
        step.id
        for routine in CATALOGUE.routines.values()
        for step in routine.steps
        if not {"C", "E"} <= set(step.stop)
    } == set()


def test_unknown_ids_are_none():
    assert CATALOGUE.tip("GONE-1") is None
    assert CATALOGUE.routine("R99") is None
    assert isinstance(CATALOGUE.tip("SIT-1"), Tip)
    assert isinstance(CATALOGUE.routine("R01"), Routine)


def test_only_the_night_routine_is_silent():
    assert [each.id for each in CATALOGUE.routines.values() if each.silent_only] == ["R16"]
    assert all(step.text_only for step in CATALOGUE.routines["R16"].steps)


def test_a_step_is_read_strictly():
    sound = {"id": "X", "seconds": 20, "say": "Rest.", "alt": "Rest.", "picture": "x"}
    assert msgspec.convert(sound, Step).breaths == 0
    for bad in ({"seconds": 1}, {"seconds": "20"}, {"breaths": -1}, {"colour": "red"}, {"say": None}):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert({**sound, **bad}, Step)
