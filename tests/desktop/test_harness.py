"""The private desktop works: tray, menu, pointer, keys, windows, bubbles, sound, buses, parts that die."""

import sys
import time
import wave

import pytest

from tests.desktop import logind, probe
from tests.desktop.app import FakeClock
from tests.desktop.bus import Bus, Record
from tests.desktop.hands import RIGHT
from tests.desktop.waiting import NotSeen, until


class Probe:
    def __init__(self, desktop, *arguments, **env):
        self.desktop = desktop
        self.log = desktop.processes.log("probe")
        self.log.unlink(missing_ok=True)
        command = [sys.executable, "-m", "tests.desktop.probe", *arguments]
        self.process = desktop.start("probe", command, **env)
        self.wait_for("shown")

    def lines(self):
        return self.log.read_text().splitlines() if self.log.exists() else []

    def wait_for(self, start):
        return until(
            f"the probe says {start!r} (it said {self.lines()})",
            lambda: next((line for line in self.lines() if line.startswith(start)), None),
        )


@pytest.fixture
def start_probe():
    started = []

    def start(desktop, *arguments, **env):
        started.append(Probe(desktop, *arguments, **env))
        return started[-1]

    yield start
    for each in started:
        each.desktop.processes.stop(each.process)


def test_the_tray_shows_icon_tooltip_and_menu_and_takes_acts_by_name(desktop, start_probe):
    running = start_probe(desktop)
    item = desktop.tray.wait_for("probe")
    assert item.tooltip == "Next: rest 15:20"
    assert desktop.tray.labels(item) == ["Open", "Notify", "Pause", "Off", "Quit"]
    desktop.tray.choose(item, "Pause/30 minutes")
    running.wait_for("chosen 30 minutes")
    with pytest.raises(NotSeen, match="is off"):
        desktop.tray.choose(item, "Off")
    desktop.tray.activate(item)
    running.wait_for("activated Trigger")


def test_the_pointer_clicks_the_icon_and_a_window_takes_keys(desktop, start_probe, tmp_path):
    running = start_probe(desktop)
    desktop.pointer.click(desktop.screen.wait_for(probe.COLOUR))
    running.wait_for("activated Trigger")
    desktop.tray.choose(desktop.tray.wait_for("probe"), "Open")
    window = desktop.windows.wait_for("Probe window")
    until("the window has the focus", lambda: desktop.windows.active() == "Probe window")
    desktop.keyboard.type("Hello, World")
    desktop.keyboard.press("Return")
    running.wait_for("typed Hello, World")
    desktop.pointer.click((window.box.centre[0], window.box.y + window.box.height - 20))
    running.wait_for("pressed")
    picture = desktop.screen.save(tmp_path / "window.png", window.box)
    assert picture.read_bytes().startswith(b"\x89PNG")
    desktop.keyboard.press("Alt+F4")
    desktop.windows.wait_gone("Probe window")


def test_the_menu_that_the_panel_draws_opens_under_the_pointer(desktop, start_probe):
    start_probe(desktop)
    place = desktop.screen.wait_for(probe.COLOUR)
    before = {window.id for window in desktop.windows.all()}
    desktop.pointer.click(place, RIGHT)
    until("a menu", lambda: {window.id for window in desktop.windows.all()} - before)
    time.sleep(0.3)  # the panel fills its menu after it has opened
    desktop.keyboard.press("Down", "Return")
    desktop.windows.wait_for("Probe window")


def test_a_click_on_a_bubble_reaches_the_program(desktop, start_probe):
    running = start_probe(desktop)
    asked = len(desktop.bubbles.requests())
    desktop.tray.choose(desktop.tray.wait_for("probe"), "Notify")
    desktop.bubbles.click()
    assert running.wait_for("bus ActionInvoked").endswith("default")
    (request,) = desktop.bubbles.requests()[asked:]
    assert (request.title, request.actions) == ("Time to move", {"default": "Open", "later": "Later"})


def test_buttons_are_found_by_name_and_clicked_with_the_pointer(new_desktop, start_probe):
    desktop = new_desktop(notifications="xfce4", accessibility=True)
    running = start_probe(desktop)
    desktop.tray.choose(desktop.tray.wait_for("probe"), "Notify")
    desktop.bubbles.wait_for_one()
    later = desktop.accessibility.wait_for("notifyd", "Later", "button")
    desktop.pointer.click(desktop.accessibility.box(later).centre)
    assert running.wait_for("bus ActionInvoked").endswith("later")


