"""What reaches out to the system: delivery ladder, presence, attention, sound, the session's news."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from postureapp.core.model import Act
from postureapp.core.settings import Settings
from postureapp.ports import Attention, Notifier, Presence
from postureapp.qt.app import status_notifier
from postureapp.qt.loop import Loop
from postureapp.qt.notify_card import CardNotifier
from postureapp.qt.notify_tray import TrayNotifier
from postureapp.qt.shell import Shell
from postureapp.qt.tray import Tray
from postureapp.qt.ui import Ui
from postureapp.qt.voices import Sounds
from postureapp.resources import resources_dir
from postureapp.system.autostart import autostart
from postureapp.system.ladder import Ladder
from postureapp.system.senses import Buses, Session, attention_sources, presence_sources

if TYPE_CHECKING:  # loaded with the first break, and with the first shortcut
    from postureapp.qt.shortcuts import Shortcuts
    from postureapp.qt.voice_list import VoiceList
    from postureapp.system.inhibit import Inhibit
    from postureapp.system.speech_voices import Voices

SHORTCUT_ACTS = {"feed": "feed_toggle", "break": "break", "pause": "pause_toggle"}
"""Acts that a global shortcut can stand for."""
TELLING = ("X11 idle counter", "Wayland idle notification", "GNOME idle monitor")
"""Names of the sources of presence that tell changes as they happen."""
WATCHING = ("camera", "screen sharing")
"""Names of the sources that look at cameras and shared screens."""


class Reach(QObject):
    """Builds the adapters of this system and keeps them in step with the settings."""

    session_changed = Signal(str)
    """"sleep", "wake", "lock" or "unlock"."""
    autostart_changed = Signal()
    voices_found = Signal()
    shortcut_pressed = Signal(str)
    """The act whose keys were pressed."""
    presence_changed = Signal()
    """Somebody left or came back."""

    def __init__(self, ui: Ui, loop: Loop, tray: Tray, shell: Callable[[], Shell]) -> None:
        """`shell` is asked for when a rung has something to report; it does not exist yet."""
        super().__init__()
        self._ui, self._loop, self._tray, self._shell = ui, loop, tray, shell
        self.ladder = Ladder(self._rungs(), lambda occurrence, why: shell().undeliverable(occurrence, why))
        self._buses = Buses(loop.watch, loop.later)
        self.presence = presence_sources(loop.watch, loop.later, self.presence_changed.emit, self._buses)
        self._attention = attention_sources(loop.watch, loop.later, self._buses)
        self.autostart = autostart()
        self._session = Session(loop.watch, loop.later, self.session_changed.emit, self._buses)
        self.settings(ui.settings)

    def settings(self, settings: Settings) -> None:
        """Take over what the settings say about delivery and sound."""
        wanted = settings.notifications
        self.ladder.choose(wanted.first_rung, wanted.always_card)
        self._tray.set_ground(settings.look.tray_glyph)
        if "_sounds" in self.__dict__:
            self._sounds.voice.apply(settings.breaks.voice)
        if any(settings.system.shortcuts.values()) or "_shortcuts" in self.__dict__:
            self._shortcuts.apply(settings.system.shortcuts)

    def attention(self) -> Sequence[Attention]:
        """What to ask about the person's attention; cameras and shared screens only if they agreed."""
        asked = self._ui.settings.privacy.camera_check
        return [one for one in self._attention if asked or one.name not in WATCHING]

    @cached_property
    def tells_presence(self) -> bool:
        """Does a source tell by itself when the person leaves and comes back?"""
        return any(one.name in TELLING and not one.missing() for one in self.presence)

    def keep_awake(self, on: bool) -> None:
        """Hold the screen saver off while a break runs, if the person wants that."""
        if on and self._ui.settings.breaks.hold_screen_saver:
            self._inhibit.hold()
        elif not on and "_inhibit" in self.__dict__:
            self._inhibit.release()

    @cached_property
    def _shortcuts(self) -> Shortcuts:
        """Listens for the keys, once some were chosen."""
        from postureapp.qt.shortcuts import Shortcuts, here

        made = Shortcuts(here(self._buses.session, self._loop.watch, lambda: self._ui.words))
        made.pressed.connect(lambda act: self.shortcut_pressed.emit(SHORTCUT_ACTS[act]))
        return made

    @cached_property
    def _inhibit(self) -> Inhibit:
        from postureapp.system.inhibit import inhibit

        return inhibit(lambda: self._buses.session)

    def token(self, token: str) -> None:
        """The desktop's leave to come to the front, for the next window (Wayland)."""
        os.environ["XDG_ACTIVATION_TOKEN"] = token

    def sounds(self) -> Sounds:
        """Voice and chimes, built when the first break opens."""
        return self._sounds

    @cached_property
    def _sounds(self) -> Sounds:
        from postureapp.qt.chime import Chime
        from postureapp.qt.voice import Voice
        from postureapp.system.sound import play_command
        from postureapp.system.speech import speech_commands

        voice = Voice(speech_commands(), self._ui.settings.breaks.voice, self)
        return Sounds(voice, Chime(play_command, resources_dir() / "sounds", self))

    def test_voice(self) -> None:
        """Say one sentence with the voice of the settings."""
        ui, sounds = self._ui, self.sounds()
        sounds.voice.apply(ui.settings.breaks.voice)
        sounds.voice.say(ui.words.t("Breathe in. And let your shoulders drop."), ui.content.language)

    def voices(self) -> Voices:
        """The voices for the interface's language that are known so far; `voices_found` tells of more."""
        return self._voice_list.of(self._ui.content.language)

    @cached_property
    def _voice_list(self) -> VoiceList:
        from postureapp.qt.voice_list import VoiceList
        from postureapp.system.speech import speech_commands

        made = VoiceList(speech_commands().name, self)
        made.found.connect(self.voices_found)
        return made

    def set_autostart(self, on: bool) -> None:
        """Start with the session, or no longer. What came of it shows in Settings."""
        with suppress(OSError):
            self.autostart.set(on)
        self.autostart_changed.emit()

    def missing(self) -> dict[str, str]:
        """What is not available on this computer, and why; what works is left out."""
        from postureapp.system import sound
        from postureapp.system.speech import speech_commands

        reasons = {
            "voice": speech_commands().missing(),
            "sound": sound.missing(),
            "presence": none_of(self.presence),
            "attention": none_of(self._attention),
            "autostart": self.autostart.missing(),
            "shortcuts": self._shortcuts.missing(),
        }
        return {name: why for name, why in reasons.items() if why}

    def close(self) -> None:
        """Silence, and nobody listens any more."""
        if "_sounds" in self.__dict__:
            self._sounds.voice.stop()
            self._sounds.chime.stop()
        self.keep_awake(False)
        if "_shortcuts" in self.__dict__:
            self._shortcuts.close()
        self._session.close()
        self._buses.close()

    def _rungs(self) -> list[Notifier]:
        from postureapp.system.native import native_notifier
        from postureapp.system.notify_plyer import PlyerNotifier

        def acted(occurrence: str, act: Act) -> None:
            self._shell().acted(occurrence, act)

        def shown(occurrence: str, rung: str) -> None:
            self._shell().shown(occurrence, rung)

        rungs: list[Notifier] = []
        native = native_notifier(self._loop.watch, self._loop.later, acted, shown, self.token)
        if native is not None:
            rungs.append(native)
        card = CardNotifier(lambda: self._ui, acted, shown)
        rungs += [
            TrayNotifier(self._tray, acted, shown, lambda: not status_notifier()),
            PlyerNotifier(self._loop.post, shown, beside=card),
            card,
        ]
        return rungs


def none_of(sources: Sequence[Presence | Attention]) -> str:
    """Empty when one of the sources works, else why none does."""
    reasons = [source.missing() for source in sources]
    return "" if "" in reasons else "; ".join(reasons) or "this system tells nothing"
