"""The tray's menu as this program draws it where the desktop does not."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from postureapp.qt.tray import Tray
from postureapp.qt.tray_view import MenuEntry, TrayView
from postureapp.qt.widgets.paint import text_width


def test_menus_have_room_for_their_words_at_large_text(qtbot, theme):
    theme.apply(text_size=1.6)
    words = ("2 hours", "Until tomorrow morning")
    tray = Tray("")
    tray.show_view(
        TrayView(menu=(MenuEntry("Pause", entries=tuple(MenuEntry(one, "pause_120") for one in words)),))
    )
    inner = tray.icon.contextMenu().actions()[0].menu()
    assert isinstance(inner, QMenu)
    widths = []
    for _ in range(2):  # opened again it grows no further
        inner.popup(QPoint(10, 10))
        widths.append(inner.width())
        inner.hide()
    assert widths[0] == widths[1]
    assert widths[0] >= text_width(theme, words[1], "body") + 3 * inner.fontMetrics().height()
    tray.icon.hide()
