"""The conversation over a pipe, tried over the family of addresses that every system here has."""

import queue
import threading
from multiprocessing.connection import Client

import pytest

from postureapp.system import control_client, control_pipe
from postureapp.system import control_messages as m
from postureapp.system.control_client import NoAnswer
from postureapp.system.control_pipe import PipeServer


class Main:
    """The main thread of an instance: does what is posted."""

    def __init__(self, runtime):
        self.posted, self.asked, self.on = queue.Queue(), [], True
        self.server = PipeServer(runtime, self.posted.put, self.answer)
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def answer(self, request):
        self.asked.append(request)
        return m.Done(words="yes")

    def run(self):
        while (work := self.posted.get()) is not None:
            work()

    def stop(self):
        self.server.close()
        self.posted.put(None)
        self.thread.join()


@pytest.fixture
def main(tmp_path):
    made = Main(tmp_path)
    yield made
    made.stop()


def test_a_request_is_heard_and_answered_in_the_main_thread(main, tmp_path):
    assert control_client._ask_pipe(tmp_path, m.Status(token="x"), 3) == m.Done(words="yes")
    assert main.asked == [m.Status(token="x")]


@pytest.mark.parametrize("data", [b"", b"nonsense", b"\x80\x04pickle."])
def test_nonsense_is_refused_in_words(main, tmp_path, data):
    answer = m.answer_from(control_pipe.ask_once(tmp_path, data, 3))
    assert answer.what.startswith("The running PostureApp did not understand this")
    assert main.asked == []


def test_too_much_and_a_visitor_that_leaves_do_no_harm(main, tmp_path):
    with pytest.raises((EOFError, OSError)):
        control_pipe.ask_once(tmp_path, b"x" * (m.LONGEST + 1), 3)
    Client(control_pipe.address(tmp_path), control_pipe.FAMILY).close()
    assert control_client._ask_pipe(tmp_path, m.Status(), 3) == m.Done(words="yes")


def test_a_busy_main_thread_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(control_pipe, "PATIENCE", 0.05)
    server = PipeServer(tmp_path, lambda callback: None, lambda request: m.Done())
    with pytest.raises(NoAnswer):
        control_client._ask_pipe(tmp_path, m.Status(), 0.02)
    with pytest.raises(NoAnswer):
        control_client._ask_pipe(tmp_path, m.Status(), 3)
    server.close()
