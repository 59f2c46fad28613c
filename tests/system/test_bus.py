"""One connection for many: calls, signals, a service that hangs, a bus that dies and one that comes back."""

import os
import signal

import pytest

from postureapp.system.bus import Address, Bus, BusError, Signal
from tests.system.private_bus import Service, private_bus

NAME = "org.example.Thing"
THING = Address(NAME, "/thing", NAME)


@pytest.fixture
def bus(loop, daemon):
    made = Bus("SESSION", loop.watch, loop.later)
    yield made
    made.close()


def test_signals_reach_those_who_listen_and_no_others(loop, bus):
    heard = []
    bus.listen(Signal(NAME, "Moved", "/thing"), lambda body: heard.append(("any", *body)))
    bus.listen(Signal(NAME, "Moved", "/thing", "left"), lambda body: heard.append(("left", *body)))
    bus.connect()
    thing = Service(loop, NAME, {})
    for path, member, word in (
        ("/other", "Moved", "left"),
        ("/thing", "Stood", "left"),
        ("/thing", "Moved", "up"),
    ):
        thing.emit(path, NAME, member, "s", (word,))
    thing.emit("/thing", NAME, "Moved", "s", ("left",))
    loop.until(lambda: len(heard) == 3)
    assert heard == [("any", "up"), ("any", "left"), ("left", "left")]
    thing.stop()


def test_a_service_that_hangs_is_given_up_and_its_late_answer_passed_over(loop, bus):
    thing = Service(loop, NAME, {"Ask": None})
    with pytest.raises(BusError, match=r"did not answer within 0\.05 s"):
        bus.ask(THING, "Ask", timeout=0.05)
    assert bus.has(NAME)
    thing.stop()


def test_a_call_may_lose_patience_and_its_late_answer_is_passed_over(loop, bus):
    asked, said = [], []
    thing = Service(loop, NAME, {"Ask": lambda: asked.append(True), "Tell": ("s", ("told",))})
    bus.call(THING, "Ask", reply=said.append, failed=said.append, patience=60)
    bus.call(THING, "Tell", reply=said.append, failed=said.append, patience=60)
    loop.until(lambda: asked and said)
    loop.hurry()
    assert said == [("told",), f"{NAME} does not answer"]
    thing.stop()


def test_what_cannot_be_sent_is_an_error_and_no_crash(bus):
    said = []
    for signature, value in (("u", "not a number"), ("u", -1), ("s", None), ("s", "\ud800")):
        bus.call(THING, "Ask", signature, (value,), failed=said.append)
    assert [one.partition(":")[0] for one in said] == ["this cannot be sent over a bus"] * 4


def test_a_dead_bus_fails_every_open_call_and_a_new_one_is_used(loop, tmp_path, monkeypatch):
    said, heard, lost = [], [], []
    with private_bus(tmp_path, monkeypatch) as daemon:
        bus = Bus("SESSION", loop.watch, loop.later)
        bus.listen(Signal(NAME, "Moved"), heard.append)
        bus.on_lost(lambda: lost.append(True))
        thing = Service(loop, NAME, {"Ask": None})
        bus.call(THING, "Ask", reply=said.append, failed=said.append)
        os.kill(daemon.pid, signal.SIGKILL)
        loop.until(lambda: lost)
        assert said == ["the bus closed the connection"]
        thing.stop()
    with pytest.raises(BusError):
        bus.connect()
    (tmp_path / "bus").unlink(missing_ok=True)
    with private_bus(tmp_path, monkeypatch):
        bus.connect()
        thing = Service(loop, NAME, {})
        thing.emit("/x", NAME, "Moved", "s", ("again",))
        loop.until(lambda: heard)
        assert heard == [("again",)]
        thing.stop()
    bus.close()


@pytest.mark.parametrize("address", ["", "disabled:", "tcp:host=nowhere", "unix:path=/nowhere", "nonsense"])
def test_a_bus_that_is_not_there_is_said(loop, monkeypatch, address):
    monkeypatch.setitem(os.environ, "DBUS_SESSION_BUS_ADDRESS", address)
    bus = Bus("SESSION", loop.watch, loop.later)
    with pytest.raises(BusError, match="no session bus"):
        bus.connect()
    assert not bus.has(NAME)
    monkeypatch.delitem(os.environ, "DBUS_SESSION_BUS_ADDRESS")
    with pytest.raises(BusError, match="DBUS_SESSION_BUS_ADDRESS is not set"):
        bus.connect()
