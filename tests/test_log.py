"""An uncaught error is told and logged without what it quotes; the log stays small and private."""

import logging
import stat
import sys
import threading

import pytest

from postureapp import log
from postureapp.log import file


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    root = logging.getLogger()
    level = root.level
    before = list(root.handlers)
    yield tmp_path / "state" / "postureapp.log"
    for handler in [one for one in root.handlers if one not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def fail(words):
    raise ValueError(words)


def uncaught(words):
    try:
        fail(words)
    except ValueError:
        sys.excepthook(*sys.exc_info())


def test_an_uncaught_error_is_told_and_logged_without_its_words(path):
    told = []
    log.catch(path, told.append)
    uncaught("pain 7 of 10")
    text = path.read_text()
    assert [problem.code for problem in told] == ["unexpected"]
    assert str(path) in told[0].remedy
    assert "in fail" in text
    assert text.endswith("ValueError\n")
    assert "pain" not in text.replace("fail(", "")


def test_an_error_in_a_thread_is_told_too(path):
    told = []
    log.catch(path, told.append)
    thread = threading.Thread(target=fail, args=("x",))
    thread.start()
    thread.join()
    assert [problem.values["error"] for problem in told] == ["ValueError"]


def test_an_interrupt_is_no_problem(path, capsys):
    told = []
    log.catch(path, told.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_libraries_warn_and_ours_inform(path):
    for _ in range(2):
        log.start(path)
    logging.getLogger("some.library").info("chatter")
    logging.getLogger("some.library").warning("odd")
    logging.getLogger("postureapp.store").info("opened")
    lines = [line.split(" ", 2)[2] for line in path.read_text().splitlines()]
    assert lines == ["WARNING some.library: odd", "INFO postureapp.store: opened"]


def test_the_log_is_for_this_user_alone_and_stays_small(path):
    log.start(path)
    for _ in range(40):
        logging.getLogger("postureapp").info("x" * 20_000)
    sizes = {one.name: one.stat().st_size for one in path.parent.iterdir()}
    assert set(sizes) == {"postureapp.log", "postureapp.log.1"}
    assert max(sizes.values()) < file.SIZE + 21_000
    assert {stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()} == {0o600}


def test_where_nothing_can_be_written_standard_error_is_used(path, capsys):
    path.parent.write_text("a file where the folder belongs")
    log.start(path)
    logging.getLogger("postureapp").warning("still heard")
    assert "still heard" in capsys.readouterr().err
