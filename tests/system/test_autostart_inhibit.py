"""Start with the session in the way of each system; the screen is held on while a break runs, and let go."""

import plistlib
from contextlib import contextmanager

import pytest

from postureapp.system import autostart
from postureapp.system.autostart import AGENT, RUN_KEY, DesktopFile, LaunchAgent, RunKey
from postureapp.system.bus import Bus
from postureapp.system.inhibit import BusInhibit, MacInhibit, WindowsInhibit, inhibit
from tests.system.private_bus import Service

START = ["/opt/Posture App/postureapp", "run", "--background"]


def test_a_desktop_file_starts_it_and_goes_again(tmp_path):
    entry = DesktopFile(START, {"XDG_CONFIG_HOME": str(tmp_path)})
    assert (entry.missing(), entry.enabled()) == ("", False)
    entry.set(True)
    assert entry.enabled()
    text = (tmp_path / "autostart/postureapp.desktop").read_text()
    assert 'Exec="/opt/Posture App/postureapp" run --background\n' in text
    entry.set(False)
    entry.set(False)
    assert not entry.enabled()


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_one_turned_off_by_the_desktop_is_off(tmp_path, line):
    entry = DesktopFile(START, {"XDG_CONFIG_HOME": str(tmp_path)})
    entry.set(True)
    entry.path.write_text(f"[Desktop Entry]\n{line}\n")
    assert not entry.enabled()


@pytest.mark.parametrize(
    ("part", "quoted"),
    [
        ("run", "run"),
        ("a b", '"a b"'),
        ('a"b', '"a\\\\"b"'),
        ("a$b", '"a\\\\$b"'),
        ("50%", "50%%"),
        ("", '""'),
    ],
)
def test_arguments_are_quoted_as_desktop_files_want(tmp_path, part, quoted):
    entry = DesktopFile(["x", part], {"XDG_CONFIG_HOME": str(tmp_path)})
    entry.set(True)
    assert f"Exec=x {quoted}\n" in entry.path.read_text()


class Registry:
    """winreg, as far as it is used."""

    HKEY_CURRENT_USER, REG_SZ = "user", 1

    def __init__(self):
        self.values = {}

    @contextmanager
    def OpenKey(self, root, path):
        assert (root, path) == ("user", RUN_KEY)
        yield self.values

    CreateKey = OpenKey

    def QueryValueEx(self, key, name):
        if name not in key:
            raise FileNotFoundError
        return key[name]

    def SetValueEx(self, key, name, reserved, kind, value):
        key[name] = value

    def DeleteValue(self, key, name):
        del key[name]


def test_windows_has_a_run_key():
    registry = Registry()
    key = RunKey(START, registry)
    assert (key.missing(), key.enabled()) == ("", False)
    key.set(True)
    assert (key.enabled(), registry.values) == (
        True,
        {"PostureApp": '"/opt/Posture App/postureapp" run --background'},
    )
    key.set(False)
    key.set(False)
    assert (key.enabled(), registry.values) == (False, {})


def test_a_mac_has_a_launch_agent(tmp_path):
    agent = LaunchAgent(START, tmp_path)
    agent.set(True)
    assert (agent.missing(), agent.enabled()) == ("", True)
    found = plistlib.loads((tmp_path / f"Library/LaunchAgents/{AGENT}.plist").read_bytes())
    assert (found["ProgramArguments"], found["RunAtLoad"]) == (START, True)
    agent.set(False)
    assert not agent.enabled()


def test_what_is_started_is_this_installation(monkeypatch):
    monkeypatch.setattr(autostart, "which", lambda name: "/usr/bin/postureapp")
    assert autostart.command() == ["/usr/bin/postureapp", "run", "--background"]
    monkeypatch.setattr(autostart, "which", lambda name: None)
    assert autostart.command()[1:] == ["-m", "postureapp", "run", "--background"]
    monkeypatch.setattr(autostart.sys, "frozen", True, raising=False)
    assert autostart.command()[1:] == ["run", "--background"]
    assert isinstance(autostart.autostart("linux"), DesktopFile)
    assert isinstance(autostart.autostart("darwin"), LaunchAgent)


@pytest.fixture
def bus(loop, daemon):
    made = Bus("SESSION", loop.watch, loop.later)
    yield made
    made.close()


def test_the_screen_saver_is_held_off_once_and_let_go_once(loop, bus):
    saver = Service(loop, "org.freedesktop.ScreenSaver", {"Inhibit": ("u", (42,))})
    hold = BusInhibit(bus)
    hold.release()
    hold.hold()
    hold.hold()
    loop.until(lambda: hold._let_go)
    hold.release()
    hold.release()
    loop.until(lambda: len(saver.heard) == 2)
    assert saver.heard == [("Inhibit", ("PostureApp", "A guided break is running")), ("UnInhibit", (42,))]
    saver.stop()


def test_a_break_that_ended_before_the_answer_holds_nothing(loop, bus):
    saver = Service(loop, "org.freedesktop.ScreenSaver", {"Inhibit": ("u", (42,))})
    hold = BusInhibit(bus)
    hold.hold()
    hold.release()
    loop.until(lambda: len(saver.heard) == 2)
    assert saver.heard[1] == ("UnInhibit", (42,))
    saver.stop()


def test_without_a_screen_saver_the_portal_is_asked(loop, bus):
    portal = Service(loop, "org.freedesktop.portal.Desktop", {"Inhibit": ("o", ("/request/1",))})
    hold = BusInhibit(bus)
    hold.hold()
    loop.until(lambda: hold._let_go)
    hold.release()
    loop.until(lambda: len(portal.heard) == 2)
    assert portal.heard[0][1][:2] == ("", 8)
    assert portal.heard[1] == ("Close", ())
    portal.stop()


def test_with_neither_it_says_so_and_does_nothing(loop, bus):
    hold = BusInhibit(bus)
    assert "no screen saver" in hold.missing()
    hold.hold()
    for _ in range(3):
        loop.turn()
    hold.release()
    assert hold._let_go is None


class Kernel:
    def __init__(self):
        self.kernel32, self.said = self, []

    def SetThreadExecutionState(self, state):
        self.said.append(state)


def test_windows_is_told_that_the_display_is_needed():
    kernel = Kernel()
    hold = WindowsInhibit(kernel)
    hold.hold()
    hold.release()
    assert (hold.missing(), kernel.said) == ("", [0x80000002, 0x80000000])
    assert inhibit(lambda: None, "win32").missing() == "this is not Windows"


class Caffeinate:
    def __init__(self, command):
        self.said = [command]

    def terminate(self):
        self.said.append("terminate")

    def wait(self):
        self.said.append("wait")


def test_a_mac_is_kept_awake_by_a_program_of_its_own():
    started = []
    hold = MacInhibit(lambda command: started.append(Caffeinate(command)) or started[-1])
    hold.hold()
    hold.hold()
    hold.release()
    hold.release()
    assert [one.said for one in started] == [[["caffeinate", "-d"], "terminate", "wait"]]
    assert isinstance(inhibit(lambda: None, "darwin"), MacInhibit)
