"""Presence and attention on Windows and macOS, against stand-ins for the systems' own libraries."""

import ctypes

import pytest

from postureapp.system.presence_mac import MacPresence
from postureapp.system.presence_windows import WindowsAttention, WindowsPresence
from postureapp.system.senses import Session, attention_sources, presence_sources


class Windows:
    """user32, kernel32 and shell32 in one."""

    def __init__(self, last=0, now=0, answers=True, desktop=1, switches=True, state=5, result=0):
        self.last, self.now, self.answers = last, now, answers
        self.desktop, self.switches, self.state, self.result = desktop, switches, state, result
        self.open = 0
        self.user32 = self.kernel32 = self.shell32 = self

    def GetLastInputInfo(self, pointer):
        pointer._obj.ticks = self.last
        return self.answers

    def GetTickCount(self):
        return self.now

    def OpenInputDesktop(self, flags, inherit, access):
        self.open += bool(self.desktop)
        return self.desktop

    def SwitchDesktop(self, desktop):
        return self.switches

    def CloseDesktop(self, desktop):
        self.open -= 1

    def SHQueryUserNotificationState(self, pointer):
        pointer._obj.value = self.state
        return self.result


@pytest.mark.parametrize(
    ("windows", "read"),
    [
        (Windows(last=1000, now=5500), (4.5, False)),
        (Windows(last=0xFFFFFF00, now=744), (1.0, False)),
        (Windows(desktop=0), (0.0, True)),
        (Windows(switches=False), (0.0, True)),
        (Windows(answers=False), (None, False)),
    ],
)
def test_windows_counts_since_the_last_input_and_knows_the_lock(windows, read):
    presence = WindowsPresence(windows)
    assert (presence.missing(), presence.read()) == ("", read)
    assert windows.open == 0


@pytest.mark.parametrize(
    ("state", "claims"),
    [(1, set()), (2, {"full_screen"}), (3, {"full_screen"}), (4, {"full_screen"}), (5, set()), (6, {"dnd"})],
)
def test_windows_says_when_it_is_no_time_for_messages(state, claims):
    assert WindowsAttention(Windows(state=state)).claims() == claims
    assert WindowsAttention(Windows(state=state, result=1)).claims() == frozenset()


def test_elsewhere_it_says_that_this_is_not_windows_or_a_mac():
    assert WindowsPresence().missing() == WindowsAttention().missing() == "this is not Windows"
    mac = MacPresence()
    assert mac.missing().startswith("this is not macOS")
    assert mac.read() == (None, False)


class Function:
    """A C function: takes declarations, gives what it is told."""

    def __init__(self, gives):
        self.gives, self.calls = gives, []

    def __call__(self, *arguments):
        self.calls.append(arguments)
        return self.gives


class Mac:
    def __init__(self, seconds=7.5, session=11, locked=None):
        self.CGEventSourceSecondsSinceLastEventType = Function(seconds)
        self.CGSessionCopyCurrentDictionary = Function(session)
        self.CFStringCreateWithCString = Function(5)
        self.CFDictionaryGetValue = Function(locked)
        self.CFRelease = Function(None)


@pytest.mark.parametrize(
    ("mac", "read"),
    [
        (Mac(), (7.5, False)),
        (Mac(locked=3), (7.5, True)),
        (Mac(session=None, locked=3), (7.5, False)),
        (Mac(seconds=-1.0), (None, False)),
    ],
)
def test_a_mac_counts_since_the_last_input_and_knows_the_lock(mac, read):
    presence = MacPresence(mac, mac)
    assert (presence.missing(), presence.read()) == ("", read)
    assert len(mac.CFRelease.calls) == bool(mac.CGSessionCopyCurrentDictionary.gives)
    assert mac.CGEventSourceSecondsSinceLastEventType.restype is ctypes.c_double


@pytest.mark.parametrize(
    ("platform", "environ", "presence", "attention"),
    [
        ("win32", {}, ["Windows last input"], ["Windows notification state"]),
        ("darwin", {}, ["macOS last input"], []),
        (
            "linux",
            {},
            ["login session", "screen saver"],
            ["do not disturb", "camera", "screen sharing"],
        ),
        (
            "linux",
            {"DISPLAY": ":77", "WAYLAND_DISPLAY": "wayland-77"},
            ["Wayland idle notification", "GNOME idle monitor", "login session", "screen saver"],
            ["do not disturb", "camera", "screen sharing"],
        ),
        (
            "linux",
            {"DISPLAY": ":77"},
            ["X11 idle counter", "login session", "screen saver"],
            ["do not disturb", "camera", "screen sharing", "X11 full screen"],
        ),
    ],
)
def test_each_system_has_its_sources_and_each_missing_one_a_reason(
    loop, platform, environ, presence, attention
):
    people = presence_sources(loop.watch, loop.later, environ=environ, platform=platform)
    claims = attention_sources(loop.watch, loop.later, environ=environ, platform=platform)
    assert [one.name for one in people] == presence
    assert [one.name for one in claims] == attention
    # No bus, no screen: everything but what needs neither says why.
    assert all(one.missing() for one in people)
    if platform == "linux":
        assert people[0].read() == (None, False)


def test_without_a_bus_the_session_has_no_news_and_says_why(loop):
    session = Session(loop.watch, loop.later, print)
    assert session.missing().startswith("no system bus")
    session.close()
