"""Idle, full screen and do not disturb on a real desktop: real pointer, real window manager, real dunst."""

import os
import subprocess
import sys
import time

import pytest

from postureapp.system.attention_x11 import X11FullScreen
from postureapp.system.presence_x11 import X11Presence
from postureapp.system.senses import Buses, Session, attention_sources
from tests.desktop.waiting import until
from tests.system.small_loop import SmallLoop

FULL_SCREEN = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.showFullScreen()
app.exec()
"""


@pytest.fixture
def loop():
    made = SmallLoop()
    yield made
    made.selector.close()


@pytest.fixture
def inside(desktop, monkeypatch):
    """This very process looks at the desktop as the app would."""
    for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.setitem(os.environ, name, desktop.env[name])
    return desktop


def test_leaving_and_coming_back_is_told_by_the_server(inside, loop):
    changes = []
    # Long enough for a slow machine to see the return before the next leaving.
    presence = X11Presence(loop.watch, lambda: changes.append(presence.read()[0]), away_ms=1200)
    assert presence.missing() == ""
    for x in (400, 410, 420):
        inside.pointer.move(x, 400)
        loop.until(lambda x=x: len(changes) >= (x - 400) // 10 + 1)
    left, back, left_again = changes
    assert left >= 1.2
    assert back < left
    assert left_again >= 1.2
    presence.close()


def test_an_answer_never_swallows_the_news(inside, loop):
    changes = []
    presence = X11Presence(loop.watch, lambda: changes.append(presence.read()[0]), away_ms=300)
    inside.pointer.move(400, 410)
    end = time.monotonic() + 1.5
    while time.monotonic() < end:  # the alarm comes in the middle of these
        presence.read()
    loop.until(lambda: changes)
    assert changes[0] >= 0.3
    presence.close()


def test_who_is_back_before_the_app_looked_is_back(inside, loop):
    changes = []
    presence = X11Presence(loop.watch, lambda: changes.append(presence.read()[0]), away_ms=300)
    inside.pointer.move(400, 420)
    until("the server counted them as away", lambda: presence.read()[0] > 0.5)
    inside.pointer.move(410, 420)  # before the loop turned even once
    loop.until(lambda: len(changes) >= 2)
    inside.pointer.move(420, 420)
    seen = len(changes)
    loop.until(lambda: len(changes) > seen)  # and the next leaving is told again
    presence.close()


def test_a_full_screen_window_is_seen_and_its_end_too(inside, loop):
    source = X11FullScreen(loop.watch)
    assert (source.missing(), source.claims()) == ("", frozenset())
    env = {**inside.env, "QT_QPA_PLATFORM": "xcb"}
    with subprocess.Popen([sys.executable, "-c", FULL_SCREEN], env=env) as film:
        loop.until(source.claims, 30)
        assert source.claims() == {"full_screen"}
        film.kill()
    loop.until(lambda: not source.claims())
    source.close()


def test_dunst_paused_is_do_not_disturb(inside, loop):
    buses = Buses(loop.watch, loop.later)
    (source,) = [
        one
        for one in attention_sources(loop.watch, loop.later, buses, inside.env)
        if one.name == "do not disturb"
    ]
    assert (source.missing(), source.claims()) == ("", frozenset())
    for paused, claims in (("true", {"dnd"}), ("false", set())):
        subprocess.run(["dunstctl", "set-paused", paused], env=inside.env, check=True)
        loop.until(lambda claims=claims: source.claims() == claims)
    buses.close()


def test_sleep_and_lock_are_told_by_the_login_service(new_desktop, loop, monkeypatch):
    place = new_desktop(panel="none", notifications="none", window_manager="none", logind=True)
    for name in ("DBUS_SYSTEM_BUS_ADDRESS", "XDG_SESSION_ID"):
        monkeypatch.setitem(os.environ, name, place.env[name])
    news = []
    session = Session(loop.watch, loop.later, news.append)
    assert session.missing() == ""
    place.logind.lock()
    place.logind.unlock()
    place.logind.sleep()
    place.logind.wake()
    loop.until(lambda: len(news) == 4)
    assert news == ["lock", "unlock", "sleep", "wake"]
    session.close()
