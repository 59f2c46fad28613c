"""The day's facts from journal rows."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from postureapp.core import phases, plan, planner, today
from postureapp.core.events import Started
from postureapp.core.library import Catalogue
from postureapp.core.model import Act, Feed, Kind, Outcome, Reason, Side
from postureapp.core.moment import Moment
from postureapp.core.restore import restored
from postureapp.core.rows import ActRow, DecisionRow, FeedRow, ModeRow
from postureapp.core.settings import Settings
from postureapp.core.spans import FeedSpan, ModeSpan
from postureapp.core.today import Entry, TodayFacts

ZONE = ZoneInfo("Europe/Berlin")
DAY = date(2026, 5, 14)


def at(clock, days=0):
    return datetime.combine(DAY + timedelta(days=days), time.fromisoformat(clock), ZONE)


def decided(occurrence, clock, outcome, reason, due="", **more):
    return DecisionRow(
        at=at(clock),
        due=at(due or clock),
        occurrence=occurrence,
        reminder="posture",
        kind=Kind.POSTURE,
        outcome=outcome,
        reason=reason,
        **more,
    )


def test_one_that_waited_and_came_is_one_entry():
    rows = [
        decided("a", "13:00", Outcome.HELD, Reason.FEEDING, waiting_for="feeding"),
        decided("a", "13:27", Outcome.DELIVERED, Reason.DUE, due="13:00", shows="STA-1"),
        ActRow(at=at("13:28"), occurrence="a", reminder="posture", kind=Kind.POSTURE, act=Act.DONE),
    ]
    assert today.entries_of(rows, DAY, {"posture": "Stretch"}) == (
        Entry(
            at=at("13:27"), due=at("13:00"), reminder="posture", kind=Kind.POSTURE, name="Stretch",
            outcome=Outcome.DELIVERED, reason=Reason.DUE, waited=Reason.FEEDING, shows="STA-1", act=Act.DONE,
        ),
    )  # fmt: skip


def test_other_days_and_tests_are_left_out_and_the_newest_is_first():
    rows = [
        decided("x", "10:00", Outcome.DELIVERED, Reason.TEST),
        decided("b", "09:00", Outcome.DROPPED, Reason.CAP),
        decided("c", "11:00", Outcome.DELIVERED, Reason.DUE),
    ]
    assert [one.at for one in today.entries_of(rows, DAY, {})] == [at("11:00"), at("09:00")]
    assert today.entries_of(rows, DAY + timedelta(days=1), {}) == ()


def test_the_newest_row_of_a_feed_counts():
    feed = Feed(id="f", start=at("12:40"), side=Side.LEFT)
    ended = replace(feed, switches=((at("12:55"), Side.RIGHT),), end=at("13:25"))
    gone = Feed(id="g", start=at("06:00"), end=at("06:20"))
    rows = [
        FeedRow(at=at("12:40"), feed=feed),
        FeedRow(at=at("06:20"), feed=gone),
        FeedRow(at=at("13:25"), feed=ended),
        FeedRow(at=at("14:00"), feed=gone, deleted=True),
    ]
    assert today.feeds_of(rows, DAY) == (FeedSpan(start=at("12:40"), end=at("13:25"), side=Side.RIGHT),)
    assert today.feeds_of(rows[:1], DAY) == (FeedSpan(start=at("12:40"), end=None, side=Side.LEFT),)


def test_modes_run_from_on_to_off_and_end_by_themselves():
    rows = [
        ModeRow(at=at("08:00"), mode="paused", on=True, until=at("09:00")),
        ModeRow(at=at("09:30"), mode="paused", on=False),
        ModeRow(at=at("10:00"), mode="away", on=True),
        ModeRow(at=at("10:20"), mode="away", on=False),
        ModeRow(at=at("14:00"), mode="asleep", on=True, until=at("15:30")),
        ModeRow(at=at("16:00"), mode="quiet", on=False),
    ]
    assert today.modes_of(rows, DAY) == (
        ModeSpan(mode="paused", start=at("08:00"), end=at("09:00")),
        ModeSpan(mode="away", start=at("10:00"), end=at("10:20")),
        ModeSpan(mode="asleep", start=at("14:00"), end=at("15:30")),
    )


def test_the_notable_entry_is_the_newest_that_waited_or_did_not_come():
    rows = [
        decided("a", "09:00", Outcome.DROPPED, Reason.CAP),
        decided("b", "10:00", Outcome.MERGED, Reason.TOO_SOON),
        decided("c", "11:00", Outcome.DELIVERED, Reason.DUE),
        decided("d", "07:00", Outcome.DROPPED, Reason.QUIET_HOURS),
    ]
    assert today.notable(today.entries_of(rows, DAY, {})).reason is Reason.TOO_SOON
    assert today.notable(today.entries_of(rows[2:], DAY, {})) is None


def test_sides():
    assert [today.other_side(side) for side in (Side.LEFT, Side.RIGHT, Side.BOTH, None)] == [
        Side.RIGHT,
        Side.LEFT,
        None,
        None,
    ]


def test_the_day_holds_what_came_and_what_is_planned_today():
    def entry(clock, days=0):
        return Entry(at=at(clock, days), due=at(clock, days), reminder="rest", kind=Kind.REST)

    facts = TodayFacts(
        now=at("12:00"), planned=(entry("15:20"), entry("09:00", 1)), earlier=(entry("11:00"), entry("09:00"))
    )
    assert [one.at for one in facts.entries] == [at("09:00"), at("11:00"), at("15:20")]


def test_who_hides_feeds_reads_of_none():
    rows = [
        decided("a", "13:00", Outcome.HELD, Reason.FEEDING, waiting_for="feeding"),
        decided("a", "13:27", Outcome.DELIVERED, Reason.DUE, due="13:00"),
        ActRow(at=at("13:28"), occurrence="a", reminder="p", kind=Kind.POSTURE, act=Act.FEEDING_NOW),
        decided("b", "14:00", Outcome.HELD, Reason.FEEDING),
    ]
    seat = replace(decided("c", "12:00", Outcome.DELIVERED, Reason.DUE), kind=Kind.FEEDING)
    left = today.without_feeds(today.entries_of([*rows, seat], DAY, {}))
    assert [(one.at, one.waited, one.act) for one in left] == [(at("13:27"), None, None)]
    first = phases.filled(Settings(), DAY)
    hidden = replace(first, profile=replace(first.profile, hide_baby=True))
    state, _ = planner.step(
        restored((), hidden, Catalogue(language="en"), Moment(at("15:00"), 0.0)),
        Started(at=Moment(at("15:00"), 0.0)),
    )
    facts = today.today_facts(state, plan.compute(state), [*rows, seat])
    assert [one.reason for one in facts.why] == [Reason.DUE]
    assert Kind.FEEDING not in {one.kind for one in (*facts.earlier, *facts.planned, *facts.waiting)}


def test_facts_of_a_first_day():
    settings = phases.filled(Settings(), DAY)
    state, _ = planner.step(
        restored((), settings, Catalogue(language="en"), Moment(at("12:00"), 0.0)),
        Started(at=Moment(at("12:00"), 0.0)),
    )
    rows = [decided("a", "11:00", Outcome.DELIVERED, Reason.DUE)]
    facts = today.today_facts(state, plan.compute(state), rows)
    assert (facts.mode, facts.day, facts.feeding_shown) == ("active", DAY, True)
    assert [one.at for one in facts.earlier] == [at("11:00")]
    assert [one.reason for one in facts.why] == [Reason.DUE]
    assert {one.reminder for one in facts.waiting} == {one.id for one in settings.reminders}
    assert {(one.outcome, one.at >= facts.now) for one in facts.planned} == {(None, True)}
    assert facts.next is not None
    assert facts.next.at >= facts.now
