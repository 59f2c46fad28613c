"""One instance, one socket: requests are answered, nonsense is refused, races have one winner."""

import os
import socket
import stat
import subprocess
import sys
import threading
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from subprocess import PIPE

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postureapp.core.model import Kind, Outcome, Reason
from postureapp.system import control_messages as m
from postureapp.system import single
from postureapp.system.control import NAME, VISITORS, ControlServer
from postureapp.system.control_client import NoAnswer, NotRunning, ask
from tests.system.small_loop import SmallLoop

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)


CLAIM_AND_WAIT = (
    "import sys, pathlib; from postureapp.system import single\n"
    "lock = single.claim(pathlib.Path(sys.argv[1]))\n"
    "print(lock is not None, flush=True); sys.stdin.read()"
)
CLAIM = [sys.executable, "-c", CLAIM_AND_WAIT]


class Instance:
    """A running instance whose loop turns in a thread, so that the blocking client can be tried."""

    def __init__(self, runtime):
        self.loop = SmallLoop()
        self.asked = []
        self.reply = m.Done(words="yes")
        self.lock = single.claim(runtime)
        self.server = ControlServer(runtime, self.loop.watch, self.loop.later, self.answer)
        self.on = True
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def answer(self, request):
        self.asked.append(request)
        return self.reply

    def run(self):
        while self.on:
            self.loop.turn(0.02)

    def stop(self):
        self.on = False
        self.thread.join()
        self.server.close()
        self.lock.release()


@pytest.fixture
def runtime(tmp_path):
    return tmp_path


@pytest.fixture
def instance(runtime):
    running = Instance(runtime)
    yield running
    running.stop()


def say(runtime, data, shut=False):
    with closing(socket.socket(socket.AF_UNIX)) as visitor:
        visitor.settimeout(10)
        visitor.connect(str(runtime / NAME))
        visitor.sendall(data)
        if shut:
            visitor.shutdown(socket.SHUT_WR)
        heard = b""
        with suppress(ConnectionResetError):  # shown out while still speaking
            while data := visitor.recv(65536):
                heard += data
        return heard


def test_a_request_is_heard_and_answered(runtime, instance):
    request = m.Remind(kind=Kind.REST, token="abc")
    assert ask(runtime, request) == m.Done(words="yes")
    assert instance.asked == [request]


@pytest.mark.parametrize("answer", [
    m.StatusIs(mode="active", next=m.Coming(at=NOON, reminder="r", kind=Kind.REST)),
    m.NextIs(why="All reminders are off."),
    m.Refused(what="no", meaning="so", remedy="do"),
    m.WhyIs(decisions=(m.Decision(at=NOON, reminder="r", outcome=Outcome.HELD, reason=Reason.AWAY),)),
])  # fmt: skip
def test_every_answer_arrives_as_it_was_given(runtime, instance, answer):
    instance.reply = answer
    assert ask(runtime, m.Status()) == answer


def test_a_long_plan_loses_its_latest_part_only(runtime, instance):
    occurrences = tuple(
        m.Coming(at=NOON + timedelta(minutes=number), reminder="posture", kind=Kind.POSTURE)
        for number in range(5000)
    )
    instance.reply = m.PlanIs(occurrences=occurrences, until=NOON + timedelta(days=7))
    answer = ask(runtime, m.PlanOf())
    assert 500 < len(answer.occurrences) < 5000
    assert answer.occurrences == occurrences[: len(answer.occurrences)]
    assert answer.until == occurrences[len(answer.occurrences)].at


def test_a_long_history_loses_its_oldest_part_only(runtime, instance):
    one = m.Decision(at=NOON, reminder="r" * 90, outcome=Outcome.HELD, reason=Reason.AWAY)
    newest = m.Decision(at=NOON, reminder="newest", outcome=Outcome.DELIVERED, reason=Reason.DUE)
    instance.reply = m.WhyIs(decisions=(*[one] * 5000, newest))
    answer = ask(runtime, m.Why())
    assert 500 < len(answer.decisions) < 5000
    assert answer.decisions[-1] == newest


def test_the_socket_is_for_this_user_alone(runtime, instance):
    assert stat.S_IMODE((runtime / NAME).stat().st_mode) == 0o600
    assert stat.S_IMODE((runtime / "instance.lock").stat().st_mode) == 0o600


