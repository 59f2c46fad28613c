"""Global shortcuts on a real X server: grabbed keys are heard whoever has the focus, and are given back."""

import pytest

from postureapp.system.shortcuts_x11 import X11Shortcuts
from tests.system.small_loop import SmallLoop


@pytest.fixture
def loop():
    made = SmallLoop()
    yield made
    made.selector.close()


@pytest.fixture
def start(desktop, loop, monkeypatch):
    monkeypatch.setenv("DISPLAY", desktop.env["DISPLAY"])
    monkeypatch.setenv("XAUTHORITY", desktop.env.get("XAUTHORITY", ""))
    made = []

    def build():
        pressed = []
        made.append(X11Shortcuts(loop.watch, pressed.append))
        return made[-1], pressed

    yield build
    for one in made:
        one.close()


def test_keys_are_heard_changed_and_given_back(desktop, loop, start):
    keys, pressed = start()
    assert keys.missing() == ""
    assert keys.set({"feed": "Ctrl+Alt+F", "break": "Meta+B", "pause": ""}) == {}
    desktop.keyboard.press("Control+Alt+f")
    loop.until(lambda: pressed == ["feed"])
    desktop.keyboard.press("Control+f", "Alt+f", "f")
    assert keys.set({"feed": "Ctrl+Alt+G"}) == {}
    desktop.keyboard.press("Control+Alt+f", "Control+Alt+g")
    loop.until(lambda: pressed == ["feed", "feed"])


def test_keys_of_another_program_are_named(desktop, loop, start):
    first, heard_first = start()
    second, heard_second = start()
    assert first.set({"feed": "Ctrl+Alt+F"}) == {}
    assert second.set({"break": "Ctrl+Alt+F", "pause": "nonsense"}) == {
        "break": "another program uses Ctrl+Alt+F",
        "pause": "'nonsense' needs Ctrl, Alt or Meta",
    }
    first.close()
    assert second.set({"break": "Ctrl+Alt+F"}) == {}
    desktop.keyboard.press("Control+Alt+f")
    loop.until(lambda: heard_second == ["break"])
    assert heard_first == []


def test_without_a_server_the_reason_is_said(loop, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":7654")
    keys = X11Shortcuts(loop.watch, print)
    assert keys.missing() == "no X server answers"
    assert keys.set({"feed": "Ctrl+Alt+F"}) == {"feed": "no X server answers"}
    keys.close()
