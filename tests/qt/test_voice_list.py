"""The list of voices is asked for once, comes later, and its want is no trouble."""

import sys

import pytest
from PySide6.QtCore import QObject

from postureapp.qt.voice_list import VoiceList


@pytest.fixture
def owner(qapp):
    """Keeps the lists alive until their programs are through."""
    return QObject(qapp)


LINE = " 2  en-us  --/M  English_(America)  gmw/en-US  (en 3)"


def printing(text):
    return lambda _: [sys.executable, "-c", f"print({text!r})"]


def test_it_comes_later_and_once(qtbot, owner):
    asked = []

    def command(program):
        asked.append(program)
        return printing(LINE)(program)

    made = VoiceList("espeak-ng", owner, command)
    with qtbot.waitSignal(made.found):
        assert made.of("en") == ()
        assert made.of("es") == ()
    assert made.of("en") == (("gmw/en-US", "English (America)"),)
    assert made.of("zh_CN") == ()
    assert asked == ["espeak-ng"] * 2  # the second time it was still at it


def test_a_program_that_cannot_be_started_has_none(qtbot, owner):
    made = VoiceList("espeak-ng", owner, lambda _: ["/nonexistent/speech"])
    assert made.of("en") == ()
    qtbot.waitUntil(lambda: made._printed is not None)
    assert made.of("en") == ()


def test_without_a_program_nothing_is_asked(owner):
    made = VoiceList("", owner)
    assert made.of("en") == ()
    assert made._process is None
