"""plyer runs in a worker: nothing waits for it, its failures are told, the card comes with it."""

import queue
import threading

import pytest

from postureapp.system import notify_plyer
from postureapp.system.notify_plyer import PlyerNotifier
from tests.system.test_notify_dbus import announcement


class Beside:
    def __init__(self, log):
        self.log = log

    def show(self, announcement, failed):
        self.log.append(("card", announcement.prompt.occurrence))

    def close(self, occurrence):
        self.log.append(("card closed", occurrence))


class Plyer:
    def __init__(self):
        self.log, self.posted = [], queue.Queue()
        self.go, self.error = threading.Event(), None
        self.go.set()
        self.rung = PlyerNotifier(
            self.posted.put, lambda *told: self.log.append(("shown", *told)), Beside(self.log), self.send
        )

    def send(self, title, message, icon):
        self.go.wait(20)
        self.log.append(("sent", title, message, icon))
        if self.error:
            raise self.error

    def show(self, **more):
        self.rung.show(announcement(**more), lambda why: self.log.append(("failed", why)))

    def next(self):
        self.posted.get(timeout=20)()


@pytest.fixture
def plyer(monkeypatch):
    monkeypatch.setattr(notify_plyer, "which", lambda name: f"/usr/bin/{name}")
    return Plyer()


def test_it_is_sent_and_the_card_comes_with_it(plyer):
    plyer.show(title="-x")
    plyer.next()
    assert plyer.log == [
        ("card", "a"),
        ("sent", "\u2060-x", "Hips & back <to> the back of the seat.", ""),
        ("shown", "a", "plyer"),
    ]
    plyer.rung.close("a")
    assert plyer.log[-1] == ("card closed", "a")


def test_a_failure_is_told(plyer):
    plyer.error = NotImplementedError("no implementation")
    plyer.show()
    plyer.next()
    assert plyer.log[-1] == ("failed", "NotImplementedError: no implementation")


def test_while_one_hangs_the_next_fails_at_once(plyer):
    plyer.go.clear()
    plyer.show()
    plyer.show(occurrence="b")
    assert plyer.log == [("card", "a"), ("failed", "the last message still hangs")]
    plyer.go.set()
    plyer.next()


def test_without_anything_to_send_with_it_says_so(plyer, monkeypatch):
    monkeypatch.setattr(notify_plyer, "which", lambda name: None)
    plyer.show()
    assert plyer.log == [("failed", "neither notify-send nor dbus-python is installed")]
    monkeypatch.setattr(notify_plyer, "find_spec", lambda name: None)
    assert plyer.rung.missing() == "the package plyer is not installed"
