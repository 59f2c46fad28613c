"""Every window of every day, rendered: night is dark from its first frame, nothing is cut."""

from collections import Counter

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from postureapp.qt.widgets import Text
from postureapp.qt.windows.sheet import Shot, take, together, usual_shots, write_window_sheets
from postureapp.qt.windows.sheet_scenes import SCENES
from tests.qt.windows.everyday import NOW, deleted, make_ui


def luminance(pixel):
    """Relative luminance of 0xAARRGGBB as WCAG 2 defines it."""
    parts = [(pixel >> shift & 255) / 255 for shift in (16, 8, 0)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def caps(image):
    """Brightest pixel, mean of the window, most blue."""
    pixels = Counter(memoryview(image.constBits()).cast("I"))
    bright = {pixel: luminance(pixel) for pixel in pixels}
    mean = sum(bright[pixel] * count for pixel, count in pixels.items()) / sum(pixels.values())
    return max(bright.values()), mean, max(pixel & 255 for pixel in pixels)


@pytest.mark.parametrize("window", list(SCENES))
def test_night_stays_dark(qtbot, theme, window):
    limits = theme.tokens.night_caps
    image = take(make_ui(theme), NOW, Shot(window=window, theme="night"))
    brightest, mean, blue = caps(image)
    assert brightest <= limits["max_luminance"]
    assert mean <= limits["max_mean"]
    assert blue <= limits["max_blue"]


@pytest.mark.parametrize("window", ["today", "settings_reminders", "welcome_1"])
def test_the_first_frame_of_night_is_dark_too(qtbot, theme, window):
    theme.apply(choice="night")
    scene = SCENES[window]
    widget = scene.build(make_ui(theme), NOW)
    widget.resize(*scene.size)
    image = widget.grab().toImage()
    deleted(widget)
    brightest, _, blue = caps(image.convertToFormat(image.Format.Format_RGB32))
    assert brightest <= theme.tokens.night_caps["max_luminance"]
    assert blue <= theme.tokens.night_caps["max_blue"]


def faults(window):
    """Cut text, squeezed buttons, pages wider than their view."""
    found = []
    for one in window.findChildren(QWidget):
        if not one.isVisibleTo(window):
            continue
        if (
            isinstance(one, Text)
            and one.hasHeightForWidth()
            and one.heightForWidth(one.width()) > one.height() + 1
        ):
            found.append(f"cut: {one.text()!r}")
        if (
            isinstance(one, QAbstractButton)
            and one.text()
            and one.height() < min(one.sizeHint().height(), 32)
        ):
            found.append(f"squeezed: {one.text()!r} {one.width()}x{one.height()}")
        if isinstance(one, QScrollArea) and one.widget() and one.widget().width() > one.viewport().width():
            found.append(f"wider than its view: {one.accessibleName()!r}")
    return found


@pytest.mark.parametrize(
    ("language", "text"), [("en", 1.0), ("en", 1.6), ("en", 0.8), ("xx", 1.0), ("xx", 1.6)]
)
@pytest.mark.parametrize("window", list(SCENES))
def test_nothing_is_cut(qtbot, theme, window, language, text):
    theme.apply(text_size=text)
    scene = SCENES[window]
    widget = scene.build(make_ui(theme, language=language), NOW)
    widget.resize(*scene.room(text))
    widget.show()
    for _ in range(5):
        QApplication.processEvents()
    scene.arrange(widget)
    for _ in range(3):
        QApplication.processEvents()
    found, size = faults(widget), widget.size()
    deleted(widget)
    assert found == []
    assert size.width() <= 1366
    assert size.height() <= max(scene.size[1], 728)


BESIDE = ("break_", "reminder_", "resume_", "no_tray", "tip_card", "advice_")
"""Windows that are pressed with a thumb and a baby on the arm."""


@pytest.mark.parametrize("text", [1.0, 0.8])
@pytest.mark.parametrize(
    "window", [name for name in SCENES if name.startswith(BESIDE) and name != "break_page"]
)
def test_what_is_pressed_with_one_hand_is_large(qtbot, theme, window, text):
    theme.apply(text_size=text)
    scene = SCENES[window]
    widget = scene.build(make_ui(theme), NOW)
    widget.resize(*scene.room(text))
    widget.show()
    for _ in range(5):
        QApplication.processEvents()
    scene.arrange(widget)
    for _ in range(3):
        QApplication.processEvents()
    small = [
        f"{one.text() or one.accessibleName()} {one.width()}x{one.height()}"
        for one in widget.findChildren(QAbstractButton)
        if one.isVisibleTo(widget) and min(one.width(), one.height()) < 44
    ]
    deleted(widget)
    assert small == []


def test_sheets_are_written_and_named_for_what_they_show(qtbot, theme, tmp_path):
    shots = [
        Shot(window="today"),
        Shot(window="today", theme="contrast", scale=2.0, language="zh_CN"),
        Shot(window="welcome_3", text=1.6, hand="left"),
    ]
    told = []
    files = write_window_sheets(tmp_path / "sheets", lambda _: make_ui(theme), NOW, shots, told.append)
    assert told == ["today_light.png", "today_contrast_2x_zh_CN.png", "welcome_3_light_160_left.png"]
    assert [file.name for file in files] == [*told, "sheet_light.png"]
    assert all(file.stat().st_size > 5000 for file in files)


def test_the_usual_shots_cover_theme_scale_and_language():
    shots = list(usual_shots(("today",)))
    assert len({shot.file() for shot in shots}) == len(shots) == 4 * 2 * 3 + 2


def test_a_folder_that_cannot_be_written(qtbot, theme, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        write_window_sheets(tmp_path / "file", lambda _: make_ui(theme), NOW, [Shot(window="today")])


def test_a_sheet_has_three_in_a_row(qtbot, theme):
    image = take(make_ui(theme), NOW, Shot(window="welcome_4"))
    assert together([image] * 4).height() > together([image] * 3).height()
