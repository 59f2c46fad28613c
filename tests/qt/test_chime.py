"""A chime is one short sound through another program, or silence."""

import sys

import pytest
from PySide6.QtCore import QObject, QProcess

from postureapp.qt.chime import Chime

PLAY = """
import pathlib, sys, time
pathlib.Path(sys.argv[1]).write_text(sys.argv[2])
time.sleep(float(sys.argv[3]))
"""


@pytest.fixture
def owner(qtbot):
    owner = QObject()
    yield owner
    qtbot.waitUntil(lambda: owner.findChildren(QProcess) == [], timeout=20000)
    owner.deleteLater()


@pytest.fixture
def played(tmp_path):
    (tmp_path / "begin.wav").write_bytes(b"")
    return tmp_path / "played"


def player(played, seconds=0.0):
    program = [sys.executable, "-c", PLAY, str(played)]
    return lambda sound, volume: [*program, f"{sound.name} {volume}", str(seconds)]


def test_a_chime_is_played_at_its_volume(qtbot, owner, played):
    Chime(player(played), played.parent, owner).play("begin", 60)
    qtbot.waitUntil(lambda: played.exists() and played.read_text() == "begin.wav 60", timeout=20000)


@pytest.mark.parametrize(("name", "volume"), [("begin", 0), ("unknown", 60)])
def test_no_volume_or_an_unknown_sound_is_silence(owner, played, name, volume):
    chime = Chime(player(played), played.parent, owner)
    chime.play(name, volume)
    assert chime.findChildren(QProcess) == []


def test_one_chime_after_the_other(qtbot, owner, played):
    chime = Chime(player(played), played.parent, owner)
    for volume in (60, 40):
        chime.play("begin", volume)
        text = f"begin.wav {volume}"
        qtbot.waitUntil(lambda text=text: played.exists() and played.read_text() == text, timeout=20000)
        qtbot.waitUntil(lambda: chime.findChildren(QProcess) == [], timeout=20000)
    chime.stop()


def test_a_player_that_is_not_there_leaves_silence(qtbot, owner, played):
    chime = Chime(lambda sound, volume: ["/nowhere/play"], played.parent, owner)
    chime.play("begin", 60)
    qtbot.waitUntil(lambda: chime.findChildren(QProcess) == [], timeout=20000)
    assert not played.exists()


def test_without_a_player_it_is_quiet(owner, played):
    chime = Chime(lambda sound, volume: [], played.parent, owner)
    chime.play("begin", 60)
    assert chime.findChildren(QProcess) == []


def test_a_chime_can_be_cut_off(qtbot, owner, played):
    chime = Chime(player(played, seconds=60.0), played.parent, owner)
    chime.play("begin", 60)
    qtbot.waitUntil(played.exists, timeout=20000)
    chime.stop()
    qtbot.waitUntil(lambda: chime.findChildren(QProcess) == [], timeout=20000)
