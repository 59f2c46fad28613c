"""One test per row, its edges, and the order of the rows."""

from datetime import date, time

import pytest
from msgspec.structs import replace

from postureapp.core import gate
from postureapp.core.effects import Prompt
from postureapp.core.gate import Case, Verdict, decide
from postureapp.core.library import Level
from postureapp.core.model import BreakRun, Every, Feed, Kind, Outcome, Reason, Reminder
from postureapp.core.settings import Hours, Settings
from postureapp.core.state import (
    Attention,
    Backoff,
    Held,
    Presence,
    Safety,
    Showing,
    Stamp,
    Timed,
)
from tests.core.world import MONDAY, World, at

LIFE = 1000.0
TODAY = MONDAY.date()
REST = Reminder(id="rest", kind=Kind.REST, schedule=Every(60))
OPEN = Safety(level=Level.URGENT, day=TODAY, open=True)
FEED = Feed(id="feed", start=at(9, 50))
RUN = BreakRun(id="run", routine="R12", started=at(9, 58))


def case(reminder=REST, held=None, **state):
    world = World(reminder)
    return Case(replace(world.state, **state), reminder, held)


def stamp(kind=Kind.POSTURE, ago=600.0, *, reminder="", day=TODAY, extra=False):
    return Stamp(
        occurrence="x", reminder=reminder or kind.value, kind=kind, life=LIFE - ago, day=day, extra=extra
    )


def showing(kind=Kind.POSTURE, **more):
    return Showing(
        prompt=Prompt(occurrence="x", reminder=kind.value, kind=kind, due=MONDAY), life=LIFE, **more
    )


def held(reason, since=LIFE, *, asked=False, reminder="rest"):
    return Held(
        occurrence="y", reminder=reminder, kind=Kind.REST, due=MONDAY, since=since, reason=reason,
        first=since, asked=asked,
    )  # fmt: skip


def of_kind(kind):
    return Reminder(id=kind.value, kind=kind, schedule=Every(60))


DROPPED, MERGED, HELD, DELIVERED = Outcome.DROPPED, Outcome.MERGED, Outcome.HELD, Outcome.DELIVERED
FREE = Verdict(DELIVERED, Reason.DUE)


def test_nothing_in_the_way_delivers():
    assert decide(case()) == FREE


@pytest.mark.parametrize(
    ("safety", "expected"),
    [
        (OPEN, Verdict(DROPPED, Reason.SAFETY_FIRST)),
        (replace(OPEN, level=Level.EMERGENCY), Verdict(DROPPED, Reason.SAFETY_FIRST)),
        (replace(OPEN, level=Level.EMERGENCY, day=date(2026, 5, 1)), Verdict(DROPPED, Reason.SAFETY_FIRST)),
        (replace(OPEN, open=False), FREE),
        (replace(OPEN, level=Level.BOOK), FREE),
    ],
)
def test_row_1_an_open_safety_answer_drops_all(safety, expected):
    assert decide(case(safety=safety)) == expected


def test_row_2_paused_drops():
    assert decide(case(paused=Timed())) == Verdict(DROPPED, Reason.PAUSED)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Kind.REST, Verdict(HELD, Reason.FEEDING, "feed_end")),
        (Kind.POSTURE, Verdict(HELD, Reason.FEEDING, "feed_end")),
        (Kind.CHECK_IN, Verdict(HELD, Reason.FEEDING, "feed_end")),
        (Kind.MASSAGE, Verdict(MERGED, Reason.FEEDING, "release")),
        (Kind.FEEDING, Verdict(MERGED, Reason.FEEDING, "feed")),
    ],
)
def test_row_3_a_feed_holds_the_others(kind, expected):
    assert decide(case(of_kind(kind), feed=FEED)) == expected


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        (0.0, Verdict(HELD, Reason.FEEDING, "feed_end", LIFE + 120)),
        (119.9, Verdict(HELD, Reason.FEEDING, "feed_end", LIFE - 119.9 + 120)),
        (120.0, FREE),
    ],
)
def test_row_3_holds_until_two_minutes_after_the_feed(ago, expected):
    assert decide(case(feed_over=LIFE - ago)) == expected


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ({"run": RUN}, Verdict(MERGED, Reason.IN_BREAK, "break")),
        ({"run_over": LIFE - 299.9}, Verdict(MERGED, Reason.IN_BREAK, "break")),
        ({"run_over": LIFE - 300.0}, FREE),
    ],
)
def test_row_4_a_break_merges_until_five_minutes_after_it(state, expected):
    assert decide(case(**state)) == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(20, 59, 59), FREE),
        (at(21), Verdict(DROPPED, Reason.QUIET_HOURS)),
        (at(3), Verdict(DROPPED, Reason.QUIET_HOURS)),
        (at(7, 59, 59), Verdict(DROPPED, Reason.QUIET_HOURS)),
        (at(8), FREE),
    ],
)
def test_row_5_quiet_hours_drop(now, expected):
    assert decide(Case(World(REST, start=now).state, REST)) == expected


