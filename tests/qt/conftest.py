"""One theme for all tests of windows and widgets: two of them would answer each other's changes."""

import pytest
from PySide6.QtGui import QFont

from postureapp.qt.theme import Theme
from postureapp.resources import resources_dir


@pytest.fixture(scope="session")
def only_theme(qapp):
    return Theme(qapp, resources_dir() / "theme", platform_font=QFont("Noto Sans", 10))


@pytest.fixture
def theme(only_theme):
    """The light theme at 100 %, right hand, with motion; put back after each test."""
    yield only_theme
    only_theme.apply(
        choice="light", high_contrast=False, reduced_motion=False, hand="right", text_size=1.0, cjk=False
    )
