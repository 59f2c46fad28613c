"""Buttons: pressed by pointer and keys, a ring for the keyboard only, parts where they belong."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget

from postureapp.qt.widgets import Button, IconButton, RowButton, column
from postureapp.qt.widgets.buttons import LOOKS


@pytest.fixture
def pressed(qtbot):
    """Counts the presses of a button."""

    def watch(button):
        seen = []
        button.clicked.connect(lambda: seen.append(1))
        qtbot.addWidget(button)
        button.show()
        return seen

    return watch


@pytest.mark.parametrize(
    "make",
    [lambda t: Button(t, "Done"), lambda t: RowButton(t, "Fever"), lambda t: IconButton(t, "close", "Close")],
)
def test_pointer_space_and_enter_press_it(theme, qtbot, pressed, make):
    button = make(theme)
    seen = pressed(button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert len(seen) == 3


def focus(widget, reason):
    QApplication.sendEvent(widget, QFocusEvent(QEvent.Type.FocusIn, reason))


@pytest.mark.parametrize("reason", ["TabFocusReason", "BacktabFocusReason", "ShortcutFocusReason"])
def test_the_keyboard_brings_the_ring(theme, qtbot, reason):
    button = Button(theme, "Done")
    qtbot.addWidget(button)
    before = button.grab().toImage()
    focus(button, Qt.FocusReason[reason])
    assert button.ring
    assert button.grab().toImage() != before


@pytest.mark.parametrize("reason", ["MouseFocusReason", "OtherFocusReason"])
def test_the_pointer_and_the_program_bring_no_ring(theme, qtbot, reason):
    button = Button(theme, "Done")
    qtbot.addWidget(button)
    before = button.grab().toImage()
    focus(button, Qt.FocusReason[reason])
    assert button.grab().toImage() == before


def test_the_ring_comes_back_with_the_window(theme, qtbot):
    button = Button(theme, "Done")
    qtbot.addWidget(button)
    focus(button, Qt.FocusReason.TabFocusReason)
    for kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
        QApplication.sendEvent(button, QFocusEvent(kind, Qt.FocusReason.ActiveWindowFocusReason))
    assert button.ring
    QApplication.sendEvent(button, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert not button.ring


def test_tab_walks_the_buttons_of_a_window(theme, qtbot, on_screen):
    window = QWidget()
    first, second = Button(theme, "Done"), Button(theme, "Later")
    window.setLayout(column(first, second))
    on_screen(window)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert (second.hasFocus(), second.ring, first.ring) == (True, True, False)


@pytest.mark.parametrize("look", list(LOOKS))
def test_hover_press_and_disabled_look_different(theme, qtbot, look):
    button = Button(theme, "Done", look=look)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    rest = button.grab().toImage()
    button.setEnabled(False)
    assert button.grab().toImage() != rest
    button.setEnabled(True)
    button.setDown(True)
    if look != "link":  # words alone: its cursor shows that it can be pressed
        assert button.grab().toImage() != rest


def test_the_second_line_is_its_description(theme, qtbot):
    button = Button(theme, "Start feed", sub="Right side comes next", icon="feeding")
    qtbot.addWidget(button)
    assert button.accessibleDescription() == "Right side comes next"
    button.set_sub("Left side comes next")
    assert button.accessibleDescription() == "Left side comes next"


def test_every_part_takes_its_room(theme, qtbot):
    plain = Button(theme, "Pause").sizeHint().width()
    for part in ({"icon": "pause"}, {"trail": "down"}, {"key": "Space"}):
        assert Button(theme, "Pause", **part).sizeHint().width() > plain


def test_words_are_plain_and_make_no_shortcut(theme, qtbot):
    button = Button(theme, "Mum & baby")
    qtbot.addWidget(button)
    assert (button.text(), button.shortcut().isEmpty()) == ("Mum & baby", True)


def test_an_icon_button_shows_its_name(theme, qtbot):
    button = IconButton(theme, "voice", "Voice on")
    qtbot.addWidget(button)
    button.set_name("Voice off")
    button.set_icon("voice_off")
    assert (button.toolTip(), button.accessibleName(), button.icon_name) == (
        "Voice off",
        "Voice off",
        "voice_off",
    )


def test_an_unknown_look_or_size_is_refused_at_once(theme):
    with pytest.raises(KeyError):
        Button(theme, "Done", look="loud")
    with pytest.raises(KeyError):
        Button(theme, "Done", size="giant")


def test_a_row_grows_with_its_words(theme, qtbot):
    row = RowButton(theme, "A very bad headache that does not go away, or trouble seeing, or both of them")
    qtbot.addWidget(row)
    assert row.heightForWidth(220) > row.heightForWidth(900)
