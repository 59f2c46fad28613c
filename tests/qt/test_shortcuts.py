"""Shortcuts as the shell meets them: known acts only, presses as a signal, reasons in words."""

import pytest

from postureapp.i18n import Words
from postureapp.qt import shortcuts
from postureapp.qt.shortcuts import HotKeys, NoShortcuts, Shortcuts, described, here
from postureapp.system.shortcuts_portal import PortalShortcuts
from postureapp.system.shortcuts_x11 import X11Shortcuts


class Adapter:
    name = "fake"

    def __init__(self, pressed):
        self.pressed, self.sets, self.closed = pressed, [], False

    def missing(self):
        return ""

    def set(self, wanted):
        self.sets.append(wanted)
        return {"break": "another program uses Ctrl+B"} if "break" in wanted else {}

    def close(self):
        self.closed = True


def test_only_known_acts_with_keys_are_asked_for(qapp):
    made = []
    keys = Shortcuts(lambda pressed: made.append(Adapter(pressed)) or made[0])
    heard = []
    keys.pressed.connect(heard.append)
    problems = keys.apply({"feed": "Ctrl+F", "break": "Ctrl+B", "pause": "", "dance": "Ctrl+D"})
    assert made[0].sets == [{"feed": "Ctrl+F", "break": "Ctrl+B"}]
    assert problems == keys.problems == {"break": "another program uses Ctrl+B"}
    made[0].pressed("feed")
    assert (heard, keys.missing()) == (["feed"], "")
    keys.close()
    assert made[0].closed


def test_where_nobody_gets_any_the_reason_is_said(qapp):
    keys = Shortcuts(lambda _: NoShortcuts("this system has none"))
    assert keys.missing() == "this system has none"
    assert keys.apply({"feed": "Ctrl+F"}) == {"feed": "this system has none"}
    keys.close()


@pytest.mark.parametrize(
    ("platform", "wayland", "kind"),
    [("linux", "", X11Shortcuts), ("linux", "wayland-0", PortalShortcuts), ("darwin", "", NoShortcuts)],
)
def test_each_system_has_its_own_way(monkeypatch, platform, wayland, kind):
    monkeypatch.setattr(shortcuts.sys, "platform", platform)
    monkeypatch.setenv("WAYLAND_DISPLAY", wayland)
    made = here(object(), lambda fd, call: lambda: None, lambda: Words("en"))(print)
    assert isinstance(made, kind)


def test_acts_are_described_for_the_desktop():
    assert [described(Words("en"), act) for act in shortcuts.ACTS] == [
        "Start or end a feed",
        "Start a break",
        "Pause or continue reminders",
    ]


def test_a_windows_message_is_told_apart(qapp):
    import ctypes

    heard = []
    keys = HotKeys({7: "feed"}.get, heard.append)
    message = shortcuts._Message(None, 0x0312, 7)
    address = ctypes.addressof(message)
    assert keys.nativeEventFilter(b"windows_generic_MSG", address) == (True, 0)
    message.message = 0x0200
    assert keys.nativeEventFilter(b"windows_generic_MSG", address) == (False, 0)
    assert keys.nativeEventFilter(b"xcb_generic_event_t", address) == (False, 0)
    assert heard == ["feed"]
