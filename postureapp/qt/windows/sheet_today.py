"""Today with a made-up afternoon in it, for pictures and measurements."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from postureapp.core.model import Act, Feed, Kind, Outcome, Reason, Side, TimeRange
from postureapp.core.plan import Planned
from postureapp.core.spans import FeedSpan, ModeSpan
from postureapp.core.today import Entry, TodayFacts
from postureapp.core.why import Decision
from postureapp.qt.ui import Ui
from postureapp.qt.windows.main import MainWindow
from postureapp.qt.windows.today import TodayPage


def today_facts(now: datetime, *, feeding: bool = False) -> TodayFacts:
    """An afternoon: some came, one waited for a feed, some are still to come."""
    now = _at(now, "14:45")
    earlier, planned, feeds = _earlier(now), _planned(now), _feeds(now)
    feed = Feed(id="f", start=now - timedelta(minutes=12), side=Side.LEFT) if feeding else None
    if feed is not None:
        feeds = (*feeds, FeedSpan(start=feed.start, end=None, side=feed.side))
    return TodayFacts(
        now=now,
        mode="feeding" if feeding else "active",
        next=planned[0],
        planned=planned,
        earlier=earlier,
        feeds=feeds,
        modes=(
            ModeSpan(mode="paused", start=_at(now, "08:54"), end=_at(now, "09:42")),
            ModeSpan(mode="asleep", start=_at(now, "14:00"), end=_at(now, "14:30")),
        ),
        quiet=(TimeRange(time(21), time(8)),),
        feed=feed,
        side=Side.RIGHT,
        offer="R01",
        why=_decisions(earlier),
        waiting=(
            Planned(reminder="rest", kind=Kind.REST, due=planned[0].at),
            Planned(reminder="posture", kind=Kind.POSTURE, due=planned[2].at),
            Planned(
                reminder="massage", kind=Kind.MASSAGE, due=None, held=True, expected=Reason.DO_NOT_DISTURB
            ),
        ),
    )


def _at(now: datetime, clock: str) -> datetime:
    return datetime.combine(now.date(), time.fromisoformat(clock), now.tzinfo)


def _entry(now: datetime, clock: str, kind: Kind, outcome: Outcome | None = None, **more: object) -> Entry:
    at = _at(now, clock)
    return replace(Entry(at=at, due=at, reminder=kind.value, kind=kind, outcome=outcome), **more)


def _earlier(now: datetime) -> tuple[Entry, ...]:
    came, due = Outcome.DELIVERED, _at(now, "13:00")
    return (
        _entry(now, "13:27", Kind.POSTURE, came, due=due, waited=Reason.FEEDING, act=Act.DONE),
        _entry(now, "12:12", Kind.FEEDING, came, act=Act.DONE),
        _entry(now, "11:15", Kind.POSTURE, came, act=Act.LATER),
        _entry(now, "10:12", Kind.MASSAGE, came, act=Act.START),
        _entry(now, "09:30", Kind.POSTURE, Outcome.DROPPED, reason=Reason.PAUSED),
        _entry(now, "08:30", Kind.POSTURE, came, act=Act.DONE),
    )


def _planned(now: datetime) -> tuple[Entry, ...]:
    coming = (
        ("15:20", Kind.REST), ("16:00", Kind.FEEDING), ("17:15", Kind.POSTURE), ("18:30", Kind.CHECK_IN),
        ("19:42", Kind.REST),
    )  # fmt: skip
    return tuple(_entry(now, clock, kind) for clock, kind in coming)


def _feeds(now: datetime) -> tuple[FeedSpan, ...]:
    times = (
        ("01:06", "01:30"),
        ("04:18", "04:42"),
        ("07:12", "07:36"),
        ("10:30", "10:54"),
        ("12:40", "13:22"),
    )
    sides = (Side.LEFT, Side.RIGHT)
    return tuple(
        FeedSpan(start=_at(now, begins), end=_at(now, ends), side=sides[place % 2])
        for place, (begins, ends) in enumerate(times)
    )


def _decisions(earlier: tuple[Entry, ...]) -> tuple[Decision, ...]:
    return tuple(
        Decision(
            at=one.at - timedelta(days=days),
            due=one.due - timedelta(days=days),
            reminder=one.reminder,
            kind=one.kind,
            outcome=one.outcome or Outcome.DELIVERED,
            reason=one.reason,
            waiting_for="",
        )
        for days in range(3)
        for one in earlier
    )


def today(*, feeding: bool = False, why: bool = False) -> Callable[[Ui, datetime], QWidget]:
    """The call that builds Today."""

    def build(ui: Ui, now: datetime) -> QWidget:
        def page() -> TodayPage:
            made = TodayPage(ui)
            made.show_facts(today_facts(now, feeding=feeding))
            if why:
                made.open_why()
            return made

        window = MainWindow(ui, {"today": page, "tips": QWidget, "progress": QWidget, "settings": QWidget})
        window.open_page("today")
        return window

    return build
