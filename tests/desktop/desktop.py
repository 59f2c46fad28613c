"""A whole private desktop without a monitor: X server, bus, window manager, panel, notifications, sound.

Everything is real and belongs to one test alone: its own display, buses and folders, so that several run side
by side and nothing of the user's session is seen or touched.
"""

import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Literal

from tests.desktop import parts
from tests.desktop.accessibility import Accessibility
from tests.desktop.bubbles import SERVICE as NOTIFICATIONS
from tests.desktop.bubbles import Bubbles
from tests.desktop.bus import Bus, Refused
from tests.desktop.hands import Keyboard, Pointer
from tests.desktop.logind import FakeLogind
from tests.desktop.processes import Processes
from tests.desktop.screen import Screen
from tests.desktop.sound import Sound
from tests.desktop.tray import WATCHER, Tray
from tests.desktop.waiting import NotSeen, until
from tests.desktop.windows import Windows
from tests.desktop.x11 import X11

ROOT = Path(__file__).parents[2]
BACKGROUND = 0x8FA3A8  # a quiet colour that none of the programs draws


@dataclass(frozen=True)
class Wanted:
    """Which parts a desktop has. xfce4: StatusNotifierItem and XEmbed tray; trayer: XEmbed only."""

    panel: Literal["xfce4", "trayer", "none"] = "xfce4"
    notifications: Literal["dunst", "xfce4", "none"] = "dunst"
    window_manager: Literal["openbox", "none"] = "openbox"
    accessibility: bool = False
    sound: bool = False
    logind: bool = False
    size: tuple[int, int] = (1280, 800)
    clock: Mapping[str, str] = field(default_factory=dict)
    """A clock for the X server (FakeClock.env): its idle counter then goes as fast as the app's own time."""


