"""A reminder reaches the person and one act opens the right window, whatever the desktop offers or loses."""

import sys
from datetime import datetime, timedelta

import pytest

from tests.desktop.app import WELCOMED
from tests.desktop.waiting import until


def remind(app, kind, *options):
    """Have a reminder of a kind come now; returns what was asked of the notification service, if anything."""
    before = len(app.desktop.bubbles.requests())
    answer = app.cli("remind", kind, *options)
    assert (answer.code, answer.err) == (0, "")
    return lambda: (app.desktop.bubbles.requests()[before:] or [None])[-1]


def bubble_of(app, kind, *options):
    asked = remind(app, kind, *options)
    request = until(f"a notification of {kind}", asked)
    app.desktop.bubbles.wait_for_one()
    return request


def journal(app):
    return app.cli("why", "--json").json()


def test_a_click_on_the_bubble_opens_the_tip_it_showed(desktop, app):
    request = bubble_of(app, "posture")
    assert request.body
    desktop.bubbles.click()
    assert desktop.windows.wait_for(request.title).title == request.title
    desktop.bubbles.wait_gone()


def test_a_button_of_the_bubble_opens_the_break(new_desktop, new_app):
    desktop = new_desktop(notifications="xfce4", accessibility=True)
    app = new_app(desktop).set(WELCOMED).start()
    request = bubble_of(app, "massage")
    first = next(iter(request.actions.values()))
    button = desktop.accessibility.wait_for("notifyd", first, "button")
    desktop.pointer.click(desktop.accessibility.box(button).centre)
    until("the break player", desktop.windows.managed)
    desktop.bubbles.wait_gone()


def test_a_newer_reminder_takes_the_place_of_the_older_bubble(desktop, app):
    bubble_of(app, "posture")
    second = bubble_of(app, "rest")
    assert second.replaces > 0


@pytest.mark.parametrize("rung", ["native", "plyer"])
def test_a_rung_that_uses_the_notification_service_is_seen(desktop, app, rung):
    request = bubble_of(app, "posture", "--rung", rung)
    assert bool(request.actions) == (rung == "native")


def test_the_message_of_an_old_tray_is_seen_and_clicked(new_desktop, new_app):
    desktop = new_desktop(panel="trayer")
    app = new_app(desktop).set(WELCOMED).start()
    remind(app, "posture", "--rung", "tray")
    (message,) = until("the message", lambda: [window for window in ours(desktop) if window.box.width > 100])
    desktop.pointer.click(message.box.centre)
    until("the tip card", lambda: [w for w in desktop.windows.managed() if w.box.height > 200])


def test_the_card_is_seen_and_leaves_the_focus_where_it_was(desktop, app, working_window):
    asked = remind(app, "posture", "--rung", "card")
    until("the card", lambda: len(desktop.windows.managed()) == 2)
    desktop.screen.settle()
    assert asked() is None
    assert desktop.windows.active() == working_window


@pytest.fixture
def working_window(desktop):
    """The title of a window in which somebody is at work."""
    program = desktop.start("probe", [sys.executable, "-m", "tests.desktop.probe", "--window"])
    until("the window has the focus", lambda: desktop.windows.active() == "Probe window")
    yield "Probe window"
    desktop.processes.stop(program)


def ours(desktop):
    return [window for window in desktop.windows.all() if "PostureApp" in window.kind]


def test_without_a_notification_service_the_card_comes(new_desktop, new_app):
    desktop = new_desktop(notifications="none")
    app = new_app(desktop).set(WELCOMED).start()
    remind(app, "posture")
    until("the card on the screen", desktop.windows.managed)
    assert app.cli("doctor").code == 0


def test_a_service_that_dies_hands_over_to_the_card_and_comes_back(new_desktop, new_app):
    desktop = new_desktop()
    app = new_app(desktop).set(WELCOMED).start()
    bubble_of(app, "posture")
    desktop.kill_notifications()
    remind(app, "rest")
    until("the card on the screen", desktop.windows.managed)
    desktop.start_notifications()
    bubble_of(app, "massage")
    assert not app.ended()


def test_without_a_tray_a_small_window_takes_its_place(new_desktop, new_app):
    desktop = new_desktop(panel="none")
    app = new_app(desktop).set(WELCOMED).start()
    desktop.windows.wait_for("PostureApp")
    assert app.cli("status").code == 0


def test_the_icon_comes_back_with_the_panel(new_desktop, new_app):
    desktop = new_desktop()
    app = new_app(desktop).set(WELCOMED).start()
    before = app.tray().tooltip
    desktop.kill_panel()
    desktop.start_panel()
    assert app.tray().tooltip == before


def test_an_old_tray_shows_it_too(new_desktop, new_app):
    desktop = new_desktop(panel="trayer")
    app = new_app(desktop).set(WELCOMED).start()
    (icon,) = until("its icon", lambda: ours(desktop))
    assert 10 < icon.box.height < 40  # in the tray, not a window of its own
    assert not app.ended()


def test_a_second_start_brings_the_first_one_forward(desktop, app):
    again = app.cli("run")
    assert (again.code, again.err) == (0, "")
    desktop.windows.wait_for("PostureApp")
    assert len([item for item in desktop.tray.items() if "postureapp" in item.id.lower()]) == 1


def test_tooltip_next_and_plan_say_the_same(app):
    first = datetime.fromisoformat(app.cli("next", "--json").json()["at"])
    planned = [datetime.fromisoformat(each["at"]) for each in app.cli("plan", "--json").json()["occurrences"]]
    assert min(abs(at - first) for at in planned) <= timedelta(seconds=1)
    assert first.astimezone().strftime("%H:%M") in app.tray().tooltip


def test_the_menu_quits_it(desktop, app):
    desktop.tray.choose(app.tray(), "Quit PostureApp")
    until("PostureApp has ended", app.ended)
    assert app.process.returncode == 0
    assert app.cli("status").code == 3