def test_a_screen_reader_presses_and_types(new_desktop, start_probe):
    desktop = new_desktop(accessibility=True, notifications="none", panel="none")
    running = start_probe(desktop, "--window")
    reader = desktop.accessibility
    line = reader.wait_for("probe", "Your words", "text")
    reader.type(line, "宝宝 needs me")
    assert reader.text(line) == "宝宝 needs me"
    button = reader.wait_for("probe", "Press me", "button")
    reader.press(button)
    running.wait_for("pressed")
    assert "showing" in button.states


def test_an_old_tray_has_the_icon_as_a_window(new_desktop, start_probe):
    desktop = new_desktop(panel="trayer")
    running = start_probe(desktop)
    desktop.pointer.click(desktop.screen.wait_for(probe.COLOUR))
    running.wait_for("activated Trigger")
    assert desktop.tray.items() == []


def test_killed_parts_are_gone_and_come_back(new_desktop, start_probe):
    desktop = new_desktop()
    start_probe(desktop)
    desktop.tray.wait_for("probe")
    desktop.kill_panel()
    assert desktop.tray.items() == []
    desktop.start_panel()
    desktop.tray.wait_for("probe")
    desktop.kill_notifications()
    assert not desktop.bus.has("org.freedesktop.Notifications")
    desktop.start_notifications()
    assert desktop.bus.has("org.freedesktop.Notifications")


def test_nothing_starts_by_itself_on_an_empty_desktop(new_desktop, start_probe):
    desktop = new_desktop(panel="none", notifications="none")
    running = start_probe(desktop)
    assert running.wait_for("shown") == "shown False"
    with pytest.raises(Exception, match="ServiceUnknown"):
        desktop.bus.call(
            "org.freedesktop.Notifications",
            "/org/freedesktop/Notifications",
            "org.freedesktop.Notifications",
            "GetCapabilities",
        )


def test_two_desktops_side_by_side_do_not_see_each_other(desktop, new_desktop, start_probe):
    other = new_desktop(panel="none", notifications="none")
    start_probe(desktop)
    desktop.tray.wait_for("probe")
    assert other.tray.items() == []
    assert other.env["DISPLAY"] != desktop.env["DISPLAY"]


def test_one_screen_becomes_two_monitors_and_one_again(new_desktop):
    desktop = new_desktop(panel="none", notifications="none")
    count = "from PySide6.QtGui import QGuiApplication as A; print([s.name() for s in A([]).screens()])"
    desktop.split_monitor()
    assert desktop.run([sys.executable, "-c", count]).stdout.strip() == "['LEFT', 'RIGHT']"
    desktop.unplug_right_monitor()
    assert desktop.run([sys.executable, "-c", count]).stdout.strip() == "['LEFT']"


def test_what_is_played_is_heard(new_desktop, tmp_path):
    desktop = new_desktop(panel="none", notifications="none", sound=True)
    tone = tmp_path / "tone.wav"
    with wave.open(str(tone), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        half_period = b"\x00\x40" * 10 + b"\x00\xc0" * 10  # 800 Hz
        file.writeframes(half_period * 800)
    desktop.sound.record()
    assert desktop.run(["paplay", str(tone)]).returncode == 0
    time.sleep(0.3)
    heard = desktop.sound.heard()
    ((start, end),) = heard.sounds()
    assert end - start == pytest.approx(1.0, abs=0.15)
    assert heard.pitch(start + 0.2, end - 0.2) == pytest.approx(800, rel=0.03)


def test_the_login_service_puts_the_machine_to_sleep_and_locks_it(new_desktop):
    desktop = new_desktop(panel="none", notifications="none", logind=True)
    address = desktop.env["DBUS_SYSTEM_BUS_ADDRESS"]
    heard = Record(address, "type='signal',interface='org.freedesktop.login1.Manager'")
    desktop.logind.sleep()
    desktop.logind.wake()
    assert [heard.next(10).body, heard.next(10).body] == [(True,), (False,)]
    heard.close()
    desktop.logind.lock()
    bus = Bus(address)
    (session,) = bus.call(logind.NAME, logind.PATH, logind.MANAGER, "GetSessionByPID", "u", (1,))
    assert bus.property(logind.NAME, session, logind.SESSION, "LockedHint") is True
    bus.close()


def test_a_clock_of_its_own_can_be_set(desktop, tmp_path):
    clock = FakeClock(tmp_path / "clock", "+1d")
    assert times(desktop, clock) == pytest.approx((86_400, 0), abs=60)
    clock.set("-2h")
    assert times(desktop, clock) == pytest.approx((-7200, 0), abs=60)


def times(desktop, clock):
    """How far a program's wall and monotonic clocks are from ours."""
    tell = [sys.executable, "-c", "import time; print(time.time(), time.monotonic())"]
    wall, monotonic = desktop.run(tell, **clock.env(monotonic_too=False)).stdout.split()
    return float(wall) - time.time(), float(monotonic) - time.monotonic()
