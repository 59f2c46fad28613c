"""Every test runs away from the user's own data, screen and buses, in English, with Qt drawing off screen."""

import os

import pytest
from hypothesis import settings

# Read when Qt starts, so they must stand before the first test does. Desktop tests start the app as a process
# of its own, with the environment of their private desktop.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = os.environ["LANGUAGE"] = "C.UTF-8"
for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORMTHEME"):
    os.environ.pop(name, None)
# An address that leads nowhere: a test that wants a bus starts a private one.
NO_BUS = "unix:path=/nonexistent/bus"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = NO_BUS

# Busy machines stall for seconds: time limits on single examples would only make failures that mean nothing.
settings.register_profile("postureapp", deadline=None, print_blob=True)
# `pytest tests/core --hypothesis-profile=deep` looks twenty times as long for a counter-example, `thorough`
# (10,000) is what the settings file is held to.
settings.register_profile("deep", parent=settings.get_profile("postureapp"), max_examples=2_000)
settings.register_profile("thorough", parent=settings.get_profile("postureapp"), max_examples=10_000)
settings.load_profile("postureapp")


@pytest.fixture(autouse=True)
def private_home(tmp_path, monkeypatch):
    """Settings, journal and log of the app go to a folder of this test alone."""
    home = tmp_path / "postureapp-home"
    monkeypatch.setenv("POSTUREAPP_HOME", str(home))
    return home


def pytest_sessionfinish(session, exitstatus):
    """`dev.py test` lets nothing be skipped: a skipped test hides what it would have found."""
    skipped = getattr(session.config, "skipped_tests", [])
    if skipped and exitstatus == 0 and os.environ.get("POSTUREAPP_NO_SKIPS"):
        print(f"\nSkipped, and so not proven: {', '.join(skipped)}")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    if report.skipped:
        item.config.skipped_tests = [*getattr(item.config, "skipped_tests", []), report.nodeid]
    return report
