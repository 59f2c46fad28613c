"""A break of two steps is written with real keys, saved, found in Tips and started."""

import pytest

from tests.desktop.app import WELCOMED
from tests.desktop.waiting import until

HEAD = ("Title of the pack", "Evening class"), ("Author", "Ana Ruiz")


@pytest.fixture
def desktop(new_desktop):
    return new_desktop(accessibility=True)


@pytest.fixture
def app(desktop, new_app):
    """The app with its Tips open."""
    app = new_app(desktop).set(WELCOMED).start()
    assert app.cli("tips").code == 0
    desktop.windows.wait_for("Tips")
    return app


def write(desktop, name, text):
    """Click into a field and type."""
    desktop.click(name, "text")
    desktop.keyboard.press("Control+a")
    desktop.keyboard.type(text)


def written(app):
    """The sentences of the only own break that is installed."""
    files = sorted((app.home / "packs").glob("*/routines.toml"))
    lines = files[0].read_text().splitlines() if files else []
    return [line.removeprefix("say = ").strip('"') for line in lines if line.startswith("say")]


def test_a_break_is_written_with_real_keys_and_started(desktop, app):
    desktop.click("Own content", "button")
    desktop.windows.wait_for("Own content")
    desktop.click("Write your own…", "button")
    for name, text in HEAD:
        write(desktop, name, text)
    desktop.click("Add a break", "button")
    desktop.keyboard.type("Slow bends")
    write(desktop, "What it is for", "Bend a little.")
    write(desktop, "Sentence", "Stand tall.")
    desktop.keyboard.press("Control+d")
    write(desktop, "Sentence", "Bend to the right.")
    desktop.keyboard.press("Control+s")
    until("the pack is installed", lambda: written(app) == ["Stand tall.", "Bend to the right."])
    desktop.click("Show in Tips", "button")
    desktop.click("Start this break", "button")
    desktop.click("None of these", "button")
    desktop.accessibility.wait_for("PostureApp", "Stand tall.")