def test_row_5_no_quiet_hours_let_everything_through():
    world = World(REST, start=at(3), settings=Settings(hours=Hours(quiet=())))
    assert decide(Case(world.state, REST)) == FREE


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ({"presence": Presence(away_since=LIFE - 400)}, Verdict(HELD, Reason.AWAY, "return")),
        ({"presence": Presence(away_since=LIFE, locked=True)}, Verdict(HELD, Reason.AWAY, "return")),
        ({"presence": Presence()}, FREE),
        ({"resumed": LIFE - 59.9}, Verdict(HELD, Reason.AWAY, "resume", LIFE - 59.9 + 60)),
        ({"resumed": LIFE - 60.0}, FREE),
    ],
)
def test_row_6_away_holds_until_the_return_and_a_minute_after_a_resume(state, expected):
    assert decide(case(**state)) == expected


@pytest.mark.parametrize("claims", [("dnd",), ("full_screen",), ("camera", "screen_share")])
def test_row_7_do_not_disturb_holds_for_an_hour(claims):
    attention = Attention(claims=claims, read=LIFE)
    waiting = Verdict(HELD, Reason.DO_NOT_DISTURB, ",".join(claims), LIFE + 3600)
    assert decide(case(attention=attention)) == waiting


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (LIFE - 3599.9, Verdict(HELD, Reason.DO_NOT_DISTURB, "dnd", LIFE - 3599.9 + 3600)),
        (LIFE - 3600.0, Verdict(DELIVERED, Reason.DO_NOT_DISTURB, badge=True)),
    ],
)
def test_row_7_after_an_hour_only_a_badge_is_left(since, expected):
    waited = held(Reason.DO_NOT_DISTURB, since)
    assert decide(case(held=waited, attention=Attention(claims=("dnd",)))) == expected


def test_row_7_an_earlier_wait_for_something_else_does_not_count():
    waited = held(Reason.FEEDING, LIFE - 5000)
    verdict = decide(case(held=waited, attention=Attention(claims=("dnd",))))
    assert verdict == Verdict(HELD, Reason.DO_NOT_DISTURB, "dnd", LIFE + 3600)


@pytest.mark.parametrize(
    ("kind", "last", "expected"),
    [
        (Kind.REST, stamp(Kind.MASSAGE, 479.9), Verdict(MERGED, Reason.TOO_SOON, "massage")),
        (Kind.REST, stamp(Kind.REST, 479.9), Verdict(MERGED, Reason.TOO_SOON, "rest")),
        (
            Kind.REST,
            stamp(Kind.POSTURE, 479.9),
            Verdict(HELD, Reason.TOO_SOON, "spacing", LIFE - 479.9 + 480),
        ),
        (Kind.REST, stamp(Kind.MASSAGE, 480.0), FREE),
        (Kind.CUSTOM, stamp(Kind.POSTURE, 10.0), Verdict(MERGED, Reason.TOO_SOON, "posture")),
        (
            Kind.FEEDING,
            stamp(Kind.MASSAGE, 10.0),
            Verdict(HELD, Reason.TOO_SOON, "spacing", LIFE - 10.0 + 480),
        ),
    ],
)
def test_row_8_the_lower_kind_is_merged_and_the_higher_one_waits(kind, last, expected):
    assert decide(case(of_kind(kind), stamps=(last,))) == expected


