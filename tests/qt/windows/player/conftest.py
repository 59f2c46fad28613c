"""A player with its clock, its ears and everything it told, for the tests of this folder."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from postureapp.qt.windows.player import BreakPlayer
from tests.qt.windows.stage import Clock, Ears, make_ui

SIGNALS = ("safety_answered", "started", "progressed", "interrupted", "ended", "feeling", "closed")


class Play:
    """A player with its clock, what it said, and everything it told."""

    def __init__(self, qtbot, ui, **more):
        self.qtbot, self.clock, self.ears, self.told = qtbot, Clock(), Ears(more.pop("why", "")), []
        self.player = BreakPlayer(
            ui, "R01", "run-1", voice=self.ears, chime=self.ears, clock=self.clock, **more
        )
        self.player.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(self.player)
        for name in SIGNALS:
            getattr(self.player, name).connect(self._writer(name))
        self.player.show()
        self.player.activateWindow()
        qtbot.waitUntil(self.player.isActiveWindow, timeout=20000)

    def _writer(self, name):
        return lambda *values: self.told.append((name, *values))

    @property
    def screen(self):
        return self.player._screen

    def later(self, seconds):
        self.clock.mono += seconds
        self.player._session.look()

    def key(self, key):
        self.qtbot.keyClick(self.player, key)

    def press(self, words):
        found = [b for b in self.screen.findChildren(QPushButton) if words in (b.text(), b.accessibleName())]
        self.qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def without_progress(self):
        return [one for one in self.told if one[0] != "progressed"]


@pytest.fixture
def play(qtbot, qapp):
    def start(ui=None, **more):
        return Play(qtbot, ui or make_ui(qapp), **more)

    return start
