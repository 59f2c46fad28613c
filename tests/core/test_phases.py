from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from postureapp.core import phases
from postureapp.core.model import BirthType, Every, Kind, Profile
from postureapp.core.phases import Phase
from postureapp.core.settings import Settings, System

BIRTH = date(2026, 5, 1)
VAGINAL, CAESAREAN, UNKNOWN = BirthType.VAGINAL, BirthType.CAESAREAN, BirthType.UNKNOWN


def person(birth_type=VAGINAL, **more):
    return Profile(birth_date=BIRTH, birth_type=birth_type, **more)


@pytest.mark.parametrize(
    ("days", "vaginal", "careful"),
    [
        (-3, Phase.EARLY, Phase.EARLY_CAESAREAN),
        (0, Phase.EARLY, Phase.EARLY_CAESAREAN),
        (13, Phase.EARLY, Phase.EARLY_CAESAREAN),
        (14, Phase.SECOND, Phase.SECOND_CAESAREAN),
        (41, Phase.SECOND, Phase.SECOND_CAESAREAN),
        (42, Phase.THIRD, Phase.THIRD),
        (83, Phase.THIRD, Phase.THIRD),
        (84, Phase.LATER_DESK, Phase.LATER_DESK),
    ],
)
def test_the_phase_follows_the_weeks_and_an_unknown_birth_is_taken_carefully(days, vaginal, careful):
    today = BIRTH + timedelta(days=days)
    assert phases.phase_of(person(VAGINAL), today) is vaginal
    assert phases.phase_of(person(CAESAREAN), today) is careful
    assert phases.phase_of(person(UNKNOWN), today) is careful


def test_without_a_birth_date_the_gentlest_column_holds():
    assert phases.phase_of(Profile(birth_type=VAGINAL), BIRTH) is Phase.EARLY_CAESAREAN


def test_away_from_a_desk_later_on():
    assert phases.phase_of(person(at_desk=False), date(2027, 1, 1)) is Phase.LATER


@pytest.mark.parametrize(
    ("phase", "every", "caps"),
    [
        (Phase.EARLY, 60, (6, 2)),
        (Phase.EARLY_CAESAREAN, 60, (4, 3)),
        (Phase.SECOND, 45, (8, 2)),
        (Phase.SECOND_CAESAREAN, 60, (6, 2)),
        (Phase.THIRD, 45, (8, 1)),
        (Phase.LATER, 45, (8, 1)),
        (Phase.LATER_DESK, 30, (8, 1)),
    ],
)
def test_each_phase_has_its_reminders_and_caps(phase, every, caps):
    by_id = {reminder.id: reminder for reminder in phases.reminders(phase)}
    assert list(by_id) == ["feeding", "massage", "rest", "check_in", "posture"]
    assert by_id["posture"].schedule == Every(every)
    assert (phases.cap(phase, Kind.POSTURE), phases.cap(phase, Kind.REST)) == caps
    assert len(by_id["rest"].schedule.times) == caps[1]
    assert (phases.cap(phase, Kind.MASSAGE), phases.cap(phase, Kind.CHECK_IN)) == (1, 1)
    assert (phases.cap(phase, Kind.FEEDING), phases.cap(phase, Kind.CUSTOM)) == (None, None)
    assert not any(reminder.edited for reminder in by_id.values())


def test_empty_settings_are_filled_in_once():
    filled = phases.filled(Settings(profile=person()), BIRTH)
    assert filled.reminders == phases.reminders(Phase.EARLY)
    assert filled.system.phase == "w0"
    assert phases.filled(filled, BIRTH) is filled


def test_the_phase_in_force_is_the_settings_own_or_else_the_persons():
    settings = Settings(profile=person(), system=System(phase="w6"))
    assert phases.in_force(settings, BIRTH) is Phase.THIRD
    assert phases.in_force(replace(settings, system=System(phase="of old")), BIRTH) is Phase.EARLY


def later(settings):
    return phases.changed(settings, BIRTH + timedelta(days=20))


def test_a_phase_that_is_in_force_changes_nothing():
    settings = phases.filled(Settings(profile=person()), BIRTH)
    assert phases.changed(settings, BIRTH) is None


def test_unedited_reminders_follow_but_stay_off_when_they_were_off():
    settings = phases.filled(Settings(profile=person()), BIRTH)
    off = tuple(replace(one, enabled=one.id != "rest") for one in settings.reminders)
    change = later(replace(settings, reminders=off))
    assert (change.old, change.new, change.edited) == ("w0", "w2", ())
    assert change.settings.system.phase == "w2"
    assert [one.enabled for one in change.settings.reminders] == [True, True, False, True, True]
    assert change.settings.reminders[-1].schedule == Every(45)


def test_edited_reminders_are_only_asked_for_where_the_phase_would_change_them():
    settings = phases.filled(Settings(profile=person()), BIRTH)
    edited = tuple(replace(one, edited=True, name="mine") for one in settings.reminders)
    change = later(replace(settings, reminders=edited))
    assert change.settings.reminders == edited
    assert [one.id for one in change.edited] == ["check_in", "posture"]
    after = phases.accepted(change.settings, change.edited)
    assert after.reminders[-1] == replace(edited[-1], schedule=Every(45))
    assert after.reminders[0] == edited[0]


def test_own_reminders_are_left_alone():
    settings = phases.filled(Settings(profile=person()), BIRTH)
    own = replace(settings.reminders[0], id="own")
    change = later(replace(settings, reminders=(own,)))
    assert change.settings.reminders == (own,)