@pytest.mark.parametrize(
    ("kind", "state", "expected"),
    [
        (Kind.REST, {"showing": showing(Kind.REST)}, Verdict(MERGED, Reason.TOO_SOON, "rest")),
        (Kind.REST, {"showing": showing(Kind.POSTURE)}, Verdict(HELD, Reason.TOO_SOON, "spacing")),
        (Kind.REST, {"showing": showing(Kind.REST, faded=True)}, FREE),
        (Kind.REST, {"showing": showing(Kind.REST, act="done")}, FREE),
    ],
)
def test_row_8_one_on_screen_is_never_covered_by_another(kind, state, expected):
    assert decide(case(of_kind(kind), **state)) == expected


def test_row_8_one_still_on_screen_after_the_spacing_is_waited_for_until_it_goes():
    state = {"showing": showing(Kind.POSTURE), "stamps": (stamp(Kind.POSTURE, 500.0),)}
    assert decide(case(**state)) == Verdict(HELD, Reason.TOO_SOON, "spacing")


def test_row_8_what_was_put_off_comes_back_in_spite_of_its_own_earlier_showing():
    asked = held(Reason.SNOOZED, asked=True)
    assert decide(case(held=asked, stamps=(stamp(Kind.REST, 300.0),))) == FREE


def test_row_8_what_was_put_off_waits_for_another_that_came_between():
    asked = held(Reason.SNOOZED, asked=True)
    verdict = decide(case(held=asked, stamps=(stamp(Kind.MASSAGE, 300.0),)))
    assert verdict == Verdict(HELD, Reason.TOO_SOON, "spacing", LIFE + 180)


@pytest.mark.parametrize(
    ("kind", "stamps", "expected"),
    [
        (Kind.REST, [stamp(Kind.REST, 9000)] * 2, Verdict(DROPPED, Reason.CAP)),
        (Kind.REST, [stamp(Kind.REST, 9000)], FREE),
        (Kind.REST, [stamp(Kind.REST, 9000, day=date(2026, 5, 31))] * 2, FREE),
        (Kind.MASSAGE, [stamp(Kind.MASSAGE, 9000)], Verdict(DROPPED, Reason.CAP)),
        (Kind.MASSAGE, [stamp(Kind.MASSAGE, 9000, extra=True)], FREE),
        (Kind.POSTURE, [stamp(Kind.POSTURE, 9000)] * 7, FREE),
        (Kind.POSTURE, [stamp(Kind.POSTURE, 9000)] * 8, Verdict(DROPPED, Reason.CAP)),
        (Kind.FEEDING, [stamp(Kind.FEEDING, 9000)] * 30, FREE),
        (Kind.FEEDING, [stamp(Kind.POSTURE, 3599.9 - n) for n in range(4)], Verdict(DROPPED, Reason.CAP)),
        (Kind.FEEDING, [stamp(Kind.POSTURE, 3600.0 - n) for n in range(4)], FREE),
    ],
)
def test_row_9_caps_of_the_day_and_of_the_hour(kind, stamps, expected):
    assert decide(case(of_kind(kind), stamps=tuple(stamps))) == expected


@pytest.mark.parametrize(
    ("own", "kind", "count", "expected"),
    [
        (1, Kind.REST, 1, Verdict(DROPPED, Reason.CAP)),
        (3, Kind.REST, 2, FREE),
        (5, Kind.MASSAGE, 1, Verdict(DROPPED, Reason.CAP)),
        (0, Kind.REST, 0, Verdict(DROPPED, Reason.CAP)),
    ],
)
def test_row_9_a_reminder_has_its_own_cap_but_massage_never_more_than_one(own, kind, count, expected):
    reminder = replace(of_kind(kind), cap=own)
    assert decide(case(reminder, stamps=(stamp(kind, 9000),) * count)) == expected


def test_row_9_what_was_put_off_is_no_new_one():
    asked = held(Reason.SNOOZED, asked=True)
    spent = (*(stamp(Kind.POSTURE, 3000.0),) * 4, stamp(Kind.REST, 600.0), stamp(Kind.REST, 500.0))
    assert decide(case(held=asked, stamps=spent)) == FREE


