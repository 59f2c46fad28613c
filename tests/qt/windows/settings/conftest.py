"""The Settings page on screen, and everything it told."""

import pytest

from postureapp.qt.windows.settings import SettingsPage
from tests.qt.windows.everyday import make_facts, make_ui, shown


@pytest.fixture
def ui(theme):
    return make_ui(theme)


@pytest.fixture
def page(qtbot, ui):
    return shown(qtbot, SettingsPage(ui, make_facts()))


@pytest.fixture
def told(page):
    """Settings in the order in which they were told."""
    heard = []
    page.changed.connect(heard.append)
    return heard
