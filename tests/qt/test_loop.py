"""The loop that adapters are given: watching, calling later, posting from threads."""

import os
import threading

import pytest

from postureapp.qt.loop import Loop


@pytest.fixture
def loop(qapp):
    return Loop()


def test_a_readable_descriptor_is_told_until_it_is_unwatched(loop, qtbot):
    ours, theirs = os.pipe()
    heard = []
    unwatch = loop.watch(ours, lambda: heard.append(os.read(ours, 10)))
    os.write(theirs, b"a")
    qtbot.waitUntil(lambda: heard == [b"a"])
    unwatch()
    os.write(theirs, b"b")
    qtbot.wait(50)
    assert heard == [b"a"]
    os.close(ours)
    os.close(theirs)


def test_later_calls_once(loop, qtbot):
    heard = []
    cancel = loop.later(0.01, lambda: heard.append(1))
    qtbot.waitUntil(lambda: heard == [1])
    cancel()  # too late, and harmless
    qtbot.wait(30)
    assert heard == [1]


def test_cancelled_never_calls(loop, qtbot):
    heard = []
    cancel = loop.later(0.01, lambda: heard.append(1))
    cancel()
    cancel()
    qtbot.wait(50)
    assert heard == []


def test_post_carries_a_call_from_a_thread_into_the_gui_thread(loop, qtbot):
    heard = []
    worker = threading.Thread(target=lambda: loop.post(lambda: heard.append(threading.current_thread())))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: heard == [threading.main_thread()])
