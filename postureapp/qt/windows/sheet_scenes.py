"""The windows of every day with a made-up afternoon in them, for pictures and measurements."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from postureapp.core import edit_hours, phases
from postureapp.core.library import Level
from postureapp.core.model import Act, Feed, Kind, Outcome, Reason, Side, TimeRange
from postureapp.core.plan import Planned
from postureapp.core.settings import Rung
from postureapp.core.spans import FeedSpan, ModeSpan
from postureapp.core.today import Entry, TodayFacts
from postureapp.core.why import Decision
from postureapp.qt.ui import Ui
from postureapp.qt.windows import sheet_breaks, sheet_cards, sheet_record
from postureapp.qt.windows import sheet_reading as reading
from postureapp.qt.windows.main import MainWindow
from postureapp.qt.windows.settings import RungFacts, SettingsFacts, SettingsPage
from postureapp.qt.windows.sheet_scene import MAIN, SMALL, Scene
from postureapp.qt.windows.today import TodayPage
from postureapp.qt.windows.welcome import WelcomeWindow

PAGES = (
    "profile", "reminders", "feeding", "breaks", "notifications", "look", "language", "privacy", "about",
)  # fmt: skip


def _main(name: str, page: Callable[[], QWidget], ui: Ui) -> QWidget:
    pages = {"today": page, "tips": QWidget, "progress": QWidget, "settings": page}
    window = MainWindow(ui, pages)
    window.open_page(name)
    return window


# -- Settings ---------------------------------------------------------------------------------------------
def settings_facts(ui: Ui, now: datetime) -> SettingsFacts:
    """Facts of a computer where most things work."""
    words = ui.words
    return SettingsFacts(
        now=now,
        rungs=(
            RungFacts(rung=Rung.NATIVE, works=True, used=True),
            RungFacts(rung=Rung.TRAY, works=True),
            RungFacts(rung=Rung.PLYER, works=False, why_not=words.t("It is not installed.")),
            RungFacts(rung=Rung.CARD, works=True),
        ),
        voices=(("anna", "Anna"), ("jo", "Jo")),
        folders=(
            ("settings", "~/.config/postureapp/settings.toml"),
            ("journal", "~/.local/share/postureapp/journal.sqlite"),
            ("backups", "~/.local/share/postureapp/backups"),
        ),
        versions=(("PostureApp", "0.1.0"), ("Qt", "6.11.3"), ("Python", "3.11")),
        defaults=phases.filled(ui.settings, now.date()).reminders,
        countries=("CN", "DE", "ES", "GB", "MX", "US"),
    )


def settings_page(name: str) -> Callable[[Ui, datetime], QWidget]:
    """The call that builds Settings, open at a page."""

    def build(ui: Ui, now: datetime) -> QWidget:
        def page() -> SettingsPage:
            return SettingsPage(ui, settings_facts(ui, now), name)

        return _main("settings", page, ui)

    return build


def usual_reminders(ui: Ui, now: datetime) -> QWidget:
    """Settings at the reminders that a new person is given."""
    ui.settings = phases.filled(ui.settings, now.date())
    return settings_page("reminders")(ui, now)


def reminder_with_hours(ui: Ui, now: datetime) -> QWidget:
    """Settings at a reminder that has hours of its own, one of them over midnight."""
    settings = phases.filled(ui.settings, now.date())
    friday = (TimeRange(time(8), time(13)), TimeRange(time(17), time(1, 30)))
    week = edit_hours.with_days(settings.hours.active, (4,), friday)
    week = edit_hours.with_days(week, (5, 6), (TimeRange(time(9, 30), time(21)),))
    first = replace(settings.reminders[-1], active=week)
    ui.settings = replace(settings, reminders=(first, *settings.reminders[:-1]))
    return settings_page("reminders")(ui, now)


def show_week(window: QWidget) -> None:
    """Turn the preview to the week."""
    page = window.page("settings") if isinstance(window, MainWindow) else None
    assert isinstance(page, SettingsPage)
    page.reminders().preview.show_week(True)


def show_people(window: QWidget) -> None:
    """Bring the looks of the drawn people into sight."""
    page = window.page("settings") if isinstance(window, MainWindow) else None
    assert isinstance(page, SettingsPage)
    page.open_page("look", "look.figure")


# -- Today ------------------------------------------------------------------------------------------------
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

        return _main("today", page, ui)

    return build


# -- Welcome ----------------------------------------------------------------------------------------------
def welcome(step: int) -> Callable[[Ui, datetime], QWidget]:
    """The call that builds Welcome at a step."""

    def build(ui: Ui, now: datetime) -> QWidget:
        window = WelcomeWindow(ui, now.date())
        window.go(step)
        return window

    return build


SCENES: dict[str, Scene] = {
    "today": Scene(build=today(), size=MAIN),
    "today_feeding": Scene(build=today(feeding=True), size=MAIN),
    "today_why": Scene(build=today(why=True), size=MAIN),
    **{f"settings_{name}": Scene(build=settings_page(name)) for name in PAGES},
    "settings_reminders": Scene(build=usual_reminders),
    "settings_no_reminders": Scene(build=settings_page("reminders")),
    "settings_hours": Scene(build=reminder_with_hours),
    "settings_week": Scene(build=usual_reminders, arrange=show_week),
    "tips": Scene(build=reading.tips(), size=MAIN, arrange=reading.thumbnails),
    "tip_page": Scene(build=reading.tips("SIT-1"), size=MAIN),
    "break_page": Scene(build=reading.tips("R01"), size=MAIN, arrange=reading.thumbnails),
    "tip_card": Scene(build=reading.tip_card, size=(960, 640)),
    "advice_book": Scene(build=reading.advice(Level.BOOK, "wound"), size=(720, 640)),
    "advice_emergency": Scene(build=reading.advice(Level.EMERGENCY, "chest"), size=(720, 640)),
    "settings_people": Scene(build=settings_page("look"), arrange=show_people),
    **{f"welcome_{step + 1}": Scene(build=welcome(step), size=SMALL) for step in range(4)},
    **sheet_breaks.SCENES,
    **sheet_cards.SCENES,
    **sheet_record.SCENES,
}
