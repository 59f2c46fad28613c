"""The preview of the week: the day's hours stand over those of its rows."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from postureapp.qt.windows.settings.preview_day import COUNT


def ends(preview):
    """Where the hours of the day above and of the rows below end, in px of the preview."""
    timeline, strip = preview.timeline, next(iter(preview.strips.values()))
    ground = timeline._ground()
    above = timeline.mapTo(preview, QPoint(0, 0)).x() + ground.left + ground.width
    row = strip.mapTo(preview, QPoint(0, 0)).x() + strip.width()
    return above, row - strip.theme.px(COUNT) - 12


@pytest.mark.parametrize("room", [60, 1000], ids=["scrolls", "all in sight"])
def test_the_hours_end_together_also_beside_a_scroll_bar(page, room):
    preview = page._view("reminders").preview
    preview._week.setMaximumHeight(room)
    preview.show_week(True)
    for _ in range(5):
        QApplication.processEvents()
    assert (preview._week.verticalScrollBar().maximum() > 0) == (room == 60)
    above, below = ends(preview)
    assert above == pytest.approx(below, abs=1)


def test_back_at_the_day_the_hours_have_the_whole_width(page):
    preview = page._view("reminders").preview
    before = preview.timeline.width()
    preview._week.setMaximumHeight(60)
    preview.show_week(True)
    QApplication.processEvents()
    preview.show_week(False)
    for _ in range(5):
        QApplication.processEvents()
    assert preview.timeline.width() == before
