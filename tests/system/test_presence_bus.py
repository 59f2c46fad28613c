"""Idle, lock and sleep over the buses: each service as it really answers, and its absence said in words."""

import os

import pytest

from postureapp.system.bus import Bus
from postureapp.system.presence_gnome import MutterPresence
from postureapp.system.presence_lock import LogindLock, ScreenSaverLock
from tests.system.private_bus import Service

LOGIN, LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
SESSION_PATH = f"{LOGIN_PATH}/session/_31"


@pytest.fixture
def bus(loop, daemon):
    made = Bus("SESSION", loop.watch, loop.later)
    yield made
    made.close()


class Threaded:
    """A service that answers while the test itself waits for an answer."""

    def __init__(self, name, answers):
        import threading

        from tests.system.small_loop import SmallLoop

        self.loop = SmallLoop()
        self.service = Service(self.loop, name, answers)
        self.on = True
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        while self.on and not self.service.gone:
            self.loop.turn(0.02)

    def emit(self, *signal):
        self.service.emit(*signal)

    def stop(self):
        self.on = False
        self.thread.join()
        self.service.stop()
        self.loop.selector.close()


@pytest.fixture
def serve(daemon):
    running = []

    def start(name, **answers):
        running.append(Threaded(name, answers))
        return running[-1]

    yield start
    for one in running:
        one.stop()


def test_mutter_is_asked_and_tells_of_leaving_and_coming_back(loop, bus, serve):
    idle = iter([("t", (4200,)), ("t", (400_000,))])
    mutter = serve(
        "org.gnome.Mutter.IdleMonitor",
        AddIdleWatch=("u", (1,)),
        AddUserActiveWatch=("u", (2,)),
        GetIdletime=lambda: next(idle),
    )
    changes = []
    presence = MutterPresence(bus, lambda: changes.append(presence.read()))
    assert (presence.missing(), presence.read()) == ("", (4.2, False))
    fired = "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor", "WatchFired", "u"
    mutter.emit(*fired, (9,))
    mutter.emit(*fired, (1,))
    loop.until(lambda: changes)
    assert changes == [(400.0, False)]
    loop.until(lambda: presence._back)
    presence._changed = lambda: changes.append("back")
    mutter.emit(*fired, (2,))
    loop.until(lambda: len(changes) == 2)
    assert changes[1] == "back"


def test_no_mutter_is_said(bus):
    presence = MutterPresence(bus, lambda: None)
    assert "no idle monitor" in presence.missing()
    assert presence.read() == (None, False)


def logind(serve, locked=False):
    return serve(
        LOGIN,
        GetSession=("o", (SESSION_PATH,)),
        GetSessionByPID=("o", (SESSION_PATH,)),
        Get=("v", (("b", locked),)),
    )


@pytest.mark.parametrize("number", ["", "1"])
def test_the_login_service_tells_lock_unlock_sleep_and_wake_once(loop, bus, serve, monkeypatch, number):
    monkeypatch.setitem(os.environ, "XDG_SESSION_ID", number)
    service, news = logind(serve), []
    lock = LogindLock(bus, news.append)
    assert (lock.missing(), lock.read()) == ("", (None, False))
    session, manager = f"{LOGIN}.Session", f"{LOGIN}.Manager"
    service.emit(SESSION_PATH, session, "Lock", None, ())
    for locked in (True, False):
        changed = (session, {"LockedHint": ("b", locked), "Other": ("s", "x")}, [])
        service.emit(
            SESSION_PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as", changed
        )
    service.emit("/org/freedesktop/login1/session/_32", session, "Lock", None, ())
    service.emit(LOGIN_PATH, manager, "PrepareForSleep", "b", (True,))
    service.emit(LOGIN_PATH, manager, "PrepareForSleep", "b", (False,))
    loop.until(lambda: "wake" in news)
    assert news == ["lock", "unlock", "sleep", "wake"]
    assert lock.read() == (None, False)


def test_a_session_locked_before_is_known(bus, serve):
    logind(serve, locked=True)
    assert LogindLock(bus, print).read() == (None, True)


def test_no_login_service_and_no_system_bus_are_said(bus, loop, monkeypatch):
    assert "ServiceUnknown" in LogindLock(bus, print).missing()
    monkeypatch.setitem(os.environ, "DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere")
    nothing = LogindLock(Bus("SYSTEM", loop.watch, loop.later), print)
    assert nothing.missing().startswith("no system bus")
    assert nothing.read() == (None, False)


def test_the_screen_saver_tells_of_the_lock(loop, bus, serve):
    saver = serve("org.freedesktop.ScreenSaver", GetActive=("b", (True,)))
    news = []
    lock = ScreenSaverLock(bus, news.append)
    assert (lock.missing(), lock.read()) == ("", (None, True))
    for active in (True, False, True):
        saver.emit(
            "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", "b", (active,)
        )
    loop.until(lambda: len(news) == 2)
    assert news == ["unlock", "lock"]


def test_no_screen_saver_is_said(bus, serve):
    assert "no screen saver" in ScreenSaverLock(bus, print).missing()
    serve("org.freedesktop.ScreenSaver", GetActive="org.example.Error.No")
    assert "org.example.Error.No" in ScreenSaverLock(bus, print).missing()
