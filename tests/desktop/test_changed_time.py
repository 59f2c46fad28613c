"""A time changed with pointer and keys in Settings is when the reminder comes, and all say the same."""

from datetime import datetime, time

from msgspec.structs import replace

from postureapp.core.model import At, Every, Kind, Reminder, TimeRange
from postureapp.core.settings import Hours
from postureapp.store.settings_file import SettingsFile
from tests.desktop.app import WELCOMED, FakeClock
from tests.desktop.waiting import until

ALL_DAY = (TimeRange(time(0), time(0)),)
HOURLY = Every(60)
MINE = Reminder(id="mine", name="Tea", kind=Kind.POSTURE, schedule=At((time(20, 0),)))
SETTINGS = replace(
    WELCOMED,
    reminders=(MINE,),
    hours=Hours(active=(ALL_DAY,) * 7, quiet=()),
    system=replace(WELCOMED.system, phase="w0"),
)
READABLE = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}


def agreed(app, expected):
    """Tooltip, `next` and `plan` name that clock time."""
    coming = app.cli("next", "--json").json()
    plan = app.cli("plan", "--days", "1", "--json").json()["occurrences"]
    assert expected in app.tray().tooltip
    assert datetime.fromisoformat(coming["at"]).strftime("%H:%M") == expected
    assert [datetime.fromisoformat(one["at"]).strftime("%H:%M") for one in plan] == [expected]


def typed(desktop, name, role, all_of_it, text):
    """Click into the field of that name, write over what it holds, and leave it."""
    reader = desktop.accessibility
    field = reader.wait_for("PostureApp", name, role)
    box = until("the field has its place", lambda: (found := reader.box(field)).width and found)
    desktop.pointer.click((box.x + 12, box.y + box.height // 2))
    desktop.keyboard.press(all_of_it)
    desktop.keyboard.type(text)
    desktop.keyboard.press("Tab")


def test_a_time_changed_in_settings_is_the_time_it_comes(new_desktop, new_app, tmp_path):
    desktop = new_desktop(accessibility=True)
    # Ten times as fast, and never near midnight: a minute passes in six seconds.
    clock = FakeClock(tmp_path / "clock", "@2026-06-02 10:00:00 x10")
    env = {**clock.env(monotonic_too=True), "TZ": "Europe/Berlin", **READABLE}
    app = new_app(desktop, **env).set(SETTINGS).start()
    agreed(app, "20:00")
    app.cli("settings", "reminders")
    desktop.windows.wait_for("Settings")
    typed(desktop, "Time 1", "spin box", "Home", "10:06")
    until("all say the new time", lambda: "10:06" in app.tray().tooltip)
    agreed(app, "10:06")
    kept = SettingsFile(app.home / "settings.toml").load()[0]
    assert kept.reminders[0].schedule == At((time(10, 6),))
    assert until("it comes", desktop.bubbles.requests, 60)[-1].title
    decided = until("it is in the journal", lambda: app.cli("why", "--json").json())
    assert [(one["reminder"], one["outcome"], one["reason"]) for one in decided] == [
        ("mine", "delivered", "due")
    ]


def test_what_cannot_be_is_explained_and_not_kept(new_desktop, new_app):
    desktop = new_desktop(accessibility=True)
    hourly = Reminder(id="mine", kind=Kind.POSTURE, schedule=HOURLY)
    app = new_app(desktop, **READABLE).set(replace(SETTINGS, reminders=(hourly,))).start()
    app.cli("settings", "reminders")
    desktop.windows.wait_for("Settings")
    typed(desktop, "Minutes", "text", "Control+a", "2")
    desktop.accessibility.wait_for("PostureApp", "5 minutes is the shortest. 60 is kept.", "label")
    assert SettingsFile(app.home / "settings.toml").load()[0].reminders[0].schedule == HOURLY
