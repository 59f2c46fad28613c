"""The windows of every day with a made-up afternoon in them, for pictures and measurements."""

from collections.abc import Callable
from datetime import datetime, time

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from postureapp.core import edit_hours, phases
from postureapp.core.library import Level
from postureapp.core.model import TimeRange
from postureapp.core.settings import Rung
from postureapp.qt.ui import Ui
from postureapp.qt.windows import sheet_breaks, sheet_cards, sheet_record
from postureapp.qt.windows import sheet_reading as reading
from postureapp.qt.windows.main import MainWindow
from postureapp.qt.windows.settings import RungFacts, SettingsFacts, SettingsPage
from postureapp.qt.windows.sheet_scene import MAIN, SMALL, Scene
from postureapp.qt.windows.sheet_today import today
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


def _settings(window: QWidget) -> SettingsPage:
    page = window.page("settings") if isinstance(window, MainWindow) else None
    assert isinstance(page, SettingsPage)
    return page


def usual_reminders(ui: Ui, now: datetime) -> QWidget:
    """Settings at the reminders that a new person is given."""
    ui.settings = phases.filled(ui.settings, now.date())
    return settings_page("reminders")(ui, now)


def no_reminders(ui: Ui, now: datetime) -> QWidget:
    """Settings when the last reminder is gone."""
    window = usual_reminders(ui, now)
    _settings(window).show_settings(replace(ui.settings, reminders=()))
    return window


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
    _settings(window).reminders().preview.show_week(True)


def show_people(window: QWidget) -> None:
    """Bring the looks of the drawn people into sight."""
    _settings(window).open_page("look", "look.figure")


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
    "settings_no_reminders": Scene(build=no_reminders),
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