def test_nobody_there_is_said_at_once(runtime):
    with pytest.raises(NotRunning):
        ask(runtime, m.Status())


def test_an_instance_that_hangs_is_given_up(runtime):
    lock = single.claim(runtime)
    loop = SmallLoop()
    server = ControlServer(runtime, loop.watch, loop.later, lambda request: m.Done())
    with pytest.raises(NoAnswer, match="did not answer"):
        ask(runtime, m.Status(), timeout=0.2)
    server.close()
    lock.release()


def test_a_socket_left_by_a_kill_is_taken_over(runtime):
    with closing(socket.socket(socket.AF_UNIX)) as left:
        left.bind(str(runtime / NAME))
    with pytest.raises(NotRunning):
        ask(runtime, m.Status())
    running = Instance(runtime)
    assert ask(runtime, m.Status()) == m.Done(words="yes")
    running.stop()
    assert not (runtime / NAME).exists()


def test_the_lock_dies_with_its_process(runtime):
    with subprocess.Popen([*CLAIM, str(runtime)], stdin=PIPE, stdout=PIPE, text=True) as other:
        assert other.stdout.readline() == "True\n"
        assert single.claim(runtime) is None
        assert single.running(runtime)
        other.kill()
    assert not single.running(runtime)
    single.claim(runtime).release()


def test_of_many_at_once_one_wins(runtime):
    racers = [
        subprocess.Popen(
            [*CLAIM, str(runtime)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(6)
    ]
    said = [racer.stdout.readline() for racer in racers]
    for racer in racers:
        racer.communicate("")
    assert sorted(said) == ["False\n"] * 5 + ["True\n"]


@pytest.mark.parametrize("data", [
    b"\n", b"{}\n", b"[]\n", b'{"verb":"dance"}\n', b'{"verb":"why","days":"x"}\n', b"\xff\xfe\n",
    b"GET / HTTP/1.1\r\n",
    b'{"verb":' + b"[" * 5000 + b"\n",
])  # fmt: skip
def test_nonsense_is_refused_in_words(runtime, instance, data):
    answer = m.answer_from(say(runtime, data))
    assert answer.what.startswith("The running PostureApp did not understand this")
    assert instance.asked == []


def test_too_much_and_too_little_are_shown_out(runtime, instance):
    assert say(runtime, b"x" * (m.LONGEST + 100)) == b""
    assert say(runtime, b'{"verb":"qu', shut=True) == b""
    assert instance.asked == []


def test_one_byte_at_a_time_is_fine(runtime, instance):
    with closing(socket.socket(socket.AF_UNIX)) as visitor:
        visitor.connect(str(runtime / NAME))
        for byte in m.pack(m.Status()):
            visitor.send(bytes([byte]))
        assert m.answer_from(visitor.recv(1000)) == m.Done(words="yes")


def test_silent_visitors_are_shown_out_and_do_not_lock_others_out(runtime, tmp_path):
    loop = SmallLoop()
    server = ControlServer(runtime, loop.watch, loop.later, lambda request: m.Done())
    silent = []
    for _ in range(VISITORS + 3):
        visitor = socket.socket(socket.AF_UNIX)
        visitor.connect(str(runtime / NAME))
        silent.append(visitor)
        loop.turn()
    assert len(loop.timers) == VISITORS
    loop.hurry()
    asking = socket.socket(socket.AF_UNIX)
    asking.connect(str(runtime / NAME))
    asking.sendall(m.pack(m.Status()))
    loop.turn()
    loop.turn()
    assert m.answer_from(asking.recv(1000)) == m.Done()
    for visitor in (*silent, asking):
        visitor.close()
    server.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_any_bytes_are_a_message_or_not_understood(data):
    for read in (m.request_from, m.answer_from):
        try:
            found = read(data)
        except m.NotUnderstood as error:
            found = str(error)
        assert isinstance(found, m.Message | str)


def test_other_users_are_not_let_in(runtime, monkeypatch):
    loop = SmallLoop()
    server = ControlServer(runtime, loop.watch, loop.later, lambda request: m.Done())
    monkeypatch.setattr(os, "getuid", lambda: 4242)
    visitor = socket.socket(socket.AF_UNIX)
    visitor.connect(str(runtime / NAME))
    loop.turn()
    assert visitor.recv(10) == b""
    visitor.close()
    server.close()
