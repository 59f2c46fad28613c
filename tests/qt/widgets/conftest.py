"""Windows that are really on the screen and have the focus, as a person meets them."""

import pytest


@pytest.fixture
def on_screen(qtbot):
    """Shows a widget, waits until its window is the active one, and gives it back."""

    def show(widget):
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show
