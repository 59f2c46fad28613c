"""A feed from Today with real clicks: started, a slip mended, ended; and everything says the same."""

from datetime import datetime, timedelta

import pytest

from tests.desktop.app import WELCOMED
from tests.desktop.waiting import until


@pytest.fixture
def desktop(new_desktop):
    return new_desktop(accessibility=True)


@pytest.fixture
def app(desktop, new_app):
    """The app with Today open."""
    app = new_app(desktop).set(WELCOMED).start()
    assert app.cli("today").code == 0
    desktop.windows.wait_for("Today")
    return app


def mode(app):
    return app.cli("status", "--json").json()["mode"]


def exported(app):
    """The line of the only feed that ended: start and side."""
    lines = app.cli("export", "-").out.splitlines()[1:]
    return [(datetime.fromisoformat(line.split(",")[1]), line.split(",")[4]) for line in lines]


def test_a_feed_begun_late_and_on_the_wrong_side_is_put_right(desktop, app):
    desktop.click("Start feed", "button")
    until("a feed runs", lambda: mode(app) == "feeding")
    began = datetime.now()  # noqa: DTZ005 - as the file says it
    desktop.click("Correct it", "button")
    desktop.screen.settle()
    desktop.keyboard.press("Down", "Return")  # the first line: five minutes ago
    desktop.click("Correct it", "button")
    desktop.screen.settle()
    desktop.keyboard.press("Up", "Up", "Return")  # the last but one: the right side
    desktop.click("End feed", "button")
    (start, side), *others = until("the feed is over", lambda: exported(app))
    assert (side, others) == ("right breast", [])
    assert timedelta(minutes=4) < began - start < timedelta(minutes=7)
    until("the release is next", lambda: app.cli("next", "--json").json()["reminder"] == "release")
    (coming,) = [
        one
        for one in app.cli("plan", "--days", "1", "--json").json()["occurrences"]
        if one["reminder"] == "release"
    ]
    assert app.cli("next", "--json").json()["at"] == coming["at"]


@pytest.mark.parametrize("entry", ["Check in", "Today", "Tips", "Settings"])
def test_an_entry_of_the_trays_menu_opens_its_window(desktop, new_app, entry):
    app = new_app(desktop).set(WELCOMED).start()
    desktop.tray.choose(app.tray(), entry)
    desktop.windows.wait_for(entry)
