"""Everything the keyboard reaches has a role and a name on the accessibility bus, in every window."""

import pytest
from msgspec.structs import replace

from postureapp.core.edit import PAGES
from postureapp.core.settings import Settings
from tests.desktop.app import WELCOMED
from tests.desktop.waiting import until

TITLES = {
    "profile": "Profile",
    "reminders": "Reminders",
    "feeding": "Feeding",
    "breaks": "Breaks and voice",
    "notifications": "Notifications",
    "look": "Look",
    "language": "Language",
    "privacy": "Privacy and data",
    "about": "About",
}
NO_ROLE = {"", "unknown", "invalid", "redundant object"}
FRAMES = {"frame", "application", "filler"}


@pytest.fixture
def desktop(new_desktop):
    return new_desktop(accessibility=True)


@pytest.fixture
def app(desktop, new_app):
    return new_app(desktop).set(WELCOMED).start()


def reached(desktop):
    """What is on the screen and takes the focus, anywhere in the app."""
    voice = desktop.accessibility
    roots = [root for root in voice.applications() if "postureapp" in root.name.lower()]
    return [
        thing
        for root in roots
        for thing in voice.walk(root)
        if {"showing", "focusable"} <= thing.states and thing.role not in FRAMES
    ]


def nameless(things):
    """Roles of those a screen reader cannot call by a name, or whose kind it cannot say."""
    return [(one.role, one.name) for one in things if not one.name.strip() or one.role in NO_ROLE]


def all_named(desktop, least):
    """Once at least so many controls are there, each has role and name."""
    things = until("the window's controls", lambda: len(found := reached(desktop)) >= least and found)
    assert nameless(things) == []


def test_the_nine_pages_of_settings(desktop, app):
    assert set(TITLES) == set(PAGES)
    assert app.cli("settings").code == 0
    desktop.windows.wait_for("Settings")
    voice = desktop.accessibility
    found = {}
    for title in TITLES.values():
        voice.press(voice.wait_for("PostureApp", title, "radio"))
        desktop.screen.settle()
        things = reached(desktop)
        assert len(things) > 12  # the sidebar alone has eleven
        found[title] = nameless(things)
    assert found == {title: [] for title in TITLES.values()}


@pytest.mark.parametrize(
    ("verb", "title", "least"),
    [
        (("today",), "Today", 8),
        (("tips",), "Tips", 8),
        (("check-in",), "Check in", 3),
        (("break", "start", "R13"), "Two-minute desk reset", 3),
    ],
)
def test_each_window(desktop, app, verb, title, least):
    answer = app.cli(*verb)
    assert (answer.code, answer.err) == (0, "")
    desktop.windows.wait_for(title)
    desktop.screen.settle()
    all_named(desktop, least)


def test_welcome_at_each_step(desktop, new_app):
    new_app(desktop).set(Settings()).start()
    voice = desktop.accessibility
    found = []
    for _ in range(3):
        go_on = voice.wait_for("PostureApp", "Next", "button")
        found += nameless(reached(desktop))
        voice.press(go_on)
        desktop.screen.settle()
    assert found + nameless(reached(desktop)) == []


def test_a_card_in_the_corner(desktop, new_app):
    cards = replace(WELCOMED, notifications=replace(WELCOMED.notifications, always_card=True))
    app = new_app(desktop).set(cards).start()
    assert app.cli("remind").code == 0
    desktop.accessibility.wait_for("PostureApp", "Later", "button")
    all_named(desktop, 2)
