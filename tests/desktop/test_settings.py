"""A reminder changed with pointer and keys in Settings comes at that time, and all say the same."""

import pytest

from tests.desktop.app import WELCOMED
from tests.desktop.waiting import until

STEPS = 5
"""Changes that the test by names makes: a reminder, a time, another clock time for it, two days."""


@pytest.fixture
def desktop(new_desktop):
    return new_desktop(accessibility=True)


@pytest.fixture
def app(desktop, new_app):
    """The app with its Settings open at Reminders."""
    app = new_app(desktop).set(WELCOMED).start()
    assert app.cli("settings").code == 0
    desktop.windows.wait_for("Settings")
    return app


def names(desktop, name, role=""):
    return desktop.accessibility.wait_for("PostureApp", name, role)


def moments(app, reminder="custom", days="7"):
    """Date and clock time of what the command line says is to come."""
    occurrences = app.cli("plan", "--days", days, "--json").json()["occurrences"]
    return [one["at"][:16] for one in occurrences if one["reminder"] == reminder]


def planned(app, reminder="custom", days="7"):
    """The clock times among them."""
    return {at[11:] for at in moments(app, reminder, days)}


def test_a_reminder_is_added_and_set_with_real_clicks_and_keys(desktop, app):
    desktop.click("Add a reminder", "button")
    desktop.keyboard.press("Control+a")
    desktop.keyboard.type("Stretch")
    desktop.keyboard.press("Return")
    desktop.click("At times", "radio")
    desktop.keyboard.press("Tab")
    desktop.keyboard.type("11:20")
    desktop.keyboard.press("Return")
    until("the plan follows", lambda: planned(app) == {"11:20"})
    until("the list names it", lambda: names(desktop, "Stretch, Every day, 11:20"))
    desktop.keyboard.press("Control+z")
    until("the old time is back", lambda: planned(app) == {"10:00"})


def test_a_reminder_is_added_tested_and_undone_by_names_alone(desktop, app):
    voice = desktop.accessibility
    voice.press(names(desktop, "Add a reminder", "button"))
    voice.press(names(desktop, "Add a time", "button"))
    voice.type(names(desktop, "Time 2"), "15:00")
    desktop.keyboard.press("Return")
    for day in ("Saturday", "Sunday"):
        voice.press(names(desktop, day, "check"))
    before = len(desktop.bubbles.requests())
    voice.press(names(desktop, "Send a test", "button"))
    until("the test reminder", lambda: len(desktop.bubbles.requests()) > before)
    until("the plan has both", lambda: planned(app) == {"10:00", "15:00"})
    for _ in range(STEPS):
        before = moments(app)
        voice.press(names(desktop, "Undo", "button"))
        until("one change is taken back", lambda before=before: moments(app) != before)
    assert moments(app) == []
    until("nothing is left to undo", lambda: "enabled" not in names(desktop, "Undo", "button").states)


def test_a_minute_too_few_is_explained_at_the_field(desktop, app):
    before = planned(app, "feeding", "1")
    minutes = names(desktop, "Minutes")
    desktop.click("Minutes")
    desktop.keyboard.press("Control+a")
    desktop.keyboard.type("2")
    desktop.keyboard.press("Return")
    names(desktop, "5 minutes is the shortest. 180 is kept.")
    assert desktop.accessibility.text(minutes) == "180"
    assert planned(app, "feeding", "1") == before


def test_tab_after_a_typed_time_goes_on_and_the_page_stays(desktop, app):
    desktop.click("Add a reminder", "button")
    desktop.keyboard.press("Return")
    desktop.click("At times", "radio")
    desktop.keyboard.press("Tab")
    until("the time has the focus", lambda: "focused" in names(desktop, "Time 1").states)
    before = desktop.accessibility.box(names(desktop, "Time 1"))
    desktop.keyboard.type("11:20")
    desktop.keyboard.press("Tab")
    until("the next stop has it", lambda: "focused" in names(desktop, "Add a time", "button").states)
    until("the plan follows", lambda: planned(app) == {"11:20"})
    desktop.screen.settle()
    assert "focused" in names(desktop, "Add a time", "button").states
    assert desktop.accessibility.box(names(desktop, "Time 1")) == before


def test_a_surprise_changes_the_pictures_and_neither_page_nor_focus(desktop, app):
    voice = desktop.accessibility
    voice.press(names(desktop, "Look", "radio"))
    desktop.click("Search settings")
    desktop.keyboard.type("people in the pictures")
    desktop.keyboard.press("Return")
    until("the line is found", lambda: "focused" in names(desktop, "Surprise me", "button").states)
    desktop.screen.settle()
    before, seen = voice.box(names(desktop, "Surprise me", "button")), desktop.screen.picture()
    desktop.keyboard.press("space")
    until("another picture", lambda: desktop.screen.picture() != seen)
    until("its names are kept", lambda: "baby_skin" in next(app.home.rglob("settings.toml")).read_text())
    desktop.screen.settle()
    again = names(desktop, "Surprise me", "button")
    assert "focused" in again.states
    assert voice.box(again) == before
