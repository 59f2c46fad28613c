"""A small world for the windows of every day: real theme, words and content, one afternoon in May."""

from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QWidget

from postureapp.content.load import load_catalogue
from postureapp.core import phases
from postureapp.core.model import BirthType, Profile
from postureapp.core.settings import Rung, Settings
from postureapp.figure.look import Look
from postureapp.figure.poses import load_library
from postureapp.i18n import Words
from postureapp.qt.ui import Ui
from postureapp.qt.windows.settings import RungFacts, SettingsFacts
from postureapp.resources import resources_dir

NOW = datetime(2026, 5, 14, 14, 45, tzinfo=ZoneInfo("Europe/Berlin"))
BORN = Profile(birth_date=date(2026, 3, 2), birth_type=BirthType.CAESAREAN)


def at(clock, days=0):
    return datetime.combine(NOW.date() + timedelta(days=days), time.fromisoformat(clock), NOW.tzinfo)


@cache
def content():
    return load_catalogue(resources_dir() / "content", "en")[0]


@cache
def pictures():
    return load_library(resources_dir() / "poses")


def first_settings():
    return phases.filled(Settings(profile=BORN), NOW.date())


def make_ui(theme, settings=None, language="en"):
    return Ui(
        theme=theme,
        words=Words(language, "GB"),
        content=content(),
        settings=settings or first_settings(),
        pictures=pictures,
        look=Look(),
    )


def make_facts(**changes):
    facts = {
        "now": NOW,
        "rungs": (
            RungFacts(rung=Rung.NATIVE, works=True, used=True),
            RungFacts(rung=Rung.PLYER, works=False, why_not="It is not installed."),
            RungFacts(rung=Rung.CARD, works=True),
        ),
        "voices": (("anna", "Anna"),),
        "folders": (("settings", "/home/me/settings.toml"), ("journal", "/home/me/journal.db")),
        "versions": (("PostureApp", "0.1.0"),),
        "defaults": first_settings().reminders,
        "countries": ("DE", "ES", "GB"),
    }
    return SettingsFacts(**(facts | changes))


def deleted(window):
    """Gone at once: left to the next event loop, it would follow every theme of the tests after it."""
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def shown(qtbot, window, width=1240, height=888):
    """The window, laid out and painted once, closed after the test."""
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    QApplication.processEvents()
    return window


def controls(window):
    """Everything in sight that can be reached or pressed, once what was just added is shown."""
    QApplication.processEvents()
    return [
        one
        for one in window.findChildren(QWidget)
        if one.isVisibleTo(window)
        and not isinstance(one.parent(), QAbstractSpinBox)
        and (one.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(one, QAbstractButton))
    ]


def said_name(widget):
    """What a screen reader calls it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def named(window, name, kind=QWidget):
    """The one control in sight with that accessible name."""
    found = [
        one for one in controls(window) if isinstance(one, kind) and said_name(one).replace("&", "") == name
    ]
    assert len(found) == 1, f"{len(found)} controls are called {name!r}"
    return found[0]


def press(window, name):
    """Press a button with the pointer, by its name."""
    button = named(window, name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(button.width() // 2, button.height() // 2))
    return button
