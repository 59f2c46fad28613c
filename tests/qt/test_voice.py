"""The voice runs as a process of its own, falls silent at once, and is quiet where nothing can speak."""

import sys

import pytest
from PySide6.QtCore import QObject, QProcess

from postureapp.core.settings import Voice as VoiceSettings
from postureapp.qt.voice import Voice

SAID = """
import pathlib, sys, time
pathlib.Path(sys.argv[1], sys.argv[2]).touch()
time.sleep(float(sys.argv[3]))
"""


class Program:
    """A speech program that leaves a file for every sentence and takes `seconds` to say it."""

    name = "fake"

    def __init__(self, folder, seconds=0.0, hush=(), why=""):
        self.folder, self.seconds, self._hush, self.why = folder, seconds, list(hush), why
        self.asked = []

    def missing(self):
        return self.why

    def say(self, text, language, voice, rate, volume):
        self.asked.append((text, language, voice, rate, volume))
        return [sys.executable, "-c", SAID, str(self.folder), text, str(self.seconds)]

    def hush(self):
        return self._hush


@pytest.fixture
def owner(qtbot):
    owner = QObject()
    yield owner
    qtbot.waitUntil(lambda: owner.findChildren(QProcess) == [], timeout=20000)
    owner.deleteLater()


def said(folder):
    return {file.name for file in folder.iterdir() if file.is_file()}


def test_a_sentence_is_said_with_the_chosen_voice(qtbot, owner, tmp_path):
    program = Program(tmp_path)
    voice = Voice(program, VoiceSettings(name="Ana", rate=-10, volume=70), owner)
    voice.say("Settle in.", "es")
    assert program.asked == [("Settle in.", "es", "Ana", -10, 70)]
    qtbot.waitUntil(lambda: "Settle in." in said(tmp_path) and not voice.speaking(), timeout=20000)


def test_a_new_sentence_cuts_the_old_one_off(qtbot, owner, tmp_path):
    voice = Voice(Program(tmp_path, seconds=60.0), parent=owner)
    voice.say("One", "en")
    qtbot.waitUntil(lambda: "One" in said(tmp_path), timeout=20000)
    voice.say("Two", "en")
    qtbot.waitUntil(lambda: "Two" in said(tmp_path), timeout=20000)
    voice.stop()
    assert not voice.speaking()


def test_the_next_sentence_waits_until_the_speech_server_is_hushed(qtbot, owner, tmp_path):
    hush = [sys.executable, "-c", SAID, str(tmp_path), "hushed", "0"]
    voice = Voice(Program(tmp_path, seconds=60.0, hush=hush), parent=owner)
    voice.say("One", "en")
    qtbot.waitUntil(lambda: "One" in said(tmp_path), timeout=20000)
    voice.say("Two", "en")
    assert "hushed" not in said(tmp_path)
    qtbot.waitUntil(lambda: "Two" in said(tmp_path), timeout=20000)
    assert said(tmp_path) == {"One", "hushed", "Two"}
    voice.stop()


def test_stopping_takes_back_a_sentence_that_was_still_waiting(qtbot, owner, tmp_path):
    hush = [sys.executable, "-c", SAID, str(tmp_path), "hushed", "0.2"]
    voice = Voice(Program(tmp_path, seconds=60.0, hush=hush), parent=owner)
    voice.say("One", "en")
    voice.say("Two", "en")
    voice.stop()
    assert not voice.speaking()
    qtbot.waitUntil(lambda: "hushed" in said(tmp_path) and not voice._hush.running(), timeout=20000)
    assert "Two" not in said(tmp_path)


@pytest.mark.parametrize(
    ("settings", "why"),
    [(VoiceSettings(enabled=False), ""), (VoiceSettings(volume=0), ""), (VoiceSettings(), "No program.")],
)
def test_nothing_is_asked_of_a_voice_that_is_off_or_missing(owner, tmp_path, settings, why):
    program = Program(tmp_path, why=why)
    voice = Voice(program, settings, owner)
    voice.say("Settle in.", "en")
    assert (program.asked, voice.speaking(), voice.missing()) == ([], False, why)


def test_a_program_that_is_not_there_leaves_silence(qtbot, owner, tmp_path):
    program = Program(tmp_path)
    program.say = lambda *_: ["/nowhere/speak", "--", "x"]
    voice = Voice(program, parent=owner)
    voice.say("Settle in.", "en")
    qtbot.waitUntil(lambda: not voice.speaking(), timeout=20000)
    assert said(tmp_path) == set()
