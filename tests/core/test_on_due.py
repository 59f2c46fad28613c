"""A reminder comes due, is shown, merged, held, dropped; and each decision is on record with its reason."""

from datetime import time

from msgspec.structs import replace

from postureapp.core import plan
from postureapp.core.effects import CloseReminder, Explain, OpenTip, Prompt, Record, ShowReminder
from postureapp.core.events import (
    Acted,
    AnotherTipAsked,
    AttentionRead,
    BreakAsked,
    Due,
    PauseAsked,
    PresenceRead,
    RemindAsked,
    Started,
    Tick,
    TipShown,
)
from postureapp.core.library import Catalogue
from postureapp.core.model import Act, AfterFeed, At, Delivery, Every, Kind, Outcome, Reason, Reminder
from postureapp.core.rows import DecisionRow, TipRow
from postureapp.core.settings import Notifications, Settings
from tests.core.world import MONDAY, POSTURE, PROFILE, World, at


def daily(id_, kind, *times, **more):
    return Reminder(id=id_, kind=kind, schedule=At(tuple(time(*face) for face in times)), **more)


def test_a_reminder_that_is_due_is_recorded_and_shown():
    world = World()
    world.send(Started)
    world.pass_time(3600)
    prompt = Prompt(
        occurrence="posture@20260601T090000", reminder="posture", kind=Kind.POSTURE, due=at(11), tip="SIT-1"
    )
    assert world.send(Due, reminder="posture") == (
        Record(
            row=DecisionRow(
                at=at(11), occurrence="posture@20260601T090000", reminder="posture", kind=Kind.POSTURE,
                outcome=Outcome.DELIVERED, reason=Reason.DUE, due=at(11), shows="SIT-1",
            )
        ),
        ShowReminder(prompt=prompt),
    )  # fmt: skip


def test_a_timer_that_is_early_by_more_than_half_a_second_changes_nothing():
    world = World()
    world.pass_time(3599.4)
    assert world.send(Due, reminder="posture") == ()
    world.pass_time(0.2)
    assert len(world.send(Due, reminder="posture")) == 2


def test_nothing_comes_twice_when_the_timer_fires_twice():
    world = World()
    world.pass_time(3600)
    world.send(Due, reminder="posture")
    assert world.send(Due, reminder="posture") == ()


def test_of_two_at_the_same_moment_the_lower_kind_is_merged_into_the_higher():
    world = World(daily("posture", Kind.POSTURE, (12,)), daily("massage", Kind.MASSAGE, (12,)))
    world.pass_time(7200)
    world.send(Due, reminder="posture")
    assert world.decisions == [
        ("12:00", "massage", "delivered", "due"),
        ("12:00", "posture", "merged", "too_soon"),
    ]


def test_a_higher_kind_soon_after_a_lower_one_waits_and_is_not_lost():
    world = World(daily("posture", Kind.POSTURE, (12,)), daily("massage", Kind.MASSAGE, (12, 3)))
    world.pass_time(7200)
    world.send(Due, reminder="posture")
    world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.DONE)
    world.pass_time(180)
    world.send(Due, reminder="massage")
    assert plan.compute(world.state).held[0].due == at(12, 8)
    world.pass_time(300)
    world.send(Tick)
    assert world.decisions[1:] == [
        ("12:03", "massage", "held", "too_soon"),
        ("12:08", "massage", "delivered", "due"),
    ]


def test_a_held_reminder_says_what_it_waits_for_and_is_recorded_again_at_its_end():
    world = World()
    world.read(AttentionRead, claims=("camera",))
    world.pass_time(3600)
    world.send(Due, reminder="posture")
    world.pass_time(60)
    assert world.send(Tick) == ()
    world.read(AttentionRead)
    rows = [effect.row for effect in world.all if isinstance(effect, Record)]
    assert [(row.outcome, row.reason, row.waiting_for) for row in rows] == [
        (Outcome.HELD, Reason.DO_NOT_DISTURB, "camera"),
        (Outcome.DELIVERED, Reason.DUE, ""),
    ]
    assert rows[0].occurrence == rows[1].occurrence