class Desktop:
    """Started by `with`, ready when that returns; takes everything it started down again."""

    def __init__(self, folder: Path, wanted: Wanted | None = None) -> None:
        self.folder, self.wanted = folder, wanted or Wanted()
        self.env: dict[str, str] = {}

    def __enter__(self) -> "Desktop":
        self.processes = Processes(parts.private_folders(self.folder))
        self._open = ExitStack()
        try:
            self._start()
        except (NotSeen, OSError) as problem:
            words = self.last_words()
            self._end()
            raise NotSeen(f"the private desktop did not come up: {problem}\n{words}") from problem
        return self

    def _start(self) -> None:
        began = time.monotonic()
        self.env = parts.environment(self.folder, ROOT, accessible=self.wanted.accessibility)
        number = parts.start_x(self.processes, {**self.env, **self.wanted.clock}, self.wanted.size)
        self.env["DISPLAY"] = f":{number}"
        address = parts.start_bus(self.processes, self.env, self.folder, accessible=self.wanted.accessibility)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address
        self.x11 = self._open.enter_context(closing(X11(number)))
        self.x11.paint_background(BACKGROUND)
        self.bus = self._open.enter_context(closing(Bus(address)))
        self.screen, self.windows = Screen(self.x11), Windows(self.x11)
        self.pointer, self.keyboard = Pointer(self.x11), Keyboard(self.x11)
        self.tray, self.bubbles = Tray(self.bus), Bubbles(self.bus, self.windows, self.pointer)
        self._open.callback(self.bubbles.close)
        if self.wanted.logind:
            self.logind = FakeLogind(self.processes, self.env, self.folder)
            self._open.callback(self.logind.close)
        if self.wanted.sound:
            self.sound = Sound(self.processes, self.env, self.folder)
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        if self.wanted.window_manager == "openbox":
            self._running["window manager"] = self.processes.start("openbox", ["openbox"], self.env)
        self.start_notifications(wait=False)
        self.start_panel(wait=False)
        self.wait_ready()
        if self.wanted.accessibility:
            self.accessibility = self._open.enter_context(closing(Accessibility(self.bus)))
        self.ready_seconds = time.monotonic() - began

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        self._open.close()
        self.processes.stop_all()

    # -- parts that come and go ----------------------------------------------------------------------------
    def start_panel(self, *, wait: bool = True) -> None:
        if self.wanted.panel != "none":
            command = parts.PANELS[self.wanted.panel]
            self._running["panel"] = self.processes.start("panel", command, self.env)
        if wait:
            self.wait_ready()

    def start_notifications(self, *, wait: bool = True) -> None:
        if self.wanted.notifications != "none":
            command = parts.notification_service(self.wanted.notifications)
            self._running["notifications"] = self.processes.start("notifications", command, self.env)
        if wait:
            self.wait_ready()

    def kill_panel(self) -> None:
        """As a crash does it; returns when the tray is really gone."""
        self.processes.stop(self._running.pop("panel"), hard=True)
        until("no tray any more", lambda: not self._has_tray())

    def kill_notifications(self) -> None:
        """As a crash does it; returns when the service's name is free."""
        self.processes.stop(self._running.pop("notifications"), hard=True)
        until("no notification service any more", lambda: not self.bus.has(NOTIFICATIONS))

    def wait_ready(self) -> None:
        """Until every part that was started really answers."""
        if "window manager" in self._running:
            until("the window manager", lambda: self.x11.numbers(self.x11.root, "_NET_SUPPORTING_WM_CHECK"))
        if "notifications" in self._running:
            until("the notification service", lambda: self.bus.has(NOTIFICATIONS))
        if "panel" in self._running:
            until("the tray", self._has_tray, timeout=30)

    def _has_tray(self) -> bool:
        old = self.x11.selection_owner("_NET_SYSTEM_TRAY_S0") != 0
        if self.wanted.panel != "xfce4":
            return old
        watcher = (WATCHER, "/StatusNotifierWatcher", WATCHER)
        try:
            return old and bool(self.bus.property(*watcher, "IsStatusNotifierHostRegistered"))
        except Refused:  # not there yet, or no more
            return False

    # -- programs and screens ------------------------------------------------------------------------------
    def start(self, name: str, command: Sequence[str], **env: str) -> subprocess.Popen[bytes]:
        """Start a program on this desktop; it is ended with the desktop if not before."""
        return self.processes.start(name, command, {**self.env, **env})

    def run(
        self, command: Sequence[str], timeout: float = 60.0, **env: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a program on this desktop to its end."""
        return subprocess.run(
            list(command),
            env={**self.env, **env},
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )

    def click(self, name: str, role: str = "") -> None:
        """The pointer on what the app calls that, once it is there and nothing moves any more."""
        self.accessibility.wait_for("PostureApp", name, role)
        self.screen.settle()  # it may have been built anew meanwhile, so it is looked up again
        thing = self.accessibility.wait_for("PostureApp", name, role)
        self.pointer.click(self.accessibility.box(thing).centre)

    def split_monitor(self) -> None:
        """Make the one screen look like two monitors side by side, LEFT and RIGHT."""
        width, height = self.wanted.size
        half = width // 2
        for name, x, output in (("LEFT", 0, "screen"), ("RIGHT", half, "none")):
            self._xrandr("--setmonitor", name, f"{half}/{half // 4}x{height}/{height // 4}+{x}+0", output)

    def unplug_right_monitor(self) -> None:
        self._xrandr("--delmonitor", "RIGHT")

    def _xrandr(self, *arguments: str) -> None:
        done = self.run(["xrandr", *arguments])
        if done.returncode:
            raise NotSeen(f"xrandr {' '.join(arguments)}: {done.stderr}")

    def last_words(self) -> str:
        """The ends of the logs of everything that ran here."""
        return self.processes.last_words()

    def picture(self, name: str) -> Path:
        """Save the whole screen as `name`.png in the desktop's folder, for a person to look at."""
        return self.screen.save(self.folder / f"{name}.png")