def test_row_9_a_massage_already_done_today_is_enough():
    assert decide(case(of_kind(Kind.MASSAGE), done={Kind.MASSAGE: TODAY})) == Verdict(DROPPED, Reason.CAP)
    assert decide(case(of_kind(Kind.MASSAGE), done={Kind.MASSAGE: date(2026, 5, 31)})) == FREE


def test_row_9_a_halved_kind_has_half_its_cap():
    halved = {Kind.POSTURE: Backoff(day=TODAY, unanswered=2, halved=True)}
    posture = of_kind(Kind.POSTURE)
    stamps = (stamp(Kind.POSTURE, 9000),) * 4
    assert decide(case(posture, stamps=stamps, backoff=halved)) == Verdict(DROPPED, Reason.CAP)
    assert decide(case(posture, stamps=stamps[:3], backoff=halved)) == FREE
    yesterday = {Kind.POSTURE: Backoff(day=date(2026, 5, 31), unanswered=2, halved=True)}
    assert decide(case(posture, stamps=stamps, backoff=yesterday)) == FREE


@pytest.mark.parametrize(
    ("attention", "waited", "expected"),
    [
        (Attention(typing=True, read=LIFE), None, Verdict(HELD, Reason.BUSY, "lull", LIFE + 4)),
        (Attention(typing=True, read=LIFE - 4.1), None, FREE),
        (Attention(typing=True, read=LIFE - 4.0), None, Verdict(HELD, Reason.BUSY, "lull", LIFE + 4)),
        (Attention(typing=False, read=LIFE), None, FREE),
        (
            Attention(typing=True, read=LIFE),
            held(Reason.BUSY, LIFE - 58),
            Verdict(HELD, Reason.BUSY, "lull", LIFE + 2),
        ),
        (Attention(typing=True, read=LIFE), held(Reason.BUSY, LIFE - 60), FREE),
    ],
)
def test_row_10_typing_holds_a_minute_at_most(attention, waited, expected):
    assert decide(case(held=waited, attention=attention)) == expected


EVERYTHING = {
    "safety": OPEN,
    "paused": Timed(),
    "feed": FEED,
    "run": RUN,
    "quiet": True,
    "presence": Presence(away_since=LIFE),
    "attention": Attention(claims=("dnd",), typing=True, read=LIFE),
    "stamps": (stamp(Kind.MASSAGE, 60.0), *(stamp(Kind.REST, 10.0),) * 3),
}
NOTHING = {
    "safety": None,
    "paused": None,
    "feed": None,
    "run": None,
    "quiet": False,
    "presence": Presence(),
    "attention": Attention(typing=True, read=LIFE),
    "stamps": (*(stamp(Kind.REST, 900.0),) * 4,),
}
ORDER = [
    ("safety", Reason.SAFETY_FIRST), ("paused", Reason.PAUSED), ("feed", Reason.FEEDING),
    ("run", Reason.IN_BREAK), ("quiet", Reason.QUIET_HOURS), ("presence", Reason.AWAY),
    ("attention", Reason.DO_NOT_DISTURB), ("stamps", Reason.TOO_SOON),
]  # fmt: skip


@pytest.mark.parametrize("count", range(9))
def test_the_rows_are_asked_in_the_order_of_the_table(count):
    """Everything speaks against it; one after another the higher rows fall silent."""
    state = {name: (NOTHING if index < count else EVERYTHING)[name] for index, (name, _) in enumerate(ORDER)}
    quiet = state.pop("quiet")
    settings = Settings(hours=Hours(quiet=Hours().quiet if quiet else ()))
    world = World(REST, start=at(22), settings=settings)
    verdict = decide(Case(replace(world.state, **state), REST))
    assert verdict.reason is (ORDER[count][1] if count < len(ORDER) else Reason.CAP)


def test_the_last_row_before_delivery_is_busy():
    assert gate.ROWS[-1] is gate.busy
    assert len(gate.ROWS) == 10
    assert [row.__doc__.split(":")[0] for row in gate.ROWS] == [f"Row {number}" for number in range(1, 11)]


def test_kinds_rank_in_the_order_of_the_table():
    ranked = sorted(Kind, key=gate.rank)
    assert ranked == [Kind.FEEDING, Kind.MASSAGE, Kind.REST, Kind.CHECK_IN, Kind.POSTURE, Kind.CUSTOM]
    assert time(21) == Hours().quiet[0].start