def test_held_for_an_hour_it_becomes_a_silent_mark_that_can_still_be_opened():
    world = World(daily("posture", Kind.POSTURE, (12,)))
    world.pass_time(7200)
    world.read(AttentionRead, claims=("dnd",))
    world.pass_time(3600)
    world.send(Tick)
    badge = world.shown[-1]
    assert (badge.delivery, badge.sound) == (Delivery.BADGE, False)
    assert world.decisions[-1] == ("13:00", "posture", "delivered", "do_not_disturb")
    assert world.state.stamps == ()
    world.send(Acted, occurrence=badge.occurrence, act=Act.START)
    assert world.effects[-1] == OpenTip(tip=badge.tip, occurrence=badge.occurrence)


def test_typing_is_waited_out_for_a_minute_at_most():
    world = World(daily("posture", Kind.POSTURE, (12,)))
    world.pass_time(7200)
    world.read(AttentionRead, typing=True)
    for _ in range(15):
        world.pass_time(4)
        world.read(AttentionRead, typing=True)
    assert world.decisions == [
        ("12:00", "posture", "held", "busy"),
        ("12:01", "posture", "delivered", "due"),
    ]


def test_an_occurrence_that_comes_while_another_of_it_waits_is_merged_into_it():
    world = World(daily("posture", Kind.POSTURE, (12,), (12, 30)))
    world.read(AttentionRead, claims=("dnd",))
    world.pass_time(7200)
    world.send(Tick)
    world.pass_time(1800)
    world.send(Tick)
    assert world.decisions == [
        ("12:00", "posture", "held", "do_not_disturb"),
        ("12:30", "posture", "merged", "do_not_disturb"),
    ]


def test_what_was_missed_is_dropped_and_not_made_up_for():
    world = World(daily("posture", Kind.POSTURE, (12,), (12, 1)))
    world.pass_time(2 * 3600 + 121)
    world.send(Tick)
    assert world.decisions == [("12:02", "posture", "dropped", "missed")]
    assert world.state.dues["posture"].hour == 10
    assert world.state.dues["posture"].day == 2


def test_with_nothing_that_suits_it_is_dropped_with_that_reason():
    world = World(catalogue=Catalogue(language="en"))
    world.pass_time(3600)
    world.send(Tick)
    assert world.decisions == [("11:00", "posture", "dropped", "no_content")]


def test_own_words_need_no_content():
    water = Reminder(id="water", kind=Kind.CUSTOM, schedule=Every(30), message="Drink something.")
    world = World(water, catalogue=Catalogue(language="en"))
    world.pass_time(1800)
    world.send(Tick)
    assert world.shown[-1].message == "Drink something."
    world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.START)
    assert [type(effect) for effect in world.effects] == [Record, Record, CloseReminder]


def test_a_reminder_with_its_own_list_shows_only_that():
    desk = replace(POSTURE, shows=("R12", "STA-1"))
    world = World(desk)
    world.pass_time(3600)
    world.send(Tick)
    assert (world.shown[-1].tip, world.shown[-1].routine) == ("STA-1", "")
    only_routine = World(replace(POSTURE, shows=("R12",)))
    only_routine.pass_time(3600)
    only_routine.send(Tick)
    assert (only_routine.shown[-1].tip, only_routine.shown[-1].routine) == ("", "R12")


def test_a_massage_reminder_may_show_a_tip_of_its_list():
    world = World(daily("massage", Kind.MASSAGE, (12,), shows=("SIT-1",)))
    world.pass_time(7200)
    world.send(Tick)
    assert (world.shown[-1].tip, world.shown[-1].routine) == ("SIT-1", "")


def test_tips_take_turns():
    world = World()
    for _ in range(4):
        world.pass_time(3600)
        world.send(Tick)
        world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.DONE)
    assert [prompt.tip for prompt in world.shown] == ["SIT-1", "SIT-2", "STA-1", "SIT-1"]


def test_the_settings_decide_on_card_and_sound():
    notifications = Notifications(always_card=True, sound=False)
    world = World(settings=Settings(profile=PROFILE, notifications=notifications))
    world.pass_time(3600)
    world.send(Tick)
    assert (world.shown[-1].delivery, world.shown[-1].sound) == (Delivery.CARD, False)


