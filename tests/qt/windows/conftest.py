"""A window of one test is gone before the next: it would follow every theme and slow all others down."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def windows_are_gone(qapp):
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
