"""Idle under Wayland, against a compositor that speaks ext-idle-notify-v1, and against those that do not."""

import os
import threading

import pytest

from postureapp.system import wayland
from postureapp.system.presence_wayland import WaylandPresence
from tests.system.compositor import IDLED, RESUMED, Compositor

SEAT, IDLE = "wl_seat", "ext_idle_notifier_v1"


@pytest.fixture
def start(tmp_path, monkeypatch):
    monkeypatch.setitem(os.environ, "XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setitem(os.environ, "WAYLAND_DISPLAY", "wayland-test")
    started = []

    def make(*offers):
        compositor = Compositor(tmp_path / "wayland-test", *offers)
        thread = threading.Thread(target=compositor.serve)
        thread.start()
        started.append((compositor, thread))
        return compositor

    yield make
    for compositor, thread in started:
        if compositor.client is not None:
            compositor.client.shutdown(2)
        thread.join()
        compositor.close()


def test_the_compositor_tells_when_input_stops_and_comes_back(loop, start):
    compositor, now, changes = start(SEAT, IDLE), [1000.0], []
    presence = WaylandPresence(loop.watch, lambda: changes.append(presence.read()), seconds=lambda: now[0])
    assert presence.missing() == ""
    loop.until(lambda: compositor.notes)
    assert list(compositor.notes) == [60_000]
    assert presence.read() == (30.0, False)  # somewhere between nothing and a minute
    compositor.tell(IDLED)
    loop.until(lambda: changes)
    now[0] += 300
    assert presence.read() == (360.0, False)
    compositor.tell(RESUMED)
    loop.until(lambda: len(changes) == 2)
    assert changes == [(60.0, False), (30.0, False)]
    presence.close()
    presence.close()
    assert presence.read() == (None, False)


def test_a_compositor_that_goes_away_is_no_crash(loop, start):
    compositor = start(SEAT, IDLE)
    presence = WaylandPresence(loop.watch, lambda: None)
    loop.until(lambda: compositor.notes)
    compositor.client.shutdown(2)
    loop.until(presence.missing)
    assert "went away" in presence.missing()
    assert presence.read() == (None, False)


@pytest.mark.parametrize("offers", [(), (SEAT,), (IDLE,)])
def test_a_compositor_that_does_not_tell_is_said(loop, start, offers):
    start(*offers)
    presence = WaylandPresence(loop.watch, lambda: None)
    assert "ext-idle-notify" in presence.missing()
    assert presence.read() == (None, False)


@pytest.mark.parametrize("words", [b"\0" * 40, b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\1\0\0\0\0\0\x0c\0x"])
def test_nonsense_from_the_other_end_is_no_crash(loop, start, words):
    compositor = start(SEAT, IDLE)
    presence = WaylandPresence(loop.watch, lambda: None)
    loop.until(lambda: compositor.notes)
    compositor.client.sendall(words)
    compositor.client.shutdown(2)
    loop.until(presence.missing)
    assert presence.read() == (None, False)


def test_a_compositor_that_hangs_is_given_up(loop, tmp_path, monkeypatch):
    monkeypatch.setattr(wayland, "PATIENCE", 0.05)
    monkeypatch.setitem(os.environ, "XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setitem(os.environ, "WAYLAND_DISPLAY", "wayland-test")
    silent = Compositor(tmp_path / "wayland-test")
    assert "no Wayland compositor answers" in WaylandPresence(loop.watch, lambda: None).missing()
    silent.close()