def test_four_in_an_hour_are_enough():
    many = [daily(f"own-{n}", Kind.CUSTOM, (11, n * 10), message="x") for n in range(6)]
    world = World(*many)
    world.pass_time(3600)
    for _ in range(6):
        world.send(Tick)
        world.send(Acted, occurrence=world.shown[-1].occurrence, act=Act.DONE)
        world.pass_time(600)
    assert [outcome for _, _, outcome, _ in world.decisions] == ["delivered"] * 4 + ["dropped"] * 2
    assert world.decisions[-1][3] == "cap"


def test_feeding_reminders_go_silent_when_feeding_is_turned_off():
    feeding = Reminder(id="feeding", kind=Kind.FEEDING, schedule=AfterFeed(180))
    hidden = Settings(profile=replace(PROFILE, hide_baby=True))
    off = Settings(profile=PROFILE)
    off = replace(off, feeding=replace(off.feeding, enabled=False))
    for settings in (hidden, off):
        world = World(feeding, settings=settings)
        world.send(Started)
        assert world.state.dues == {}
        world.pass_time(4 * 3600)
        assert world.send(Due, reminder="feeding") == ()


def test_a_test_is_shown_past_the_gate_and_says_so():
    world = World()
    world.send(PauseAsked, until=None)
    world.send(RemindAsked)
    assert world.decisions == [("10:00", "posture", "delivered", "test")]
    prompt = world.shown[-1]
    world.send(Acted, occurrence=prompt.occurrence, act=Act.LATER)
    assert [type(effect) for effect in world.effects] == [Record, CloseReminder]
    assert (world.state.held, world.state.stamps, world.state.resets) == ({}, (), {})


def test_a_test_can_be_asked_for_by_reminder_or_by_kind():
    own = Reminder(id="own", kind=Kind.CUSTOM, schedule=Every(60), message="Hello.")
    world = World(POSTURE, own)
    world.send(RemindAsked, reminder="own")
    world.send(RemindAsked, kind=Kind.REST)
    world.send(RemindAsked, reminder="release")
    assert [(prompt.reminder, prompt.routine) for prompt in world.shown] == [
        ("own", ""), ("rest", "R11"), ("release", "R03"),
    ]  # fmt: skip


def test_a_test_with_nothing_to_show_says_why():
    world = World(catalogue=Catalogue(language="en"))
    assert world.send(RemindAsked) == (Explain(reason=Reason.NO_CONTENT, subject="posture"),)


def test_another_tip_of_the_same_kind():
    world = World()
    world.pass_time(3600)
    world.send(Tick)
    name = world.shown[-1].occurrence
    world.send(Acted, occurrence=name, act=Act.START)
    assert world.send(AnotherTipAsked, occurrence=name) == (
        Record(row=TipRow(at=at(11), tip="SIT-2")),
        OpenTip(tip="SIT-2", occurrence=name),
    )
    assert world.send(AnotherTipAsked, kind=Kind.FEEDING)[-1] == OpenTip(tip="FED-1")
    assert world.send(AnotherTipAsked, kind=Kind.CHECK_IN) == (
        Explain(reason=Reason.NO_CONTENT, subject="check_in"),
    )


def test_a_tip_opened_in_the_gallery_has_been_seen():
    world = World()
    world.send(TipShown, tip="SIT-1")
    world.pass_time(3600)
    world.send(Tick)
    assert world.shown[-1].tip == "SIT-2"


def test_a_break_that_nothing_suits_says_why():
    world = World(catalogue=Catalogue(language="en"))
    assert world.send(BreakAsked) == (Explain(reason=Reason.NO_CONTENT),)
    assert world.send(BreakAsked, kind=Kind.REST) == (Explain(reason=Reason.NO_CONTENT, subject="rest"),)
    assert world.send(BreakAsked, routine="R99") == (Explain(reason=Reason.NO_CONTENT, subject="R99"),)


def test_somebody_the_system_cannot_see_counts_as_here():
    world = World()
    world.pass_time(3600)
    world.read(PresenceRead, idle=None)
    assert world.decisions == [("11:00", "posture", "delivered", "due")]
    assert MONDAY.hour == 10
